using CoachBot.Core.Conversations;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Router.Turns;
using CoachBot.Store;
using CoachBot.Talk;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Transcripts;

/// <summary>Plays the person's lines of a transcript on a platform, through the real turn loop, and writes down what the person is shown.</summary>
internal sealed class ChannelPlayer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MemoryStore store = new();
    private readonly CancellationTokenSource stop = new();
    private readonly IPersonEnd end;
    private readonly WatchedChannel channel;
    private readonly HintedArrivals arrivals;
    private readonly TurnLoopParts parts;
    private readonly TalkSettings settings;
    private readonly ManualClock clock;
    private readonly Task running;
    private int seen;

    public ChannelPlayer(TalkSettings settings, Coaching coaching, ManualClock clock, IPersonEnd end)
    {
        (this.settings, this.clock, this.end) = (settings, clock, end);
        channel = new(end.Channel);
        parts = Wiring.TurnLoop(store, [channel], coaching, clock, NullLoggerFactory.Instance);
        arrivals = new(parts.Router, settings.Hints, clock);
        running = channel.Run(arrivals, stop.Token);
    }

    /// <summary>Plays one line of the person's, and returns what is shown after it.</summary>
    public async Task<IReadOnlyList<Shown>> Play(string line)
    {
        switch (TalkLine.Parse(line))
        {
            case TalkLine.Clock(var move):
                await Move(move);
                break;
            case TalkLine.Tap(var labels):
                await Turn(async () => Assert.True(await end.Tap(labels), $"Nothing has the button {line}."));
                break;
            case var typed when InputOf(typed) is { } input:
                await Turn(() => end.Send(input));
                break;
        }

        await EverythingSent();
        var shown = end.Shown.Skip(seen).ToList();
        seen += shown.Count;
        return shown;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // It was told to stop.
        }

        await end.DisposeAsync();
        await store.DisposeAsync();
        stop.Dispose();
    }

    private static Input? InputOf(TalkLine line) => line switch
    {
        TalkLine.Words(var text) => new Input.Text(text),
        TalkLine.Attachment(var caption) => new Input.Attachment(caption),
        TalkLine.Edited(var now) => new Input.Edited(now),
        _ => null,
    };

    private async Task Turn(Func<Task> act)
    {
        var accepted = arrivals.Next;
        await act();
        Assert.Equal(Accepted.Committed, await accepted.WaitAsync(Patience));
    }

    private async Task EverythingSent()
    {
        while (!parts.Sender.IsIdle)
        {
            var delivered = channel.Delivered;
            if (channel.UnderWay > 0) await delivered.WaitAsync(Patience);
            else await Task.Yield();
            if (channel.Failure is { } failure) Assert.Fail($"{channel.Name} did not take {failure}");
        }
    }

    private async Task Move(ClockMove move)
    {
        var target = move.From(clock.GetCurrentInstant(), await Zone());
        while (!move.IsOutage && await store.NextDue(clock.GetCurrentInstant(), stop.Token) is { } due && due <= target) await TakeDueAt(due);
        await TakeDueAt(target);
    }

    private async Task TakeDueAt(Instant at)
    {
        clock.AdvanceTo(at);
        await store.Sweep(at, stop.Token);
        await parts.Timers.TakeDue(stop.Token);
        await EverythingSent();
    }

    /// <summary>The person's zone, as the conversation knows it by now.</summary>
    private async Task<DateTimeZone> Zone()
    {
        if (arrivals.From is not { } address) return settings.FirstZone;
        var stored = await store.Load(await store.PersonOf(address, stop.Token), stop.Token);
        var id = stored.State is { } state ? settings.ZoneOf(ConversationJson.Read(state)) : null;
        return (id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)) ?? settings.FirstZone;
    }
}
