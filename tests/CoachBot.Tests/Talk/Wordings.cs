using System.Text.Json;
using CoachBot.Core.Conversations;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Dialogs;

namespace CoachBot.Tests.Talk;

/// <summary>The wordings of tests/talk, and what the coach makes of one.</summary>
internal static class Wordings
{
    private static readonly Conversation Calm = Chat.WithPlan("2").Tap("Keep this plan").Tap("Don't keep").Conversation;

    private static readonly Conversation InSpanish = Chat.WithPlan("2").Tap("Keep this plan").Tap("Don't keep").Say("/language es").Conversation;

    /// <summary>What is right (ids parted by "|") to its wordings.</summary>
    public static IReadOnlyDictionary<string, string[]> Of(string file) =>
        JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Path.Combine(Folder, file)))!;

    public static IReadOnlyList<string> Lines(string file) => [.. File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0)];

    private static string Folder => Path.Combine(DialogFolder.Repository, "tests", "talk");

    /// <summary>What somebody with a plan and no open question is taken to mean.</summary>
    public static Signal? Heard(string words) => Heard(Calm, words);

    /// <summary>The same in Spanish.</summary>
    public static Signal? HeardInSpanish(string words) => Heard(InSpanish, words);

    public static Signal? Heard(Conversation conversation, string words) =>
        Coach.Take(conversation, new Turn(Chat.At, Chat.At, new Input.Text(words), Chat.British), TheScript.Script).Heard;

    /// <summary>The signal in short: a topic's id, an intent's id, or what kind of signal it was.</summary>
    public static string Named(Signal? signal) => signal switch
    {
        Signal.Wondered wondered => wondered.Prompt,
        Signal.Meant meant => meant.Intent,
        Signal.Maybe maybe => $"maybe {string.Join(' ', maybe.Ids)}",
        null => "red flag",
        _ => signal.GetType().Name,
    };
}
