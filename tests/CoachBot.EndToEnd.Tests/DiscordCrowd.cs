using CoachBot.Emulators.Discord;

namespace CoachBot.EndToEnd.Tests;

/// <summary>People on an emulated Discord, who write, command and press.</summary>
internal sealed class DiscordCrowd(DiscordEmulator discord) : Crowd(10, Rounds * DiscordTalker.StepsInRound)
{
    public const int Rounds = 8;

    public DiscordEmulator Discord => discord;

    public IReadOnlyList<DiscordTalker> Talkers { get; private set; } = [];

    public override void Settle(CoachProcess coach)
    {
        (coach.Settings["Discord__ApiUrl"], coach.Settings["Discord__Token"]) = (discord.ApiUrl.ToString(), discord.Token);
        Talkers = [.. Enumerable.Range(1, Persons).Select(number => new DiscordTalker(discord, discord.Person($"P{number}"), Pace))];
    }

    public override async Task Meet()
    {
        await discord.Until(() => discord.Gateway.Listening.Count > 0 && discord.Commands.Count > 0);
        foreach (var talker in Talkers) await talker.SayHello();
    }

    public override Task Talk() => Task.WhenAll(Talkers.Select(talker => talker.Talk(Rounds)));

    public override async ValueTask DisposeAsync()
    {
        await discord.DisposeAsync();
        await base.DisposeAsync();
    }
}
