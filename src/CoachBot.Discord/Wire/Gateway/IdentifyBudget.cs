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
    private IdentifyCount? count;

    /// <summary>When the next one may be: at once while there are plenty, spread over the day when a tenth is left, and not at all when next to nothing is.</summary>
    /// <param name="bot">As Discord has just said.</param>
    public async Task<Instant> NextAt(GatewayBot bot, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var (since, ours, lastAt) = await Counted(now, stop);
        var byUs = bot.Total - ours;
        var (left, resetsAt) = byUs < bot.Remaining ? (byUs, since + Day) : (bot.Remaining, now + bot.ResetAfter);
        var kept = (bot.Total / 100) + bot.MaxConcurrency;
        if (left > bot.Total / 10 && left > kept) return now;
        return left > kept ? lastAt + ((resetsAt - lastAt) / (left - kept)) : resetsAt;
    }

    /// <summary>Durable before it is sent: a loop of crashes is seen as well.</summary>
    /// <exception cref="StoreUnavailableException">The disk refuses.</exception>
    public async Task Count(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var (since, ours, _) = await Counted(now, stop);
        lock (gate) count = new(since.ToUnixTimeMilliseconds(), ours + 1, now.ToUnixTimeMilliseconds());
        notes.Note("discord", Name, JsonSerializer.Serialize(count, IdentifyJson.Default.IdentifyCount));
        await notes.Flush(stop);
    }

    private async Task<(Instant Since, int Count, Instant LastAt)> Counted(Instant now, CancellationToken stop)
    {
        count ??= Read(await notes.NoteOf("discord", Name, stop)) ?? new(0, 0, 0);
        var since = Instant.FromUnixTimeMilliseconds(count.Since);
        var lastAt = Instant.FromUnixTimeMilliseconds(count.LastAt);
        return since > now || since + Day <= now ? (now, 0, lastAt) : (since, count.Count, lastAt);
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
