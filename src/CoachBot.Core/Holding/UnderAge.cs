using CoachBot.Core.Conversations;

namespace CoachBot.Core.Holding;

/// <summary>Somebody under 18 (RF-AGE-01): nothing is kept; where an emergency holds, its text comes before everything.</summary>
[Source("coaching.md 2.6 RF-AGE-01, 8.2")]
internal static class UnderAge
{
    public static void Told(TurnFrame frame)
    {
        if (!frame.IsHeld)
        {
            Intake.SideDoors.Minor(frame);
            return;
        }

        SeeSomebody.Note(frame, "RF-AGE-01", isStarred: false);
        frame.Now = frame.Now with { Plan = null, PutAside = null, Person = frame.Now.Person with { IsKept = false, IsAdult = false, WantsCheckIns = false } };
        Escalation.Repeat(frame);
    }
}
