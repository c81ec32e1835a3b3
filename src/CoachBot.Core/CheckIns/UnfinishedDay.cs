using CoachBot.Core.Conversations;
using CoachBot.Core.Weeks;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>A check-in that was left half answered: what was told can make the plan stricter, never easier.</summary>
[Source("coaching.md 7.3: a missing value never counts as improvement; rules 3 to 5")]
internal sealed record UnfinishedDay(CheckIn Day, CheckInDecision Decision)
{
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
        return strict is { Rule: "R3" or "R5" } or { Referrals.Count: > 0 } ? new UnfinishedDay(day, strict) : null;
    }

    /// <summary>Once the day is on record: the plan is changed, and it is said.</summary>
    public void Act(TurnFrame frame)
    {
        string[] rules = [Decision.Rule, .. Decision.Referrals];
        frame.Now = frame.Now with
        {
            LastRules = [.. rules.Where(rule => rule != "R0").Select(Referring.FullId)],
            CheckIns = frame.Now.CheckIns with { Past = [.. frame.Now.CheckIns.Past.Select(past => past.On == Day.On ? past with { Rules = [.. past.Rules, .. rules] } : past)] },
        };
        frame.Speech.Add("check-in.unfinished");
        CheckInEnd.Stricter(frame, Day, Decision);
        Journal.Record(frame, "check-in", ("on", CheckInTimes.Key(Day.On)), ("usual", $"{Day.Usual}"), ("rules", string.Join(' ', rules)));
    }
}
