using CoachBot.Core.Dialogs;
using CoachBot.Emulators.Faults;
using CoachBot.Emulators.Telegram;
using CoachBot.Emulators.Telegram.Chats;
using CoachBot.Router;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>What the platform says instead of "ok" to a message, and what becomes of it then.</summary>
public sealed class ErrorTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10_072)]
    public async Task Status_429_leaves_the_chat_alone_for_retry_after_and_the_others_not(int seconds)
    {
        await using var room = await TelegramRoom.Prepare();
        var (ana, ben) = (Started(room, "Ana"), Started(room, "Ben"));
        room.Platform.Faults.Next("sendMessage", TelegramFaults.TooMany(seconds), chat: ana.Id);
        var until = room.Clock.GetCurrentInstant() + Duration.FromSeconds(seconds);
        Assert.Equal(new Delivery.RetryAt(until), await room.Send(ana.Id, "one"));
        Assert.Equal(new Delivery.RetryAt(until), await room.Send(ana.Id, "two"));
        Assert.IsType<Delivery.Sent>(await room.Send(ben.Id, "three"));
        Assert.Equal(2, room.Platform.Requests.Count(r => r.Method == "sendMessage"));
        room.Clock.Advance(Duration.FromSeconds(seconds));
        Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, "one"));
    }

    [Fact]
    public async Task Status_429_pauses_what_the_coach_begins_everywhere_and_no_answer()
    {
        await using var room = await TelegramRoom.Prepare();
        var (ana, ben) = (Started(room, "Ana"), Started(room, "Ben"));
        room.Platform.Faults.Next("sendMessage", TelegramFaults.TooMany(7), chat: ana.Id);
        await room.Send(ana.Id, "one");
        var morning = new Message("Good morning", "test") { Urgency = Urgency.Proactive };
        Assert.Equal(new Delivery.RetryAt(room.Clock.GetCurrentInstant() + Duration.FromSeconds(7)), await room.Send(ben.Id, morning));
        Assert.IsType<Delivery.Sent>(await room.Send(ben.Id, "an answer"));
    }

    [Fact]
    public async Task Status_429_without_retry_after_waits_a_little()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = Started(room);
        room.Platform.Faults.Next("sendMessage", new Fault.Answers(429, "<html>slow down</html>", "text/html"));
        Assert.Equal(new Delivery.RetryAt(room.Clock.GetCurrentInstant() + Duration.FromSeconds(5)), await room.Send(ana.Id, "one"));
    }

    [Fact]
    public async Task Status_400_with_migrate_to_chat_id_is_repeated_once_there()
    {
        await using var room = await TelegramRoom.Prepare();
        var (ana, gym) = (Started(room), room.Platform.Group());
        var super = gym.Migrates(ana);
        Assert.IsType<Delivery.Sent>(await room.Send(gym.Id, "hello"));
        Assert.Equal("hello", (await super.Next()).Text);
        Assert.Equal(2, room.Platform.Requests.Count(r => r.Method == "sendMessage"));
    }

    [Fact]
    public async Task Status_403_blocked_is_a_state_of_the_person_until_they_come_back()
    {
        await using var room = await TelegramRoom.Open();
        var ana = Started(room);
        await room.Arrivals.Next();
        ana.Blocks();
        Assert.IsType<Delivery.Unreachable>(await room.Send(ana.Id, "one"));
        ana.Unblocks();
        Assert.Equal(new Address("telegram", ana.Id.ToString()), await room.Arrivals.NextBack());
        Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, "one"));
        Assert.False(room.Arrivals.HasMore);
    }

    [Fact]
    public async Task Status_403_deactivated_ends_when_a_message_comes_from_there()
    {
        await using var room = await TelegramRoom.Open();
        var ana = Started(room);
        await room.Arrivals.Next();
        room.Platform.Faults.Next("sendMessage", TelegramFaults.Deactivated);
        Assert.IsType<Delivery.Unreachable>(await room.Send(ana.Id, "one"));
        ana.Writes("I am back");
        Assert.Equal(new Address("telegram", ana.Id.ToString()), await room.Arrivals.NextBack());
    }

    [Theory]
    [InlineData("bot was kicked from the group chat")]
    [InlineData("bot is not a member of the supergroup chat")]
    public async Task Status_403_kicked_is_unreachable(string description)
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = Started(room);
        room.Platform.Faults.Next("sendMessage", TelegramFaults.Error(403, $"Forbidden: {description}"));
        Assert.IsType<Delivery.Unreachable>(await room.Send(ana.Id, "one"));
    }

    [Fact]
    public async Task Status_403_for_somebody_who_never_wrote_is_unreachable()
    {
        await using var room = await TelegramRoom.Prepare();
        Assert.IsType<Delivery.Unreachable>(await room.Send(room.Platform.Person().Id, "one"));
    }

    [Fact]
    public async Task Status_400_chat_not_found_is_unreachable()
    {
        await using var room = await TelegramRoom.Prepare();
        Assert.IsType<Delivery.Unreachable>(await room.Send(987_654_321, "one"));
    }

    [Fact]
    public async Task Status_400_of_another_kind_is_our_bug_and_the_log_has_no_words()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = Started(room);
        room.Platform.Faults.Next("sendMessage", new Fault.Answers(400, """{"ok":false,"error_code":400,"description":"Bad Request: odd \"SECRET\" thing"}"""));
        Assert.Equal(new Delivery.Refused("telegram 400 Bad Request: odd "), await room.Send(ana.Id, "SECRET"));
        Assert.Contains(room.Log.All, line => line.Contains("sendMessage", StringComparison.Ordinal));
        Assert.DoesNotContain(room.Log.All, line => line.Contains("SECRET", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Status_400_cannot_parse_entities_is_sent_once_as_plain_text()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = Started(room);
        room.Platform.Faults.Next("sendMessage", TelegramFaults.CannotParse);
        Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, "**Hi** you"));
        var seen = await ana.Next();
        Assert.Equal("Hi you", seen.Text);
        Assert.Null(seen.Entities);
        room.Platform.Faults.Next("sendMessage", TelegramFaults.CannotParse, times: 2);
        Assert.IsType<Delivery.Refused>(await room.Send(ana.Id, "**Hi** you"));
    }

    [Fact]
    public async Task Status_413_of_a_picture_says_it_in_words()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = Started(room);
        room.Pictures.All["side"] = new("key-1", PictureKind.Photo, "side.png", new byte[] { 1, 2 });
        room.Platform.Faults.Next("sendPhoto", TelegramFaults.Error(413, "Request Entity Too Large"));
        Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, new Message("Look.", "test") { Pictures = [new("side", "Seen from the side.")] }));
        Assert.Equal("Look.\n\nSeen from the side.", (await ana.Next()).Text);
    }

    [Fact]
    public async Task Status_413_of_a_text_is_our_bug()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = Started(room);
        room.Platform.Faults.Next("sendMessage", TelegramFaults.Error(413, "Request Entity Too Large"));
        Assert.IsType<Delivery.Refused>(await room.Send(ana.Id, "one"));
    }

    [Fact]
    public async Task Status_5xx_and_a_page_instead_of_json_are_tried_again_later()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = Started(room);
        room.Platform.Faults.Next("sendMessage", TelegramFaults.Internal);
        room.Platform.Faults.Next("sendMessage", TelegramFaults.BadGateway);
        var first = Assert.IsType<Delivery.RetryAt>(await room.Send(ana.Id, "one"));
        Assert.Equal(room.Clock.GetCurrentInstant() + Duration.FromSeconds(1), first.At);
        room.Clock.Advance(Duration.FromSeconds(8));
        var second = Assert.IsType<Delivery.RetryAt>(await room.Send(ana.Id, "one"));
        Assert.Equal(room.Clock.GetCurrentInstant() + Duration.FromSeconds(8), second.At);
        Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, "one"));
    }

    [Fact]
    public async Task A_connect_failure_is_safe_to_repeat_and_pauses_the_channel()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = Started(room);
        await room.Platform.StopListening();
        Assert.True(Assert.IsType<Delivery.RetryAt>(await room.Send(ana.Id, "one")).WholeChannel);
        await room.Platform.ListenAgain();
        Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, "one"));
    }

    [Theory]
    [InlineData("cut before")]
    [InlineData("cut after")]
    [InlineData("silent")]
    [InlineData("silent after")]
    [InlineData("empty answer")]
    public async Task A_message_that_was_on_its_way_and_has_no_answer_is_unknown(string how)
    {
        var isSilent = how.StartsWith("silent", StringComparison.Ordinal);
        await using var room = await TelegramRoom.Prepare(shape: s => s with { Limits = s.Limits with { AnswerWithin = Duration.FromSeconds(isSilent ? 2 : 10) } });
        var ana = Started(room);
        // The line stands: the message is on its way long before the limit.
        await room.Send(ana.Id, "zero");
        room.Platform.Faults.Next("sendMessage", how switch
        {
            "cut before" => TelegramFaults.CutBefore,
            "cut after" => TelegramFaults.CutAfter,
            "silent" => TelegramFaults.HalfOpen,
            "silent after" => TelegramFaults.HalfOpenAfter,
            _ => TelegramFaults.Empty,
        });
        Assert.IsType<Delivery.Unknown>(await room.Send(ana.Id, "one"));
    }

    private static TelegramPerson Started(TelegramRoom room, string name = "Ana")
    {
        var person = room.Platform.Person(name);
        person.Starts();
        return person;
    }
}
