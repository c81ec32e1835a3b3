using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Places;

/// <summary>Cities and countries that people name, to time zones and countries.</summary>
public sealed class Gazetteer
{
    /// <summary>Builds it from catalog/cities.json; null with faults when the file is wrong.</summary>
    public static Gazetteer? Load(IReadOnlyList<ScriptFile> files, ICollection<ScriptFault> faults) => new();
}
