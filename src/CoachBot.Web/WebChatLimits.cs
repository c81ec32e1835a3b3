namespace CoachBot.Web;

/// <summary>How much one page and one network address may ask; generous for people, tight for machines.</summary>
public sealed record WebChatLimits
{
    /// <summary>Messages one session may send at once; one more for each second after.</summary>
    public int SessionBurst { get; init; } = 30;

    /// <summary>Requests one network address may make at once.</summary>
    public int AddressBurst { get; init; } = 600;

    /// <summary>And so many more for each second after.</summary>
    public int AddressPerSecond { get; init; } = 60;

    /// <summary>Streams one network address may hold open.</summary>
    public int StreamsPerAddress { get; init; } = 100;

    /// <summary>Tabs of one session that are written to; a further one takes the place of the oldest. Browsers open six connections to one host.</summary>
    public int TabsPerSession { get; init; } = 4;

    /// <summary>Bytes in one request's body.</summary>
    public int BodyBytes { get; init; } = 32 * 1024;

    /// <summary>Characters in one message; what is longer than the coach reads is cut by the coach, what is longer than this is refused.</summary>
    public int TextLength { get; init; } = 8_000;
}
