using CoachBot.Core.Conversations;
using CoachBot.Router;
using CoachBot.Store;
using Microsoft.Data.Sqlite;
using NodaTime;
using Xunit;

namespace CoachBot.EndToEnd.Tests;

/// <summary>A real process on a real file, killed again and again under load.</summary>
public sealed class KillTest : IDisposable
{
    private const int Persons = 30;
    private const int Messages = 40;
    private const int Kills = 22;
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(2);

    private readonly string folder = Directory.CreateTempSubdirectory("coach-kill-").FullName;
    private readonly SemaphoreSlim acknowledgements = new(0);

    public void Dispose()
    {
        acknowledgements.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task After_many_kills_nothing_acknowledged_is_lost_and_nothing_is_done_twice()
    {
        using var coach = new CoachProcess(folder);
        Assert.Equal(0, await coach.Run("check"));
        var persons = Enumerable.Range(0, Persons)
            .Select(_ => new ChatPerson(coach, Messages) { Acknowledged = () => acknowledgements.Release() }).ToList();
        using var stop = new CancellationTokenSource();
        var listening = Task.WhenAll(persons.Select(person => person.Listen(stop.Token)));
        var talking = Task.WhenAll(persons.Select(person => person.Talk()));
        await KillAgainAndAgain(coach);
        await talking.WaitAsync(longest);
        await Task.WhenAll(persons.Select(person => person.EveryAnswer)).WaitAsync(longest);
        await coach.Kill();
        await stop.CancelAsync();
        await CheckDatabase(coach.Database);
        foreach (var person in persons) person.Dispose();
        GC.KeepAlive(listening);
    }

    /// <summary>Each kill comes after another number of acknowledgements, in the middle of everybody's next message.</summary>
    private async Task KillAgainAndAgain(CoachProcess coach)
    {
        var random = new Random(20260105);
        await coach.Start();
        var still = Persons * Messages;
        for (var kills = Kills; kills > 0; kills--)
        {
            var wait = random.Next(1, 2 * still / (kills + 1));
            still -= wait;
            for (; wait > 0; wait--) Assert.True(await acknowledgements.WaitAsync(longest));
            await coach.Kill();
            await coach.Start();
        }
    }

    private static async Task CheckDatabase(string path)
    {
        await using var store = await SqliteStore.Open(new(path, null), SystemClock.Instance, CancellationToken.None);
        await using var plain = new SqliteConnection($"Data Source={path}");
        plain.Open();
        Assert.Equal(["ok"], Column(plain, "PRAGMA integrity_check"));
        var turns = new List<int>();
        foreach (var person in Column(plain, "SELECT person FROM conversation"))
        {
            var stored = await store.Load(new PersonId(long.Parse(person)), CancellationToken.None);
            turns.Add(ConversationJson.Read(stored.State).TurnNumber);
        }

        // Every message was sent until it was acknowledged: fewer turns are a loss, more are a double.
        Assert.Equal(Enumerable.Repeat(Messages, Persons), turns);
        Assert.Empty((await store.Trouble(SystemClock.Instance.GetCurrentInstant(), CancellationToken.None)).DeadLetters);
    }

    internal static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var values = new List<string>();
        while (rows.Read()) values.Add(rows.GetString(0));
        return values;
    }
}
