using CoachBot.Emulators.Telegram;
using CoachBot.Emulators.Telegram.Chats;
using CoachBot.Router;
using CoachBot.Telegram;
using CoachBot.Telegram.Outgoing;
using CoachBot.Telegram.Wire;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>Closing an answered question is a nicety: it is left out before anything else suffers.</summary>
public sealed class EditsTests
{
    [Fact]
    public async Task After_too_many_anywhere_answered_questions_keep_their_buttons()
    {
        await using var room = await TelegramRoom.Open();
        var (ana, ben) = (room.Platform.Person(), room.Platform.Person());
        await Answer(room, ana, 1);
        room.Platform.Faults.Next("sendMessage", TelegramFaults.TooMany(60), chat: ben.Id);
        Assert.IsType<Delivery.RetryAt>(await room.Send(ben.Id, "one"));
        await room.Send(ana.Id, new("Noted.", "test"), closes: [1]);
        await Answer(room, ana, 2);
        room.Clock.Advance(Duration.FromSeconds(61));
        await room.Send(ana.Id, new("Noted.", "test"), closes: [2]);
        await ana.NextEdit();
        Assert.Single(room.Platform.Requests, r => r.Method == "editMessageText");
    }

    [Fact]
    public async Task While_many_messages_are_on_their_way_edits_are_left_out_and_ticks_are_not()
    {
        await using var room = await TelegramRoom.Prepare();
        var (ana, question) = await Asked(room);
        var (edits, standing) = Edits(room);
        for (var i = 0; i < 9; i++) standing.Load.Begin();
        edits.WhenQuiet(ana.Id, new EditKeyboard(ana.Id, question.Id, Keyboard.None), default);
        edits.Now(ana.Id, new EditKeyboard(ana.Id, question.Id, new([[new("Ticked", "u1.1.a")]])), default);
        Assert.Equal("Ticked", Assert.Single((await ana.NextEdit()).Buttons).Text);
        standing.Load.End();
        edits.WhenQuiet(ana.Id, new EditKeyboard(ana.Id, question.Id, Keyboard.None), default);
        Assert.Empty((await ana.NextEdit()).Buttons);
    }

    [Fact]
    public async Task Of_many_edits_of_a_chat_the_latest_wins()
    {
        await using var room = await TelegramRoom.Prepare();
        var (ana, question) = await Asked(room);
        var (edits, _) = Edits(room);
        var held = new TaskCompletionSource();
        room.Platform.Faults.Next("editMessageReplyMarkup", TelegramFaults.Held(held.Task));
        for (var i = 0; i < 20; i++) edits.Now(ana.Id, new EditKeyboard(ana.Id, question.Id, new([[new($"{i}", "u1.1.a")]])), default);
        Assert.Equal("0", (await ana.NextEdit()).Buttons[0].Text);
        held.SetResult();
        Assert.Equal("19", (await ana.NextEdit()).Buttons[0].Text);
        Assert.Equal(2, room.Platform.Requests.Count(r => r.Method == "editMessageReplyMarkup"));
    }

    [Theory]
    [InlineData(400, "Bad Request: message is not modified: specified new message content is the same")]
    [InlineData(400, "Bad Request: message to edit not found")]
    [InlineData(429, "Too Many Requests")]
    public async Task An_edit_that_is_refused_matters_to_nobody(int code, string description)
    {
        await using var room = await TelegramRoom.Open();
        var ana = room.Platform.Person();
        await Answer(room, ana, 1);
        room.Platform.Faults.Next("editMessageText", TelegramFaults.Error(code, description));
        Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, new("Noted.", "test"), closes: [1]));
        await room.Platform.Called("editMessageText");
        Assert.DoesNotContain(room.Log.All, line => line.Contains("refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_press_that_is_too_old_is_taken_all_the_same()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = room.Platform.Person();
        ana.Starts();
        await room.Send(ana.Id, TelegramRoom.Question(1, ("Yes", "yes")));
        ana.Taps(await ana.Next(), "Yes");
        room.Platform.ExpireCallbacks();
        room.Run();
        await room.Arrivals.Next();
        Assert.NotNull((await room.Arrivals.Next()).ReplyHandle);
        await PollingTests.Confirmed(room);
    }

    private static (Edits, Standing) Edits(TelegramRoom room)
    {
        var settings = new TelegramSettings(room.Platform.Token) { ApiUrl = room.Platform.Url };
        var standing = new Standing(room.Clock, new(room.Clock, () => 0, Duration.FromSeconds(1), Duration.FromSeconds(30)));
        return (new(new(settings, connections: 2), standing, room.Log), standing);
    }

    private static async Task<(TelegramPerson, TelegramMessage)> Asked(TelegramRoom room)
    {
        var ana = room.Platform.Person();
        ana.Starts();
        await room.Send(ana.Id, TelegramRoom.Question(1, ("Yes", "yes")));
        return (ana, await ana.Next());
    }

    private static async Task Answer(TelegramRoom room, TelegramPerson person, int asking)
    {
        person.HasStarted = true;
        await room.Send(person.Id, TelegramRoom.Question(asking, ("Yes", "yes")));
        person.Taps(await Question(person), "Yes");
        await room.Arrivals.Next();
    }

    private static async Task<TelegramMessage> Question(TelegramPerson person)
    {
        var message = await person.Next();
        while (message.Buttons.Count == 0) message = await person.Next();
        return message;
    }
}
