using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;

namespace CoachBot.Simulations;

/// <summary>Somebody who mostly taps what is offered, sometimes types, and sometimes does something silly.</summary>
internal sealed class SimulatedPerson(int number, int seed)
{
    private static readonly string[] phrases =
    [
        "hi", "my back hurts after hip thrusts", "5", "2", "better", "worse today", "no", "yes", "not sure", "none of these",
        "help", "why", "back", "skip", "restart", "I meant 3", "is heat ok?", "/plan", "/stretch", "/form", "/checkin", "/learn",
        "/privacy", "/pause", "/resume", "8:30 in Berlin", "\U0001F600", "?????", "left not right",
    ];

    // Said seldom, because much of the rest cannot be reached afterwards.
    private static readonly string[] seldom =
        ["my crotch is numb", "I have a fever and my back hurts", "/stop", "/forget", "I can't pee", "I'm 16", "I don't want to live any more"];

    private const int Remembered = 12;

    private readonly Random random = new(seed);
    private int said;

    public Address Address { get; } = new(SimulatedChannel.ChannelName, $"{number}");

    /// <summary>What the coach last said, newest last.</summary>
    public List<Message> Heard { get; } = [];

    /// <summary>What they did last, newest last.</summary>
    public List<Input> Done { get; } = [];

    public string NextId => $"{number}-{++said}";

    public Input Next()
    {
        var input = Chosen();
        Done.Add(input);
        if (Done.Count > Remembered) Done.RemoveAt(0);
        return input;
    }

    private Input Chosen()
    {
        const double taps = 0.85, isSeldom = 0.03, scrollsUp = 0.05;
        // What was said last; now and then an old message further up.
        var seen = Heard.Count > 0 && random.NextDouble() < scrollsUp ? Heard[random.Next(Heard.Count)] : Heard.LastOrDefault();
        var buttons = seen?.Buttons ?? [];
        if (buttons.Count > 0 && random.NextDouble() < taps) return new Input.Tap(buttons[random.Next(buttons.Count)].Reply);
        var from = random.NextDouble() < isSeldom ? seldom : phrases;
        return new Input.Text(from[random.Next(from.Length)]);
    }

    /// <summary>True when they go on at once; else they come back another time.</summary>
    public bool GoesOn() => random.NextDouble() < 0.9;

    /// <summary>Hours until they come back: mostly the next day, sometimes after a week.</summary>
    public double HoursAway() => random.NextDouble() < 0.1 ? 24 * 7 : 6 + 24 * random.NextDouble();
}
