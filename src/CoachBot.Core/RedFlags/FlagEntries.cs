using System.Text.Json;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags;

/// <summary>Loads every red flag of coaching.md 2.6 from catalog/flags.json.</summary>
public static class FlagEntries
{
    public const string Path = "catalog/flags.json";
    private static readonly string[] families = ["ces", "chest", "muscle", "trauma", "pregnancy", "belly", "crisis", "severe", "other"];

    /// <summary>By id; whatever is wrong is added to the faults (R001, R002, R010, R012, R014) and left out.</summary>
    public static IReadOnlyDictionary<string, FlagEntry> Load(IReadOnlyList<ScriptFile> files, ICollection<ScriptFault> faults)
    {
        var entries = new Dictionary<string, FlagEntry>();
        var file = files.FirstOrDefault(one => one.Path == Path);
        if (file is null) faults.Add(new(Path, 0, "R012", "This file is missing: it lists every red flag."));
        if (file is null || JsonPiece.Parse(file, faults) is not { } root) return entries;
        var list = new Loading.FaultList(Path, faults);
        foreach (var piece in root.Items)
            if (Entry(piece, list) is { } entry && !entries.TryAdd(entry.Id, entry)) list.Add(piece, "R014", $"The flag {entry.Id} is listed twice.");
        return entries;
    }

    private static FlagEntry? Entry(JsonPiece piece, Loading.FaultList list)
    {
        var (id, family, source) = (list.Text(piece, "id"), list.Text(piece, "family"), list.Text(piece, "source"));
        if (list.Text(piece, "level") is null || id is null || family is null || source is null) return null;
        if (!families.Contains(family)) list.Add(piece["family"]!, "R014", $"\"{family}\" is not a family: use {string.Join(", ", families)}.");
        var level = list.Level(piece, "level", Level.None);
        Level? lowest = piece["lowestWhenOld"] is null ? null : list.Level(piece, "lowestWhenOld", Level.None);
        return new(id, level, family, piece["isStarred"]?.Kind == JsonValueKind.True, lowest, source);
    }
}
