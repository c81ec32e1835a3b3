using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Core.Listening;

/// <summary>Typed words to values. Every reader is pure, takes any message, and says null when it hears nothing of its kind.</summary>
public static class Answers
{
    /// <summary>Yes, no or not sure.</summary>
    public static YesNoAnswer? YesNo(Said said) => YesNoReader.Read(said);

    /// <summary>A whole number; halves are rounded up, of two numbers the higher or the present one counts.</summary>
    /// <param name="least">Smallest allowed value.</param>
    /// <param name="most">Largest allowed value; "7 out of 10" is understood against it.</param>
    public static NumberAnswer? Number(Said said, int least, int most) => NumberReader.Read(said, least, most);

    /// <summary>0 to 10 and nothing beside it that says what it counts; null for anything else.</summary>
    public static int? BareNumber(Said said) => Listening.BareNumber.Read(said);

    /// <summary>One of the buttons: by label, its first words, number, letter, ordinal, synonym or with one typo.</summary>
    public static ChoiceAnswer? Choice(Said said, IReadOnlyList<PromptButton> buttons) =>
        ChoiceReader.One(said, said.Words.Prepare(buttons));

    /// <summary>The button that is the whole message: what opens or ends a lock is never taken from half a label.</summary>
    public static string? Whole(Said said, IReadOnlyList<PromptButton> buttons)
    {
        var words = said.Words.Prepare(buttons);
        return WholeReader.Exact(said, words) is { } button ? words.Reply(button) : null;
    }

    /// <summary>The buttons that the whole message is one slip of the finger away from.</summary>
    public static IReadOnlyList<string> Slips(Said said, IReadOnlyList<PromptButton> buttons) =>
        WholeReader.Slips(said, said.Words.Prepare(buttons)).Replies();

    /// <summary>The button that a number, an ordinal or a letter means, where nothing else is said.</summary>
    public static string? Position(Said said, IReadOnlyList<PromptButton> buttons)
    {
        var words = said.Words.Prepare(buttons);
        return PositionReader.Read(said, words) is { } button ? words.Reply(button) : null;
    }

    /// <summary>Several of the buttons ("1, 3", "bending and sitting"); an empty list is a plain "none".</summary>
    public static ChoicesAnswer? Choices(Said said, IReadOnlyList<PromptButton> buttons) =>
        ChoicesReader.Read(said, said.Words.Prepare(buttons));

    /// <summary>Items of the list that a question prints ("1 and 3", "nothing apart from asthma"); empty where they are only denied ("no asthma"), null where none is named.</summary>
    public static IReadOnlyList<string>? Listed(Said said, IReadOnlyList<PromptButton> items) =>
        ListedReader.Read(said, said.Words.Prepare(items));

    /// <summary>The person's age, where the message says that and little else.</summary>
    public static int? Age(Said said) => AgeReader.Read(said);

    /// <summary>What sets the pain off: "arching", "bending", "both", "lift", or null.</summary>
    public static string? Trigger(Said said) => TriggerReader.Read(said);

    /// <summary>Control id ("back", "restart", "skip", "help", "stop", "why" ...), only when the whole message is that.</summary>
    public static string? Control(Said said) => ControlReader.Read(said);

    /// <summary>An earlier answer put right ("I meant 5", "change pain to 3", "left not right").</summary>
    public static CorrectionAnswer? Correction(Said said) => CorrectionReader.Read(said);

    /// <summary>A wished time of day ("half eight", "after work around 6"), or the person's own clock ("it is 7:40 here").</summary>
    public static ClockAnswer? Clock(Said said) => ClockReader.Read(said);

    /// <summary>How long ago something began.</summary>
    /// <param name="today">The person's date, for "since Tuesday".</param>
    public static LengthAnswer? Length(Said said, LocalDate today) => LengthReader.Read(said, today);

    /// <summary>Weights, sets and repetitions ("80kg 3x8", "two plates", "175 lb for 10").</summary>
    public static Work? Work(Said said) => WorkReader.Read(said);

    /// <summary>Where it hurts: "leg", "buttock", "else", "side", "middle", "low-back", or null.</summary>
    public static string? Spot(Said said) => SpotReader.Read(said);

    /// <summary>"I feel dizzy", "cramping", "that hurt a lot"; null for none, and for what is denied.</summary>
    public static string? SetSign(Said said) => SignReader.Read(said);

    /// <summary>A whole check-in in one line ("pain 3, did the bridges, fine this morning").</summary>
    public static CheckInLine? CheckInLine(Said said) => CheckInLineReader.Read(said);
}
