using CoachBot.Core.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>"My back hurts" with a plan on the way: its number is asked, and what is new (coaching.md 7.2, 7.3).</summary>
public sealed class BackHurtsOnTheWay
{
    [Theory]
    [InlineData("my back hurts")]
    [InlineData("it hurts")]
    [InlineData("me duele la espalda")]
    public void Its_number_is_asked_where_it_is_not_known_today(string words) => Assert.Equal("c1", Next().Say(words).Conversation.Open?.Question);

    [Fact]
    public void Once_it_is_known_what_helps_is_said_and_more_pain_is_asked_about_again()
    {
        var chat = Next().Say("/checkin").Say("3").Tap("Nothing new").Say("skip");
        Assert.Equal("faq.01", Roads.GoOn(chat).Say("my back hurts").Said[0].Prompt);
        Assert.StartsWith("Noted: worse than usual", Roads.GoOn(chat).Say("my back hurts more").Text, StringComparison.Ordinal);
        Assert.Equal(("c1", true), (chat.Say("my back hurts more").Conversation.Open?.Question, chat.Conversation.CheckIns.Running?.IsWorse));
    }

    [Theory]
    [InlineData("my back hurts")]
    [InlineData("my back hurts more")]
    [InlineData("me duele más la espalda")]
    public void In_a_pause_its_number_is_asked_and_the_rest_of_the_pause_comes_after_it(string words)
    {
        var chat = Chat.Kept().Say("/pause 5").Wait(Duration.FromDays(1)).Say(words);
        Assert.Equal("c1", chat.Conversation.Open?.Question);
        foreach (var answer in (string[])["4", "1", "1", "skip"])
        {
            if (chat.Conversation.Open is not null) chat.Say(answer);
        }

        Assert.Equal((Stage.Paused, new LocalDate(2026, 1, 10)), (chat.Stage, chat.Conversation.Person.ResumeOn));
    }

    [Fact]
    public void Silence_about_it_is_no_sign_and_the_pause_goes_on()
    {
        var chat = Chat.Kept().Say("/pause 5").Say("my back hurts more").Wait(Duration.FromDays(2));
        Assert.Equal((Stage.Paused, null), (chat.Stage, chat.Conversation.Held));
    }

    [Theory]
    [InlineData("/pause 3")]
    [InlineData("I'm away for 2 days")]
    public void After_stop_there_is_nothing_to_pause(string words) =>
        Assert.Equal(("pause.off", null), (Chat.Kept().Say("/stop").Say(words).Said[0].Prompt, Chat.Kept().Say("/stop").Say(words).Conversation.Person.ResumeOn));

    [Fact]
    public void After_stop_it_is_asked_too() => Assert.Equal("c1", Chat.Kept().Say("/stop").Say("my back hurts more").Conversation.Open?.Question);

    [Fact]
    public void A_check_in_of_ones_own_in_a_pause_leaves_the_rest_of_it() =>
        Assert.Equal(Stage.Paused, Chat.Kept().Say("/pause 5").Wait(Duration.FromDays(1)).Say("/checkin").Say("3").Tap("Nothing new").Say("skip").Stage);

    private static Chat Next() => Roads.GoOn(Chat.Kept());
}
