using CoachBot.Router;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>One shard: connects again and again, and decides what follows the end of a connection.</summary>
internal sealed class Shard(GatewayParts parts, ShardParts shard, IdentifyGate gate, HttpMessageInvoker http)
{
    private const int MostResumes = 3;

    private readonly BackOff backOff = new(parts.Settings.LongestBackOff, parts.Random);
    private int failedResumes;
    private int mostResumes = MostResumes;
    private int unreachable;

    /// <summary>Until stopped.</summary>
    /// <exception cref="ChannelStoppedException">Only another setting can help.</exception>
    public async Task Run(CancellationToken stop)
    {
        await shard.Session.Load(stop);
        try
        {
            while (await Once(stop) is var end and not LinkEnd.Stopped) await Pause(end, stop);
        }
        finally
        {
            if (!parts.Settings.KeepsSession) shard.Session.Drop();
        }
    }

    private Task Pause(LinkEnd end, CancellationToken stop)
    {
        var pause = After(end);
        shard.State.WaitsFor($"to try again ({end})");
        parts.Log.LogWarning("Discord shard {Shard}: {End}; the next try is in {Seconds:0.0} s.", shard.Number, end, pause.TotalSeconds);
        return parts.Clock.WaitUntil(parts.Clock.GetCurrentInstant() + pause, stop);
    }

    private async Task<LinkEnd> Once(CancellationToken stop)
    {
        try
        {
            return shard.Session.CanResume ? await Resume(stop) : await Identify(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new LinkEnd.Stopped();
        }
        catch (Exception e) when (e is not ChannelStoppedException)
        {
            if (e is not HttpRequestException)
                parts.Log.LogError("Discord shard {Shard} fell over: {Type}\n{Stack}", shard.Number, e.GetType().Name, e.StackTrace);
            return new LinkEnd.Unreachable(e.GetType().Name);
        }
    }

    private async Task<LinkEnd> Identify(CancellationToken stop)
    {
        using var turn = await gate.Take(shard.Number, shard.State, stop);
        using var connection = new Connection(parts, shard, turn);
        return Noticed(connection, await connection.Run(turn.Address, http, stop));
    }

    private async Task<LinkEnd> Resume(CancellationToken stop)
    {
        // A session's own address may be gone for good while the gateway is not.
        var address = unreachable < MostResumes ? shard.Session.Current?.ResumeUrl : null;
        using var connection = new Connection(parts, shard, turn: null);
        return Noticed(connection, await connection.Run(address ?? (await parts.Ask(stop)).Url, http, stop));
    }

    private LinkEnd Noticed(Connection connection, LinkEnd end)
    {
        if (connection.IsReady) (failedResumes, mostResumes) = (0, MostResumes);
        else if (connection.HasTriedToResume) failedResumes++;
        if (shard.State.ReadyFor >= parts.Settings.StableAfter) backOff.Reset();
        return end;
    }

    /// <summary>How long to wait; the session is dropped where it is of no more use.</summary>
    private Duration After(LinkEnd end)
    {
        unreachable = end is LinkEnd.Unreachable ? unreachable + 1 : 0;
        var pause = backOff.Next();
        switch (end)
        {
            case LinkEnd.Closed closed:
                pause = Duration.Max(pause, AfterCode(closed.Code));
                break;
            case LinkEnd.Invalid { CanResume: false }:
                shard.Session.Drop();
                pause = Duration.Max(pause, Duration.FromSeconds(1 + (4 * parts.Random())));
                break;
        }

        if (failedResumes >= mostResumes)
        {
            shard.Session.Drop();
            (failedResumes, mostResumes) = (0, MostResumes);
        }

        return pause;
    }

    private Duration AfterCode(int? code)
    {
        var after = CloseCodes.After(code);
        if (after is AfterClose.Identify or AfterClose.Stop) shard.Session.Drop();
        if (after == AfterClose.Stop) throw new ChannelStoppedException(CloseCodes.Sentence(code ?? 0));
        if (after == AfterClose.ResumeOnce) mostResumes = 1;
        return after == AfterClose.ResumeLater ? parts.Settings.AfterTooMany : Duration.Zero;
    }
}
