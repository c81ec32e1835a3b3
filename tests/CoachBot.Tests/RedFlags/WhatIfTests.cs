using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.RedFlags;

/// <summary>What is only supposed is answered and ends with "tell me now"; it never hides a report (coaching.md 2.5 rules 5 and 6).</summary>
public sealed class WhatIfTests
{
    [Theory]
    [InlineData("what if my leg tingles?")]
    [InlineData("imagine my leg goes numb")]
    [InlineData("what if i lose feeling between my legs?")]
    [InlineData("what would it mean if my leg tingles")]
    [InlineData("what if i pee myself?")]
    public void A_supposition_is_answered(string words)
    {
        var chat = Chat.AtFirstHelp().Say(words);
        Assert.Contains("If this is happening to you, tell me now.", chat.Text, StringComparison.Ordinal);
        Assert.Equal((null, "first-help"), (chat.Conversation.Held, chat.Conversation.Open?.Question));
    }

    [Theory]
    [InlineData("¿y si se me duerme la pierna?")]
    [InlineData("¿qué pasa si se me duermen las piernas?")]
    public void In_Spanish_too(string words) =>
        Assert.Contains("Si te está pasando", Chat.AtFirstHelp().Say(words).Text, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("my leg tingles, what if it gets worse?", Level.Ask, "CL-08")]
    [InlineData("what if it's nerve damage, my leg tingles", Level.Ask, "CL-08")]
    [InlineData("what if it's a nerve? my leg is numb", Level.Urgent, null)]
    [InlineData("I can't pee, what if it's serious", Level.Emergency, null)]
    [InlineData("what if I told you I can't feel my legs", Level.Ask, "CL-04")]
    [InlineData("what if i can't pee", Level.Ask, "CL-04")]
    [InlineData("what if my leg has been numb since yesterday", Level.Ask, "CL-04")]
    [InlineData("should i worry if i can't feel my foot", Level.Ask, "CL-04")]
    [InlineData("should I worry if my leg goes numb?", Level.Ask, "CL-04")]
    [InlineData("should i worry if my foot drags", Level.Ask, "CL-04")]
    [InlineData("do i need to worry if i wet myself", Level.Ask, "CL-04")]
    [InlineData("what happens if i cant feel when i pee", Level.Ask, "CL-04")]
    [InlineData("¿debo preocuparme si se me duermen las piernas?", Level.Ask, "CL-04")]
    [InlineData("what if I want to kill myself", Level.Ask, "CL-07")]
    [InlineData("y si te digo que no siento las piernas", Level.Ask, "CL-04")]
    public void What_is_so_already_is_no_supposition(string words, Level level, string? clarifier)
    {
        var reading = TheScript.Script.RedFlags.Read(words, "en", null);
        Assert.Equal((level, clarifier), (reading.Level, reading.Findings[0].Clarifier));
    }

    [Fact]
    public void Mine_after_all_is_what_it_would_be_as_a_report() =>
        Assert.Equal(Level.Emergency, Chat.AtFirstHelp().Say("what if I told you I can't feel my legs").Tap("Mine").Conversation.Held?.Level);

    [Fact]
    public void A_denial_settles_the_doubt_it_is_about()
    {
        var chat = Chat.AtFirstHelp().Say("my leg tingles").Say("my leg doesn't tingle");
        Assert.StartsWith("Noted. If that changes, tell me at once.", chat.Text, StringComparison.Ordinal);
        Assert.Equal("first-help", chat.Conversation.Open?.Question);
        Assert.Empty(chat.Conversation.Flags);
    }

    [Fact]
    public void A_denial_is_no_answer_to_a_list()
    {
        var chat = new Chat().Say("hi").Tap("I'm 18 or older, start").Say("my leg doesn't tingle");
        Assert.Equal("screen-a", chat.Conversation.Open?.Question);
    }
}
