using CoachBot.Core.Conversations;

namespace CoachBot.Core.Manners;

/// <summary>What one "why" says: the most telling line first, and others as far as the room reaches. Who asks why wants a line, not a page.</summary>
internal sealed class Brief(TurnFrame frame)
{
    private const int MostCharacters = 300;

    private const string Joint = "\n\n";

    private int said;

    public bool IsEmpty => said == 0;

    /// <summary>Leaves a line out that does not fit.</summary>
    public void Add(string prompt, params (string Name, string Value)[] facts) => TryAdd(prompt, facts);

    /// <returns>False where it does not fit.</returns>
    public bool TryAdd(string prompt, params (string Name, string Value)[] facts)
    {
        var length = frame.Words(prompt, facts).Length + (IsEmpty ? 0 : Joint.Length);
        if (!IsEmpty && said + length > MostCharacters)
        {
            return false;
        }

        frame.Speech.Add(prompt, facts);
        said += length;
        return true;
    }
}
