using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;

namespace CoachBot.Core.Training;

/// <summary>A red session steps back when it ends, whether a check-in tells of it or not. The check-in that does decides it from the plan before, so that it counts once and can be put right.</summary>
[Source("coaching.md 4.3 (red: sharp, or too much), 4.4 (two steps back, two reds), 7.3 rule 3")]
internal static class RedSession
{
    /// <param name="pain">The highest of it, 0 to 10; null where it was not said.</param>
    public static Light LightOf(int? pain, bool isSharp, bool isLoaded) => isSharp ? Light.Red : TrafficLight.During(pain, isLoaded);

    /// <summary>A leg has its own step back.</summary>
    public static void StepBack(TurnFrame frame, SessionLog log)
    {
        if (frame.Now.Plan is not { } before || log.HasLeg || LightOf(log.Pain, log.IsSharp, log.HasWeight == true) != Light.Red)
        {
            return;
        }

        PlanChanges.Regress(frame, log.On);
        frame.Now = frame.Now with { Training = frame.Now.Training! with { Last = log with { Red = new(before, frame.Now.Plan!) } } };
    }

    /// <summary>The second red one in two weeks pauses the weights, and somebody should look at it: said at once, for nobody knows whether a check-in follows.</summary>
    public static void SayPause(TurnFrame frame)
    {
        if (frame.Now.Training?.Last?.Red is { Before.Reload: not { IsPaused: true }, After.Reload.IsPaused: true })
        {
            frame.Speech.Add("decision.two-reds");
            Holding.SeeSomebody.Note(frame, "RF-PRO-01", isStarred: false);
        }
    }

    /// <summary>The plan as it was in the session that a check-in tells of, where nothing else has changed it since.</summary>
    public static void Reopen(TurnFrame frame, CheckIn day)
    {
        if (Of(frame.Now, day) is { Red: { } red } log && frame.Now.Plan == red.After)
        {
            frame.Now = frame.Now with { Plan = red.Before, Training = frame.Now.Training! with { Last = log with { Red = null } } };
        }
    }

    /// <summary>Its step back was taken, and something else has changed the plan since.</summary>
    public static bool IsTaken(Conversation conversation, CheckIn day) => Of(conversation, day)?.Red is not null;

    /// <summary>The session that a check-in tells of was sharp, whatever its number is.</summary>
    public static bool WasSharp(Conversation conversation, CheckIn day) => Of(conversation, day)?.IsSharp == true;

    private static SessionLog? Of(Conversation conversation, CheckIn day) =>
        day.HasSession && conversation.Training?.Last is { } last && last.On == CheckInRules.SessionOn(day) ? last : null;
}
