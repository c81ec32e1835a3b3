using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace CoachBot.Web.Guards;

/// <summary>Counts what a session and a network address ask for. Nobody waits in it: who is refused is told when to come again.</summary>
internal sealed class RequestLimits(WebChatLimits limits) : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<string> sessions = PartitionedRateLimiter.Create<string, string>(
        session => RateLimitPartition.GetTokenBucketLimiter(session, _ => Bucket(limits.SessionBurst, 1)));

    private readonly PartitionedRateLimiter<string> addresses = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetTokenBucketLimiter(address, _ => Bucket(limits.AddressBurst, limits.AddressPerSecond)));

    private readonly PartitionedRateLimiter<string> streams = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetConcurrencyLimiter(address, _ => new() { PermitLimit = limits.StreamsPerAddress }));

    /// <summary>Null when the address may go on.</summary>
    public Refusal? TakeFor(IPAddress? address) => Take(addresses, NetworkOf(address));

    /// <summary>Null when the session may send one more message.</summary>
    public Refusal? TakeFor(SessionKey session) => Take(sessions, session.External);

    /// <summary>A place for one stream, given back when disposed; not acquired when the address has its share.</summary>
    public RateLimitLease StreamFor(IPAddress? address) => streams.AttemptAcquire(NetworkOf(address));

    public void Dispose()
    {
        sessions.Dispose();
        addresses.Dispose();
        streams.Dispose();
    }

    private static Refusal? Take(PartitionedRateLimiter<string> limiter, string whose)
    {
        using var lease = limiter.AttemptAcquire(whose);
        return lease.IsAcquired ? null
            : Refusal.TooFast(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Second);
    }

    private static TokenBucketRateLimiterOptions Bucket(int burst, int perSecond) =>
        new() { TokenLimit = burst, TokensPerPeriod = perSecond, ReplenishmentPeriod = Second };

    // One home holds 2^64 IPv6 addresses: they count as one.
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null || address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return (address?.IsIPv4MappedToIPv6 == true ? address.MapToIPv4() : address)?.ToString() ?? "";
        }

        return Convert.ToHexString(address.GetAddressBytes(), 0, 8);
    }
}
