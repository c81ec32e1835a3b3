using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;

namespace CoachBot.Router;

/// <summary>Holds the script that turns are taken with; a reload replaces it whole, between two turns.</summary>
public sealed class Scripts
{
    private volatile Script? current;
    private volatile RedFlagReader? fallback;

    /// <summary>Null until a valid set of dialogs was loaded.</summary>
    public Script? Current => current;

    /// <summary>The red-flag reader, which may work while other dialogs do not; null when it does not either.</summary>
    public RedFlagReader? RedFlags => current?.RedFlags ?? fallback;

    public void Replace(Script script) => current = script;

    /// <summary>For as long as there is no script.</summary>
    public void FallBackOn(RedFlagReader? reader) => fallback = reader;
}
