using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>Where others could read along: nothing of a person is ever said there.</summary>
public sealed class InPublicTests
{
    private const string Secret = "Your pelvis tilts.";

    [Fact]
    public async Task A_mention_gets_one_neutral_line_and_the_answer_in_private()
    {
        await using var room = await CoachRoom.Open(Speaks);
        var ana = room.Discord.Person("Ana");
        var gym = room.Gym(ana);
        ana.Mentions(gym, "my crotch is numb");
        await room.Until(() => gym.Messages.Count == 2 && room.Coach.Delivered.Count == 1);
        Assert.Equal(Secret, Assert.Single(ana.Heard).Content);
        Assert.Equal(new Input.Text("my crotch is numb"), room.Coach.Arrivals.Single().Input);
        var line = gym.Messages[1];
        Assert.StartsWith("Thanks, I've answered you privately. If it is urgent, call your local emergency number.", line.Content);
        Assert.Contains("112 in Europe", line.Content);
        var link = Assert.Single(line.Controls);
        Assert.Equal(("Open private chat", $"https://discord.com/channels/@me/{ana.Direct.Id}"), (link.Label, link.Url));
    }

    [Fact]
    public async Task With_private_messages_closed_the_writer_alone_opens_the_answer()
    {
        await using var room = await CoachRoom.Open(Speaks);
        var (ana, ben) = (room.Discord.Person("Ana"), room.Discord.Person("Ben"));
        ana.TakesMessages = false;
        var gym = room.Gym(ana, ben);
        ana.Mentions(gym, "my back hurts");
        await room.Until(() => gym.Messages.Count == 2);
        Assert.StartsWith("Thanks, only you can open my answer.", gym.Messages[1].Content);
        var other = ben.Presses(gym.Messages[1], "Show my answer");
        await room.Answered(other);
        Assert.Equal(("That answer is for someone else.", true), (Assert.Single(other.Said).Content, other.Said[0].IsEphemeral));
        await room.Until(() => room.Coach.Delivered.Count == 1);
        var own = ana.Presses(gym.Messages[1], "Show my answer");
        await room.Answered(own);
        Assert.Equal((Secret, true), (Assert.Single(own.Said).Content, own.Said[0].IsEphemeral));
        Assert.Equal(2, gym.Messages.Count);
        Assert.DoesNotContain(gym.Messages, message => message.Content.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_that_does_not_name_us_is_not_ours()
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana");
        var gym = room.Gym(ana);
        ana.Says(gym, "hello all");
        ana.Says("hello coach");
        await room.Until(() => ana.Heard.Count == 1);
        Assert.Single(room.Coach.Arrivals);
        Assert.Single(gym.Messages);
    }

    [Fact]
    public async Task The_front_door_in_a_server_offers_to_talk_in_private()
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana");
        var asked = ana.Commands("start", room.Gym(ana));
        await room.Answered(asked);
        var opening = Assert.Single(asked.Said);
        Assert.True(opening.IsEphemeral);
        var pressed = ana.Presses(opening, "Talk in private");
        await room.Answered(pressed);
        Assert.Equal("You said /start.", Assert.Single(ana.Heard).Content);
        var told = Assert.Single(pressed.Said);
        Assert.Equal(("I've written to you in our private chat.", true), (told.Content, told.IsEphemeral));
        Assert.EndsWith($"/@me/{ana.Direct.Id}", Assert.Single(told.Controls).Url);
    }

    [Fact]
    public async Task Without_private_messages_the_talk_goes_on_in_the_server_and_says_what_that_means()
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana");
        ana.TakesMessages = false;
        var gym = room.Gym(ana);
        var asked = ana.Commands("start", gym);
        await room.Answered(asked);
        Assert.True(room.Coach.Arrivals.Single().Hints.CanSendLater);
        var pressed = ana.Presses(asked.Said[0], "Talk in private");
        await room.Until(() => pressed.Said.Count == 2);
        Assert.Equal(["I can't DM you, so no check-ins. Turn on DMs or use /link.", "You said /start."], pressed.Said.Select(said => said.Content));
        Assert.All(pressed.Said, said => Assert.True(said.IsEphemeral));
        await room.Answered(ana.Commands("plan", gym));
        Assert.False(room.Coach.Arrivals.Last().Hints.CanSendLater);
        Assert.Empty(gym.Messages);
    }

    [Fact]
    public async Task A_copy_of_everything_goes_to_the_private_chat_alone()
    {
        await using var room = await CoachRoom.Open(r =>
        {
            r.Coach.Document = """{"pain":7}""";
            r.Coach.Says = _ => [new("Here is everything.", "p") { Enclosure = Enclosure.Export }];
        });
        var ana = room.Discord.Person("Ana");
        var asked = ana.Commands("export", room.Gym(ana));
        await room.Answered(asked);
        Assert.Equal("I've sent that to our private chat.", Assert.Single(asked.Said).Content);
        Assert.Empty(asked.Said[0].Files);
        Assert.Equal("""{"pain":7}""", System.Text.Encoding.UTF8.GetString(Assert.Single(ana.Heard).Files["coachbot-my-data.json"]));
    }

    [Fact]
    public async Task A_copy_that_cannot_be_sent_in_private_is_not_sent()
    {
        await using var room = await CoachRoom.Open(r =>
        {
            r.Coach.Document = """{"pain":7}""";
            r.Coach.Says = _ => [new("Here is everything.", "p") { Enclosure = Enclosure.Export }];
        });
        var ana = room.Discord.Person("Ana");
        ana.TakesMessages = false;
        var asked = ana.Commands("export", room.Gym(ana));
        await room.Answered(asked);
        Assert.StartsWith("I send that in private only", Assert.Single(asked.Said).Content);
        Assert.Empty(asked.Said[0].Files);
    }

    [Fact]
    public async Task In_the_private_chat_a_copy_comes_with_the_answer()
    {
        await using var room = await CoachRoom.Open(r => r.Coach.Document = "{}");
        var asked = room.Discord.Person("Ana").Commands("export");
        await room.Answered(asked);
        Assert.Single(Assert.Single(asked.Said).Files);
    }

    private static void Speaks(CoachRoom room) => room.Coach.Says = _ => [new(Secret, "p")];
}
