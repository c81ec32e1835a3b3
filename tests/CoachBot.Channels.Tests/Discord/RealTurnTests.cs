using CoachBot.Emulators.Discord.World;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>The product's own coach behind the channel.</summary>
public sealed class RealTurnTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_first_talk_goes_on_also_among_fields_that_nobody_knows_and_nulls(bool isNoisy)
    {
        await using var room = await CoachRoom.Open(r =>
        {
            r.MoveIn();
            r.Discord.Faults.IsNoisy = isNoisy;
        });
        var ana = room.Discord.Person("Ana");
        ana.Says("hello");
        await room.Until(() => ana.Heard.Count == 1 && ana.Heard[0].Controls.Count > 0);
        var opening = ana.Heard[0];
        var pressed = ana.Presses(opening, opening.Controls[0].Label!);
        await room.Answered(pressed);
        Assert.NotEmpty(pressed.Said[0].Controls);
        // The answered question has lost its buttons.
        await room.Until(() => ana.Heard[0].Controls.Count == 0);
        await room.Answered(ana.Types("form", "exercise", "thr", room.Gym(ana)));
        await room.Answered(ana.Commands("stretch", room.Gym(ana)));
    }

    [Fact]
    public async Task An_emergency_told_in_a_server_is_answered_in_private_and_no_word_of_it_in_public()
    {
        await using var room = await CoachRoom.Open(r => r.MoveIn());
        var ana = room.Discord.Person("Ana");
        var gym = room.Gym(ana);
        ana.Mentions(gym, "since today my crotch is numb and I can't pee");
        await room.Until(() => gym.Messages.Count == 2 && ana.Heard.Count > 0);
        Assert.StartsWith("**This could need emergency care.", ana.Heard[0].Content);
        Assert.DoesNotContain("emergency care", gym.Messages[1].Content);
        Assert.Contains("112 in Europe", gym.Messages[1].Content);
    }

    [Fact]
    public async Task An_emergency_that_cannot_be_sent_in_private_is_opened_by_the_writer_alone()
    {
        await using var room = await CoachRoom.Open(r => r.MoveIn());
        var ana = room.Discord.Person("Ana");
        ana.TakesMessages = false;
        var gym = room.Gym(ana);
        ana.Mentions(gym, "since today my crotch is numb and I can't pee");
        await room.Patiently(() => gym.Messages.Count == 2);
        await room.Patiently(() => room.House!.Sender.IsIdle);
        var opened = ana.Presses(gym.Messages[1], "Show my answer");
        await room.Patiently(() => opened.Said.Count > 0 && !opened.Said[0].IsThinking);
        Assert.StartsWith("**This could need emergency care.", opened.Said[0].Content);
        Assert.All(opened.Said, said => Assert.True(said.IsEphemeral));
        Assert.Equal(2, gym.Messages.Count);
    }

    [Theory]
    [InlineData("stretch")]
    [InlineData("form")]
    public async Task Stretches_and_form_work_in_servers_private_chats_and_as_ones_own_app(string command)
    {
        await using var room = await CoachRoom.Open(r => r.MoveIn());
        var ana = room.Discord.Person("Ana");
        foreach (var where in (DiscordChannel[])[ana.Direct, room.Gym(ana), room.Discord.Group("Friends")])
        {
            var asked = ana.Commands(command, where);
            await room.Answered(asked);
            Assert.Equal((4, where != ana.Direct), (asked.Answer, asked.Said[0].IsEphemeral));
        }
    }

    [Fact]
    public async Task A_copy_of_everything_asked_for_in_a_server_arrives_in_private()
    {
        await using var room = await CoachRoom.Open(r => r.MoveIn());
        var ana = room.Discord.Person("Ana");
        var gym = room.Gym(ana);
        await room.Answered(ana.Commands("start", gym));
        var asked = ana.Commands("export", gym);
        await room.Answered(asked);
        Assert.Equal("I've sent that to our private chat.", asked.Said[0].Content);
        Assert.Equal(["coachbot-my-data.html", "coachbot-my-data.json"], Assert.Single(ana.Heard).Files.Keys.Order(StringComparer.Ordinal));
    }
}
