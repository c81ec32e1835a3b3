using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Router.Outbox;
using CoachBot.Router.Turns;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Tests.Routing;

/// <summary>The whole turn loop with a coach that echoes, a clock that is moved by hand and a store that can fail.</summary>
internal sealed class Loop
{
    public static readonly Instant Start = Instant.FromUtc(2026, 1, 5, 18, 0);
    public static readonly Address Ana = new("web", "ana");

    public Loop(FakeStore? store = null, FakeChannel? second = null, string? country = null)
    {
        Store = store ?? new();
        Sender = new(Store, second is null ? [Web] : [Web, second], Clock, new TestLog<Sender>(Log));
        var coaching = new Coaching((c, t) => Coach(c, t), a => Urgency(a), () => "112") { OperatorCountry = country };
        Router = new(Store, coaching, Sender, Clock, new TestLog<TurnRouter>(Log));
        Timers = new(Store, Router, Clock, new TestLog<DueTimers>(Log));
    }

    public FakeStore Store { get; }

    public FakeChannel Web { get; } = new();

    public ManualClock Clock { get; } = new(Start);

    public List<(LogLevel Level, string Text)> Log { get; } = [];

    public List<Turn> Turns { get; } = [];

    public Sender Sender { get; }

    public TurnRouter Router { get; }

    public DueTimers Timers { get; }

    /// <summary>What a turn comes to, besides the echo.</summary>
    public Func<Turn, IReadOnlyList<Effect>> Effects { get; set; } = Echo;

    public Func<Arrival, Level> Urgency { get; set; } = a => Words(a.Input).Contains("numb") ? Level.Emergency : Level.None;

    public Task<Accepted> Say(string words, string? id = null, Address? from = null) =>
        Router.Accept(Arrival(words, id, from), CancellationToken.None);

    /// <summary>Rows of person 1, as just committed.</summary>
    public IReadOnlyList<OutboxRow> Born(Address address, params Message[] messages)
    {
        var commit = new TurnCommit(new(1), address, new("web", "x"), 0, null) { At = Clock.GetCurrentInstant() };
        return [.. messages.Select(message => Store.Born(commit, new(message, [], null)))];
    }

    public static Arrival Arrival(string words, string? id = null, Address? from = null) =>
        new(from ?? Ana, id ?? words, new Input.Text(words), ClientHints.None, Start, "handle");

    public static IReadOnlyList<Effect> Echo(Turn turn) => [new Effect.Say(new(Words(turn.Input), "echo"))];

    public static string Words(Input input) => input switch
    {
        Input.Text(var words) => words,
        Input.Due(var timer) => $"due {timer.Kind} {timer.Key}",
        _ => input.ToString(),
    };

    private Taken Coach(Conversation conversation, Turn turn)
    {
        Turns.Add(turn);
        return new(conversation with { TurnNumber = conversation.TurnNumber + 1, LastTurnAt = turn.Now }, Effects(turn));
    }
}

internal sealed class TestLog<T>(List<(LogLevel, string)> lines, Action<LogLevel>? heard = null) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lines.Add((logLevel, formatter(state, exception)));
        heard?.Invoke(logLevel);
    }
}
