using System.Text;

namespace CoachBot.Core.Dialogs.Wording;

/// <summary>Something the coach never says, and where (coaching.md 8.2 and 8.6).</summary>
/// <param name="Why">Ends the fault's sentence, said to a coach.</param>
/// <param name="Language">Of its phrases; null for a rule of signs alone, which holds in every language.</param>
/// <param name="Kinds">Kinds of prompt it is for; empty for all.</param>
/// <param name="Ids">Prompt ids it is for, with "*" for any letters; empty for all.</param>
/// <param name="Except">Prompt ids it is not for.</param>
/// <param name="Phrases">Words in a row; "#" is any number.</param>
/// <param name="Signs">Signs anywhere, as in "!"; "emoji" means any.</param>
/// <param name="Allowed">Longer phrases in which a phrase is fine, as in "if you have" around "you have".</param>
internal sealed record WordingRule(
    string Id, string Why, string? Language, IReadOnlyList<PromptKind> Kinds, IReadOnlyList<string> Ids, IReadOnlyList<string> Except,
    Phrases Phrases, IReadOnlyList<string> Signs, Phrases Allowed)
{
    public bool IsFor(string language, PromptUse use) =>
        (Language is null || Language == language)
        && (Kinds.Count == 0 || Kinds.Contains(use.Kind))
        && (Ids.Count == 0 || Ids.Any(id => IsLike(use.Id, id)))
        && !Except.Any(id => IsLike(use.Id, id));

    /// <summary>The first thing in a text that the rule refuses, or null.</summary>
    public string? Refuses(string text, List<string> tokens) =>
        Signs.FirstOrDefault(sign => sign == "emoji" ? text.EnumerateRunes().Any(IsEmoji) : text.Contains(sign, StringComparison.Ordinal))
        ?? Refuses(tokens);

    private string? Refuses(List<string> tokens)
    {
        if (Phrases.In(tokens) is not { } found)
        {
            return null;
        }

        var excused = Allowed.In(tokens) ?? [];
        var at = found.FindIndex(range => !excused.Exists(longer => Holds(longer, range)));
        return at < 0 ? null : string.Join(' ', tokens[found[at]]);
    }

    private static bool Holds(Range longer, Range range) => longer.Start.Value <= range.Start.Value && longer.End.Value >= range.End.Value;

    /// <summary>"exercise.*.name" is like "exercise.EX-03.name".</summary>
    private static bool IsLike(string id, string pattern)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return id == pattern;
        }

        var at = parts[0].Length;
        if (!id.StartsWith(parts[0], StringComparison.Ordinal) || !id.EndsWith(parts[^1], StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var part in parts[1..^1])
        {
            var found = id.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return at + parts[^1].Length <= id.Length;
    }

    private static bool IsEmoji(Rune sign) =>
        sign.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or 0x2B50 or 0x2B55 or 0xFE0F or 0x2764;
}
