using CoachBot.Core.Conversations;
using CoachBot.Emulators.Telegram;
using CoachBot.Emulators.Telegram.Chats;
using CoachBot.Router;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>Where others read along: the general page or one neutral line, and a way to the private chat.</summary>
public sealed class GroupTests
{
    [Theory]
    [InlineData("/stretch")]
    [InlineData("/form@{bot}")]
    public async Task Stretch_and_form_give_the_general_page_with_a_way_to_the_private_chat(string words)
    {
        await using var room = await TelegramRoom.Open();
        var (ana, gym) = (room.Platform.Person(), room.Platform.Group());
        gym.Writes(ana, words.Replace("{bot}", room.Platform.Username, StringComparison.Ordinal));
        var page = await gym.Next();
        Assert.Contains("This page is for everybody", page.Text);
        var button = Assert.Single(page.Buttons);
        Assert.Equal(("Open private chat", $"https://t.me/{room.Platform.Username}?start=group"), (button.Text, button.Url));
        Assert.Equal($"https://t.me/{room.Platform.Username}?start=K7QZM2PX", room.Channel.DeepLink("K7QZM2PX"));
        Assert.False(room.Arrivals.HasMore);
    }

    [Theory]
    [InlineData("/plan@{bot}")]
    [InlineData("@{bot} what can you do?")]
    public async Task Everything_else_for_the_bot_gets_one_neutral_line(string words)
    {
        await using var room = await TelegramRoom.Open();
        var (ana, gym) = (room.Platform.Person(), room.Platform.Group());
        await room.Platform.Called("getUpdates");
        gym.Writes(ana, words.Replace("{bot}", room.Platform.Username, StringComparison.Ordinal));
        var line = await gym.Next();
        Assert.StartsWith("I answer in private", line.Text);
        Assert.Single(line.Buttons);
        await PollingTests.Confirmed(room);
        Assert.False(room.Arrivals.HasMore);
    }

    [Fact]
    public async Task Alarming_words_get_the_same_line_and_a_turn_in_private()
    {
        await using var room = await TelegramRoom.Open();
        var (ana, gym) = (room.Platform.Person(), room.Platform.Group());
        await room.Platform.Called("getUpdates");
        gym.Writes(ana, $"@{room.Platform.Username} I am numb between my legs and cannot pee");
        Assert.StartsWith("I answer in private", (await gym.Next()).Text);
        var arrival = await room.Arrivals.Next();
        Assert.Equal(new Address("telegram", ana.Id.ToString()), arrival.Address);
        Assert.Contains("numb", Assert.IsType<Input.Text>(arrival.Input).Words);
    }

    [Fact]
    public async Task Talk_that_is_not_for_the_bot_is_not_answered()
    {
        await using var room = await TelegramRoom.Open(options: new() { ReadsAllGroupMessages = true });
        var (ana, gym) = (room.Platform.Person(), room.Platform.Group());
        gym.Writes(ana, "hello all");
        gym.Writes(ana, "/plan@another_bot");
        gym.Writes(ana, "/roll");
        ana.Writes("hi");
        Assert.Equal(new Input.Text("hi"), (await room.Arrivals.Next()).Input);
        await PollingTests.Confirmed(room);
        Assert.Empty(gym.Sent);
    }

    [Fact]
    public async Task More_than_twenty_answers_a_minute_are_left_out()
    {
        await using var room = await TelegramRoom.Open(new TestClock(Duration.FromMilliseconds(500)));
        var (ana, gym) = (room.Platform.Person(), room.Platform.Group());
        for (var i = 0; i < 25; i++) gym.Writes(ana, "/form");
        await PollingTests.Confirmed(room);
        Assert.Equal(20, gym.Sent.Count);
        room.Clock.Advance(Duration.FromSeconds(61));
        gym.Writes(ana, "/form");
        await PollingTests.Confirmed(room);
        Assert.Equal(21, gym.Sent.Count);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_is_answered_there()
    {
        await using var room = await TelegramRoom.Prepare();
        var (ana, gym) = (room.Platform.Person(), room.Platform.Group());
        gym.Writes(ana, "/form");
        var super = gym.Migrates(ana);
        room.Run();
        Assert.Contains("This page is for everybody", (await super.Next()).Text);
    }
}
