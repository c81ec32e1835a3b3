using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures;

/// <summary>How a picture id names a drawing: "EX-05" is its loop, "EX-05.start" one pose, "EX-05.strip" and "EX-05.pair" two poses.</summary>
internal static class FigureNames
{
    public const string Strip = "strip", Pair = "pair", Dark = "dark";

    /// <summary>Sheet, what of it, and whether it is for a dark page; the sheet is null when nobody has drawn it.</summary>
    public static (Posed? Posed, string Part, bool IsDark) Find(PoseBook book, string id)
    {
        var parts = id.Split('.');
        var isDark = parts[^1] == Dark;
        var part = parts.Length > (isDark ? 2 : 1) ? parts[1] : "";
        var posed = book.Find(parts[0]);
        return posed is not null && (part is "" or Strip or Pair || posed.Sheet.Poses.ContainsKey(part)) ? (posed, part, isDark) : (null, part, isDark);
    }

    /// <summary>Everything there is of a sheet.</summary>
    public static IEnumerable<string> Of(Posed posed) =>
        [posed.Sheet.Id, $"{posed.Sheet.Id}.{Strip}", $"{posed.Sheet.Id}.{Pair}", .. posed.Sheet.Poses.Keys.Select(pose => $"{posed.Sheet.Id}.{pose}")];
}
