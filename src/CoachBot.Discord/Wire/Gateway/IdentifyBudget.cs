using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>New sessions in the last day, as we count them over restarts: too many, and Discord takes the token away.</summary>
internal sealed class IdentifyBudget(INotes notes, IAlarmClock clock)
{
    private const string Name = "identifies";
    private static readonly Duration Day = Duration.FromDays(1);

    private readonly Lock gate = new();
    private IdentifyCount count = new(0, 0, 0);

    /// <summary>When a process before this one sent its last.</summary>
    public Instant LastBefore { get; private set; }

    /// <summary>Once, before all else.</summary>
    public async Task Load(CancellationToken stop)
    {
        count = Read(await notes.NoteOf("discord", Name, stop)) ?? count;
        LastBefore = Instant.Min(Instant.FromUnixTimeMilliseconds(count.LastAt), clock.GetCurrentInstant());
    }

    /// <summary>When the next one may be: at once while there are plenty, spread over the day when a tenth is left, and not at all when next to nothing is.</summary>
    /// <param name="bot">As Discord has just said.</param>
    public Instant NextAt(GatewayBot bot)
    {
        var now = clock.GetCurrentInstant();
        var ours = Of(now);
        var byUs = bot.Total - ours.Count;
        var (left, resetsAt) = byUs < bot.Remaining
            ? (byUs, Instant.FromUnixTimeMilliseconds(ours.Since) + Day)
            : (bot.Remaining, now + bot.ResetAfter);
        var kept = (bot.Total / 100) + bot.MaxConcurrency;
        if (left > bot.Total / 10 && left > kept) return now;
        var lastAt = Instant.Min(Instant.FromUnixTimeMilliseconds(ours.LastAt), now);
        return left > kept ? lastAt + ((resetsAt - lastAt) / (left - kept)) : resetsAt;
    }

    /// <summary>Durable before it is sent: a loop of crashes is seen as well.</summary>
    /// <exception cref="StoreUnavailableException">The disk refuses.</exception>
    public Task Count(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        lock (gate)
        {
            var ours = Of(now);
            count = ours with { Count = ours.Count + 1, LastAt = now.ToUnixTimeMilliseconds() };
            notes.Note("discord", Name, JsonSerializer.Serialize(count, IdentifyJson.Default.IdentifyCount));
        }

        return notes.Flush(stop);
    }

    /// <summary>Of the day that has begun; a day that is over counts nothing.</summary>
    private IdentifyCount Of(Instant now)
    {
        lock (gate)
        {
            var since = Instant.FromUnixTimeMilliseconds(count.Since);
            return since <= now && now < since + Day ? count : new(now.ToUnixTimeMilliseconds(), 0, count.LastAt);
        }
    }

    private static IdentifyCount? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, IdentifyJson.Default.IdentifyCount);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>In milliseconds of Unix time.</summary>
internal sealed record IdentifyCount(long Since, int Count, long LastAt);

[JsonSerializable(typeof(IdentifyCount))]
internal sealed partial class IdentifyJson : JsonSerializerContext;
