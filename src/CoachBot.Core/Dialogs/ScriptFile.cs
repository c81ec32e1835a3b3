namespace CoachBot.Core.Dialogs;

/// <summary>A dialog file as text; whoever calls the loader has read it from somewhere.</summary>
/// <param name="Path">Relative to the dialogs folder with forward slashes, as in "en/check-in.json".</param>
public sealed record ScriptFile(string Path, string Text);

/// <summary>Something wrong in a dialog file, said to a coach who does not program.</summary>
/// <param name="Line">1-based; 0 when the whole file is meant.</param>
/// <param name="Code">Stable number, as in "D004".</param>
public sealed record ScriptFault(string Path, int Line, string Code, string Sentence)
{
    public override string ToString() => Line > 0 ? $"{Path}:{Line}  {Code}  {Sentence}" : $"{Path}  {Code}  {Sentence}";
}
