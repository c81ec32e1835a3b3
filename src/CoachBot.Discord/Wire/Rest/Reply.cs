namespace CoachBot.Discord.Wire.Rest;

/// <summary>What one try brought back. A closed family.</summary>
internal abstract record Reply
{
    private Reply() { }

    /// <param name="IsJson">By its content type: Cloudflare answers in HTML.</param>
    public sealed record Heard(int Status, Limits Limits, bool IsJson, ReadOnlyMemory<byte> Body) : Reply
    {
        public bool IsSuccess => Status is >= 200 and < 300;

        public bool IsFailure => Status >= 500;

        /// <summary>Told by something in front of Discord: it is meant for everything that comes from here.</summary>
        public bool IsOfCloudflare => !IsJson && Status is 403 or 429;
    }

    public sealed record Lost(bool MayHaveArrived) : Reply;
}

/// <summary>The headers that speak of limits; null where the server is silent.</summary>
internal sealed record Limits(string? Bucket, int? Remaining, double? ResetAfterSeconds)
{
    public double? RetryAfterSeconds { get; init; }

    /// <summary>"user", "global" or "shared", on a 429.</summary>
    public string? Scope { get; init; }

    public bool IsGlobal { get; init; }
}
