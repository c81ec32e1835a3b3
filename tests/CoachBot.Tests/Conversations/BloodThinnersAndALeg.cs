using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>Blood thinners and a fall, or a new sign in a leg, are an emergency however and in whatever order they are told (coaching.md 2.6 RF-MED-01).</summary>
public sealed class BloodThinnersAndALeg
{
    [Fact]
    public void A_leg_told_in_the_first_contact_and_blood_thinners_ticked_after_it_are_an_emergency()
    {
        var chat = AtTheList().Say("my left leg tingles a bit").Tap("Pain or tingling; touch, strength same");
        Assert.Equal(Level.Soon, chat.Conversation.Flags[^1].Level);
        chat.Tap("One or more").Say("2");
        Assert.Equal("emergency.thinners", chat.Said[0].Prompt);
        Assert.Contains("since (say when) I've had pain or tingling down one leg.'", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_patch_that_has_not_changed_and_blood_thinners_are_none()
    {
        var chat = AtTheList().Say("my left leg tingles a bit").Tap("Old numb patch, unchanged").Tap("One or more").Say("2");
        Assert.Null(chat.Conversation.Held);
    }

    [Fact]
    public void Nobody_answering_about_the_leg_is_an_emergency_with_an_if()
    {
        var chat = Chat.Kept().Say("I'm on warfarin").Say("my left leg tingles a bit").Wait(Duration.FromMinutes(11));
        Assert.Equal(Level.Emergency, chat.Conversation.Held?.Level);
        Assert.Contains("and you take blood thinners or bleed easily: call", chat.Text, StringComparison.Ordinal);
        chat.Tap("Old and unchanged").Tap("Longer ago").Tap("No").Tap("Yes");
        Assert.Equal(Level.Urgent, chat.Conversation.Held?.Level);
    }

    [Fact]
    public void Without_them_nobody_answering_about_the_leg_limits_the_plan()
    {
        var chat = Chat.Kept().Say("my left leg tingles a bit").Wait(Duration.FromMinutes(11));
        Assert.Null(chat.Conversation.Held);
    }

    [Fact]
    public void What_is_old_and_known_is_for_today_and_not_for_now()
    {
        var chat = Chat.Kept().Say("I'm on warfarin").Say("my left leg tingles a bit").Tap("Pain or tingling; touch, strength same");
        Assert.Equal("emergency.thinners", chat.Said[0].Prompt);
        chat.Tap("Old and unchanged").Tap("Longer ago").Tap("No").Tap("Yes");
        Assert.Equal(Level.Urgent, chat.Conversation.Held?.Level);
    }

    [Theory]
    [InlineData("I fell over yesterday")]
    [InlineData("i had a fall")]
    [InlineData("slipped on the ice this morning")]
    [InlineData("me caí ayer")]
    public void A_fall_is_asked_about(string words)
    {
        Assert.Equal("CL-14", Chat.Kept().Say(words).Conversation.Open?.Question);
        Assert.Equal("emergency.thinners", Chat.Kept().Say("I'm on warfarin").Say(words).Said[0].Prompt);
    }

    [Theory]
    [InlineData("Very sore on the bone", Level.Urgent, "RF-TRA-03")]
    [InlineData("Numb, weak, bladder or bowel change", Level.Emergency, "RF-TRA-01")]
    [InlineData("I take blood thinners or bleed easily", Level.Emergency, "RF-MED-01")]
    [InlineData("I'm on apixaban", Level.Emergency, "RF-MED-01")]
    [InlineData("not sure", Level.Urgent, "RF-TRA-03")]
    public void What_the_fall_left_behind_decides(string answer, Level level, string flag)
    {
        var held = Chat.Kept().Say("I fell over yesterday").Say(answer).Conversation.Held;
        Assert.Equal((level, flag), (held?.Level, held?.Flags[0]));
    }

    [Theory]
    [InlineData("none of these")]
    [InlineData("I don't take blood thinners")]
    public void A_fall_that_left_nothing_behind_changes_nothing(string words)
    {
        var chat = Chat.Kept().Say("I fell over yesterday").Say(words);
        Assert.Empty(chat.Conversation.Flags);
        Assert.Null(chat.Conversation.Open);
    }

    [Fact]
    public void Nobody_answering_about_a_fall_is_for_today()
    {
        var chat = Chat.Kept().Say("I fell over yesterday").Wait(Duration.FromMinutes(11));
        Assert.Equal((Level.Urgent, "Very sore on the bone"), (chat.Conversation.Held?.Level, chat.All[^1].Buttons[1].Text));
        chat.Tap("None of these");
        Assert.Null(chat.Conversation.Held);
    }

    [Theory]
    [InlineData("I stopped warfarin 2 years ago")]
    [InlineData("I used to take blood thinners")]
    [InlineData("dejé el sintrom hace 2 años")]
    public void Blood_thinners_of_the_past_are_none(string words) => Assert.Empty(Chat.Kept().Say(words).Conversation.Flags);

    [Theory]
    [InlineData("I had a clot 2 years ago and I'm on warfarin")]
    [InlineData("I take apixaban")]
    public void Blood_thinners_of_today_are_told(string words) => Assert.Equal("RF-MED-01", Assert.Single(Chat.Kept().Say(words).Conversation.Flags).Flag);

    [Theory]
    [InlineData("I fell behind on my program")]
    [InlineData("fell asleep on the sofa")]
    [InlineData("the bar fell off the rack, missed me")]
    [InlineData("my form falls apart on the last rep")]
    [InlineData("I fell over laughing")]
    [InlineData("fell over the dog, all good, no pain")]
    [InlineData("My mum had a fall last year")]
    public void Other_falls_are_none(string words) => Assert.NotEqual("CL-14", Chat.Kept().Say(words).Conversation.Open?.Question);

    /// <summary>The last of the six questions: where "About you" is asked.</summary>
    private static Chat AtTheList() =>
        Chat.AtFirstHelp().Tap("Make my plan, 6 taps").Tap("One side").Tap("Under 2 weeks").Tap("Both").Tap("Flat like a table");
}
