using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Linking;
using CoachBot.Core.RedFlags;
using CoachBot.Router.Clocks;
using CoachBot.Router.Linking;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Router.Turns;

/// <summary>What became of a group of arrivals.</summary>
internal sealed record TurnEnd(Accepted Accepted, IReadOnlyList<OutboxRow> Rows)
{
    public static readonly TurnEnd Known = new(Accepted.Known, []);

    public static readonly TurnEnd Unavailable = new(Accepted.Unavailable, []);

    /// <summary>The address has got another number meanwhile (erased, expired): the arrivals belong to somebody new.</summary>
    public static readonly TurnEnd Moved = new(Accepted.Unavailable, []) { IsMoved = true };

    public bool IsMoved { get; private init; }

    public bool IsErased { get; init; }

    /// <summary>Not null: whose rows and addresses are now another person's.</summary>
    public Joined? Joined { get; init; }

    /// <summary>Not null: an address that is nobody's any more, and the one that its escalations go to.</summary>
    public (Address From, Address To)? Unlinked { get; init; }

    /// <summary>The earliest timer that the turn has set.</summary>
    public Instant? Alarm { get; init; }
}

/// <summary>Takes one turn: the conversation as committed, the coach, one commit.</summary>
internal sealed class TurnTaker(IStore store, Coaching coaching, IAlarmClock clock, ILogger log)
{
    private const int MostTries = 3;
    private const int MostReloads = 10;
    private const int MostCached = 10_000;

    /// <summary>A turn about linking needs two things at the most.</summary>
    private const int MostNeeds = 4;

    private readonly Recent<PersonId, Committed> cache = new(MostCached);
    private readonly LinkDesk desk = new(store, coaching.NewLinkCode, coaching.AppsFor);

    /// <summary>Never throws: a turn that fails three times becomes a dead letter, a store that refuses an answer of its own.</summary>
    public async Task<TurnEnd> Take(PersonId person, IReadOnlyList<Waiting> group)
    {
        for (var tries = 1; ; tries++)
            try
            {
                return await (tries <= MostTries ? TakeFresh(person, group) : Bury(person, group));
            }
            catch (Exception e) when (e is StoreUnavailableException or ScriptUnavailableException || tries > MostTries)
            {
                log.LogError("Person {Person}: no turn can be taken now ({Type}).", person, e.GetType().Name);
                cache.Take(person);
                return TurnEnd.Unavailable;
            }
            catch (Exception e)
            {
                // From the core only type and stack: an exception's text could quote the person.
                log.LogError("Person {Person}: turn {Code} failed, try {Try}: {Type}\n{Stack}",
                    person, FailureCode.Of(group[0].Key), tries, e.GetType().Name, e.StackTrace);
                cache.Take(person);
            }
    }

    /// <summary>The reader's level for what somebody wrote; nothing when even the reader fails.</summary>
    public Level LevelOf(Arrival arrival)
    {
        try
        {
            return coaching.Urgency(arrival);
        }
        catch (Exception e)
        {
            log.LogError("The red-flag reader failed: {Type}\n{Stack}", e.GetType().Name, e.StackTrace);
            return Level.None;
        }
    }

    /// <summary>The language of the words, where the reader can still tell; else the client's.</summary>
    private string? LanguageOf(Arrival arrival)
    {
        try
        {
            return coaching.LanguageOf(arrival);
        }
        catch (Exception e)
        {
            log.LogError("The reader of languages failed: {Type}\n{Stack}", e.GetType().Name, e.StackTrace);
            return arrival.Hints.Locale;
        }
    }

    public Message Sorry(Arrival arrival) => ServiceFailure.Message(coaching.EmergencyNumber(), LevelOf(arrival), LanguageOf(arrival));

    private async Task<TurnEnd> TakeFresh(PersonId person, IReadOnlyList<Waiting> group)
    {
        for (var reloads = 0; reloads < MostReloads; reloads++)
        {
            var fresh = await Unknown(group);
            if (fresh.Count == 0) return TurnEnd.Known;
            var turn = Begin(person, fresh, cache.Find(person) ?? await Load(person));
            if (turn.Timer is not null && turn.Before.Version == 0) return TurnEnd.Known;
            if (await TakeAndCommit(turn) is { } end) return end;
            cache.Take(person);
            if (await store.PersonOf(turn.Arrival.Address, CancellationToken.None) != person) return TurnEnd.Moved;
        }

        throw new InvalidOperationException("The conversation was stale again and again.");
    }

    private TakenTurn Begin(PersonId person, IReadOnlyList<Waiting> group, Committed before)
    {
        var now = clock.GetCurrentInstant();
        return new(person, group, Crowd.Merge(group), before, Instant.Max(now, before.LastAt ?? now));
    }

    /// <summary>Null when the conversation was stale.</summary>
    private async Task<TurnEnd?> TakeAndCommit(TakenTurn turn)
    {
        var (taken, brought) = await TakeWithNeeds(turn);
        var export = TurnShape.NeedsExport(taken) ? await Export(turn.Person, taken.Conversation.Person.Language) : [];
        var commit = TurnShape.Of(turn, taken, export, TurnShape.NeedsAddresses(taken) ? await Addresses(turn, brought) : [], coaching.Print);
        var result = await store.Commit(commit, CancellationToken.None);
        if (result.Outcome == CommitOutcome.Stale) return null;
        if (result.Outcome == CommitOutcome.Known) return TurnEnd.Known;
        Remember(commit, taken.Conversation, result.Version);
        Tell(turn.Person, taken.Effects);
        return Ended(commit, result);
    }

