using System.Net.WebSockets;

namespace CoachBot.Emulators.Discord.Gateway;

/// <summary>What the writer of a connection does next.</summary>
internal abstract record OutFrame
{
    private OutFrame()
    {
    }

    /// <param name="PieceBytes">Cut into web socket fragments of this size; 0 sends it whole.</param>
    public sealed record Bytes(byte[] Frame, WebSocketMessageType Kind, int PieceBytes) : OutFrame;

    /// <param name="Code">Null closes without a code.</param>
    public sealed record Close(int? Code) : OutFrame;
}
