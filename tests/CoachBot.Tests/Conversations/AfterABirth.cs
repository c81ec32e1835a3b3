using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.RedFlags;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>From 12 weeks to 12 months after a birth the plan is the normal one, and one question is asked (coaching.md 2.6 RF-PRG-02); a pregnancy that is over, or somebody else's, asks nothing.</summary>
public sealed class AfterABirth
{
    [Theory]
    [InlineData("I had a baby 5 months ago")]
    [InlineData("gave birth six months ago and my back hurts")]
    [InlineData("20 weeks postpartum here")]
    public void One_question_is_asked_and_no_leaves_the_plan_as_it_is(string words)
    {
        var chat = Roads.GoOn(Chat.Kept()).Say(words);
        Assert.Equal("Since the birth: any leaking, heaviness or bulge below?", chat.Text);
        chat.Say("no");
        Assert.Empty(chat.Conversation.Flags);
        Assert.False(Limiting.IsLimited(chat.Conversation));
        Assert.NotNull(chat.Conversation.Plan);
        Assert.NotEqual("CL-13", chat.Say("as i said, " + words).Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("not sure")]
    public void Leaking_heaviness_or_a_bulge_are_for_a_pelvic_health_physio(string words)
    {
        var chat = Roads.GoOn(Chat.Kept()).Say("I had a baby 5 months ago").Say(words);
        Assert.Contains("pelvic-health physio", chat.Text, StringComparison.Ordinal);
        Assert.Equal([("RF-PRG-03", Level.Soon, false)], chat.Conversation.Flags.Select(flag => (flag.Flag, flag.Level, flag.IsStarred)));
        Assert.True(Limiting.IsLimited(chat.Conversation));
        Assert.NotNull(chat.Conversation.Plan);
    }

    [Fact]
    public void Nobody_is_locked_for_not_answering_it()
    {
        var chat = Roads.GoOn(Chat.Kept()).Say("I had a baby 5 months ago").Wait(Duration.FromMinutes(11));
        Assert.Null(chat.Conversation.Held);
        Assert.Empty(chat.Conversation.Flags);
        Assert.Equal(Stage.Coaching, chat.Stage);
    }

    [Theory]
    [InlineData("I was pregnant 3 years ago")]
    [InlineData("my wife is pregnant")]
    [InlineData("my back was fine before my pregnancy")]
    [InlineData("my sister had a baby 5 months ago")]
    [InlineData("estuve embarazada hace 3 años")]
    [InlineData("mi mujer está embarazada")]
    [InlineData("antes de mi embarazo no me dolía")]
    public void What_is_over_or_of_somebody_else_asks_nothing_and_gets_no_card(string words)
    {
        var chat = Roads.GoOn(Chat.Kept()).Say(words);
        Assert.Null(chat.Conversation.Open);
        Assert.Empty(chat.Conversation.Flags);
        Assert.DoesNotContain("pelvic", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("suelo pélvico", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I'm pregnant again, worse than in my last pregnancy")]
    [InlineData("had a baby 2 months ago")]
    [InlineData("I was pregnant 3 years ago and now I'm pregnant again")]
    [InlineData("estoy embarazada otra vez")]
    public void What_is_now_still_has_its_question(string words) =>
        Assert.Equal("pregnant.signs", Roads.GoOn(Chat.Kept()).Say(words).Conversation.Open?.Question);
}