    /// <summary>A page for the person, and the same as data for other programs.</summary>
    private async Task<IReadOnlyList<EnclosedFile>> Export(PersonId person, string language)
    {
        var json = await store.Export(person, CancellationToken.None);
        return coaching.PageOf(json, language) is { } page ? [EnclosedFile.Page(page.Name, page.Html), EnclosedFile.Json(json)] : [EnclosedFile.Json(json)];
    }

    /// <summary>Nearly every turn needs nothing.</summary>
    private async ValueTask<(Taken Taken, Brought Brought)> TakeWithNeeds(TakenTurn turn)
    {
        var arrival = turn.Arrival;
        var hints = arrival.Hints.OperatorCountry is null
            ? arrival.Hints with { OperatorCountry = coaching.OperatorCountry }
            : arrival.Hints;
        var asked = new Turn(turn.Now, arrival.SentAt, arrival.Input, hints)
        {
            Channel = arrival.Address.Channel,
            Tag = turn.Before.Conversation.Links is null ? null : Tags.TagOf(arrival.Address),
        };
        for (var needs = 0; needs <= MostNeeds; needs++)
        {
            var taken = coaching.Take(turn.Before.Conversation, asked);
            if (taken.Needs is not { } need) return (taken, asked.Brought);
            asked = asked with { Tag = Tags.TagOf(arrival.Address), Brought = await desk.Bring(need, asked.Brought, turn.Person, turn.Now) };
        }

        throw new InvalidOperationException("A turn needs more and more.");
    }

    /// <summary>Of the person, and of the one who joins them.</summary>
    private async ValueTask<IReadOnlyList<Address>> Addresses(TakenTurn turn, Brought brought)
    {
        var own = await store.AddressesOf(turn.Person, CancellationToken.None);
        return brought.Other is { } other ? [.. own, .. await store.AddressesOf(new(other.Person), CancellationToken.None)] : own;
    }

    private void Remember(TurnCommit commit, Conversation conversation, long version)
    {
        if (commit.Link is LinkChange.Joins joins) cache.Take(joins.Dropped);
        if (commit.Keeping == Keeping.Erase) cache.Take(commit.Person);
        else cache.Put(commit.Person, new(conversation, version, commit.At));
    }

    private void Tell(PersonId person, IReadOnlyList<Effect> effects)
    {
        foreach (var effect in effects)
            if (effect is Effect.TellOperator(var code))
                log.LogWarning("Person {Person}: {Code}", person, code);
    }

    private static TurnEnd Ended(TurnCommit commit, CommitResult result) => new(Accepted.Committed, result.Rows)
    {
        IsErased = commit.Keeping == Keeping.Erase,
        Joined = commit.Link is LinkChange.Joins joins ? new(joins.Dropped, commit.Person) : null,
        Unlinked = commit.Link is LinkChange.Unlinks unlinks ? (unlinks.Address, commit.Address) : null,
        Alarm = commit.Link is LinkChange.Uses or LinkChange.Refuses ? commit.At : commit.Timers.Count == 0 ? null : commit.Timers.Min(change => change.At),
    };

    /// <summary>Keeps the arrival as a dead letter, so that it never blocks the rest.</summary>
    private async Task<TurnEnd> Bury(PersonId person, IReadOnlyList<Waiting> group)
    {
        // Nothing of the failed turn is trusted: the state stays as it is stored.
        var stored = await store.Load(person, CancellationToken.None);
        var before = new Committed(Conversation.New, stored.Version, null);
        var turn = Begin(person, group, before);
        var isHeard = turn.Timer?.IsEscalation ?? true;
        var commit = TurnShape.DeadLetter(turn, FailureCode.Of(group[0].Key), isHeard ? Sorry(turn.Arrival) : null);
        var result = await store.Commit(commit, CancellationToken.None);
        if (result.Outcome == CommitOutcome.Stale) throw new InvalidOperationException("Stale while burying a turn.");
        return result.Outcome == CommitOutcome.Known ? TurnEnd.Known : Ended(commit, result);
    }

    /// <summary>Joined arrivals are asked about one by one; a single one's key is tested by its commit.</summary>
    private async ValueTask<IReadOnlyList<Waiting>> Unknown(IReadOnlyList<Waiting> group)
    {
        if (group.Count == 1) return group;
        var fresh = new List<Waiting>(group.Count);
        foreach (var one in group.DistinctBy(w => w.Key))
            if (!await store.IsKnown(one.Key.Channel, one.Key.PlatformId, CancellationToken.None))
                fresh.Add(one);
        return fresh;
    }

    private async ValueTask<Committed> Load(PersonId person)
    {
        var stored = await store.Load(person, CancellationToken.None);
        var conversation = stored.State is { } state ? ConversationJson.Read(state) : Conversation.New;
        return new(conversation, stored.Version, conversation.LastTurnAt);
    }
}
