using System.Threading.Channels;

namespace CoachBot.Web.Streams;

/// <summary>One open stream: what is to be written into it, in order.</summary>
internal sealed class OpenPage : IDisposable
{
    // A page that lets this much pile up is not reading.
    private const int MostWaiting = 256;

    private readonly Channel<PageEvent> events = Channel.CreateBounded<PageEvent>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly CancellationTokenSource dropped = new();

    public ChannelReader<PageEvent> Events => events.Reader;

    /// <summary>Set when nobody reads at the other end: whatever is being written is given up.</summary>
    public CancellationToken Dropped => dropped.Token;

    public void Write(PageEvent happening)
    {
        if (!events.Writer.TryWrite(happening))
        {
            Drop();
        }
    }

    /// <summary>Ends the stream after what is written already.</summary>
    public void End() => events.Writer.TryComplete();

    public void Drop()
    {
        events.Writer.TryComplete();
        // Not here and now: whoever waits for it would go on inside the caller's lock.
        _ = dropped.CancelAsync();
    }

    public void Dispose() => dropped.Dispose();
}

/// <summary>One server-sent event.</summary>
/// <param name="Key">Its id; null where a repeat does no harm.</param>
/// <param name="Data">One line.</param>
internal sealed record PageEvent(string Kind, string? Key, string Data)
{
    /// <summary>The stream stands and is registered: from here on nothing is missed.</summary>
    public static readonly PageEvent Ready = new("ready", null, "");

    /// <summary>The page watches for these: a stream that is silent for long is dead.</summary>
    public static readonly PageEvent Beat = new("beat", null, "");

    /// <summary>Another tab took this one's place.</summary>
    public static readonly PageEvent Elsewhere = new("elsewhere", null, "");

    public static PageEvent Say(string key, string json) => new("say", key, json);

    public string Wire => Key is null ? $"event: {Kind}\ndata: {Data}\n\n" : $"id: {Key}\nevent: {Kind}\ndata: {Data}\n\n";
}
