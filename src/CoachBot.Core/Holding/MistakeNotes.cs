using CoachBot.Core.Conversations;

namespace CoachBot.Core.Holding;

/// <summary>Which rules were cleared as a mistake today: twice, and the rule rests for the day (coaching.md 8.4).</summary>
internal static class MistakeNotes
{
    public static void Note(TurnFrame frame, string rule)
    {
        var before = frame.Now.Mistakes.FirstOrDefault(mistake => mistake.Rule == rule && mistake.On == frame.Today);
        var times = (before?.Times ?? 0) + 1;
        var others = frame.Now.Mistakes.Where(mistake => mistake.On == frame.Today && mistake.Rule != rule);
        frame.Now = frame.Now with { Mistakes = [.. others, new Mistake(rule, frame.Today, times)] };
        if (times == 2)
        {
            frame.Do(new Effect.TellOperator($"cleared-twice:{rule}"));
        }
    }
}
