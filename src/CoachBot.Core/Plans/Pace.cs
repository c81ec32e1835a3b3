using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;

namespace CoachBot.Core.Plans;

/// <summary>"Same plan, slower steps": from 55 on each step waits for twice the green sessions, and the ladder for one more.</summary>
/// <remarks>Sixty is the age of FAQ-45; the band that is asked for begins at 55.</remarks>
[Source("coaching.md 9 (FAQ-45), 3.2 no. 2 (age bands), 4.2, 4.4")]
public static class Pace
{
    public static bool IsSlow(Conversation conversation) =>
        conversation.Answer("age-band") is "age.55-69" or "age.70" || AboutYou.Has(conversation, "about.first55");

    /// <summary>Green sessions of the phase, as the drills grow with them.</summary>
    public static int Counted(Conversation conversation) => conversation.Plan!.GreenSessions / Times(conversation);

    /// <summary>Green sessions in a row at one weight, beside what the step itself asks for.</summary>
    public static int More(Conversation conversation) => IsSlow(conversation) ? 1 : 0;

    /// <param name="usual">Green sessions between two new lifts.</param>
    public static int PerLift(Conversation conversation, int usual) => usual * Times(conversation);

    private static int Times(Conversation conversation) => IsSlow(conversation) ? 2 : 1;
}
