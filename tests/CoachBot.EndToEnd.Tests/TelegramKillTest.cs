using CoachBot.Core.Conversations;
using CoachBot.Emulators.Telegram;
using CoachBot.Emulators.Telegram.Spec;
using CoachBot.Router;
using CoachBot.Store;
using Microsoft.Data.Sqlite;
using NodaTime;
using Xunit;

namespace CoachBot.EndToEnd.Tests;

/// <summary>A real process, an emulated Telegram and a crowd; killed again and again. The platform has no key, so a repeated question is no fault, but it is counted.</summary>
public sealed class TelegramKillTest : IDisposable
{
    private const int Persons = 20;
    private const int Messages = 24;
    private const int Kills = 20;
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(3);

    private readonly string folder = Directory.CreateTempSubdirectory("coach-telegram-kill-").FullName;
    private readonly SemaphoreSlim confirmations = new(0);

    public void Dispose()
    {
        confirmations.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task After_many_kills_no_message_is_lost_no_turn_is_taken_twice_and_every_chat_is_in_order()
    {
        await using var telegram = await TelegramEmulator.Start(new() { WaitFactor = 0.01 });
        using var coach = new CoachProcess(folder) { Settings = { ["Telegram__ApiUrl"] = telegram.Url, ["Telegram__Token"] = telegram.Token } };
        var crowd = Enumerable.Range(0, Persons + 1).Select(_ => new TelegramWriter(telegram.Person(), Messages, confirmations)).ToDictionary(writer => writer.Chat);
        telegram.OnConfirmed = chat => crowd[chat].Confirmed();
        await coach.Start();
        var (calm, others) = (crowd.Values.First(), crowd.Values.Skip(1).ToList());
        var expected = await calm.TalkUndisturbed().WaitAsync(longest);
        while (confirmations.CurrentCount > 0) Assert.True(await confirmations.WaitAsync(longest));
        var talking = Task.WhenAll(others.Select(writer => writer.Talk()));
        await KillAgainAndAgain(coach);
        await talking.WaitAsync(longest);
        await Task.WhenAll(others.Select(writer => writer.HearUntil(expected[^1], expected.Count))).WaitAsync(longest);
        await coach.Kill();
        var repeats = others.Sum(writer => writer.Repeats(expected));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills, {Persons * Messages} messages, {repeats} sent again");
        Assert.InRange(repeats, 0, Kills * Persons);
        if (TelegramSpec.Find() is { } spec) Assert.Empty(spec.FaultsIn(telegram.Requests));
        await CheckTurns(coach.Database);
        foreach (var writer in crowd.Values) writer.Dispose();
    }

    /// <summary>Each kill comes after another number of confirmed messages, in the middle of everybody's next one.</summary>
    private async Task KillAgainAndAgain(CoachProcess coach)
    {
        var random = new Random(20261121);
        var still = Persons * Messages;
        for (var kills = Kills; kills > 0; kills--)
        {
            var wait = random.Next(1, 2 * still / (kills + 1));
            still -= wait;
            for (; wait > 0; wait--) Assert.True(await confirmations.WaitAsync(longest));
            await coach.Kill();
            await coach.Start();
        }
    }

    private static async Task CheckTurns(string path)
    {
        await using var store = await SqliteStore.Open(new(path, null), SystemClock.Instance, CancellationToken.None);
        await using var plain = new SqliteConnection($"Data Source={path}");
        plain.Open();
        var turns = new List<int>();
        foreach (var person in KillTest.Column(plain, "SELECT person FROM conversation"))
        {
            var stored = await store.Load(new PersonId(long.Parse(person)), CancellationToken.None);
            turns.Add(ConversationJson.Read(stored.State).TurnNumber);
        }

        Assert.Equal(Enumerable.Repeat(Messages, Persons + 1), turns);
        Assert.Empty((await store.Trouble(SystemClock.Instance.GetCurrentInstant(), CancellationToken.None)).DeadLetters);
    }
}
