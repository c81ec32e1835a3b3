using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Weeks;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>A check-in that was left half answered: what was told can make the plan stricter, never easier. One that only a question at a gate was left open of is whole: its session counts, and the gate waits.</summary>
[Source("coaching.md 7.3: a missing value never counts as improvement; rules 3 to 6; 4.4 (R9)")]
internal sealed record UnfinishedDay(CheckIn Day, CheckInDecision Decision)
{
    /// <summary>The question that was left open at a gate; null where more than that is missing.</summary>
    private string? Gate { get; init; }

    /// <param name="date">A check-in of that day may still be gone on with; null for none.</param>
    /// <returns>Null where the one that is open has no number yet, or makes nothing stricter.</returns>
    public static UnfinishedDay? Of(TurnFrame frame, LocalDate? date)
    {
        if (frame.Now is not { Plan: not null, CheckIns.Running: { Usual: not null } day } || day.On == date)
        {
            return null;
        }

        var decision = CheckInRules.Decide(frame.Now, day, LiftGoals.Of(frame));
        var strict = decision with { Referrals = [.. decision.Referrals.Where(Referring.IsStrict)] };
        return strict is { Rule: "R3" or "R5" } or { Referrals.Count: > 0 } ? new UnfinishedDay(day, strict)
            : decision.Rule == "R6" && GateOf(frame, day) is { } gate ? new UnfinishedDay(day, decision with { Referrals = [] }) { Gate = gate }
            : null;
    }

    private static string? GateOf(TurnFrame frame, CheckIn day) => frame.Now.Waiting.Append(frame.Now.Open)
        .FirstOrDefault(question => question is not null && Extras.IsGate(question.Question) && question.About == CheckInTimes.Key(day.On))?.Question;

    /// <summary>Once the day is on record: the plan is changed, and it is said.</summary>
    public void Act(TurnFrame frame)
    {
        string[] rules = [Decision.Rule, .. Decision.Referrals];
        frame.Now = frame.Now with
        {
            LastRules = [.. rules.Where(rule => rule != "R0").Select(Referring.FullId)],
            CheckIns = frame.Now.CheckIns with { Past = [.. frame.Now.CheckIns.Past.Select(past => past.On == Day.On ? past with { Rules = [.. past.Rules, .. rules] } : past)] },
        };
        if (Gate is null)
        {
            frame.Speech.Add("check-in.unfinished");
            CheckInEnd.Stricter(frame, Day, Decision);
        }
        else
        {
            Count(frame);
        }

        Journal.Record(frame, "check-in", ("on", CheckInTimes.Key(Day.On)), ("usual", $"{Day.Usual}"), ("rules", string.Join(' ', rules)));
    }

    /// <summary>The session and its weight; where it was not said that one or two more were in it, the weight stays (R9).</summary>
    private void Count(TurnFrame frame)
    {
        var (before, worse) = (frame.Now.Plan!, frame.Now.CheckIns.WorseInARow);
        PlanChanges.Progress(frame);
        if (Gate == Gates.More && frame.Now.Plan is { Reload: { } reload } plan)
        {
            frame.Now = frame.Now with { Plan = plan with { Reload = reload with { Greens = 0 } } };
        }

        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { LastDecided = new Decided(before, frame.Now.Plan!, worse) } };
    }
}
