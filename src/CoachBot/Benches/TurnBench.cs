using System.Diagnostics;
using CoachBot.Commands;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Benches;

/// <summary>What one turn of the coach costs, without router and store: answers of the first contact, words of somebody with a plan, and a text of 200 characters.</summary>
internal static class TurnBench
{
    private const int Runs = 7;
    private const double AnswerTarget = 20;
    private const double WordsTarget = 40;
    private const double TextTarget = 60;
    private static readonly TimeSpan runFor = TimeSpan.FromMilliseconds(700);
    private static readonly ClientHints hints = new("en-GB", "Europe/London", "GB");

    /// <summary>200 characters, with a clause that denies a sign, as people write.</summary>
    private static readonly string text =
        "my lower back has been sore since the last set of hip thrusts on monday, it is worse when I sit for long and eases "
        + "when I walk, no numbness anywhere and my legs are fine, what should I do about my set";

    /// <returns>0, or 1 when a target is missed.</returns>
    public static async Task<int> Run(Script script, TextWriter output)
    {
        await output.WriteLineAsync($"bench turn: {Runs} runs, {Cores.Pin(1)}, load {Cores.Load()}");
        await output.WriteLineAsync($"{"turn",-26}{"median µs",10}{"of runs",18}{"p99 µs",9}{"bytes",9}{"target µs",11}");
        var answers = FirstContactAnswers(script);
        var typed = answers.Select(turn => turn with { Input = new Input.Text(text) }).ToList();
        var isMet = await Measure("first-contact answer", script, answers, AnswerTarget, output);
        isMet &= await Measure("words beside a plan", script, BesideAPlan(script), WordsTarget, output);
        isMet &= await Measure($"text of {text.Length} characters", script, typed, TextTarget, output);
        await output.WriteLineAsync($"load {Cores.Load()}");
        return isMet ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static async Task<bool> Measure(string name, Script script, IReadOnlyList<Recorded> turns, double target, TextWriter output)
    {
        _ = Round(script, turns);
        _ = Round(script, turns);
        var runs = Enumerable.Range(0, Runs).Select(_ => Round(script, turns)).OrderBy(run => run.Median).ToList();
        var median = runs[Runs / 2].Median;
        await output.WriteLineAsync(
            $"{name,-26}{median,10:F1}{$"{runs[0].Median:F1} - {runs[^1].Median:F1}",18}{runs.Select(run => run.Slow).Order().ElementAt(Runs / 2),9:F1}"
            + $"{runs[Runs / 2].Bytes,9:F0}{target,11:F0}{(median <= target ? "" : "  missed")}");
        return median <= target;
    }

    private static Figures Round(Script script, IReadOnlyList<Recorded> turns)
    {
        var times = new List<long>(100_000);
        var (allocated, from) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        while (Stopwatch.GetElapsedTime(from) < runFor)
        {
            foreach (var turn in turns)
            {
                var start = Stopwatch.GetTimestamp();
                _ = Coach.Take(turn.Before, new Turn(turn.At, turn.At, turn.Input, hints), script);
                times.Add(Stopwatch.GetTimestamp() - start);
            }
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)times.Count;
        times.Sort();
        return new(Microseconds(times[times.Count / 2]), Microseconds(times[times.Count * 99 / 100]), bytes);
    }

    /// <summary>A calm first contact, tap by tap and word by word, with the conversation before each turn.</summary>
    private static List<Recorded> FirstContactAnswers(Script script)
    {
        string[] answers =
        [
            "hi", "I'm 18 or older, start", "none of these", "none of these", "5", "Make my plan, 6 taps", "one side", "under 2 weeks", "both",
            "flat like a table", "none", "keep this plan", "keep, check in daily", "7pm Leeds", "right",
        ];
        var (turns, after) = Talk(answers, script);
        return after.Stage == nameof(Stage.Coaching)
            ? turns
            : throw new FailedException($"The answers of this benchmark lead to {after.Stage} and not through the first contact: they no longer fit the dialogs.");
    }

    /// <summary>The words that the loop's people say, twice, so that the chat is as long as theirs.</summary>
    private static List<Recorded> BesideAPlan(Script script) =>
        Talk([.. LoopBench.FirstContact, .. LoopBench.Later, .. LoopBench.Later], script).Turns[^LoopBench.Later.Count..];

    /// <summary>Everything that is said, one after another, with the conversation before each turn.</summary>
    private static (List<Recorded> Turns, Conversation After) Talk(IReadOnlyList<string> said, Script script)
    {
        var (conversation, at, turns) = (Conversation.New, Instant.FromUtc(2026, 1, 5, 18, 0), new List<Recorded>());
        foreach (var words in said)
        {
            turns.Add(new(conversation, at, new Input.Text(words)));
            conversation = Coach.Take(conversation, new Turn(at, at, new Input.Text(words), hints), script).Conversation;
            at += Duration.FromSeconds(20);
        }

        return (turns, conversation);
    }

    private static double Microseconds(long ticks) => ticks * 1e6 / Stopwatch.Frequency;

    private sealed record Recorded(Conversation Before, Instant At, Input Input);

    private sealed record Figures(double Median, double Slow, double Bytes);
}
