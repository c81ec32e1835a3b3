using System.Collections.Concurrent;
using System.Diagnostics;
using CoachBot.Emulators.Telegram;
using CoachBot.Emulators.Telegram.Chats;

namespace CoachBot.Bench;

/// <summary>
/// People who all talk at once, each waiting for the reply before the next word. All say the same in the same order, so that every
/// reply can be held against what the first of them was told on the same turn.
/// </summary>
internal sealed class Crowd
{
    private const long FirstId = 1_000_000;
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    private readonly CrowdMember[] members;
    private readonly ConcurrentDictionary<int, string> told = new();
    private int extra;
    private int different;
    private volatile bool goesOn;

    public Crowd(TelegramEmulator telegram, int size, Action<TelegramPerson, CrowdMember, int> talk)
    {
        Talk = talk;
        members = [.. Enumerable.Range(0, size).Select(i => new CrowdMember(telegram.Person("Ana", "en-GB", FirstId + i), this))];
        telegram.OnSent = message => members[message.Chat.Id - FirstId].Hear(message);
    }

    /// <summary>Says or taps the thing of that turn, counted from 0.</summary>
    public Action<TelegramPerson, CrowdMember, int> Talk { get; set; }

    public bool GoesOn => goesOn;

    /// <summary>Whether all have said the same so far.</summary>
    public bool TalksAlike { get; set; } = true;

    /// <summary>What went wrong so far, in words; empty when nothing did.</summary>
    public string Wrongs => string.Join(", ", new[] { (extra, "more than asked"), (different, "other than the first was told"), (members.Count(member => member.IsWaiting), "missing") }
        .Where(wrong => wrong.Item1 > 0).Select(wrong => $"{wrong.Item1} {wrong.Item2}"));

    public void CountExtra() => Interlocked.Increment(ref extra);

    public void Compare(int turn, string words)
    {
        if (TalksAlike && told.GetOrAdd(turn, words) != words) Interlocked.Increment(ref different);
    }

    /// <summary>Everybody says one thing, and is answered.</summary>
    /// <exception cref="InvalidOperationException">The bot has ended.</exception>
    public async Task Once(OtherProcess bot)
    {
        if (bot.LastWords is { } words) throw new InvalidOperationException($"The bot ended:\n{words}");
        foreach (var member in members) member.Say();
        await Settle();
    }

    /// <summary>Everybody talks for that long; what is then open is still answered, but not counted.</summary>
    public async Task<Figures> For(TimeSpan wall, OtherProcess bot)
    {
        goesOn = true;
        foreach (var member in members) member.TakeReplies();
        foreach (var member in members) member.Say();
        var (watch, before, own) = (Stopwatch.StartNew(), bot.ProcessorTime, Environment.CpuUsage.TotalTime);
        await Pass(wall);
        var figures = new Figures(
            watch.Elapsed, [.. members.SelectMany(member => member.TakeReplies()).Order()], bot.ProcessorTime - before, Environment.CpuUsage.TotalTime - own);
        goesOn = false;
        await Settle();
        return figures;
    }

    public static async Task Pass(TimeSpan time)
    {
        using var timer = new PeriodicTimer(time);
        await timer.WaitForNextTickAsync();
    }

    /// <summary>Until nobody waits and nothing more comes, or patience ends.</summary>
    private async Task Settle()
    {
        var watch = Stopwatch.StartNew();
        while (members.Any(member => member.IsWaiting) && watch.Elapsed < patience) await Pass(TimeSpan.FromMilliseconds(20));
        await Pass(TimeSpan.FromMilliseconds(200));
    }
}
