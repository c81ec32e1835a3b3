using System.Text.Json;

namespace CoachBot.Telegram.Wire;

/// <summary>One call of a method. https://core.telegram.org/bots/api#available-methods</summary>
internal abstract record BotCall(string Method)
{
    /// <summary>A file that travels with the call; the call is then a form with parts, else JSON.</summary>
    public virtual CallFile? File => null;

    /// <summary>Writes the parameters, without the braces around them.</summary>
    public abstract void Write(Utf8JsonWriter json);

    /// <summary>A call holds a person's words: it is never printed.</summary>
    public sealed override string ToString() => Method;
}

/// <param name="Field">The parameter that it is.</param>
/// <param name="Name">ASCII, with its extension.</param>
internal sealed record CallFile(string Field, string Name, string MediaType, ReadOnlyMemory<byte> Bytes);
