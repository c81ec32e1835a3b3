using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>A dose is no pain, no line of a list and no set, whatever is open; the open question stays (coaching.md 4.5, RF-MED-03).</summary>
public sealed class DosesEverywhere
{
    private const string Judged = "I can't judge the amount";

    private const string Beside = "do not go with that unless a doctor or pharmacist says so";

    [Theory]
    [InlineData("took 3 ibuprofen")]
    [InlineData("I took 2 of those painkillers")]
    [InlineData("3 ibuprofen")]
    [InlineData("took 3 tablets")]
    [InlineData("took 400 mg of naproxen")]
    [InlineData("took 2 ibuprofen and 2 paracetamol")]
    [InlineData("tomé 3 ibuprofenos")]
    [InlineData("he tomado 2 pastillas")]
    public void At_the_first_list_it_is_no_line(string words) => StaysOpen(AtTheList(), words, "screen-a");

    [Theory]
    [InlineData("took 3 ibuprofen")]
    [InlineData("tomé 3 ibuprofenos")]
    [InlineData("me tomé 2 comprimidos de paracetamol")]
    public void At_the_first_pain_it_is_no_pain(string words) => StaysOpen(AtTheList().Tap("None of these").Tap("None of these"), words, "pain");

    [Fact]
    public void An_answer_beside_it_counts()
    {
        var chat = AtTheList().Say("none of these, but I took 3 ibuprofen");
        Assert.Contains(Judged, chat.Text, StringComparison.Ordinal);
        Assert.Equal("screen-b", chat.Conversation.Open?.Question);
        Assert.Equal("4", chat.Tap("None of these").Say("4, took 3 ibuprofen").Conversation.Answer("pain"));
    }

    [Theory]
    [InlineData("can I take 3 ibuprofen")]
    [InlineData("can i take 2 ibuprofen?")]
    public void Asked_about_at_the_list_it_is_a_question(string words)
    {
        var chat = AtTheList().Say(words);
        Assert.Contains("I can't advise on doses", chat.Text, StringComparison.Ordinal);
        Assert.Equal("screen-a", chat.Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("de", "2 Tabletten Ibuprofen genommen")]
    [InlineData("fr", "j'ai pris 3 ibuprofènes")]
    [InlineData("it", "ho preso 3 compresse")]
    [InlineData("pl", "wziąłem 3 tabletki")]
    [InlineData("pt", "tomei 3 comprimidos")]
    public void In_the_languages_of_safety_it_is_no_line_either(string language, string words)
    {
        var chat = AtTheList();
        chat.Conversation = chat.Conversation with { Person = chat.Conversation.Person with { Language = language } };
        Assert.Null(chat.Say(words).Conversation.Held);
        Assert.Equal("screen-a", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void In_a_session_the_set_waits()
    {
        var chat = Chat.Kept("2").Say("/session").Tap("Warm, begin");
        StaysOpen(chat, "took 3 ibuprofen", "session.set");
    }

    [Theory]
    [InlineData("RF-CES-01", Level.Emergency)]
    [InlineData("RF-INF-01", Level.Urgent)]
    public void While_held_it_is_answered_and_the_ways_out_are_said_again(string flag, Level level)
    {
        var chat = Chat.Locked(flag, level).Say("took 3 ibuprofen");
        Assert.StartsWith(Judged, chat.Text, StringComparison.Ordinal);
        Assert.Equal(level, chat.Conversation.Held?.Level);
    }

    [Fact]
    public void In_a_crisis_what_was_taken_brings_the_number_first()
    {
        var chat = new Chat().Say("I want to kill myself").Say("took 4 pills");
        Assert.Contains("999", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Judged, chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("took 3 ibuprofen")]
    [InlineData("how many ibuprofen can I take?")]
    [InlineData("/advice medicines")]
    [InlineData("which painkiller is best?")]
    public void With_blood_thinners_told_it_says_that_they_do_not_go_together(string words)
    {
        Assert.Contains(Beside, Roads.GoOn(Chat.Kept()).Say("I'm on apixaban").Say(words).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Beside, Roads.GoOn(Chat.Kept()).Say(words).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Told_in_one_message_too() =>
        Assert.Contains(Beside, Roads.GoOn(Chat.Kept()).Say("I'm on apixaban and took 3 ibuprofen").Text, StringComparison.Ordinal);

    [Fact]
    public void With_blood_thinners_no_anti_inflammatory_is_named_as_usual() =>
        Assert.DoesNotContain("Some people use", Roads.GoOn(Chat.Kept()).Say("I'm on apixaban").Say("/advice medicines").Text, StringComparison.Ordinal);

    private static void StaysOpen(Chat chat, string words, string question)
    {
        chat.Say(words);
        Assert.Contains(chat.Conversation.Person.Language == "es" ? "No puedo juzgar la cantidad" : Judged, chat.Text, StringComparison.Ordinal);
        Assert.Equal(question, chat.Conversation.Open?.Question);
        Assert.Null(chat.Conversation.Held);
    }

    private static Chat AtTheList() => new Chat().Say("hi").Tap("I'm 18 or older, start");
}
