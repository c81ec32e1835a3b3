using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>Lines of a screen, by number or by a word of theirs.</summary>
internal static class ScreenWords
{
    private static readonly UInt128 Around =
        Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Polite) | Meaning.Bit(Sense.OptionWord) | Meaning.Bit(Sense.Yes) | Meaning.Bit(Sense.Hedge);

    private static readonly UInt128 Counted = Meaning.Bit(Sense.OtherUnit) | Meaning.Bit(Sense.UnitDays) | Meaning.Bit(Sense.SetsOf) | Meaning.Bit(Sense.WeightUnit);

    /// <summary>"None on the first list", "3 sets of the first list".</summary>
    private static readonly UInt128 NoLine = Meaning.Bit(Sense.Not) | Meaning.Bit(Sense.No) | Meaning.Bit(Sense.NoAlone) | Counted;

    /// <summary>In a longer message a number may be anything.</summary>
    private const int LongCorrection = 18;

    /// <summary>"1 and 5", "1,2,3": lines by their numbers, the gravest first; a question about a line is no pick of it.</summary>
    public static string? Lines(Question question, Said said)
    {
        if (said.HasQuestionMark || said.Plain.StartsWith("what", StringComparison.Ordinal))
        {
            return null;
        }

        var numbers = Numbers(said.Text).ToList();
        WithoutCounts(said, numbers);
        if (IsOfTheDay(said, numbers.Count))
        {
            return null;
        }

        var items = numbers.Where(item => item >= question.Min && item <= question.Max).ToList();
        var isB = question.Id.StartsWith("screen-b", StringComparison.Ordinal);
        return items.Count == 0 ? null : string.Join(',', Screening.ScreenItems.Gravest(isB, items).Select(item => $"item.{item}"));
    }

    /// <summary>
    /// "the wiping one", "yes, the first": a line's short label, place or other word, and nothing beside it; "my leg hurts" is for the red-flag reader.
    /// "No chest pain" denies a line, and "a" may as well be a button.
    /// </summary>
    public static string? LineNamed(TurnFrame frame, OpenQuestion open, Said said)
    {
        if (said.Plain.Length <= 1 || said.Units[0].Is(Sense.No))
        {
            return null;
        }

        var buttons = frame.Prompt(open.Prompt == "screen-b" ? "screen-b.which" : "screen-a.which").Buttons;
        var bare = frame.Language.Answers.Hear(Bare(said));
        var reply = Answers.Whole(bare, buttons) ?? Answers.Position(said, buttons) ?? Answers.Position(bare, buttons);
        return reply?.StartsWith("item.", StringComparison.Ordinal) == true ? reply : null;
    }

    /// <summary>"I'm ok" is no yes to a list of signs, and no plain none: it is asked again.</summary>
    public static bool IsOnlyWell(Said said)
    {
        var isWell = false;
        foreach (var unit in said.Units)
        {
            if (unit.Is(Sense.Yes) || (unit.Is(Sense.YesAlone) && !unit.Is(Sense.Well)))
            {
                return false;
            }

            isWell |= unit.Is(Sense.Well);
        }

        return isWell;
    }

    /// <summary>"I got it wrong, 2 is true on the first list": a line of a screen that was passed.</summary>
    public static Signal.Corrected? OfPassed(Said said)
    {
        string? screen = null;
        if (said.TokenCount > LongCorrection)
        {
            return null;
        }

        foreach (var unit in said.Units)
        {
            if (unit.Is(Sense.Topic) && unit.Id(Sense.Topic) is "screen-a" or "screen-b")
            {
                screen ??= unit.Id(Sense.Topic);
            }
            else if (unit.IsAny(NoLine) && !unit.Is(Sense.Sorry) && !unit.Is(Sense.Meant))
            {
                return null;
            }
        }

        return screen is not null && Lines(Questions.Of(screen), said) is { } lines ? new Signal.Corrected(screen, lines) : null;
    }

    /// <summary>Without the "yes, it's the" before it and the "one" behind.</summary>
    private static string Bare(Said said)
    {
        var (first, end) = (0, said.Units.Length);
        while (first < end && said.Units[first].IsAny(Around)) first++;
        while (end > first && said.Units[end - 1].IsAny(Around)) end--;
        return said.SliceUnits(first, end);
    }

    /// <summary>"My back has hurt for 3 weeks": so many of something are no line.</summary>
    private static void WithoutCounts(Said said, List<int> numbers)
    {
        for (var at = 0; at + 1 < said.Units.Length; at++)
        {
            if (said.Units[at].Digits is { } digits && said.Units[at + 1].IsAny(Counted))
            {
                numbers.Remove(digits.First);
            }
        }
    }

    /// <summary>"4, worse, nothing new", "4, worst 7" tell of the day's pain, which is no line of a screen: it is asked again. "4 is worse" stays a line.</summary>
    private static bool IsOfTheDay(Said said, int numbers) =>
        Answers.CheckInLine(said) is { Pain: not null } line && (line is { Worst: not null } or { Painkiller: true } || (line.IsNothingNew && numbers == 1));

    /// <summary>Every run of digits; a longer one than two is nobody's line.</summary>
    public static IEnumerable<int> Numbers(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                yield return end - at <= 2 ? int.Parse(text.AsSpan(at, end - at)) : 0;
                at = end;
            }
        }
    }
}
