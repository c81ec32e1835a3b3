using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Router.Outbox;

/// <summary>What happens to a row next. A closed family.</summary>
internal abstract record Next
{
    private Next() { }

    /// <summary>It is final, or rests as <paramref name="State"/>.</summary>
    public sealed record Over(OutboxState State, string? SentAs = null) : Next;

    public sealed record Again(Instant At, bool WholeChannel) : Next;

    /// <summary>An escalation that this address does not take: the person's other addresses are tried at once.</summary>
    /// <param name="OrAgainAt">When this address is tried again if none of them takes it; null when there is no hope.</param>
    public sealed record Elsewhere(Instant? OrAgainAt) : Next;
}

/// <summary>The sender's decisions, apart from its doing.</summary>
internal static class SendRule
{
    /// <summary>Failures after which a message is given up; an escalation never is.</summary>
    public const int MostFailures = 8;

    /// <summary>Each time an escalation has failed this often, the person's other addresses are tried too.</summary>
    private const int FailuresUntilElsewhere = 3;

    private static readonly Duration FirstWait = Duration.FromSeconds(1);
    private static readonly Duration LongestWait = Duration.FromMinutes(5);

    /// <summary>Older than this, an answer no longer matters to anybody.</summary>
    private static readonly Duration TooOld = Duration.FromHours(24);

    /// <summary>An escalation waits no longer than this for one channel before the person's other addresses are tried.</summary>
    private static readonly Duration Patience = Duration.FromSeconds(15);

    /// <summary>The place in line: lower goes first.</summary>
    public static int Rank(this Urgency urgency) => urgency switch
    {
        Urgency.Escalation => 0,
        Urgency.Reply => 1,
        _ => 2,
    };

    public static bool IsEscalation(OutboxRow row) => row.Content.Message.Urgency == Urgency.Escalation;

    /// <summary>One second after the first failure, doubled after each further one, five minutes at most.</summary>
    public static Duration WaitAfter(int failures)
    {
        const int doublingsToLongest = 9;
        return Duration.Min(FirstWait * (1L << Math.Clamp(failures - 1, 0, doublingsToLongest)), LongestWait);
    }

    /// <summary>Whether a row of which nobody knows if it arrived is sent once more.</summary>
    public static bool IsRepeated(OutboxRow row, Capabilities channel) =>
        channel.HasDedupeKey || IsEscalation(row) || row.Content.Message.Asking != 0;

    /// <summary>
    /// Of what a process left behind, all but the rows that were certainly never on their way: lines are in order, and these stand behind one
    /// of their rank that waits to be tried again.
    /// </summary>
    public static IReadOnlySet<long> MayHaveLeft(IEnumerable<OutboxRow> unsent) =>
        unsent.GroupBy(row => (row.Address, row.Content.Message.Urgency.Rank()))
            .SelectMany(line => line.OrderBy(row => row.Id).TakeWhile(row => row.State != OutboxState.Waiting))
            .Select(row => row.Id).ToHashSet();

    /// <param name="row">With this attempt counted.</param>
    /// <param name="delivery">Null when the channel threw.</param>
    public static Next After(OutboxRow row, Delivery? delivery, Capabilities channel, Instant now) => delivery switch
    {
        Delivery.Sent(var id) => new Next.Over(OutboxState.Sent, id),
        Delivery.Unreachable => IsEscalation(row) ? new Next.Elsewhere(null) : new Next.Over(OutboxState.Unreachable),
        Delivery.Refused => IsEscalation(row) ? new Next.Elsewhere(null) : new Next.Over(OutboxState.GivenUp),
        Delivery.RetryAt(var at, _) when IsEscalation(row) && IsLong(row, at, now) => new Next.Elsewhere(at),
        Delivery.RetryAt(var at, var whole) => IsTooOld(row, now) ? new Next.Over(OutboxState.GivenUp) : new Next.Again(at, whole),
        Delivery.Unknown when !IsRepeated(row, channel) => new Next.Over(OutboxState.Cancelled),
        _ => AfterFailure(row, now),
    };

    private static Next AfterFailure(OutboxRow row, Instant now)
    {
        var at = now + WaitAfter(row.Attempts);
        if (IsEscalation(row) && row.Attempts % FailuresUntilElsewhere == 0) return new Next.Elsewhere(at);
        var isHopeless = !IsEscalation(row) && (row.Attempts >= MostFailures || IsTooOld(row, now));
        return isHopeless ? new Next.Over(OutboxState.GivenUp) : new Next.Again(at, WholeChannel: false);
    }

    private static bool IsLong(OutboxRow row, Instant at, Instant now) =>
        at - now > Patience || row.Attempts % FailuresUntilElsewhere == 0;

    private static bool IsTooOld(OutboxRow row, Instant now) => !IsEscalation(row) && now - row.BornAt > TooOld;
}
