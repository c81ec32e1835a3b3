using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using NodaTime;

namespace CoachBot.Core.Talk;

/// <summary>"Pause for two weeks", "no messages until Monday": how long the coach shall be quiet, where nothing else is said.</summary>
internal static class PauseWords
{
    /// <summary>A length alone, and no story.</summary>
    private const int FewWords = 4;

    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Polite) | Meaning.Bit(Sense.Hedge)
        | Meaning.Bit(Sense.RangeTo) | Meaning.Bit(Sense.To) | Meaning.Bit(Sense.ForReps) | Meaning.Bit(Sense.OutOf);

    private static readonly UInt128 OfLength = Meaning.Bit(Sense.Number) | Meaning.Bit(Sense.Amount) | Meaning.Bit(Sense.UnitDays)
        | Meaning.Bit(Sense.Weekday) | Meaning.Bit(Sense.Month) | Meaning.Bit(Sense.DaysAhead) | Meaning.Bit(Sense.OrdinalEnding) | Meaning.Bit(Sense.Ordinal)
        | Meaning.Bit(Sense.YearDay);

    public static Signal.Commanded? Read(TurnFrame frame, Said said) =>
        IsAnotherStart(frame, said) || IsAwayOnADate(frame, said) ? new Signal.Commanded("pause", said.Text)
        : OffUntil(frame, said) is { } off ? new Signal.Commanded("pause", $"{off}")
        : IsToday(frame, said) ? new Signal.Commanded("pause", "1")
        : IsAwayLater(frame, said) || !IsAboutQuiet(said) ? null
        : AwayWords.Read(frame, said.Text) is not null ? new Signal.Commanded("pause", said.Text)
        : IsBelowZero(said) ? new Signal.Commanded("pause", "0")
        : (Days(said, frame.Today) ?? Bare(said) ?? OutOfBounds(said)) is { } days ? new Signal.Commanded("pause", $"{days}") : null;

    /// <summary>"I'm off until 1 March" is no goodbye; "off work until" is no wish for quiet.</summary>
    private static int? OffUntil(TurnFrame frame, Said said)
    {
        var phrases = frame.Language.Phrases;
        return frame.Now.Person.IsKept && phrases.After(said.Text, "off") is { } rest && phrases.Before(rest, AwayWords.Until) is ""
            ? Days(frame.Language.Answers.Hear(rest), frame.Today) : null;
    }

    /// <summary>"Skip today", where no question of today is open: quiet until tomorrow.</summary>
    private static bool IsToday(TurnFrame frame, Said said) =>
        frame.Now is { Open: null, Person.IsKept: true } && frame.Stage == Stage.Coaching && frame.Language.Phrases.Whole(said.Text, "pause-today") is not null;

    /// <summary>"Pause -3", of which the sign is lost in the words.</summary>
    private static bool IsBelowZero(Said said) => said.Text.IndexOf('-', StringComparison.Ordinal) is >= 0 and var sign
        && sign + 1 < said.Text.Length && char.IsAsciiDigit(said.Text[sign + 1]) && (sign == 0 || said.Text[sign - 1] == ' ');

    /// <summary>"Pause 0", "pause 100": a number that no pause has, and of which the bounds are said.</summary>
    private static int? OutOfBounds(Said said) =>
        Answers.Number(said, 0, int.MaxValue) is { Certainty: Certainty.High, Value: < 1 or > Commands.Pausing.LongestDays } number ? number.Value : null;

    /// <summary>"I'm ill this week": quiet from today on, and a word about fever first (coaching.md 2.4, second screen, line 1).</summary>
    public static bool IsIll(TurnFrame frame, string words) => frame.Language.Phrases.Has(words, "ill");

    /// <summary>"I'm ill this week, won't train" puts no length of the pain right, whatever words it shares with that; a line with numbers is a check-in.</summary>
    public static Signal.Meant? Ill(TurnFrame frame, Said said) =>
        frame.Stage is Stage.Coaching or Stage.CheckIn && frame.Now.Person.IsKept && IsIll(frame, said.Text)
        && !frame.Language.Phrases.IsQuestion(said.Text) && Answers.CheckInLine(said) is null or { Pain: null, SessionPain: null, Worst: null }
            ? new Signal.Meant("away") : null;

    /// <summary>"On holiday next week" names no day of return, and does not begin today: how long is asked.</summary>
    private static bool IsAwayLater(TurnFrame frame, Said said) =>
        frame.Language.Phrases.Has(said.Text, "away") && !frame.Language.Phrases.Has(said.Text, AwayWords.Until);

    /// <summary>"From Monday for 5 days", to "For how long?": it begins then.</summary>
    private static bool IsAnotherStart(TurnFrame frame, Said said)
    {
        if (frame.Now.Open?.Question != "pause.days")
        {
            return false;
        }

        var phrases = frame.Language.Phrases;
        string[] parts = phrases.Before(said.Text, AwayWords.Until) is { } before ? [before, phrases.After(said.Text, AwayWords.Until) ?? ""] : [said.Text];
        return parts.All(part => IsTimeAlone(frame.Language.Answers.Hear(part))) && AwayWords.Read(frame, said.Text) is not null;
    }

    private static bool IsTimeAlone(Said said)
    {
        foreach (var unit in said.Units)
        {
            if (!unit.IsAny(Quiet) && !IsTime(unit))
                return false;
        }

        return true;
    }

    /// <summary>"We're on holiday on 9 January for two weeks": the 9 is no pain.</summary>
    private static bool IsAwayOnADate(TurnFrame frame, Said said)
    {
        var hasMonth = false;
        foreach (var unit in said.Units)
        {
            hasMonth |= unit.Is(Sense.Month);
        }

        return hasMonth && !said.HasQuestionMark && !Pieces.HasPain(said)
            && frame.Language.Phrases.Find(said.Text)?.Intent == "away" && AwayWords.Read(frame, said.Text) is not null;
    }

    private static bool IsTime(Unit unit) => unit.Digits is not null || unit.IsAny(OfLength) || unit.Is(Sense.From);

    /// <summary>"Pause 3", and "3" to "For how long?": a number without a unit is days; null beside any other number or word of time.</summary>
    public static int? Bare(Said said) =>
        Answers.Number(said, 1, Commands.Pausing.LongestDays) is { IsInRange: true, Certainty: Certainty.High } number ? number.Value : null;

    /// <summary>"3", "a week", "until Sunday", to "For how long?"; null where another first day is said.</summary>
    public static int? LengthOf(TurnFrame frame, OpenQuestion open, Said said)
    {
        if (AwayWords.Read(frame, said.Text) is not null)
        {
            return null;
        }

        var from = Commands.KeptPause.FromOf(open) ?? frame.Today;
        if (WhenWords.DayOfMonth(said, from) is { } day)
        {
            return Period.DaysBetween(from, day);
        }

        var isLength = said.TokenCount <= FewWords || said.Units[0].Is(Sense.UntilThe);
        return isLength && Days(said, from) is { } days and <= Commands.Pausing.LongestDays ? days : Bare(said);
    }

    /// <summary>"Since Monday" and "yesterday" are about the back, and no length of quiet; "this week" is one.</summary>
    private static bool HasPast(Said said)
    {
        foreach (var unit in said.Units)
        {
            if ((unit.Is(Sense.Since) && !unit.Is(Sense.From)) || (unit.Is(Sense.DaysAgo) && unit.Value(Sense.DaysAgo) is 1 or 2))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"7", "until Monday", "two weeks", "until 12 August": days of quiet from today on; null where none is said.</summary>
    public static int? DaysOf(TurnFrame frame, string words)
    {
        var said = frame.Language.Answers.Hear(words);
        return said.IsEmpty ? null : int.TryParse(words, out var days) ? days : Days(said, frame.Today);
    }

    /// <summary>"On holiday two weeks": counted, and not "this week".</summary>
    public static int? Counted(TurnFrame frame, string words)
    {
        foreach (var unit in frame.Language.Answers.Hear(words).Units)
        {
            if (unit.Is(Sense.UnitDays))
                return DaysOf(frame, words);
        }

        return null;
    }

    /// <summary>First what shall stop, then words of time alone: "pause thrusts for a week" is about thrusts.</summary>
    private static bool IsAboutQuiet(Said said)
    {
        var isQuiet = false;
        foreach (var unit in said.Units)
        {
            var isControl = unit.Is(Sense.Control) && unit.Id(Sense.Control) is "pause" or "stop";
            if (!isControl && !unit.IsAny(Quiet) && !(isQuiet && IsTime(unit)))
                return false;
            isQuiet |= isControl;
        }

        return isQuiet;
    }

    /// <summary>"Until Monday" is the next one; of what is over ("yesterday") there is no pause.</summary>
    private static int? Days(Said said, LocalDate today)
    {
        if (HasPast(said))
            return null;
        if ((WhenWords.Day(said, today) ?? WhenWords.DayOfMonth(said, today)) is { } day && day > today)
            return Period.DaysBetween(today, day);
        return Answers.Length(said, today) is { IsOnly: true, Days: > 0 } length ? length.Days : null;
    }
}
