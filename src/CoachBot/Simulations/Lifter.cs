using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using NodaTime;

namespace CoachBot.Simulations;

/// <summary>One made-up person: where they live, how their back goes, and when they answer.</summary>
internal sealed class Lifter(int number, Persona persona, Random dice, Instant begins)
{
    private static readonly string[] usualZones = ["Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "Africa/Casablanca"];
    private static readonly string[] oddZones = ["Australia/Lord_Howe", "Pacific/Chatham", "Asia/Kathmandu", "America/St_Johns"];
    private static readonly (string Words, LocalTime At)[] days = [("7 am", new(7, 0)), ("12:30", new(12, 30)), ("6pm", new(18, 0)), ("8 pm", new(20, 0))];
    private static readonly (string Words, LocalTime At)[] nights = [("2:30 am", new(2, 30)), ("11:45 pm", new(23, 45)), ("4 am", new(4, 0))];

    public Persona Persona { get; } = persona;

    public Random Dice { get; } = dice;

    public Address Address { get; } = new(SimulatedChannel.ChannelName, $"lifter-{number}");

    public ClientHints Hints { get; } = new("en-GB", persona == Persona.ShiftWorker ? oddZones[dice.Next(oddZones.Length)] : usualZones[dice.Next(usualZones.Length)], "GB");

    /// <summary>The typed time of the check-in, and what it means.</summary>
    public (string Words, LocalTime At) Asked { get; } = persona == Persona.ShiftWorker ? nights[dice.Next(nights.Length)] : days[dice.Next(days.Length)];

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb[Hints.Zone!];

    /// <summary>Pain when the plan was made, 0 to 10.</summary>
    public int Baseline { get; } = persona switch
    {
        Persona.Visitor => dice.Next(0, 8),
        Persona.Severe => 9,
        Persona.LiftOnly => 0,
        _ => dice.Next(1, 8),
    };

    /// <summary>Tells what is asked later on, and trains by the plan.</summary>
    public bool IsWilling => Persona is Persona.Recovering or Persona.LiftOnly or Persona.Flare or Persona.ShiftWorker;

    public Message? Newest { get; private set; }

    public int Messages { get; private set; }

    /// <summary>Held at some time: check-ins rest meanwhile.</summary>
    public bool WasEscalated { get; private set; }

    /// <summary>How many turns this person has opened.</summary>
    public int Said { get; set; }

    /// <summary>Counts up with every message, so that an answer to an older one is let go.</summary>
    public int Version { get; private set; }

    public HashSet<LocalDate> WrittenFirstOn { get; } = [];

    /// <summary>When a plain sign was said that nothing has answered yet.</summary>
    public Instant? SignAt { get; set; }

    /// <summary>When a safety question came that is still open.</summary>
    public Instant? AskedAt { get; set; }

    public void Receive(Message message)
    {
        Newest = message;
        WasEscalated |= message.Urgency == Urgency.Escalation;
        Messages++;
        Version++;
    }

    public int Day(Instant now) => (int)(now - begins).TotalDays;

    /// <summary>Pain of the last 24 hours.</summary>
    public int Usual(Instant now)
    {
        var day = Day(now);
        var trend = Persona switch
        {
            Persona.Recovering or Persona.ShiftWorker or Persona.RedFlag => -0.25 * day,
            Persona.Worsening => 0.3 * day,
            Persona.Severe => -0.4 * day,
            Persona.LiftOnly => 0,
            Persona.Flare => day is > 10 and < 14 ? 4 : -0.25 * day,
            Persona.Careless => Dice.Next(-5, 6),
            _ => -0.05 * day,
        };
        var mood = Persona == Persona.LiftOnly ? 0 : (Dice.NextDouble() * 1.4) - 0.7;
        return (int)Math.Round(Math.Clamp(Baseline + trend + mood, 0, 10));
    }

    /// <summary>Pain in a session.</summary>
    public int InSession(Instant now) => Persona == Persona.LiftOnly
        ? Math.Max(0, 4 - (Day(now) / 4))
        : Math.Clamp(Usual(now) - 1 + Dice.Next(0, 2), 0, 10);

    /// <summary>How long until the newest message is answered; null leaves it open.</summary>
    public Duration? AnswersAfter(bool isFirst) => Newest!.Urgency switch
    {
        Urgency.Proactive when Persona is Persona.Silent => null,
        Urgency.Proactive when Dice.Next(100) < Ignores => null,
        Urgency.Proactive => Duration.FromMinutes(Dice.Next(1, 400)),
        Urgency.Escalation => Duration.FromMinutes(Dice.Next(5, 300)),
        _ when isFirst => Duration.FromSeconds(Dice.Next(5, 60)),
        _ => Duration.FromSeconds(Dice.Next(3, 90)),
    };

    private int Ignores => Persona is Persona.Careless or Persona.Unclear ? 30 : 8;
}
