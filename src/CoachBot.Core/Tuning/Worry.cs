using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Tuning;

/// <summary>The yellow total: four own-words items and how bothersome it is, 0 to 5. It never limits what a red flag does.</summary>
[Source("coaching.md 3.2 (yellow, bother), 4.6; E17")]
internal static class Worry
{
    /// <summary>From here on: reassurance and small steps.</summary>
    private const int Medium = 2;

    /// <summary>From here on: somebody to talk to beside the plan.</summary>
    private const int High = 4;

    private static readonly string[] Items = ["yellow.1", "yellow.2", "yellow.3", "yellow.4"];

    /// <summary>0 to 5.</summary>
    public static int Total(Conversation conversation) =>
        Items.Count(item => conversation.Answer(item) == "agree")
        + (conversation.Answer("bother") is "bother.very" or "bother.extremely" ? 1 : 0);

    public static bool IsMedium(Conversation conversation) => Total(conversation) is >= Medium and < High;

    public static bool IsHigh(Conversation conversation) => Total(conversation) >= High;

    /// <summary>Says what it has newly come to; false where there is nothing new to say.</summary>
    public static bool Say(TurnFrame frame)
    {
        var band = IsHigh(frame.Now) ? High : IsMedium(frame.Now) ? Medium : 0;
        var state = frame.Now.Tune ?? TuneState.None;
        if (band <= state.WorrySaid)
        {
            return false;
        }

        frame.Now = frame.Now with { Tune = state with { WorrySaid = band } };
        frame.Speech.Add("worry.medium");
        if (band == High)
        {
            Escalation.Act(frame, Triage.OfTap("RF-MH-02", Level.Soon));
        }

        return true;
    }
}
