using System.Globalization;
using CoachBot.Core.Conversations;
using CoachBot.Core.Measures;

namespace CoachBot.Core.Tuning;

/// <summary>The usual working sets before it hurt, from one typed line or asked piece by piece.</summary>
[Source("coaching.md 3.2 (load)")]
internal static class Lifted
{
    /// <param name="value">"60.5|kg|8|3": kilograms, the unit that was used, repetitions and sets where they were said; or "load.none", "load.unknown".</param>
    public static void Keep(TurnFrame frame, string value)
    {
        var fields = value.Split('|');
        frame.Remember("load.weight", fields[0] switch { "load.none" => "0", "load.unknown" => Later.Left, var weight => weight });
        foreach (var (question, at) in new[] { ("load.unit", 1), ("load.reps", 2), ("load.sets", 3) })
        {
            if (fields.ElementAtOrDefault(at) is { Length: > 0 } field)
            {
                frame.Remember(question, field);
            }
        }
    }

    /// <summary>The weight in the person's own form: "135 lb".</summary>
    public static string Words(TurnFrame frame, string value)
    {
        var told = value.Split('|')[0];
        return decimal.TryParse(told, NumberStyles.Number, CultureInfo.InvariantCulture, out var weight) ? OwnForm.Weight(frame, weight) : "";
    }

    /// <summary>Says back what was understood, when the last part is in; false where it is about something else.</summary>
    public static bool Say(TurnFrame frame, string question)
    {
        var now = frame.Now;
        if (!question.StartsWith("load.", StringComparison.Ordinal) || !Later.IsTold(now.Answer("load.weight"))
            || now.Answer("load.reps") is not { } reps || now.Answer("load.sets") is not { } sets || !int.TryParse(reps, out _) || !int.TryParse(sets, out _))
        {
            return false;
        }

        frame.Speech.Add("load.noted", ("weight", Words(frame, now.Answer("load.weight")!)), ("sets", sets), ("reps", reps));
        return true;
    }
}
