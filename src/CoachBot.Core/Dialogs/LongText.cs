namespace CoachBot.Core.Dialogs;

/// <summary>Cuts a text that is too long for one message where a reader pauses: between paragraphs, else lines, else sentences, else words.</summary>
public static class LongText
{
    private static readonly string[] Breaks = ["\n\n", "\n", ". ", "? ", "! ", " "];

    /// <param name="most">Characters (UTF-16 units) in a part; at least 2.</param>
    /// <returns>Parts without the space they were cut at, none of them empty; bold that is cut is closed and opened again.</returns>
    public static IReadOnlyList<string> Split(string text, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 2);
        if (text.Length <= most) return [text];
        var parts = new List<string>();
        var rest = text.Trim();
        while (rest.Length > most)
        {
            var cut = CutOf(rest, most);
            Add(parts, rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        Add(parts, rest);
        return Bold(parts, most);
    }

    /// <summary>Behind the last pause of the best kind in the second half, so that no part is a crumb.</summary>
    private static int CutOf(string text, int most)
    {
        foreach (var pause in Breaks)
        {
            var at = text.LastIndexOf(pause, most - 1, StringComparison.Ordinal);
            if (at < most / 2) continue;
            var cut = at + pause.TrimEnd().Length;
            if (cut > 0 && cut <= most) return cut;
        }

        return char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }

    private static void Add(List<string> parts, string part)
    {
        if (part.Length > 0) parts.Add(part);
    }

    /// <summary>A part with an odd number of marks was cut inside bold words.</summary>
    private static List<string> Bold(List<string> parts, int most)
    {
        const string mark = "**";
        var isOpen = false;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = isOpen ? mark + parts[i] : parts[i];
            isOpen = part.Split(mark).Length % 2 == 0;
            parts[i] = isOpen ? part + mark : part;
            if (parts[i].Length > most) parts[i] = parts[i].Replace(mark, "", StringComparison.Ordinal);
        }

        return parts;
    }
}
