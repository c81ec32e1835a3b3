namespace CoachBot.Core.Dialogs.Files;

/// <summary>Reads a catalogue file: a list of rows, each a group with an id of its own.</summary>
internal static class CatalogRows
{
    /// <param name="what">A row, as it begins a sentence: "An exercise".</param>
    /// <param name="one">Makes a row of its properties; the rest of them is refused here.</param>
    public static IReadOnlyList<T> Read<T>(ScriptFile file, Page page, string what, Func<Fields, Page, T> one, Func<T, string> id)
    {
        var piece = PieceReader.Read(file.Text, page);
        if (piece is not null and not Piece.Row)
        {
            page.Fault(piece.Line, FaultCodes.WrongShape, $"The file must be a list in [ ], not {piece.Name}.");
        }

        var rows = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in (piece as Piece.Row)?.Items ?? [])
        {
            if (item is not Piece.Group group)
            {
                page.Fault(item.Line, FaultCodes.WrongShape, $"{what} must be a group in {{ }}, not {item.Name}.");
                continue;
            }

            var fields = new Fields(page, group, what);
            var row = one(fields, page);
            fields.Finish();
            if (!rows.TryAdd(id(row), row))
            {
                page.Fault(group.Line, FaultCodes.IdTwice, $"\"{id(row)}\" stands twice in this file.");
            }
        }

        return [.. rows.Values];
    }

    /// <summary>One of an enum's words; "mid-range", "midRange" and "MidRange" are the same.</summary>
    public static T Word<T>(Piece.Text text, Page page) where T : struct, Enum
    {
        var word = text.Value.Replace("-", "", StringComparison.Ordinal);
        var known = Enum.GetValues<T>().Where(value => string.Equals(value.ToString(), word, StringComparison.OrdinalIgnoreCase)).ToList();
        if (known.Count == 0)
        {
            var words = string.Join(", ", Enum.GetNames<T>().Select(Hyphened));
            page.Fault(text.Line, FaultCodes.UnknownWord, $"\"{text.Value}\" is not known here; write one of {words}.");
        }

        return known.FirstOrDefault();
    }

    public static T NeedWord<T>(Fields fields, string name, Page page) where T : struct, Enum =>
        Word<T>(new(fields.LineOf(name), fields.NeedText(name)), page);

    public static T? MayWord<T>(Fields fields, string name, Page page) where T : struct, Enum =>
        fields.Text(name) is { } word ? Word<T>(new(fields.LineOf(name), word), page) : null;

    public static string NeedSource(Fields fields, Page page, string what)
    {
        var source = fields.Text("source") ?? "";
        if (string.IsNullOrWhiteSpace(source))
        {
            page.Fault(fields.Line, FaultCodes.NoSource, $"{what} names no \"source\": say where it comes from.");
        }

        return source;
    }

    /// <summary>"MidRange" as "mid-range".</summary>
    private static string Hyphened(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
