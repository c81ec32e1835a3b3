using CoachBot.Core.Dialogs;

namespace CoachBot.Router;

/// <summary>Holds the script that turns are taken with; a reload replaces it whole, between two turns.</summary>
public sealed class Scripts
{
    private volatile Script? current;

    /// <summary>Null until a valid set of dialogs was loaded.</summary>
    public Script? Current => current;

    public void Replace(Script script) => current = script;
}
