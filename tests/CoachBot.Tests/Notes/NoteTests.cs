using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Notes;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Notes;

/// <summary>/note: one page for a clinician, in words and for paper.</summary>
public sealed class NoteTests
{
    [Fact]
    public void A_stranger_hears_that_there_is_nothing_yet() =>
        Assert.StartsWith("There's nothing to write down yet.", new Chat().Say("hi").Say("/note").Text, StringComparison.Ordinal);

    [Fact]
    public void It_has_onset_course_signs_and_what_was_tried_with_their_dates()
    {
        var text = Trained().Say("/note").Text;
        Assert.Contains("Where it is: One side", text, StringComparison.Ordinal);
        Assert.Contains("How long: Under 2 weeks", text, StringComparison.Ordinal);
        Assert.Contains("At the start, 5 January 2026: 2", text, StringComparison.Ordinal);
        Assert.Contains("Last check-in, 7 January 2026: 2", text, StringComparison.Ordinal);
        Assert.Contains("Week of 5 January: 2 on the whole, training days 1", text, StringComparison.Ordinal);
        Assert.Contains("None told so far.", text, StringComparison.Ordinal);
        Assert.Contains("Home plan since 5 January 2026, now at: learn control", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pain_over_time_is_a_table_on_paper()
    {
        var html = Page(Trained().Say("/note"));
        Assert.Contains("<th>Week of</th><th>Pain on the whole</th><th>Days answered</th><th>Training days</th><th>Pain in training</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td>5 January 2026</td><td>2</td><td>1</td><td>1</td><td>1</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<li>Week of", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_stays_on_the_page_after_it_was_settled()
    {
        var chat = Chat.Kept().Say("fever and back pain").Say("I was seen").Tap("Checked, and exercise is OK").Say("On Monday, rest <two> days").Say("/note");
        Assert.Contains("5 January 2026: fever or a very ill feeling, sent to a doctor the same day", chat.Text, StringComparison.Ordinal);
        Assert.Contains("What they were told when seen: On Monday, rest <two> days", chat.Text, StringComparison.Ordinal);
        Assert.Contains("rest &lt;two&gt; days", Page(chat), StringComparison.Ordinal);
    }

    [Fact]
    public void Thoughts_of_suicide_are_never_on_the_page()
    {
        var chat = Chat.Kept().Say("i want to die").Say("/note");
        Assert.DoesNotContain(chat.Said, message => message.Enclosure == Enclosure.Note);
        chat.Say("I'm safe now").Say("/note");
        Assert.Contains("None told so far.", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void While_held_the_page_can_be_had_and_shows_no_exercise()
    {
        var chat = Chat.Kept().Say("my crotch is numb").Say("/note");
        Assert.Contains("numbness between my legs, sent to emergency care", chat.Text, StringComparison.Ordinal);
        Assert.NotNull(chat.Conversation.Held);
        Assert.All(TheScript.Script.Catalog.Exercises.Keys, id =>
            Assert.DoesNotContain(TheScript.Script.English.Prompts[$"exercise.{id}.name"].Say[0], chat.Text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("site", "site.side", "One side")]
    [InlineData("about.list", "about.thinners,about.known", "Blood thinners, A known back condition")]
    [InlineData("psfs.name", "Sitting, then standing", "Sitting, then standing")]
    [InlineData("load.weight", "102.5", "102.5 kg")]
    public void An_answer_is_in_the_words_of_its_button(string question, string answer, string words) =>
        Assert.Equal(words, Told.Value(Frame(question, answer), question, answer));

    [Fact]
    public void A_weight_is_in_the_unit_that_the_person_used() =>
        Assert.Equal("225 lb", Told.Value(Frame("load.unit", "lb"), "load.weight", "102.06"));

    [Theory]
    [InlineData("skipped")]
    [InlineData("thumb.skipped")]
    public void What_was_skipped_is_left_out(string answer) => Assert.Null(Told.Line(Frame("load-change", answer), "load-change"));

    private static TurnFrame Frame(string question, string answer)
    {
        var kept = Chat.Kept();
        var state = kept.Conversation with { Answers = new Dictionary<string, string> { [question] = answer } };
        return new(state, new Turn(kept.Now, kept.Now, new Input.Text("/note"), Chat.British), TheScript.Script);
    }

    [Fact]
    public void The_page_is_enclosed_for_a_private_chat_alone()
    {
        var message = Trained().Say("/note").Said[^1];
        Assert.Equal(Enclosure.Note, message.Enclosure);
        Assert.Equal("coachbot-note.html", message.Printed?.Name);
        Assert.DoesNotContain("http", message.Printed!.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", message.Printed.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_complete_language_comes_first_and_English_after_it()
    {
        var spanish = TheScript.Script.English with
        {
            Code = "es",
            Prompts = TheScript.Script.English.Prompts.ToDictionary(
                prompt => prompt.Key, prompt => prompt.Key == "note.title" ? prompt.Value with { Say = ["Para tu médico"] } : prompt.Value),
        };
        var script = TheScript.Script with { Languages = new Dictionary<string, Language>(TheScript.Script.Languages) { ["es"] = spanish } };
        var chat = Trained();
        var state = chat.Conversation with { Person = chat.Conversation.Person with { Language = "es" } };
        var said = Walker.Take(state, new Input.Text("/note"), script).Messages.Single();
        Assert.Contains("**Para tu médico**", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("**For your doctor or physio**", said.Text, StringComparison.Ordinal);
        Assert.Contains("<article lang=\"es\"><h1>Para tu médico</h1>", said.Printed!.Html, StringComparison.Ordinal);
        Assert.Contains("<article lang=\"en\"><h1>For your doctor or physio</h1>", said.Printed.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_only_knows_safety_gets_the_page_in_English()
    {
        var chat = Trained();
        var state = chat.Conversation with { Person = chat.Conversation.Person with { Language = "de" } };
        var said = Walker.Take(state, new Input.Text("/note")).Messages.Single();
        Assert.Contains("**For your doctor or physio**", said.Text, StringComparison.Ordinal);
        Assert.Equal(1, said.Printed!.Html.Split("<article").Length - 1);
    }

    internal static Chat Trained() => Chat.Kept("2").Wait(Duration.FromHours(49.1)).Say("2").Tap("Same or better").Tap("Done").Say("1").Tap("No").Tap("Nothing new");

    private static string Page(Chat chat) => chat.Said[^1].Printed!.Html;
}
