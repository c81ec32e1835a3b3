namespace CoachBot.Store;

/// <summary>What became of a backup or a restore.</summary>
/// <param name="Sentence">For whoever typed the command: what was done, or why nothing was changed.</param>
public sealed record FilesResult(bool IsDone, string Sentence)
{
    internal static FilesResult Done(string sentence) => new(true, sentence);

    internal static FilesResult Refused(string sentence) => new(false, sentence);
}
