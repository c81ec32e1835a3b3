using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Store;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CoachBot.Simulations;

/// <summary>Made-up people over virtual days, through the real turn loop and a real store; every law is checked on every turn.</summary>
internal sealed class VirtualWorld
{
    /// <summary>Across both clock changes of a year's first half, whichever hemisphere.</summary>
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 20, 9, 0);

    private readonly WorldSettings settings;
    private readonly IStore store;
    private readonly ManualClock clock;
    private readonly Dictionary<string, Lifter> people = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Func<Task>, Instant> ahead = new();
    private readonly TurnLoopParts parts;
    private readonly WorldLaws laws;
    private readonly Tally tally = new();
    private readonly Script script;

    // Timers that come due together are turns of several threads, and a real store brings messages on its own.
    private readonly Lock gate = new();

    /// <param name="clock">At <see cref="Start"/>; the store's own where it has one.</param>
    public VirtualWorld(WorldSettings settings, Script script, IStore store, ManualClock clock)
    {
        (this.settings, this.script, this.store, this.clock, laws) = (settings, script, store, clock, new WorldLaws(script));
        var scripts = new Scripts();
        scripts.Replace(script);
        var coaching = Wiring.Coaching(scripts, "GB") with { Take = Take };
        parts = Wiring.TurnLoop(store, [new SimulatedChannel(Deliver)], coaching, clock, NullLoggerFactory.Instance);
    }

    /// <summary>Lives through all days.</summary>
    /// <param name="numbers">Who lives here; a person is the same in whatever company.</param>
    public async Task<WorldReport> Run(IEnumerable<int> numbers)
    {
        var personas = Enum.GetValues<Persona>();
        foreach (var number in numbers)
        {
            Join(new Lifter(number, personas[number % personas.Length], new Random((settings.Seed * 100_003) + number), Start));
        }

        for (var week = 1; week * 7 <= settings.Days; week++)
        {
            var ended = week;
            At(Start + Duration.FromDays(week * 7), () => CountWeek(ended));
        }

        var end = Start + Duration.FromDays(settings.Days);
        while (await Next(end))
        {
        }

        foreach (var person in people.Values) laws.CheckEnd(person, await StateOf(person), settings.Days);
        return new WorldReport(tally, laws);
    }

    private async Task CountWeek(int week)
    {
        foreach (var person in people.Values) tally.CountWeek(week, await StateOf(person));
    }

    private void Join(Lifter person)
    {
        people[person.Address.External] = person;
        At(Start + Duration.FromMinutes(person.Dice.Next(1, 600)), () => Say(person, new Input.Text("hi, my back hurts after hip thrusts")));
        if (person.IsWilling)
            At(Start + Duration.FromDays(12), () => Say(person, new Input.Text("/form quiz")));
        if (person.Persona is not (Persona.RedFlag or Persona.SentHome)) return;
        var first = Duration.FromHours(person.Dice.Next(5, 24 * settings.Days));
        At(Start + first, () => SaySign(person));
        if (person.Persona == Persona.SentHome) At(Start + first + Duration.FromDays(5), () => SaySign(person));
    }

    private Task SaySign(Lifter person)
    {
        person.SignAt = clock.GetCurrentInstant();
        return Say(person, new Input.Text("my crotch is numb"));
    }

    private void At(Instant at, Func<Task> act) => ahead.Enqueue(act, at);

    /// <summary>The next thing that happens, a timer before a person; false at the end.</summary>
    private async Task<bool> Next(Instant end)
    {
        var due = await store.NextDue(clock.GetCurrentInstant(), CancellationToken.None) ?? Instant.MaxValue;
        var isSomebody = ahead.TryPeek(out _, out var at);
        var next = isSomebody ? Instant.Min(due, at) : due;
        if (next > end) return false;
        clock.AdvanceTo(next);
        if (due <= next) await parts.Timers.TakeDue(CancellationToken.None);
        else await ahead.Dequeue()();
        await Settle();
        return true;
    }

    /// <summary>Nothing may happen before everything that was said has reached its people: time stands still meanwhile.</summary>
    private async Task Settle()
    {
        while (!parts.Sender.IsIdle) await Task.Yield();
    }

    private async Task Say(Lifter person, Input input)
    {
        var arrival = new Arrival(person.Address, $"{person.Address.External}:{++person.Said}", input, person.Hints, clock.GetCurrentInstant());
        if (await parts.Router.Accept(arrival, CancellationToken.None) != Accepted.Committed) laws.Break("every turn is committed", $"{input}");
    }

    private Taken Take(Conversation before, Turn turn)
    {
        try
        {
            var taken = Coach.Take(before, turn, script);
            lock (gate)
            {
                laws.Check(before, turn, taken);
                tally.Count(taken);
            }

            return taken;
        }
        catch (Exception e)
        {
            lock (gate) laws.Break("nothing throws", $"{e.GetType().Name} in {before.Stage} with {before.Open?.Question} open, on {turn.Input}: {e.Message}");
            throw;
        }
    }

    private void Deliver(Address address, Message message)
    {
        lock (gate) Bring(address, message);
    }

    private void Bring(Address address, Message message)
    {
        var person = people[address.External];
        laws.Check(person, message, clock.GetCurrentInstant());
        tally.Count(person, message, clock.GetCurrentInstant());
        person.Receive(message);
        if (person.AnswersAfter(person.Messages == 1) is not { } wait) return;
        var version = person.Version;
        At(clock.GetCurrentInstant() + wait, () => person.Version == version && LifterReplies.Of(person, person.Newest!, clock.GetCurrentInstant()) is { } reply
            ? Say(person, reply)
            : Task.CompletedTask);
    }

    private async Task<Conversation> StateOf(Lifter person)
    {
        var stored = await store.Load(await store.PersonOf(person.Address, CancellationToken.None), CancellationToken.None);
        return stored.State is { } state ? ConversationJson.Read(state) : Conversation.New;
    }
}
