using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Router.Turns;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Simulations;

/// <summary>Many people over many virtual days on one store, through the real turn loop; every turn is held against the laws.</summary>
internal sealed class Simulation
{
    /// <summary>As often as this in a row, the same words after a tap mean that somebody is stuck.</summary>
    private const int Stuck = 6;

    private static readonly Duration pause = Duration.FromSeconds(20);
    private static readonly Instant start = Instant.FromUtc(2026, 1, 5, 8, 0);

    private readonly ManualClock clock = new(start);
    private readonly IStore store;
    private readonly TurnLoopParts parts;
    private readonly Dictionary<Address, SimulatedPerson> persons = [];
    private readonly PriorityQueue<SimulatedPerson, Instant> next = new();
    private readonly List<Message> said = [];

    // Timers that come due together are turns of several threads.
    private readonly Lock gate = new();

    public Simulation(IStore store, Coaching coaching, int people, int seed, ILoggerFactory logs)
    {
        this.store = store;
        parts = Wiring.TurnLoop(store, [new SimulatedChannel(Hear)], coaching with { Take = Watched(coaching.Take) }, clock, logs);
        for (var number = 0; number < people; number++)
        {
            var person = new SimulatedPerson(number, seed + number);
            persons.Add(person.Address, person);
            next.Enqueue(person, start + Duration.FromMinutes(number));
        }
    }

    public int Turns { get; private set; }

    /// <summary>Broken law to how often.</summary>
    public SortedDictionary<string, int> Broken { get; } = new(StringComparer.Ordinal);

    public async Task Run(int days, CancellationToken stop)
    {
        var end = start + Duration.FromDays(days);
        while (next.TryDequeue(out var person, out var at) && at < end)
        {
            stop.ThrowIfCancellationRequested();
            await MoveTo(at);
            await Write(person);
            var away = person.GoesOn() ? pause : Duration.FromHours(person.HoursAway());
            next.Enqueue(person, clock.GetCurrentInstant() + away);
        }

        await MoveTo(end);
        var trouble = await store.Trouble(end, stop);
        if (trouble.DeadLetters.Count > 0) Break("dead letters");
    }

    /// <summary>What throws is told with where it happened: the log, for the sake of privacy, has neither stage nor question.</summary>
    private TakeTurn Watched(TakeTurn take) => (conversation, turn) =>
    {
        try
        {
            return take(conversation, turn);
        }
        catch (Exception failure)
        {
            Break($"{failure.GetType().Name} in {conversation.Stage} with {conversation.Open?.Question ?? "nothing"} open on {Shown(turn.Input)}");
            throw;
        }
    };

    private async Task MoveTo(Instant target)
    {
        while (await store.NextDue(clock.GetCurrentInstant(), CancellationToken.None) is { } due && due <= target)
            await TakeDueAt(due);
        await TakeDueAt(target);
    }

    private async Task TakeDueAt(Instant at)
    {
        clock.AdvanceTo(at);
        await store.Sweep(at, CancellationToken.None);
        await parts.Timers.TakeDue(CancellationToken.None);
        await Settle();
    }

    /// <summary>What was said has reached everybody before anything else happens.</summary>
    private async Task Settle()
    {
        while (!parts.Sender.IsIdle) await Task.Yield();
    }

    private async Task Write(SimulatedPerson person)
    {
        var (input, before) = Chosen(person);
        var now = clock.GetCurrentInstant();
        var arrival = new Arrival(person.Address, person.NextId, input, new ClientHints("en-GB", "Europe/London"), now);
        if (await parts.Router.Accept(arrival, CancellationToken.None) != Accepted.Committed) Break("not committed");
        await Settle();
        Turns++;
        lock (gate) Judge(person, input, before);
    }

    /// <summary>What they write next, and the prompt that it follows.</summary>
    private (Input Input, string Before) Chosen(SimulatedPerson person)
    {
        lock (gate)
        {
            said.Clear();
            return (person.Next(), person.Heard.LastOrDefault()?.Prompt ?? "nothing");
        }
    }

    private void Judge(SimulatedPerson person, Input input, string before)
    {
        foreach (var law in Laws.Broken(input, said)) Break(law == "silence" ? $"silence to {Shown(input)} after {before}" : law);
        if (IsStuck(person)) Break($"stuck at {person.Heard[^1].Prompt} whatever they do, as {Shown(input)}");
    }

    /// <summary>A tap without its asking, so that equal taps are counted together.</summary>
    private static string Shown(Input input) => input switch
    {
        Input.Tap(var reply) => $"[{reply.Split('.', 3)[^1]}]",
        Input.Text(var words) => $"\"{words}\"",
        _ => input.GetType().Name,
    };

    /// <summary>The same answer to the same tap is none.</summary>
    private static bool IsStuck(SimulatedPerson person) =>
        person.Heard.Count >= Stuck && person.Done.TakeLast(Stuck).Select(Shown).Distinct().Count() > Stuck / 2 && person.Heard.TakeLast(Stuck).Select(message => message.Text).Distinct().Count() == 1;

    private void Hear(Address address, Message message)
    {
        lock (gate)
        {
            said.Add(message);
            var heard = persons[address].Heard;
            heard.Add(message);
            if (heard.Count > 2 * Stuck) heard.RemoveAt(0);
        }
    }

    private void Break(string law)
    {
        lock (gate) Broken[law] = Broken.GetValueOrDefault(law) + 1;
    }
}
