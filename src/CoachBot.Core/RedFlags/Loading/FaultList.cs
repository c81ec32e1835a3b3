using System.Text.Json;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Loading;

/// <summary>Writes down what is wrong in one file.</summary>
internal sealed class FaultList(string path, ICollection<ScriptFault> faults)
{
    public void Add(JsonPiece where, string code, string sentence) => faults.Add(new(path, where.Line, code, sentence));

    /// <summary>The text of a member, or null and a fault (R002).</summary>
    public string? Text(JsonPiece owner, string name)
    {
        if (owner[name] is { Kind: JsonValueKind.String } text) return text.Text;
        Add(owner, "R002", $"\"{name}\" is missing here, or is not a text in quotes.");
        return null;
    }

    /// <summary>The level of a member, the fallback when it is not there; a fault (R010) when it is no level.</summary>
    public Level Level(JsonPiece owner, string name, Level fallback)
    {
        if (owner[name] is not { } piece) return fallback;
        if (Enum.TryParse<Level>(piece.Text, ignoreCase: true, out var level) && !char.IsAsciiDigit(piece.Text[0])) return level;
        Add(piece, "R010", $"\"{piece.Text}\" is not a level: use emergency, urgent, ask, soon or none.");
        return fallback;
    }
}
