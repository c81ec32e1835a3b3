using System.Text.Json;
using CoachBot.Router;
using CoachBot.Web.Streams;

namespace CoachBot.Web;

/// <summary>The local web chat as a channel: a message is sent when a page says that it shows it, and waits while none is open.</summary>
public sealed class WebChannel : IChannel
{
    internal const string ChannelName = "web";

    private readonly OpenPages pages;
    private readonly WebChatSettings settings;
    private readonly TimeProvider time;
    private readonly IPageDrawings drawings;
    private volatile Running? running;

    internal WebChannel(OpenPages pages, WebChatSettings settings, TimeProvider time, IPageDrawings drawings) =>
        (this.pages, this.settings, this.time, this.drawings) = (pages, settings, time, drawings);

    public string Name => ChannelName;

    public Capabilities Capabilities { get; } = new(
        ButtonsPerMessage: 100, TextLength: 100_000, CanEdit: true, HasPictures: true, HasDedupeKey: true);

    /// <summary>Web posts and page openings reach the router only while this runs; before and after, a post is answered with the service-failure text.</summary>
    public async Task Run(IArrivals arrivals, CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = stop.Register(() => stopped.TrySetResult());
        running = new(arrivals, stop);
        foreach (var session in pages.Open)
        {
            arrivals.Reachable(new(ChannelName, session));
        }

        await stopped.Task;
        running = null;
        pages.DropAll();
    }

    public async Task<Delivery> Deliver(Delivered message, CancellationToken stop)
    {
        var session = message.Address.External;
        var json = JsonSerializer.Serialize(PageMessage.From(message, drawings), WebJson.Default.PageMessage);
        if (pages.Write(session, PageEvent.Say(message.Key, json)) is not { } waiting)
        {
            return new Delivery.Unreachable("no page is open");
        }

        try
        {
            return await waiting.Answer.Task.WaitAsync(settings.SeenWithin, time, stop)
                ? new Delivery.Sent(message.Key)
                : Waits(session, "the page was closed");
        }
        catch (TimeoutException)
        {
            pages.Drop(session);
            return Waits(session, "the page did not answer");
        }
        catch (OperationCanceledException)
        {
            return new Delivery.Unknown();
        }
        finally
        {
            pages.Settle(session, waiting);
        }
    }

    /// <summary>Takes what a page posted. A post that was begun is finished although its browser hangs up: the browser will ask again.</summary>
    internal async Task<Accepted> Accept(Arrival arrival)
    {
        if (running is not { } now)
        {
            return Accepted.Unavailable;
        }

        try
        {
            return await now.Arrivals.Accept(arrival, now.Stop);
        }
        catch (OperationCanceledException)
        {
            // Stopped while the turn still runs. The page asks again with the same id, and is told then.
            return Accepted.Busy;
        }
    }

    internal void Reachable(string session) => running?.Arrivals.Reachable(new(ChannelName, session));

    private Delivery.Unreachable Waits(string session, string reason)
    {
        pages.Owe(session);
        return new(reason);
    }

    private sealed record Running(IArrivals Arrivals, CancellationToken Stop);
}
