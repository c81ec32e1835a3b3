using CoachBot.Core.Conversations;
using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Telegram;
using CoachBot.Router;
using CoachBot.Store;
using Microsoft.Data.Sqlite;
using NodaTime;
using Xunit;

namespace CoachBot.EndToEnd.Tests;

/// <summary>One real process on a real file, with a crowd on the page and on each platform, killed again and again in the middle of everybody's next step.</summary>
public sealed class KillRoom : IAsyncLifetime
{
    public const int Kills = 20;

    private static readonly TimeSpan longest = TimeSpan.FromMinutes(3);

    private readonly string folder = Directory.CreateTempSubdirectory("coach-kill-").FullName;

    internal WebCrowd Web { get; } = new();

    internal TelegramCrowd Telegram { get; private set; } = null!;

    internal DiscordCrowd Discord { get; private set; } = null!;

    /// <summary>As the database has them at the end, of whoever writes on the page.</summary>
    public IReadOnlyList<int> WebTurns { get; private set; } = [];

    /// <summary>As <see cref="TelegramCrowd.Writers"/> are listed.</summary>
    public IReadOnlyList<int> TelegramTurns { get; private set; } = [];

    /// <summary>As <see cref="DiscordCrowd.Talkers"/> are listed.</summary>
    public IReadOnlyList<int> DiscordTurns { get; private set; } = [];

    private IReadOnlyList<Crowd> Crowds => [Web, Telegram, Discord];

    public async ValueTask InitializeAsync()
    {
        Telegram = new(await TelegramEmulator.Start(new() { WaitFactor = 0.01 }));
        Discord = new(await DiscordEmulator.Start());
        using var coach = new CoachProcess(folder);
        Assert.Equal(0, await coach.Run("check"));
        foreach (var crowd in Crowds) crowd.Settle(coach);
        await coach.Start();
        await Task.WhenAll(Crowds.Select(crowd => crowd.Meet())).WaitAsync(longest);
        var talking = Task.WhenAll(Crowds.Select(crowd => crowd.Talk()));
        await KillAgainAndAgain(coach);
        foreach (var crowd in Crowds) crowd.Pace.Allow(crowd.Steps);
        await talking.WaitAsync(longest);
        await coach.Kill();
        await ReadTurns(coach.Database);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var crowd in Crowds) await crowd.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Between two kills everybody's crowd does another number of steps; then all begin one more, and some of these are done when the kill comes.</summary>
    private async Task KillAgainAndAgain(CoachProcess coach)
    {
        var random = new Random(20260105);
        var unfinished = Crowds.ToDictionary(crowd => crowd, _ => 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            foreach (var crowd in Crowds)
            {
                var calm = random.Next(1, (crowd.Steps / Kills) - crowd.Persons + 1);
                crowd.Pace.Allow(calm);
                await crowd.Pace.Await(unfinished[crowd] + calm);
            }

            foreach (var crowd in Crowds) crowd.Pace.Allow(unfinished[crowd] = crowd.Persons);
            var watched = Crowds[kill % Crowds.Count];
            var early = random.Next(watched.Persons);
            await watched.Pace.Await(early);
            unfinished[watched] -= early;
            await coach.Kill();
            await coach.Start();
        }
    }

    private async Task ReadTurns(string path)
    {
        await using var store = await SqliteStore.Open(new(path, null), SystemClock.Instance, CancellationToken.None);
        await using var plain = new SqliteConnection($"Data Source={path}");
        plain.Open();
        Assert.Equal(["ok"], Column(plain, "PRAGMA integrity_check"));
        Assert.Empty((await store.Trouble(SystemClock.Instance.GetCurrentInstant(), CancellationToken.None)).DeadLetters);
        var all = new Dictionary<PersonId, int>();
        foreach (var person in Column(plain, "SELECT person FROM conversation").Select(id => new PersonId(long.Parse(id))))
            all[person] = ConversationJson.Read((await store.Load(person, CancellationToken.None)).State).TurnNumber;
        TelegramTurns = await Take("telegram", Telegram.Writers.Select(writer => writer.Chat.ToString()));
        DiscordTurns = await Take("discord", Discord.Talkers.Select(talker => talker.Person.Id));
        WebTurns = [.. all.Values];

        async Task<IReadOnlyList<int>> Take(string channel, IEnumerable<string> people)
        {
            var turns = new List<int>();
            foreach (var external in people)
            {
                Assert.True(all.Remove(await store.PersonOf(new(channel, external), CancellationToken.None), out var taken));
                turns.Add(taken);
            }

            return turns;
        }
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var values = new List<string>();
        while (rows.Read()) values.Add(rows.GetString(0));
        return values;
    }
}
