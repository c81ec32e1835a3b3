using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router.Linking;
using NodaTime;

namespace CoachBot.Router.Turns;

/// <summary>A turn that was taken and waits to be committed.</summary>
/// <param name="Arrival">The group's words as one arrival.</param>
internal sealed record TakenTurn(PersonId Person, IReadOnlyList<Waiting> Group, Arrival Arrival, Committed Before, Instant Now)
{
    public DueTimer? Timer => Group[0].Timer;

    public bool IsFromPerson => Timer is null;
}

/// <summary>Gives the effects of a turn the shape in which they are stored.</summary>
internal static class TurnShape
{
    // A timer that is armed again for the very moment it came due would have the same key, and never be turned.
    private static readonly Duration LeastDelay = Duration.FromSeconds(1);

    public static bool NeedsExport(Taken taken) =>
        taken.Effects.OfType<Effect.Say>().Any(say => say.Message.Enclosure == Enclosure.Export);

    /// <summary>True where a chat is named that is not the turn's own.</summary>
    public static bool NeedsAddresses(Taken taken) => taken.Effects.Any(effect => effect is Effect.Say { To: not null } or Effect.Unlink);

    /// <param name="export">The files of an export, where a message encloses them.</param>
    /// <param name="addresses">Where messages to another chat may go.</param>
    /// <param name="print">Makes the file of a printed page.</param>
    public static TurnCommit Of(
        TakenTurn turn, Taken taken, IReadOnlyList<EnclosedFile> export, IReadOnlyList<Address> addresses, Func<PrintedPage, EnclosedFile> print)
    {
        var keeping = KeepingOf(taken.Effects);
        var isErased = keeping == Keeping.Erase;
        var commit = Blank(turn, isErased ? null : ConversationJson.Write(taken.Conversation)) with
        {
            Outbox = Rows(turn, taken.Effects, message => Files(message, export, print), addresses),
            Timers = isErased ? [] : Timers(turn, taken.Effects),
            Journal = isErased ? [] : Journal(taken.Effects),
            Keeping = keeping,
        };
        return isErased ? commit : LinkShape.Put(commit, taken.Effects, addresses);
    }

    /// <summary>The turn that could not be taken: the conversation stays, the arrival is done with.</summary>
    public static TurnCommit DeadLetter(TakenTurn turn, string code, Message? sorry) =>
        Blank(turn, null) with
        {
            DeadLetter = code,
            Outbox = sorry is null ? [] : [new(sorry, [], turn.Arrival.ReplyHandle)],
            Timers = Timers(turn, []),
        };

    private static TurnCommit Blank(TakenTurn turn, byte[]? state) =>
        new(turn.Person, turn.Arrival.Address, turn.Group[0].Key, turn.Before.Version, state)
        {
            At = turn.Now,
            IsFromPerson = turn.IsFromPerson,
            AlsoKeys = turn.Group.Count == 1 ? [] : [.. turn.Group.Skip(1).Select(w => w.Key)],
        };

    private static Keeping KeepingOf(IReadOnlyList<Effect> effects)
    {
        if (effects.Any(e => e is Effect.ErasePerson)) return Keeping.Erase;
        return effects.Any(e => e is Effect.KeepPerson) ? Keeping.Keep : Keeping.Unchanged;
    }

    private static List<NewOutboxRow> Rows(TakenTurn turn, IReadOnlyList<Effect> effects, Func<Message, IReadOnlyList<EnclosedFile>> filesOf, IReadOnlyList<Address> addresses)
    {
        var rows = new List<NewOutboxRow>(2);
        foreach (var effect in effects)
            if (effect is Effect.Say(var message) say)
            {
                var to = say.To is { } tag ? LinkShape.To(turn, tag, addresses) : null;
                var closes = rows.Count == 0 ? Closes(effects) : [];
                rows.Add(new(message, closes, to is null ? turn.Arrival.ReplyHandle : null) { To = to, Files = filesOf(message) });
            }

        return rows;
    }

    private static IReadOnlyList<EnclosedFile> Files(Message message, IReadOnlyList<EnclosedFile> export, Func<PrintedPage, EnclosedFile> print) => message switch
    {
        { Enclosure: Enclosure.Export } => export,
        { Printed: { } page } => [print(page)],
        _ => [],
    };

    /// <summary>A question that this very turn asks keeps its buttons, whatever is asked after it: those of an emergency can be tapped beside the next one.</summary>
    private static IReadOnlyList<int> Closes(IReadOnlyList<Effect> effects) =>
        [.. effects.OfType<Effect.CloseQuestion>().Select(close => close.Asking)
            .Except(effects.OfType<Effect.Say>().Select(say => say.Message.Asking))];

    private static List<TimerChange> Timers(TakenTurn turn, IReadOnlyList<Effect> effects)
    {
        var changes = new List<TimerChange>();
        foreach (var effect in effects)
        {
            if (effect is Effect.SetTimer set) changes.Add(new(set.Timer, NotBefore(turn, set), set.IsEscalation));
            if (effect is Effect.CancelTimer cancel) changes.Add(new(cancel.Timer, null, false));
        }

        // The turn that takes a timer deletes it, unless the coach has just set it anew.
        if (turn.Timer is { } taken && changes.TrueForAll(c => c.Timer != taken.Timer))
            changes.Add(new(taken.Timer, null, taken.IsEscalation));
        return changes;
    }

    private static Instant NotBefore(TakenTurn turn, Effect.SetTimer set) =>
        set.Timer == turn.Timer?.Timer ? Instant.Max(set.At, turn.Timer.DueAt + LeastDelay) : set.At;

    private static IReadOnlyList<JournalEntry> Journal(IReadOnlyList<Effect> effects) =>
        [.. effects.OfType<Effect.Record>().Select(record => new JournalEntry(record.Kind, record.Data))];
}
