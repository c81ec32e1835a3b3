using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>What a connection has of its shard.</summary>
internal sealed record ShardParts(int Number, int Count, ShardSession Session, DispatchLine Line, ShardState State);

/// <summary>One connection: Hello, identify or resume, events, heartbeat, and its end. The reader only parses and hands on.</summary>
/// <param name="turn">To identify; null to resume.</param>
internal sealed class Connection(GatewayParts parts, ShardParts shard, IdentifyTurn? turn) : IDisposable
{
    private readonly GatewaySocket socket = new(parts.Settings, parts.Clock);
    private readonly SendAllowance allowance = new(parts.Clock);
    private readonly CancellationTokenSource over = new();
    private readonly TaskCompletionSource<LinkEnd> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Watchdog? watchdog;
    private Heart? heart;
    private volatile bool isListening;

    /// <summary>Resume was sent.</summary>
    public bool HasTriedToResume { get; private set; }

    /// <summary>READY or RESUMED came.</summary>
    public bool IsReady { get; private set; }

    public async Task<LinkEnd> Run(Uri address, HttpMessageInvoker http, CancellationToken stop)
    {
        shard.State.WaitsFor("to be connected");
        if (await Connect(address, http, stop) is { } failed) return failed;
        using var dog = watchdog = new(parts.Clock, missing => ended.TrySetResult(new LinkEnd.Silent(missing)));
        await using var stopping = stop.Register(() => ended.TrySetResult(new LinkEnd.Stopped()));
        WaitFor("Hello", parts.Settings.HelloLimit);
        var reader = Task.Run(Read, CancellationToken.None);
        var end = await ended.Task;
        await HangUp(end, reader);
        return end;
    }

    public void Dispose()
    {
        heart?.Dispose();
        socket.Dispose();
        over.Dispose();
    }

    private async Task<LinkEnd?> Connect(Uri address, HttpMessageInvoker http, CancellationToken stop)
    {
        try
        {
            await socket.Connect(GatewayAddress.Of(address), http, stop);
            return null;
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or HttpRequestException)
        {
            return stop.IsCancellationRequested
                ? new LinkEnd.Stopped()
                : new LinkEnd.Unreachable(e.InnerException?.GetType().Name ?? e.GetType().Name);
        }
    }

    private async Task HangUp(LinkEnd end, Task reader)
    {
        heart?.Dispose();
        shard.State.Beats(null);
        var isLast = end is LinkEnd.Stopped && !parts.Settings.KeepsSession;
        await socket.Close(isLast ? CloseCodes.EndSession : CloseCodes.KeepSession, isLast ? reader : null);
        await over.CancelAsync();

        // So that nothing of this connection is handed on after the next has begun; but never for long.
        using var limit = new Limit(parts.Clock, parts.Settings.CloseLimit, CancellationToken.None);
        await Task.WhenAny(reader, limit.Reached);
    }

    private async Task Read()
    {
        try
        {
            while (await Next() is { } message && !ended.Task.IsCompleted) await Take(message);
            ended.TrySetResult(new LinkEnd.Closed(socket.CloseCode));
        }
        catch (Exception e)
        {
            if (!ended.TrySetResult(new LinkEnd.Closed(null)) || e is WebSocketException) return;
            parts.Log.LogError("Discord shard {Shard}: reading fell over: {Type}\n{Stack}", shard.Number, e.GetType().Name, e.StackTrace);
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>?> Next()
    {
        isListening = true;
        var message = await socket.Receive(over.Token);
        isListening = false;
        return message;
    }

    private async ValueTask Take(ReadOnlyMemory<byte> message)
    {
        var frame = new Frame(-1, null, null, default);
        try
        {
            frame = Frame.Read(message);
            await Take(frame);
        }
        catch (JsonException)
        {
            parts.Log.LogWarning("Discord shard {Shard}: a payload of {Bytes} bytes cannot be read (op {Op}, {Event}).", shard.Number, message.Length, frame.Op, frame.Type);
        }
    }

    private async ValueTask Take(Frame frame)
    {
        switch (frame.Op)
        {
            case 0: await Event(frame); break;
            case 1: if (allowance.TryTake()) await socket.Send(Payloads.Beat(shard.Session.Last), over.Token); break;
            case 7: ended.TrySetResult(new LinkEnd.Asked()); break;
            case 9: ended.TrySetResult(new LinkEnd.Invalid(frame.Data.Span.SequenceEqual("true"u8))); break;
            case 10: await Greet(Greeting.Interval(frame.Data.Span)); break;
            case 11: heart?.Answered(); break;
        }
    }

    private async Task Greet(Duration interval)
    {
        if (heart is not null) return;
        heart = new(new(Beat, () => isListening, missing => ended.TrySetResult(new LinkEnd.Silent(missing))), parts.Clock, interval);
        heart.Start(parts.Random());
        shard.State.Beats(heart);
        if (turn is null) await Resume();
        else await Identify(turn);
    }

    /// <summary>Called on the heart's thread, perhaps while this is disposed: what it throws is in its task, and ends no process.</summary>
    private async Task Beat()
    {
        allowance.Count();
        await socket.Send(Payloads.Beat(shard.Session.Last), over.Token);
    }

    private async Task Identify(IdentifyTurn mine)
    {
        await mine.Count(over.Token);
        WaitFor("READY", parts.Settings.ReadyLimit);
        allowance.Count();
        await socket.Send(Payloads.Identify(parts.Settings, shard.Number, shard.Count), over.Token);
        mine.Dispose();
    }

    private async Task Resume()
    {
        var session = shard.Session;
        if (session.Current is not { } current || session.Last is not { } last) throw new InvalidOperationException("There is nothing to resume.");
        WaitFor("RESUMED", parts.Settings.ResumedLimit);
        HasTriedToResume = true;
        allowance.Count();
        await socket.Send(Payloads.Resume(parts.Settings, current.Id, last), over.Token);
    }

    private async ValueTask Event(Frame frame)
    {
        // READY while we resume is a new session as well.
        if (frame.Type == "READY") shard.Session.Begin(Greeting.Session(frame.Data.Span, parts.Settings.Api));
        if (frame.Type is { } type)
            await shard.Line.HandOn(shard.Session.Current, new(type, frame.Data.ToArray(), frame.Sequence, shard.Number), over.Token);

        // Only now: what was not handed on has to come again.
        shard.Session.Heard(frame.Sequence);
        if (frame.Type is "READY" or "RESUMED") Ready(frame.Type);
        else if (HasTriedToResume && !IsReady) WaitFor("RESUMED", parts.Settings.ResumedLimit);
    }

    private void Ready(string type)
    {
        IsReady = true;
        watchdog?.Disarm();
        shard.State.Ready();
        parts.Log.LogInformation("Discord shard {Shard}: {Event}", shard.Number, type);
    }

    private void WaitFor(string what, Duration within)
    {
        shard.State.WaitsFor($"for {what}");
        watchdog?.Arm(what, within);
    }
}
