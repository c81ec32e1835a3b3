using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>A question about a list of signs ticks nothing; a bare number that may be pain is asked about; what was noted beside a doubt is said (coaching.md 2.4, 2.5, 7.5).</summary>
public sealed class QuestionsOfTheList
{
    [Theory]
    [InlineData("explain 1", "Line 1 means")]
    [InlineData("explain number 8", "Line 8 means")]
    [InlineData("number 2?", "Line 2 means")]
    [InlineData("what does 6 mean", "Line 6 means")]
    [InlineData("what do you mean by peeing?", "Line 2 means")]
    [InlineData("what counts as both legs?", "Line 5 means")]
    public void It_is_explained_and_asked_again(string words, string answer)
    {
        var chat = new Chat().Say("hi").Tap("I'm 18 or older, start").Say(words);
        Assert.Contains(answer, chat.Text, StringComparison.Ordinal);
        Assert.Equal("screen-a", chat.Conversation.Open?.Question);
        Assert.Null(chat.Conversation.Held);
    }

    [Fact]
    public void On_the_second_list_too_a_question_ticks_nothing()
    {
        var chat = new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Say("explain 1");
        Assert.Equal("screen-b", chat.Conversation.Open?.Question);
        Assert.Null(chat.Conversation.Held);
    }

    [Theory]
    [InlineData("what are the red flags?")]
    [InlineData("what is saddle numbness")]
    [InlineData("what would numbness mean?")]
    [InlineData("what is cauda equina?")]
    [InlineData("what are the red flags again?")]
    [InlineData("what are red flags")]
    [InlineData("remind me of the danger signs")]
    [InlineData("remind me of the warning signs please")]
    public void Signs_that_are_asked_about_are_listed(string words)
    {
        var chat = Roads.GoOn(Chat.Kept()).Say(words);
        Assert.Contains("If this is happening to you, tell me now.", chat.Text, StringComparison.Ordinal);
        Assert.Null(chat.Conversation.Held);
        Assert.NotEqual(Stage.Clarifying, chat.Stage);
    }

    [Theory]
    [InlineData("¿cuáles eran las banderas rojas?")]
    [InlineData("recuérdame las señales de alarma")]
    [InlineData("¿cuáles son las señales de peligro?")]
    public void In_Spanish_too(string words)
    {
        var chat = new Chat().Say("hola").Say(words);
        Assert.Contains("Si te está pasando, dímelo ahora.", chat.Text, StringComparison.Ordinal);
        Assert.Null(chat.Conversation.Held);
    }

    [Fact]
    public void Under_the_list_of_a_check_in_a_bare_number_may_be_the_pain_that_was_just_asked_for()
    {
        var chat = InACheckIn().Say("3");
        Assert.Equal("line-or-pain", chat.Conversation.Open?.Question);
        Assert.Null(chat.Conversation.Held);
        chat.Tap("My pain");
        Assert.StartsWith("Thanks. The list still needs an answer.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(("rescreen", "check-in"), (chat.Conversation.Open?.Question, chat.Conversation.Open?.About));
        Assert.Equal(Stage.Coaching, chat.Tap("None of these").Stage);
    }

    [Fact]
    public void And_who_means_its_line_is_told_what_to_do() =>
        Assert.Equal("RF-CES-03", InACheckIn().Say("3").Tap("A line of the list").Conversation.Held?.Flags[0]);

    [Fact]
    public void Two_numbers_are_lines_at_once() => Assert.Equal(Level.Emergency, InACheckIn().Say("3 and 6").Conversation.Held?.Level);

    [Fact]
    public void On_the_second_list_a_line_is_that_lists_own()
    {
        var chat = Roads.GoOn(Chat.Kept()).Wait(Duration.FromHours(26)).Say("3").Tap("Nothing new").Say("/flare").Tap("None of these").Wait(Duration.FromHours(4)).Say("1");
        Assert.Equal("line-or-pain", chat.Conversation.Open?.Question);
        Assert.Equal("RF-INF-01", Roads.GoOn(chat).Say("a line of the list").Conversation.Held?.Flags[0]);
        Assert.Equal("rescreen-b", chat.Tap("My pain").Conversation.Open?.Question);
        Assert.Equal("flare.same", chat.Tap("None of these").Conversation.Open?.Question);
    }

    [Fact]
    public void A_number_asked_about_before_every_list_had_this_question_is_still_answered()
    {
        var chat = Late();
        var open = chat.Conversation.Open!;
        chat.Conversation = chat.Conversation with { Open = open with { About = "4|return" } };
        Assert.Equal(("rescreen", "return"), (chat.Tap("My pain").Conversation.Open?.Question, chat.Conversation.Open?.About));
    }

    [Fact]
    public void A_bare_number_the_next_day_may_be_pain()
    {
        var chat = Late();
        Assert.Equal("line-or-pain", chat.Conversation.Open?.Question);
        Assert.Null(chat.Conversation.Held);
        chat.Tap("My pain");
        Assert.Equal("rescreen", chat.Conversation.Open?.Question);
        Assert.Equal("return.pain", chat.Tap("None of these").Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("A line of the list")]
    [InlineData("not sure")]
    public void Who_means_the_line_or_is_not_sure_has_ticked_it(string words) => Assert.Equal(Level.Emergency, Late().Say(words).Conversation.Held?.Level);

    [Fact]
    public void Right_under_the_list_a_number_is_a_line_at_once() =>
        Assert.Equal(Level.Emergency, Roads.GoOn(Chat.Kept()).Wait(Duration.FromDays(9)).Say("hi").Say("4").Conversation.Held?.Level);

    [Theory]
    [InlineData("its gone")]
    [InlineData("gone")]
    [InlineData("yes")]
    public void Numbness_from_pressure_that_is_gone_goes_on(string words)
    {
        var chat = Pressed();
        Assert.Equal("CL-01.again", chat.Conversation.Open?.Question);
        Assert.Null(chat.Say(words).Conversation.Held);
        Assert.NotEqual(Stage.Clarifying, chat.Stage);
    }

    [Fact]
    public void Numbness_that_is_still_there_is_asked_for_its_place() => Assert.Equal("CL-01", Pressed().Tap("Still there").Conversation.Open?.Question);

    [Fact]
    public void A_low_mood_beside_a_doubt_is_answered_once_the_doubt_is_settled()
    {
        var chat = Roads.GoOn(Chat.Kept()).Say("i feel hopeless, this pain will never go away");
        Assert.Equal("CL-07", chat.Conversation.Open?.Question);
        Assert.Contains("A doctor or physio can help with that side too", chat.Say("no").Text, StringComparison.Ordinal);
    }

    /// <summary>Seven days on: the weekly list, right after the day's number.</summary>
    private static Chat InACheckIn() => Roads.GoOn(Chat.Kept()).Wait(Duration.FromHours(26)).Say("3").Tap("Nothing new").Wait(Duration.FromDays(7) - Duration.FromHours(1)).Say("/checkin").Say("3").Tap("Nothing new");

    private static Chat Late() => Roads.GoOn(Chat.Kept()).Wait(Duration.FromDays(9)).Say("hi").Wait(Duration.FromHours(24)).Say("4");

    private static Chat Pressed() =>
        Chat.Kept().Say("my glutes are numb from the pad").Tap("Only while a bar or seat presses").Wait(Duration.FromHours(20)).Say("hi");
}
