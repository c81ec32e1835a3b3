using System.Text;
using CoachBot.Core.Conversations;

namespace CoachBot.Core.Tuning;

/// <summary>Up to three things somebody wants back, in their own words, each from 0 (unable) to 10 (as before).</summary>
[Source("coaching.md 3.2 (psfs); E19")]
internal static class Goals
{
    private const int LongestName = 60;

    public static bool Is(string question) => question is "psfs.name" or "psfs.2.name" or "psfs.3.name";

    /// <summary>Their words on one line, without signs that a channel would read as its own.</summary>
    /// <param name="longest">How many characters are kept.</param>
    public static string Named(string words, int longest = LongestName)
    {
        var kept = new StringBuilder();
        foreach (var sign in words.ReplaceLineEndings(" ").Trim())
        {
            var isPlain = char.IsLetterOrDigit(sign) || char.IsSurrogate(sign) || " .,'-+/%()&".Contains(sign, StringComparison.Ordinal);
            kept.Append(isPlain ? sign : ' ');
        }

        var name = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var end = Math.Min(name.Length, longest);
        return name[..(end < name.Length && char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)].TrimEnd();
    }

    /// <summary>The question about the same goal whose id ends otherwise: "name", "score" or "again".</summary>
    public static string Sibling(string question, string part) => $"{question[..(question.LastIndexOf('.') + 1)]}{part}";

    /// <summary>In the person's own words; null where none was named.</summary>
    public static string? NameOf(Conversation conversation, string question) =>
        conversation.Answer(Sibling(question, "name")) is { Length: > 0 } said && Later.IsTold(said) ? said : null;

    /// <summary>What the open question about a goal calls it.</summary>
    public static string Open(TurnFrame frame) => NameOf(frame.Now, frame.Now.Open?.Question ?? "") ?? "";
}
