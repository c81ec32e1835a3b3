using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Tuning;
using CoachBot.Core.Weeks;

namespace CoachBot.Core.Discharge;

/// <summary>Whoever never named what they want back is asked once more when all else holds: something is named and rated like any goal, or nothing is left to want, and the plan ends.</summary>
/// <remarks>A number that was never said meets nothing (7.3), and nobody is kept in a plan for a question they left alone.</remarks>
[Source("coaching.md 7.7 (PSFS), 3.2 no. 24; E19")]
internal static class LastGoal
{
    public const string Question = "discharge.goal";

    private const string Nothing = "goal.nothing";

    /// <summary>No goal has a number, and there is nothing that the back still keeps them from.</summary>
    public static bool IsNothingLeft(Conversation conversation) =>
        conversation.Answer(Question) == Nothing && GoalRatings.NowTenths(conversation) is null;

    /// <summary>After a review, where the goals alone are left and none has a number.</summary>
    /// <returns>True when it asked.</returns>
    public static bool Ask(TurnFrame frame, IReadOnlyList<Criterion> left)
    {
        if (left is not [{ Id: Criteria.Goals }] || GoalRatings.NowTenths(frame.Now) is not null)
        {
            return false;
        }

        if (Goals.NameOf(frame.Now, "psfs.score") is null)
        {
            frame.Ask(Question);
        }
        else
        {
            LaterAsking.Ask(frame, "psfs.score", CheckInTimes.Key(frame.Today));
        }

        return true;
    }

    public static void Answered(TurnFrame frame, string value)
    {
        frame.Close();
        if (value != Nothing)
        {
            frame.Unlearn("psfs.name", "psfs.score");
            LaterAsking.Ask(frame, "psfs.name", CheckInTimes.Key(frame.Today));
            return;
        }

        frame.Remember(Question, value);
        if (!Discharging.Take(frame, frame.Today))
        {
            frame.Speech.Add("decision.thanks");
        }
    }
}
