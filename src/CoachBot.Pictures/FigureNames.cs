using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures;

/// <summary>How a picture id names a drawing: "EX-05" is its loop, "EX-05.start" one pose, "EX-05.strip" and "EX-05.pair" two poses, "EX-09.choices-top" those of a question.</summary>
internal static class FigureNames
{
    public const string Strip = "strip", Pair = "pair", Choices = "choices-", Dark = "dark";

    /// <summary>Sheet, what of it, and whether it is for a dark page; the sheet is null when nobody has drawn it.</summary>
    public static (Posed? Posed, string Part, bool IsDark) Find(PoseBook book, string id)
    {
        var parts = id.Split('.');
        var isDark = parts[^1] == Dark;
        var part = parts.Length > (isDark ? 2 : 1) ? parts[1] : "";
        return Has(book, id) ? (book.Find(parts[0]), part, isDark) : (null, part, isDark);
    }

    /// <summary>Without solving anything. One drawing has one id: nothing may stand behind it.</summary>
    public static bool Has(PoseBook book, string id)
    {
        var light = id.EndsWith($".{Dark}", StringComparison.Ordinal) ? id[..^(Dark.Length + 1)] : id;
        var dot = light.IndexOf('.', StringComparison.Ordinal);
        if (book.SheetOf(dot < 0 ? light : light[..dot]) is not { } sheet) return false;
        return dot < 0 || light[(dot + 1)..] is var part && (part is Strip or Pair || ChoicesOf(sheet, part) is not null || sheet.Poses.ContainsKey(part));
    }

    /// <summary>What a question shows; null where the part is none of it.</summary>
    public static Choices? ChoicesOf(PoseSheet sheet, string part) =>
        part.StartsWith(Choices, StringComparison.Ordinal) ? sheet.Choices.GetValueOrDefault(part[Choices.Length..]) : null;

    /// <summary>Moves; all others stand still.</summary>
    public static bool IsLoop(string id) => !id.Contains('.', StringComparison.Ordinal);

    /// <summary>Everything there is of a sheet.</summary>
    public static IEnumerable<string> Of(Posed posed) =>
        [posed.Sheet.Id, $"{posed.Sheet.Id}.{Strip}", $"{posed.Sheet.Id}.{Pair}", .. posed.Sheet.Choices.Keys.Select(question => $"{posed.Sheet.Id}.{Choices}{question}"), .. posed.Sheet.Poses.Keys.Select(pose => $"{posed.Sheet.Id}.{pose}")];
}
