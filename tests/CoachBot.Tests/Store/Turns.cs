using System.Text;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using NodaTime;

namespace CoachBot.Tests.Store;

/// <summary>Turns to put into a store, as short as they can be written.</summary>
internal static class Turns
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 3, 1, 12, 0);
    public static readonly Address Ann = new("web", "ann-cookie-0123456789");
    public static readonly Address Bob = new("telegram", "987654321");

    static int s_last;

    public static TurnCommit Turn(PersonId person, Address address, long before, string state = """{"pain":4}""") =>
        new(person, address, new ArrivalKey(address.Channel, $"m{Interlocked.Increment(ref s_last)}"), before, Encoding.UTF8.GetBytes(state))
        {
            At = Noon,
            IsFromPerson = true,
        };

    public static TurnCommit ByClock(this TurnCommit turn) =>
        turn with { IsFromPerson = false, Key = new ArrivalKey("clock", turn.Key.PlatformId) };

    public static TurnCommit Saying(this TurnCommit turn, string text, Urgency urgency = Urgency.Reply) => turn with
    {
        Outbox = [.. turn.Outbox, new NewOutboxRow(new Message(text, "test.prompt") { Urgency = urgency }, [], null)],
    };

    public static TurnCommit Setting(this TurnCommit turn, TimerKey timer, Instant? at, bool isEscalation = false) =>
        turn with { Timers = [.. turn.Timers, new TimerChange(timer, at, isEscalation)] };

    public static TurnCommit Noting(this TurnCommit turn, string kind, string data) =>
        turn with { Journal = [.. turn.Journal, new JournalEntry(kind, data)] };

    public static TurnCommit Keeping(this TurnCommit turn) => turn with { Keeping = Router.Keeping.Keep };

    public static TurnCommit Erasing(this TurnCommit turn) => turn with { Keeping = Router.Keeping.Erase, State = null };

    public static OutboxMark Marked(this OutboxRow row, OutboxState state) => new(row.Id, state, row.Attempts + 1, Noon);

    public static TimerKey CheckIn(string day) => new(Timers.CheckIn, day);

    public static TimerKey FollowUp(string step) => new(Timers.FollowUp, step);

    public static Task<CommitResult> Commit(this IStore store, TurnCommit turn) => store.Commit(turn, CancellationToken.None);

    public static async Task<PersonId> NumberOf(this IStore store, Address address) => await store.PersonOf(address, CancellationToken.None);

    public static async Task<Stored> Stored(this IStore store, PersonId person) => await store.Load(person, CancellationToken.None);

    public static Task<IReadOnlyList<OutboxRow>> Waiting(this IStore store, Address? address = null) =>
        store.Unsent(address, 100, CancellationToken.None);

    /// <summary>Somebody new with one turn behind them.</summary>
    public static async Task<PersonId> Met(this IStore store, Address address)
    {
        var person = await store.NumberOf(address);
        await store.Commit(Turn(person, address, 0));
        return person;
    }

    /// <summary>As <see cref="Met"/>, and they said "keep my answers".</summary>
    public static async Task<PersonId> MetAndKept(this IStore store, Address address)
    {
        var person = await store.NumberOf(address);
        await store.Commit(Turn(person, address, 0).Keeping());
        return person;
    }
}
