using CoachBot.Channels.Tests.Specs;
using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Discord.Faults;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Whole;

/// <summary>Discord fails for a while, the whole coach on it: what was said is answered, once.</summary>
public sealed class DiscordOutageTests
{
    private const string About = "CoachBot is a program";

    [Fact]
    public async Task After_its_session_has_expired_the_coach_identifies_once_and_goes_on()
    {
        var time = new FastTime(1);
        await using var discord = await DiscordEmulator.Start(new() { Time = time });
        await using var coach = await Started(time, discord);
        var ana = discord.Person("Ana");
        ana.Says("/about");
        await discord.Until(() => ana.Heard.Count == 1);
        discord.Gateway.ForgetSessions();
        discord.Gateway.CutAll();
        await discord.Until(() => discord.Gateway.Identifies == 2 && discord.Gateway.Listening.Count == 1);
        Assert.StartsWith("/resume/", discord.Gateway.Connections[1].Path, StringComparison.Ordinal);
        Assert.Equal("/", discord.Gateway.Connections[^1].Path);
        ana.Says("/about");
        await discord.Until(() => ana.Heard.Count == 2);
        Assert.All(ana.Heard, heard => Assert.StartsWith(About, heard.Content, StringComparison.Ordinal));
        PlatformDocuments.AreKept(discord);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(60, 30)]
    public async Task After_the_platform_was_gone_what_was_said_before_is_answered_once(double factor, int minutes)
    {
        var time = new FastTime(factor);
        await using var discord = await DiscordEmulator.Start(new() { Time = time });
        await using var coach = await Started(time, discord);
        var ana = discord.Person("Ana");
        ana.Says("/about");
        await discord.Until(() => ana.Heard.Count == 1);
        discord.Faults.On("POST", "/channels/*/messages", new RequestFault.ServerError(IsCarriedOut: false), times: null);
        ana.Says("/privacy");
        await discord.Until(() => discord.Record.Requests.Any(request => request.Status == 502));
        await discord.GoDown();
        discord.Faults.Clear();
        await coach.Wait(Duration.FromMinutes(minutes));
        await discord.ComeBack();
        await discord.Until(() => ana.Heard.Count == 2 && discord.Gateway.Listening.Count == 1);
        ana.Says("/about");
        await discord.Until(() => ana.Heard.Count == 3);
        Assert.Equal(2, ana.Heard.Count(heard => heard.Content.StartsWith(About, StringComparison.Ordinal)));
        // A READY that comes late by the fast clock is one identify more; half an hour of blind tries would be hundreds.
        Assert.InRange(discord.Gateway.Identifies, 2, 10);
        PlatformDocuments.AreKept(discord);
    }

    private static async Task<WholeCoach> Started(FastTime time, DiscordEmulator discord)
    {
        var coach = await WholeCoach.Start(time, settings => settings with { Discord = new(discord.Token, discord.ApiUrl.ToString()) });
        await discord.Listening();
        return coach;
    }
}
