using CoachBot.Core.Plans;

namespace CoachBot.Core.Dialogs.Files;

/// <summary>A dose has one unit, and a number a body can do.</summary>
internal static class DoseCheck
{
    public static void Check(Dose dose, string id, Fields fields, Page page)
    {
        var units = new[] { dose.Repetitions, dose.Seconds, dose.Minutes, dose.Steps }.Count(unit => unit is not null);
        if (units != 1)
        {
            page.Fault(fields.Line, FaultCodes.DoseUnit, $"The dose of \"{id}\" has {units} units; write exactly one of repetitions, seconds, minutes, steps.");
        }

        // One set of steps, or of seconds for both sides at once, has no words: no exercise is done so.
        var hasOneSet = dose.Steps is null && (dose.Seconds is null || dose.IsPerSide);
        Range("sets", dose.Sets, hasOneSet ? 1 : 2, 10);
        Range("repetitions", dose.Repetitions, 1, 30);
        Range("seconds", dose.Seconds, 5, 60);
        Range("minutes", dose.Minutes, 1, 60);
        Range("steps", dose.Steps, 2, 20);

        void Range(string name, int? value, int least, int most)
        {
            if (value < least || value > most)
            {
                page.Fault(fields.LineOf(name), FaultCodes.DoseRange, $"The dose of \"{id}\" has {value} {name}; {least} to {most} are allowed.");
            }
        }
    }
}
