using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Wire.Rest;

/// <summary>Everything that goes to Discord over HTTP: keeps to its limits, repeats what may be repeated, and stops where it must.</summary>
internal sealed class RestClient : IDisposable
{
    private static readonly Duration unsaidWait = Duration.FromMinutes(1);

    private readonly RestWire wire;
    private readonly IAlarmClock clock;
    private readonly Func<double> chance;
    private readonly ILogger log;
    private readonly Buckets buckets;
    private readonly GlobalLimit global;
    private readonly InvalidRequests invalid;
    private readonly TaskCompletionSource tokenRefused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Stop everything = new(Instant.MinValue);

    public RestClient(RestWire wire, IAlarmClock clock, Func<double> chance, ILogger<RestClient> log)
    {
        (this.wire, this.clock, this.chance, this.log) = (wire, clock, chance, log);
        (buckets, global, invalid) = (new(clock), new(clock), new(clock));
    }

    /// <summary>Ends when the server has refused the token.</summary>
    public Task TokenRefused => tokenRefused.Task;

    /// <summary>One sentence for the operator while nothing may be sent; null while all is well.</summary>
    public string? Trouble
    {
        get
        {
            var until = Instant.Max(everything.Until, invalid.BrokenUntil() ?? Instant.MinValue);
            return until > clock.GetCurrentInstant() ? $"Discord has had enough of our requests: nothing is sent until {until}." : null;
        }
    }

    /// <summary>How many buckets are remembered.</summary>
    public int BucketCount => buckets.Count;

    public async Task<Answer> Send(Call call, CancellationToken stop)
    {
        var wasTried = false;
        for (var tries = 1; ;)
        {
            if (await Admit(call, stop) is { } refused) return refused;
            var reply = await wire.Try(call, stop);
            if (reply is Reply.Heard { Status: 429 or 403 } limited && IsLimit(call, limited)) continue;
            if (reply is Reply.Heard { IsFailure: false } heard) return Judge(call, heard, wasTried);
            wasTried |= MayHaveArrived(reply);
            var next = clock.GetCurrentInstant() + Waits.BeforeTry(++tries, chance());
            var isHopeless = tries > call.MostTries || next > (call.Until ?? Instant.MaxValue);
            if (isHopeless || (wasTried && !call.IsRepeatable)) return new Answer.Failed(wasTried);
            await clock.WaitUntil(next, stop);
        }
    }

    public void Dispose() => wire.Dispose();

    // A server that failed may have done its work all the same.
    private static bool MayHaveArrived(Reply reply) => reply is not Reply.Lost { MayHaveArrived: false };

    /// <summary>Waits for a place, as long as the call may. Null: go.</summary>
    private async Task<Answer?> Admit(Call call, CancellationToken stop)
    {
        for (var isPlaced = false; ;)
        {
            if (!call.IsInteraction && tokenRefused.Task.IsCompleted) return new Answer.TokenRefused();
            var (at, isWhole) = Next(call, ref isPlaced);
            if (at is not { } until) return null;
            if (until > (call.Until ?? Instant.MaxValue)) return new Answer.Later(until, isWhole);
            await clock.WaitUntil(until, stop);
        }
    }

    /// <summary>Until when the call has to wait, and whether all others have to as well.</summary>
    private (Instant? At, bool IsWhole) Next(Call call, ref bool isPlaced)
    {
        if (everything.Until > clock.GetCurrentInstant()) return (everything.Until, true);
        if (!call.IsInteraction && invalid.BrokenUntil() is { } broken) return (broken, true);
        if (!isPlaced && buckets.TryTake(call) is { } full) return (full, false);
        isPlaced = true;
        return call.IsInteraction ? (null, false) : (global.TryTake(), true);
    }

    /// <summary>True when the reply was a limit, which is kept from now on; the call then waits for it.</summary>
    private bool IsLimit(Call call, Reply.Heard reply)
    {
        if (reply.Status == 403 && !reply.IsOfCloudflare) return false;
        if (InvalidRequests.Counts(reply.Status, reply.Limits)) CountInvalid();
        var body = ErrorBody.Of(reply);
        var wait = (body.RetryAfterSeconds ?? reply.Limits.RetryAfterSeconds) is { } seconds ? Waits.Of(seconds) : unsaidWait;
        buckets.Learn(call, reply.Limits with { Remaining = null });
        var isGlobal = body.IsGlobal || reply.Limits.IsGlobal || reply.Limits.Scope == "global";
        if (reply.IsOfCloudflare) StopEverything(wait);
        else if (isGlobal && !call.IsInteraction) global.Stop(wait);
        else buckets.Block(call, wait);
        return true;
    }

    private Answer Judge(Call call, Reply.Heard heard, bool wasTried)
    {
        buckets.Learn(call, heard.Limits);
        if (heard.IsSuccess) return new Answer.Done(heard.IsJson ? heard.Body : default);
        if (InvalidRequests.Counts(heard.Status, heard.Limits)) CountInvalid();
        if (heard.Status != 401 || call.IsInteraction) return new Answer.Refused(heard.Status, ErrorBody.Of(heard).Code, wasTried);
        tokenRefused.TrySetResult();
        return new Answer.TokenRefused();
    }

    private void CountInvalid()
    {
        var wasBroken = invalid.BrokenUntil() is not null;
        invalid.Add();
        if (!wasBroken && invalid.BrokenUntil() is { } until)
            log.LogError("Discord refused {Count} requests within ten minutes: nothing is sent until {Until}.", InvalidRequests.Most, until);
    }

    private void StopEverything(Duration wait)
    {
        var until = clock.GetCurrentInstant() + wait;
        if (until <= everything.Until) return;
        everything = new(until);
        log.LogError("Discord's outer gate turns us away: nothing is sent until {Until}.", until);
    }

    // In one reference, so that it is read and written whole.
    private sealed record Stop(Instant Until);
}
