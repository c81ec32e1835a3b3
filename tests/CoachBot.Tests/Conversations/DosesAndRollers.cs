using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>How many painkillers were taken is no pain, and nothing that is judged here (coaching.md 4.5, RF-MED-03); blood thinners take the foam roller away (RF-MED-01, 5.3 ST-13).</summary>
public sealed class DosesAndRollers
{
    [Theory]
    [InlineData("took 3 ibuprofen")]
    [InlineData("I took 4 ibuprofen today")]
    [InlineData("had two paracetamol")]
    [InlineData("took 2 nurofens")]
    public void In_a_check_in_it_is_a_painkiller_and_no_pain(string words)
    {
        var chat = InACheckIn().Say(words);
        Assert.Contains("Noted: a painkiller.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("If it was more than the leaflet says, call 999 or 112 now.", chat.Text, StringComparison.Ordinal);
        Assert.Equal((null, true), (chat.Conversation.CheckIns.Running!.Usual, chat.Conversation.CheckIns.Running.Painkiller));
        Assert.Null(chat.Conversation.Held);
    }

    [Theory]
    [InlineData("took 3 ibuprofen, pain 4", 4)]
    [InlineData("pain 4, took 3 ibuprofen", 4)]
    [InlineData("pain 3 ibuprofen", 3)]
    [InlineData("3, ibuprofen before", 3)]
    public void The_pain_beside_it_is_still_the_pain(string words, int pain) => Assert.Equal(pain, InACheckIn().Say(words).Conversation.CheckIns.Running!.Usual);

    [Fact]
    public void With_blood_thinners_told_before_a_new_sign_in_a_leg_is_an_emergency()
    {
        var chat = Roads.GoOn(Chat.Kept().Say("I'm on apixaban")).Say("my left leg tingles since yesterday");
        Assert.Equal("CL-08", chat.Conversation.Open?.Question);
        chat.Tap(chat.All[^1].Buttons[2].Text);
        Assert.Equal((Level.Emergency, "RF-MED-01"), (chat.Conversation.Held?.Level, chat.Conversation.Held?.Flags[0]));
    }

    [Fact]
    public void With_blood_thinners_an_old_patch_that_has_not_changed_is_no_emergency()
    {
        var chat = Roads.GoOn(Chat.Kept().Say("I'm on apixaban")).Say("my left leg tingles since yesterday").Tap("Old numb patch, unchanged");
        Assert.Null(chat.Conversation.Held);
    }

    [Fact]
    public void With_a_sign_in_a_leg_told_before_blood_thinners_are_an_emergency_too()
    {
        var chat = Chat.Kept();
        chat.Conversation = chat.Conversation with { Flags = [new OpenFlag("RF-NEU-03", Level.Soon, true, chat.Now)] };
        Assert.Equal(Level.Emergency, chat.Say("I'm on apixaban").Conversation.Held?.Level);
    }

    [Theory]
    [InlineData(Level.Urgent, "RF-TRA-02", Level.Emergency)]
    [InlineData(Level.Soon, "RF-TRA-02", Level.Soon)]
    [InlineData(Level.Soon, "RF-NEU-03", Level.Emergency)]
    [InlineData(Level.Ask, "RF-NEU-03", Level.Ask)]
    [InlineData(Level.Soon, "RF-PRO-01", Level.Soon)]
    public void With_blood_thinners_a_fall_and_a_leg_are_raised_and_nothing_else(Level level, string flag, Level raised)
    {
        var taken = Chat.Kept().Conversation with { Flags = [new OpenFlag("RF-MED-01", Level.Soon, false, Instant.MinValue)] };
        Assert.Equal(raised, Core.Holding.BloodThinners.Raised(In(taken), new Decision(level, [flag])).Level);
        Assert.Equal(level, Core.Holding.BloodThinners.Raised(In(taken with { Flags = [] }), new Decision(level, [flag])).Level);
    }

    private static TurnFrame In(Conversation conversation) => new(conversation, new Turn(Chat.At, Chat.At, new Input.Text("hi"), Chat.British), TheScript.Script);

    [Fact]
    public void With_no_check_in_it_is_answered_and_begins_none()
    {
        var chat = Roads.GoOn(Chat.Kept()).Say("I took 4 ibuprofen today");
        Assert.StartsWith("Noted: a painkiller. It can hide the pain we pace by.", chat.Text, StringComparison.Ordinal);
        Assert.EndsWith("I can't judge the amount; the leaflet or a pharmacist can. If it was more than the leaflet says, call 999 or 112 now.", chat.Text, StringComparison.Ordinal);
        Assert.Null(chat.Conversation.CheckIns.Running);
        Assert.NotNull(chat.Conversation.CheckIns.PainkillerOn);
    }

    [Fact]
    public void In_Spanish_too()
    {
        var chat = InACheckIn();
        chat.Conversation = chat.Conversation with { Person = chat.Conversation.Person with { Language = "es" } };
        Assert.Contains("Si fue más de lo que dice el prospecto", chat.Say("he tomado 3 ibuprofenos").Text, StringComparison.Ordinal);
        Assert.Null(chat.Conversation.CheckIns.Running!.Usual);
    }

    [Fact]
    public void Many_are_an_emergency() => Assert.Equal(Level.Emergency, InACheckIn().Say("took 10 ibuprofen").Conversation.Held?.Level);

    [Theory]
    [InlineData("foam roller?")]
    [InlineData("/advice roller")]
    public void With_blood_thinners_the_roller_is_left_out(string words)
    {
        Assert.Contains("leave foam rolling out", Roads.GoOn(Chat.Kept()).Say("I'm on apixaban").Say(words).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("leave foam rolling out", Roads.GoOn(Chat.Kept()).Say(words).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_card_says_so_before_it_says_when_it_comes() =>
        Assert.StartsWith("Leave this one out with blood thinners", Roads.GoOn(Chat.Kept()).Say("I'm on apixaban").Say("should i foam roll my glutes?").Text, StringComparison.Ordinal);

    private static Chat InACheckIn() => Roads.GoOn(Chat.Kept()).Wait(Duration.FromHours(25.5));
}
