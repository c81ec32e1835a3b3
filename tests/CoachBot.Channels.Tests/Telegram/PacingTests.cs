using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Telegram;
using CoachBot.Telegram.Outgoing;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>What the coach begins is spread; answers never wait.</summary>
public sealed class PacingTests
{
    [Fact]
    public void All_chats_together_get_25_a_second()
    {
        var clock = new TestClock();
        var pacing = new Pacing(new TelegramLimits(), clock);
        var slots = Enumerable.Range(0, 100).Select(i => pacing.SlotOf($"row-{i}", i) - TestClock.Start).ToList();
        Assert.Equal(Duration.Zero, slots[0]);
        Assert.Equal(Duration.FromMilliseconds(40 * 99), slots[99]);
    }

    [Fact]
    public void One_chat_gets_one_a_second_and_a_message_keeps_its_place()
    {
        var clock = new TestClock();
        var pacing = new Pacing(new TelegramLimits(), clock);
        pacing.SlotOf("row-1", 7);
        Assert.Equal(TestClock.Start + Duration.FromSeconds(1), pacing.SlotOf("row-2", 7));
        Assert.Equal(TestClock.Start + Duration.FromSeconds(2), pacing.SlotOf("row-3", 7));
        Assert.Equal(TestClock.Start + Duration.FromSeconds(1), pacing.SlotOf("row-2", 7));
    }

    [Fact]
    public async Task Answers_are_not_paced()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = room.Platform.Person();
        ana.Starts();
        for (var i = 0; i < 30; i++) Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, $"answer {i}"));
    }

    [Fact]
    public async Task A_check_in_beyond_the_pace_is_sent_when_its_time_comes()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = room.Platform.Person();
        ana.Starts();
        var morning = new Message("Good morning", "test") { Urgency = Urgency.Proactive };
        Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, morning, "row-1"));
        var at = Assert.IsType<Delivery.RetryAt>(await room.Send(ana.Id, morning, "row-2")).At;
        room.Clock.Advance(at - room.Clock.GetCurrentInstant());
        Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, morning, "row-2"));
    }

    [Fact]
    public async Task Paid_broadcast_is_never_asked_for_and_personal_plans_are_protected()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = room.Platform.Person();
        ana.Starts();
        await room.Send(ana.Id, new Message("Your week", "plan.week") { Urgency = Urgency.Proactive, IsSilent = true });
        var call = (await room.Platform.Called("sendMessage")).Call;
        Assert.False(call.Has("allow_paid_broadcast"));
        Assert.True(call.Flag("protect_content"));
        Assert.True(call.Flag("disable_notification"));
    }
}
