using System.Globalization;
using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Measures;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>A working weight as lifters type it: "60kg x 8 x 3", "135 lb 3x8", "two plates", "62.5".</summary>
internal static class WeightWords
{
    /// <returns>"60.5|kg|8|3": kilograms, the unit, repetitions, sets; empty where they were not said. Out of range, or null for no weight.</returns>
    public static string? Of(TurnFrame frame, Question question, Said said)
    {
        if (Answers.Work(said) is { Weight: { } weight } work)
        {
            return Spelt(frame, question, weight, Turned(said, work));
        }

        return OnlyNumber(said) is { } number ? Spelt(frame, question, number, new Work(number, null, null, null)) : null;
    }

    private static string Spelt(TurnFrame frame, Question question, decimal weight, Work work)
    {
        var isInPounds = work.Unit == WeightUnit.Pounds || (work.Unit != WeightUnit.Kilograms && OwnForm.IsInPounds(frame));
        var kilograms = (work.Unit, isInPounds) switch
        {
            (WeightUnit.Plates, _) => Kilograms.OfPlates(weight, isInPounds),
            (_, true) => Kilograms.OfPounds(weight),
            _ => weight,
        };
        return kilograms < question.Min || kilograms > question.Max
            ? AnswerReader.OutOfRange
            : string.Join('|', kilograms.ToString("0.###", CultureInfo.InvariantCulture), isInPounds ? "lb" : "kg", Within("load.reps", work.Reps), Within("load.sets", work.Sets));
    }

    /// <summary>What is no such number of repetitions or sets is asked by itself.</summary>
    private static string Within(string question, int? value)
    {
        var asked = Questions.Of(question);
        return value >= asked.Min && value <= asked.Max ? value.Value.ToString(CultureInfo.InvariantCulture) : "";
    }

    /// <summary>Behind a weight and a sign the repetitions come first: "60 kg x 8 x 3".</summary>
    private static Work Turned(Said said, Work work)
    {
        var units = said.Units;
        for (var at = 2; at < units.Length; at++)
        {
            if (units[at].Is(Sense.SetsOf) && units[at].Is(Sense.OtherUnit) && units[at - 1].Is(Sense.WeightUnit) && at + 1 < units.Length && Mention.At(units, at + 1) is { } reps)
            {
                return work with { Reps = reps.Hundredths / 100, Sets = SetsAfter(units, reps.End) };
            }
        }

        return work;
    }

    private static int? SetsAfter(ReadOnlySpan<Unit> units, int at) =>
        at + 1 < units.Length && units[at].Is(Sense.SetsOf) && Mention.At(units, at + 1) is { } sets ? sets.Hundredths / 100 : null;

    /// <summary>The one number of a short message; "week 2" or "3 days" is none.</summary>
    private static decimal? OnlyNumber(Said said)
    {
        var units = said.Units;
        decimal? only = null;
        for (var at = 0; at < units.Length; at++)
        {
            if (Mention.At(units, at) is not { } number)
            {
                continue;
            }

            if (only is not null || (number.End < units.Length && (units[number.End].Is(Sense.UnitDays) || units[number.End].Is(Sense.OtherUnit))))
            {
                return null;
            }

            only = number.Hundredths / 100m;
            at = number.End - 1;
        }

        return only;
    }
}
