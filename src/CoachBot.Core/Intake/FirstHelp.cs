using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Intake;

/// <summary>Step 5 of coaching.md 3.0: something to do today, in one message.</summary>
internal static class FirstHelp
{
    /// <summary>Says all but the last line, which is the prompt of the question that follows.</summary>
    public static void Say(TurnFrame frame)
    {
        var usual = int.Parse(frame.Now.Answer("pain") ?? "0");
        var isAdvised = !frame.Speech.IsSilent && Limiting.HasStar(frame.Now);
        frame.Speech.Add(HasTick(frame.Now) ? "first-help.ticked" : "first-help.none-ticked");
        frame.Speech.AddLine(usual >= 7 ? "first-help.today.strong" : usual == 0 ? "first-help.today.lift" : "first-help.today");
        if (usual >= 7 && !isAdvised)
        {
            frame.Speech.AddLine("first-help.strong");
        }

        frame.Speech.AddLine(HasLeg(frame.Now) ? "first-help.now.leg" : "first-help.now");
    }

    public static bool HasLeg(Conversation conversation) =>
        conversation.Answer("site") == "site.leg" || conversation.Flags.Any(flag => flag.Flag is "RF-NEU-03" or "RF-NEU-02");

    private static bool HasTick(Conversation conversation) =>
        conversation.Flags.Any(flag => flag.Level == Level.Soon && flag.Flag != "RF-SEV-01");
}
