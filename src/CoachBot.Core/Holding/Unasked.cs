using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>What a red-flag question means when nobody answers it (the table of coaching.md 2.5; 2.4 for the screens).</summary>
internal static class Unasked
{
    /// <param name="flag">The flag that was in doubt.</param>
    /// <param name="level">The level the finding named for this case, where the table depends on the words.</param>
    public static Decision Of(string question, string flag, Level level) => question switch
    {
        "screen-a.which" or "screen-a.sure" or "line-or-pain" => Triage.Unsure,
        "screen-b.which" => Decision.Nothing,
        "CL-01" or "CL-01.again" or "CL-03" or "CL-03.changed" or "CL-03.doctor" or "CL-05" or "CL-11" => Triage.OfTap(flag, Level.Emergency),
        "CL-02" or "CL-04" or "CL-10" => Triage.OfTap(flag, level),
        "CL-06" => Triage.OfTap("RF-TRA-02", Level.Urgent),
        // Who said that they do not think of it has given the safe answer already (decision 0017).
        "CL-07" => level == Level.None ? Decision.Nothing : Triage.OfTap("RF-MH-01", Level.Emergency),
        "CL-08" => Triage.OfTap("RF-NEU-03", Level.Soon, isStarred: true),
        Clarifiers.AfterBirth => Decision.Nothing,
        Clarifiers.AfterFall => Triage.OfTap("RF-TRA-03", Level.Urgent),
        Clarifiers.WhichSteroids => Triage.OfTap("RF-TRA-02", Level.Soon, isStarred: true),
        "CL-09" => Triage.OfTap("RF-SEV-01", Level.Urgent),
        "c5.which" => Triage.Unsure,
        "pregnant.signs" => Triage.OfTap("RF-PRG-01", Level.Emergency),
        "bulge" or "CL-12" => Triage.OfTap("RF-HER-01", Level.Soon, isStarred: true),
        "weight.purpose" => Triage.OfTap("RF-CAN-02", Level.Urgent),
        "cancer.skin" => Triage.OfTap("RF-CAN-01", Level.Urgent),
        "immune.which" => Triage.OfTap("RF-INF-02", Level.Urgent),
        "steroid.sudden" => Triage.OfTap("RF-TRA-02", Level.Urgent),
        "night" => Triage.OfTap("RF-NIGHT-01", Level.Urgent),
        ThinnersOver.Question => Triage.OfTap("RF-MED-01", Level.Soon),
        "bone.sudden" => Triage.OfTap("RF-TRA-02", Level.Urgent),
        "epidural" => Triage.OfTap("RF-SUR-01", Level.Urgent),
        _ => Triage.OfTap("RF-DEF-01", Level.Urgent),
    };
}
