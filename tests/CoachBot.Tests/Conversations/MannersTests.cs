using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Questionnaires;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>What holds in every stage, whoever talks (issue 2, manners).</summary>
public sealed class MannersTests
{
    /// <summary>One conversation for each question that can be open, and for each stage without one.</summary>
    private static readonly Lazy<IReadOnlyList<Conversation>> Everywhere = new(() =>
    {
        var places = new Dictionary<string, Conversation>();
        new Walker().Walk(
            [Conversation.New, Chat.AtFirstHelp("0").Conversation, Chat.AtFirstHelp("9").Conversation, Chat.WithPlan("2").Conversation, Chat.Kept().Conversation],
            most: 700,
            step => places.TryAdd($"{step.After.Stage} {step.After.Open?.Prompt} {step.After.Held?.Level}", step.After));
        return [.. places.Values];
    });

    [Fact]
    public void A_button_can_be_typed_by_its_label_in_every_stage() =>
        Assert.Empty(Differing((button, _) => button.Text, _ => true));

    [Fact]
    public void A_button_can_be_typed_by_its_number_in_every_stage() =>
        Assert.Empty(Differing((_, index) => $"{index + 1}", question => question is { Kind: AnswerKind.Choice, Id: not ("pause.days" or "session.hurts" or "pain.zero" or "soon" or "soon.access"), Lines: null, Slot: < Slot.Clearance }));

    [Fact]
    public void A_button_can_be_typed_by_its_letter_in_every_stage() =>
        Assert.Empty(Differing((_, index) => $"{(char)('a' + index)}", question => question is { Kind: AnswerKind.Choice or AnswerKind.YesNo, Lines: null }));

    [Fact]
    public void A_menu_button_can_be_typed_too()
    {
        var wrong = new List<string>();
        foreach (var place in Everywhere.Value.Where(place => place is { Open: null, Held: null }))
        {
            foreach (var (button, index) in place.Menu.Select((button, index) => (button, index)))
            {
                var tapped = Walker.Take(place, new Input.Tap($"v1.0.{button.Reply}"));
                wrong.AddRange(new[] { button.Text, $"{index + 1}" }
                    .Where(words => Key(Walker.Take(place, new Input.Text(words))) != Key(tapped))
                    .Select(words => $"{place.Stage}: {words} for [{button.Text}]"));
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Two_misunderstandings_in_a_row_never_get_the_same_sentence()
    {
        var same = Everywhere.Value.Where(place => place.Held is null).Where(place =>
        {
            var first = Walker.Take(place, new Input.Text("qwx zzt"));
            var second = Walker.Take(first.After, new Input.Text("blorp fnord"));
            return TextOf(first) == TextOf(second) && first.After.Stage == place.Stage;
        });
        Assert.Empty(same.Select(place => $"{place.Stage} {place.Open?.Prompt} {string.Join(',', place.Menu.Select(button => button.Reply))}"));
    }

    [Fact]
    public void The_third_misunderstanding_offers_numbers_and_help()
    {
        // "Something new" in any words is an answer there ("other", coaching.md 7.2), and so is what it is.
        foreach (var place in Everywhere.Value.Where(place => place is { Held: null, Open: { Question: not ("c5.which" or "c5.other") } }))
        {
            var step = Walker.Take(place with { Open = place.Open! with { Misses = 2 } }, new Input.Text("qwx zzt"));
            Assert.Contains("/help", TextOf(step), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_that_can_be_sent_meets_silence()
    {
        Input[] odd =
        [
            new Input.Text(new string('a', 5_000)), new Input.Text("😀"), new Input.Text("مرحبا"), new Input.Text(" "), new Input.Text("/"),
            new Input.Text("\u202E\u0000"), new Input.Attachment(null), new Input.Attachment("look"), new Input.Tap(""), new Input.Tap("v1.2"), new Input.Tap("v1.0.cmd."),
        ];
        Assert.All(Everywhere.Value, place => Assert.All(odd, input => Assert.NotEmpty(Walker.Take(place, input).Messages)));
    }

    [Fact]
    public void A_side_question_is_answered_and_the_open_question_stays()
    {
        var isOrdinary = Everywhere.Value.Where(place => place is { Held: null, Open: { } open } && Questions.Of(open.Question).Kind is AnswerKind.Choice or AnswerKind.Scale);
        Assert.All(isOrdinary, place =>
        {
            var step = Walker.Take(place, new Input.Text("are hip thrusts bad for the back?"));
            Assert.Equal(place.Open!.Asking, step.After.Open?.Asking);
            Assert.Equal(place.Open.Asking, Assert.Single(step.Messages).Asking);
        });
    }

    [Theory]
    [InlineData("I meant 4", "pain", "4")]
    [InlineData("change pain to 3", "pain", "3")]
    public void An_earlier_answer_is_changed_in_one_message(string words, string question, string value)
    {
        var chat = Chat.AtFirstHelp().Say(words);
        Assert.Equal(value, chat.Conversation.Answer(question));
        Assert.StartsWith("Changed.", chat.Text, StringComparison.Ordinal);
    }

    private static List<string> Differing(Func<PromptButton, int, string> typed, Func<Question, bool> isMeant)
    {
        var wrong = new List<string>();
        foreach (var place in Everywhere.Value.Where(place => place.Open is { } open && isMeant(Questions.Of(open.Question)) && !IsCrowded(place)))
        {
            var buttons = TheScript.Script.English.Prompts[place.Open!.Prompt].Buttons;
            for (var i = 0; i < buttons.Count; i++)
            {
                var words = typed(buttons[i], i);
                var tapped = Walker.Take(place, new Input.Tap($"v1.{place.Open.Asking}.{buttons[i].Reply}"));
                if (Key(Walker.Take(place, new Input.Text(words))) != Key(tapped))
                {
                    wrong.Add($"{place.Stage} {place.Open.Prompt}: {words} for [{buttons[i].Text}]");
                }
            }
        }

        return wrong;
    }

    /// <summary>A menu before the question, with labels of its own.</summary>
    private static bool IsCrowded(Conversation place) => place.Menu.Count > 0;

    private static string TextOf(Step step) => string.Join('\n', step.Messages.Select(message => message.Text));

    private static string Key(Step step) => $"{step.After.Stage} {step.After.Open?.Prompt} {step.After.Held?.Level} {TextOf(step)}";
}
