using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Whoever has told of a pregnancy says only "I'm bleeding" next: it is read with what was told, where that makes an emergency of it.</summary>
[Source("coaching.md 2.6 RF-PRG-01, RF-VISC-01")]
internal static class KnownPregnancy
{
    public static Reading Read(TurnFrame frame, string words)
    {
        var alone = Read(frame, words, "");
        if (IsEmergency(alone) || !IsTold(frame))
        {
            return alone;
        }

        var together = Read(frame, words, $"{frame.Words("told.pregnant")}. ");
        return IsEmergency(together) ? together : alone;
    }

    private static Reading Read(TurnFrame frame, string words, string before) =>
        frame.Script.RedFlags.Read(before + words, frame.Now.Person.Language, frame.Now.Open?.Question);

    private static bool IsTold(TurnFrame frame) => NotPregnant.IsAsked(frame) || SeeSomebody.IsExpecting(frame.Now);

    private static bool IsEmergency(Reading reading) =>
        reading.Findings.Any(finding => finding is { Level: Level.Emergency, About: About.Writer });
}
