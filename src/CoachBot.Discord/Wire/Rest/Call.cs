using NodaTime;

namespace CoachBot.Discord.Wire.Rest;

/// <summary>One request to Discord, before it is tried.</summary>
/// <param name="Route">Template without ids: what limits are known by until the server names a bucket.</param>
/// <param name="Path">Below the base, with its ids.</param>
internal sealed record Call(HttpMethod Method, string Route, string Path)
{
    /// <summary>The id that a bucket counts apart: a channel, or an interaction's token.</summary>
    public string Major { get; init; } = "";

    public Payload? Body { get; init; }

    /// <summary>Answered by its own token: sent without ours, and no part of the bot's global limit.</summary>
    public bool IsInteraction { get; init; }

    /// <summary>True where a second copy does no harm: then an ambiguous failure is tried again too.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>How often a failure is tried, the first time included.</summary>
    public int MostTries { get; init; } = 3;

    /// <summary>How long one try may take; null takes the usual time.</summary>
    public TimeSpan? TryTime { get; init; }

    /// <summary>Nothing is tried after this, and no limit is waited for; what cannot go out before is answered as <see cref="Answer.Later"/>.</summary>
    public Instant? Until { get; init; }

    /// <summary>A request that is printed must not say whom it is about.</summary>
    public override string ToString() => $"{Method} {Route}";
}

/// <param name="Json">Sent as it is, or as payload_json beside the files.</param>
internal sealed record Payload(ReadOnlyMemory<byte> Json)
{
    public static Payload Empty { get; } = new("{}"u8.ToArray());

    /// <summary>In the order of the attachments that <see cref="Json"/> lists.</summary>
    public IReadOnlyList<FilePart> Files { get; init; } = [];
}

/// <param name="Name">File name; any letters.</param>
internal sealed record FilePart(string Name, string MediaType, ReadOnlyMemory<byte> Bytes);
