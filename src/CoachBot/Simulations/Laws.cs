using System.Text;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;

namespace CoachBot.Simulations;

/// <summary>What must hold for every turn, whoever writes what.</summary>
internal static class Laws
{
    private const int MostButtonBytes = 64;

    // A card and the question that follows it (design: 1,200 and 600 characters).
    private const int LongestText = 1_800;

    // What one message of Telegram takes; elsewhere it is cut at a sentence.
    private const int LongestPage = 4_096;

    /// <summary>The laws that the answer to one input breaks.</summary>
    public static IEnumerable<string> Broken(Input input, IReadOnlyList<Message> said)
    {
        if (said.Count == 0 && input is not Input.Due) yield return "silence";
        if (said.Count > MostMessages(said)) yield return "more than one message";
        if (said.Count(message => message.Asking != 0 && message.Urgency != Urgency.Escalation) > 1) yield return "more than one question";
        if (said.Any(message => message.Prompt == ServiceFailure.Prompt)) yield return "service failure";
        foreach (var message in said)
        {
            if (message.Text.Length == 0 || message.Text.Length > LongestOf(message)) yield return $"empty, or over {LongestOf(message)} characters: {message.Prompt}";
            if (message.Text.Contains('{')) yield return "placeholder left: " + message.Prompt;
            if (message.Buttons.Any(b => !IsWellMade(b))) yield return "button badly made: " + message.Prompt;
            if (message.Buttons.DistinctBy(b => b.Text).Count() < message.Buttons.Count) yield return "two buttons alike: " + message.Prompt;
        }
    }

    /// <summary>An emergency or urgent text may be followed by one short message.</summary>
    private static int MostMessages(IReadOnlyList<Message> said) => said.Any(message => message.Urgency == Urgency.Escalation) ? 2 : 1;

    private static int LongestOf(Message message) => message.Prompt is "note" or "progress" ? LongestPage : LongestText;

    private static bool IsWellMade(Button button) =>
        button.Text.Length > 0 && button.Reply.StartsWith("v1.", StringComparison.Ordinal)
        && Encoding.UTF8.GetByteCount(button.Reply) <= MostButtonBytes;
}
