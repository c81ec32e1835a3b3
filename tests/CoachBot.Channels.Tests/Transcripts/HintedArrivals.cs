using CoachBot.Core.Conversations;
using CoachBot.Router;
using CoachBot.Router.Clocks;

namespace CoachBot.Channels.Tests.Transcripts;

/// <summary>What a transcript's header says of the client stands for what this platform's client would say; the clock is the transcript's.</summary>
internal sealed class HintedArrivals(IArrivals router, ClientHints hints, ManualClock clock) : IArrivals
{
    private TaskCompletionSource<Accepted> next = New();

    /// <summary>Done when the next arrival was accepted.</summary>
    public Task<Accepted> Next => Volatile.Read(ref next).Task;

    /// <summary>Where the last arrival came from.</summary>
    public Address? From { get; private set; }

    public async Task<Accepted> Accept(Arrival arrival, CancellationToken stop)
    {
        From = arrival.Address;
        var accepted = await router.Accept(arrival with { Hints = hints, SentAt = clock.GetCurrentInstant() }, stop);
        Interlocked.Exchange(ref next, New()).SetResult(accepted);
        return accepted;
    }

    public void Reachable(Address address) => router.Reachable(address);

    private static TaskCompletionSource<Accepted> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
