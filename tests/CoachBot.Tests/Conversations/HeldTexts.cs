using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>What is said while the plan is locked: every flag's texts, in a country with a number and in one without (coaching.md 8.2, 8.7).</summary>
public sealed class HeldTexts
{
    private static readonly ClientHints Nowhere = new();

    private static readonly string[] NeverWhileHeld =
        ["streak", "chart", "sets of", " reps", "pelvic tilt", "glute squeeze", "dead bug", "session", "well done", "great", "don't worry"];

    public static TheoryData<string, bool> Flags
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var flag in TheScript.Script.Catalog.Flags.Keys.Order(StringComparer.Ordinal))
            {
                all.Add(flag, true);
                all.Add(flag, false);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Flags))]
    public void An_emergency_text_is_short_and_its_number_comes_first(string flag, bool isCountryKnown)
    {
        var said = Said(flag, Level.Emergency, isCountryKnown)[0];
        if (flag == "RF-MH-01")
        {
            Assert.StartsWith("I'm really glad you told me.", said.Text, StringComparison.Ordinal);
            return;
        }

        Assert.StartsWith("**This could need emergency care. Call ", said.Text, StringComparison.Ordinal);
        Assert.Equal(isCountryKnown, said.Text.Split('\n').Contains("999"));
        Assert.Contains("our local emergency number", said.Text, StringComparison.Ordinal);
        Assert.InRange(Words(said.Text), 30, 90);
        Assert.Equal("Old and unchanged", said.Buttons[4].Text.Replace("Only sore muscles", "Old and unchanged", StringComparison.Ordinal));
        Assert.Equal(["I'm getting help", "Different country", "I can't get help", "Not me / typed by mistake"], said.Buttons.Take(4).Select(button => button.Text));
    }

    [Theory]
    [MemberData(nameof(Flags))]
    public void An_urgent_text_is_short_and_says_today(string flag, bool isCountryKnown)
    {
        if (flag == "RF-MH-01")
        {
            return;
        }

        var said = Said(flag, Level.Urgent, isCountryKnown)[0];
        Assert.StartsWith("Please speak to a doctor or urgent-care service **today** about ", said.Text, StringComparison.Ordinal);
        Assert.InRange(Words(said.Text), 30, 110);
        Assert.Equal(
            ["I've booked", "Can't get an appointment", "Different country", "Not me / typed by mistake"], said.Buttons.Select(button => button.Text));
    }

    [Fact]
    public void A_visitor_in_an_emergency_is_asked_one_more_thing_and_no_other()
    {
        var chat = new Chat().Say("my crotch is numb");
        Assert.Equal(["emergency.ces", "check-on-me"], chat.Said.Select(message => message.Prompt));
        Assert.Single(new Chat().Say("fever and back pain").Said);
        Assert.Single(new Chat().Say("I want to die").Said);
        Assert.Single(Chat.Kept().Say("my crotch is numb").Said);
    }

    /// <summary>Coaching.md 8.8 H14 wants a footer, 8.2 leaves no room for it: who has an emergency before any opening is told with the next message, whoever keeps a plan at keeping.</summary>
    [Fact]
    public void Nobody_reads_along_is_said_before_a_stranger_is_asked_anything_more()
    {
        Assert.StartsWith("Nobody reads this chat live. ", new Chat().Say("my crotch is numb").Said[^1].Text, StringComparison.Ordinal);
        Assert.Contains("nobody reads along live", new Chat().Say("hi").Text, StringComparison.Ordinal);
        Assert.Contains("No human watches.", Chat.WithPlan().Tap("Keep this plan").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_ways_out_of_the_rules_leave_a_lock_and_all_of_them_are_there()
    {
        var steps = Walked.Value;
        var left = steps.Where(step => step.Before.Held is not null && step.After.Held is null && !step.Effects.OfType<Effect.ErasePerson>().Any());
        var ways = left.Select(step => step.Effects.OfType<Effect.Record>().Last(record => record.Kind == "released").Data.Split('"')[3]);
        Assert.Equal(
            ["checked-ok", "mistake", "old-and-known", "only-sore", "pain-eased", "safe-answer", "safe-now", "sent-home"],
            ways.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_said_while_held_is_about_training()
    {
        var texts = Walked.Value.Where(step => step is { Before.Held: not null, After.Held: not null })
            .SelectMany(step => step.Messages).Where(message => message.Enclosure == Enclosure.None && !message.Prompt.StartsWith("privacy", StringComparison.Ordinal))
            .Select(message => message.Text).Distinct();
        Assert.All(texts, text => Assert.All(NeverWhileHeld, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Every_button_under_a_text_while_held_is_understood()
    {
        var dead = Walked.Value.Where(step => step.After.Held is not null)
            .SelectMany(step => step.Messages.SelectMany(message => message.Buttons.Where(button => button.Reply.StartsWith("v1.0.", StringComparison.Ordinal)
                && !button.Reply.StartsWith("v1.0.cmd.", StringComparison.Ordinal)).Select(button => $"{message.Prompt}: {button.Text}")));
        Assert.Empty(dead.Distinct());
    }

    private static readonly Lazy<List<Step>> Walked = new(() =>
    {
        var walker = new Walker();
        var steps = new List<Step>();
        walker.Walk(
            [
                Chat.Kept().Say("my crotch is numb").Conversation, Chat.Kept().Say("fever and back pain").Conversation, Chat.Kept().Say("I want to die").Conversation,
                Chat.AtFirstHelp().Say("my glutes are numb from the pad").Wait(Duration.FromMinutes(11)).Conversation,
                new Chat().Say("hi").Tap("I'm 18 or older, start").Say("5").Tap("Only sore muscles").Conversation,
                Chat.Kept().Say("my crotch is numb").Tap("Old and unchanged").Tap("Longer ago").Tap("No").Conversation,
                OneItemBeforeAllNo(), OneDayBeforeEased(),
                Chat.Kept().Say("my crotch is numb").Say("I've been seen").Conversation,
                Chat.Kept().Say("fever and back pain").Say("I've been seen").Tap("Checked, and exercise is OK").Conversation,
            ],
            most: 700,
            steps.Add);
        Assert.Empty(walker.Errors);
        return steps;
    });

    private static Conversation OneItemBeforeAllNo()
    {
        var chat = Chat.Kept().Say("my crotch is numb").Tap("Not me / typed by mistake");
        for (var item = 1; item < 9; item++)
        {
            chat.Tap("No");
        }

        return chat.Conversation;
    }

    private static Conversation OneDayBeforeEased()
    {
        var chat = Chat.AtFirstHelp("9").Tap("No, because of the pain");
        return chat.Conversation with
        {
            Stage = nameof(Stage.Urgent),
            Held = chat.Conversation.Held! with { EasierDays = 2 },
            Open = new OpenQuestion(90, "severe.screen-b", "screen-b", chat.Now, 0, "severe"),
            Asked = [new OpenQuestion(90, "severe.screen-b", "screen-b", chat.Now, 0, "severe")],
        };
    }

    /// <summary>The text of a lock, brought up again by [Not seen yet].</summary>
    private static IReadOnlyList<Message> Said(string flag, Level level, bool isCountryKnown) =>
        Chat.Locked(flag, level, isCountryKnown ? Chat.British : Nowhere).Said;

    /// <summary>The number, or the wording for many countries, counts as one word each time (coaching.md 3.0).</summary>
    private static int Words(string text) => text
        .Replace(TheScript.Script.English.Prompts["number.many"].Say[0], "N", StringComparison.Ordinal)
        .Replace("your local emergency number", "N", StringComparison.Ordinal).Replace("999 or 112", "N", StringComparison.Ordinal)
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}
