using CoachBot.Core.Conversations;
using CoachBot.Router;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>What people send, as arrivals; and what the coach says, as they see it.</summary>
public sealed class ChatTests
{
    [Fact]
    public async Task A_text_becomes_an_arrival_and_is_confirmed_after_its_turn()
    {
        await using var room = await TelegramRoom.Open();
        var ana = room.Platform.Person("Ana", "de");
        ana.Writes("hallo");
        var arrival = await room.Arrivals.Next();
        Assert.Equal(new Address("telegram", ana.Id.ToString()), arrival.Address);
        Assert.Equal(new Input.Text("hallo"), arrival.Input);
        Assert.Equal("de", arrival.Hints.Locale);
        Assert.Equal($"u{room.Platform.LastUpdateId}", arrival.PlatformId);
        await PollingTests.Confirmed(room);
    }

    [Fact]
    public async Task What_the_coach_says_is_seen_with_bold_and_buttons()
    {
        await using var room = await TelegramRoom.Open();
        var ana = room.Platform.Person();
        ana.Writes("hi");
        await room.Arrivals.Next();
        var sent = await room.Send(ana.Id, TelegramRoom.Question(3, ("Good <3", "good"), ("Bad", "bad")) with { Text = "**Hi** <Ana> & co" });
        var seen = await ana.Next();
        Assert.Equal("Hi <Ana> & co", seen.Text);
        Assert.Contains("\"bold\"", seen.Entities);
        Assert.Equal([("Good <3", "v1.3.good", 0), ("Bad", "v1.3.bad", 1)], seen.Buttons.Select(b => (b.Text, b.Data!, b.Row)));
        Assert.Equal(new Delivery.Sent(seen.Id.ToString()), sent);
        Assert.NotNull(seen.Call!.Structure("link_preview_options"));
    }

    [Fact]
    public async Task A_tap_becomes_an_arrival_its_spinner_ends_and_the_question_shows_the_choice()
    {
        await using var room = await TelegramRoom.Open();
        var ana = room.Platform.Person();
        ana.Writes("hi");
        await room.Arrivals.Next();
        await room.Send(ana.Id, TelegramRoom.Question(3, ("Good", "good"), ("Bad", "bad")) with { Text = "**How** is it?" });
        var question = await ana.Next();
        var tap = ana.Taps(question, "Bad");
        var arrival = await room.Arrivals.Next();
        Assert.Equal(new Input.Tap("v1.3.bad"), arrival.Input);
        Assert.Equal(tap, arrival.ReplyHandle);
        Assert.Null(await ana.AnswerTo(tap));
        await room.Send(ana.Id, new("Sorry to hear that.", "test"), closes: [3]);
        var closed = await ana.NextEdit();
        Assert.Equal("How is it?\n\nYour answer: Bad", closed.Text);
        Assert.Contains("\"bold\"", closed.Entities);
        Assert.Empty(closed.Buttons);
    }

    [Fact]
    public async Task A_question_that_was_answered_by_typing_loses_its_buttons()
    {
        await using var room = await TelegramRoom.Open();
        var ana = room.Platform.Person();
        ana.Writes("hi");
        await room.Arrivals.Next();
        await room.Send(ana.Id, TelegramRoom.Question(3, ("Good", "good")));
        ana.Writes("good");
        await room.Arrivals.Next();
        await room.Send(ana.Id, new("Nice.", "test"), closes: [3]);
        Assert.Empty((await ana.NextEdit()).Buttons);
    }

    [Fact]
    public async Task Captions_files_and_edits_keep_their_words()
    {
        await using var room = await TelegramRoom.Open();
        var ana = room.Platform.Person();
        ana.Sends("photo", [1, 2, 3], "a.png", "my leg");
        Assert.Equal(new Input.Attachment("my leg"), (await room.Arrivals.Next()).Input);
        ana.Sends("voice", [1]);
        Assert.Equal(new Input.Attachment(null), (await room.Arrivals.Next()).Input);
        ana.Edits(ana.Writes("a"), "numb");
        Assert.Equal(new Input.Text("a"), (await room.Arrivals.Next()).Input);
        Assert.Equal(new Input.Edited("numb"), (await room.Arrivals.Next()).Input);
    }

    [Fact]
    public async Task A_command_with_our_name_loses_it_and_a_start_keeps_its_payload()
    {
        await using var room = await TelegramRoom.Open();
        var ana = room.Platform.Person();
        await room.Platform.Called("getUpdates");
        ana.Writes($"/stretch@{room.Platform.Username.ToUpperInvariant()} hips");
        Assert.Equal(new Input.Text("/stretch hips"), (await room.Arrivals.Next()).Input);
        ana.Starts("ABCD-1234");
        Assert.Equal(new Input.Text("/start ABCD-1234"), (await room.Arrivals.Next()).Input);
        ana.Writes("/plan@other_bot my leg is numb");
        Assert.Equal(new Input.Text("/plan@other_bot my leg is numb"), (await room.Arrivals.Next()).Input);
    }
}
