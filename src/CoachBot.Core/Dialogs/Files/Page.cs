namespace CoachBot.Core.Dialogs.Files;

/// <summary>One file while it is read: what is wrong in it is said against its path.</summary>
internal sealed record Page(string Path, ICollection<ScriptFault> Faults)
{
    public void Fault(int line, string code, string sentence) => Faults.Add(new(Path, line, code, sentence));
}
