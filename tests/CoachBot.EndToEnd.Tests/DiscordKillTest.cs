using CoachBot.Core.Conversations;
using CoachBot.Emulators.Discord;
using CoachBot.Router;
using CoachBot.Store;
using Microsoft.Data.Sqlite;
using NodaTime;
using Xunit;

namespace CoachBot.EndToEnd.Tests;

/// <summary>A real coach on an emulated Discord, killed again and again while a crowd writes, commands and presses.</summary>
public sealed class DiscordKillTest(ITestOutputHelper output) : IDisposable
{
    private const int Persons = 10;
    private const int Rounds = 8;
    private const int StepsInRound = 3;
    private const int Kills = 20;
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(4);

    private readonly string folder = Directory.CreateTempSubdirectory("coach-discord-").FullName;
    private readonly SemaphoreSlim answers = new(0);

    public void Dispose()
    {
        answers.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task After_many_kills_nothing_is_lost_taken_twice_doubled_or_out_of_order()
    {
        await using var discord = await DiscordEmulator.Start();
        using var coach = new CoachProcess(folder);
        (coach.Settings["Discord__ApiUrl"], coach.Settings["Discord__Token"]) = (discord.ApiUrl.ToString(), discord.Token);
        (coach.Settings["Operator__Name"], coach.Settings["Operator__Country"]) = ("Test", "GB");
        await coach.Start();
        await discord.Until(() => discord.Gateway.Listening.Count > 0 && discord.Commands.Count > 0);
        var talkers = Enumerable.Range(1, Persons).Select(number => new DiscordTalker(discord, discord.Person($"P{number}"), () => answers.Release())).ToList();
        foreach (var talker in talkers) await talker.SayHello();
        while (answers.Wait(TimeSpan.Zero)) Assert.NotNull(coach);
        var talking = Task.WhenAll(talkers.Select(talker => talker.Talk(Rounds)));
        await KillAgainAndAgain(coach, talking);
        await talking.WaitAsync(longest);
        await coach.Kill();
        Assert.Equal(talkers.Select(talker => talker.Turns).Order(), (await Turns(coach.Database)).Order());
        Report(discord, talkers);
        foreach (var talker in talkers) Assert.Equal(talker.Expected(Rounds), talker.Order());
    }

    /// <summary>Each kill comes after another number of answers, in the middle of everybody's next step.</summary>
    private async Task KillAgainAndAgain(CoachProcess coach, Task talking)
    {
        var random = new Random(20260105);
        var still = Persons * Rounds * StepsInRound;
        for (var kills = Kills; kills > 0; kills--)
        {
            var wait = random.Next(1, Math.Max(2, 2 * still / (kills + 1)));
            still -= wait;
            for (; wait > 0; wait--)
            {
                var answer = answers.WaitAsync(longest);
                if (await Task.WhenAny(answer, talking) == talking) await talking;
                Assert.True(await answer);
            }

            await coach.Kill();
            await coach.Start();
        }
    }

    /// <summary>A message of the private chat has its nonce, and stands there once; an answer to an interaction has none, and may be doubled.</summary>
    private void Report(DiscordEmulator discord, List<DiscordTalker> talkers)
    {
        var messages = talkers.SelectMany(talker => talker.Person.Heard).ToList();
        var nonces = messages.Where(message => message.Nonce is not null).GroupBy(message => message.Nonce).ToList();
        var interactions = talkers.SelectMany(talker => talker.Person.Interactions).ToList();
        var doubled = talkers.Select(talker => talker.Messages - talker.Turns).ToList();
        output.WriteLine($"{Kills} kills; {talkers.Sum(talker => talker.Turns)} turns; {messages.Count} messages, {nonces.Count} of them with a nonce; "
            + $"{interactions.Count} interactions, {interactions.Count(one => one.DidNotRespond)} of them without a response in time; {doubled.Sum()} answers to interactions doubled.");
        output.WriteLine($"{discord.Gateway.Identifies} identifies, {discord.Record.FromBot(6).Count} resumes, {discord.InvalidRequests} invalid requests, "
            + $"{discord.Record.Requests.Count(request => request.Status == 429)} answers of 429.");
        Assert.DoesNotContain(nonces, same => same.Count() > 1);
        Assert.DoesNotContain(doubled, surplus => surplus < 0);
        Assert.Equal(1, discord.Gateway.Identifies);
    }

    private static async Task<List<int>> Turns(string path)
    {
        await using var store = await SqliteStore.Open(new(path, null), SystemClock.Instance, CancellationToken.None);
        await using var plain = new SqliteConnection($"Data Source={path}");
        plain.Open();
        using var command = plain.CreateCommand();
        command.CommandText = "SELECT person FROM conversation";
        using var rows = command.ExecuteReader();
        var turns = new List<int>();
        while (rows.Read()) turns.Add(ConversationJson.Read((await store.Load(new PersonId(rows.GetInt64(0)), CancellationToken.None)).State).TurnNumber);
        Assert.Empty((await store.Trouble(SystemClock.Instance.GetCurrentInstant(), CancellationToken.None)).DeadLetters);
        return turns;
    }
}
