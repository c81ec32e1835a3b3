using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Screening;

/// <summary>The level comes from the item, never from the screen (coaching.md 2.4).</summary>
public static class ScreenItems
{
    /// <param name="item">1 to 9.</param>
    public static Decision OfA(int item) => Triage.OfTap(
        item switch
        {
            1 => "RF-CES-01",
            2 => "RF-CES-02",
            3 => "RF-CES-03",
            4 => "RF-CES-05",
            5 => "RF-CES-06",
            6 => "RF-NEU-01",
            7 => "RF-TRA-01",
            8 => "RF-CAR-01",
            _ => "RF-RHB-01",
        },
        Level.Emergency);

    /// <summary>The item's level where no further question is asked; items with one are at the level of its unsafe answer.</summary>
    /// <param name="item">1 to 9.</param>
    public static Decision OfB(int item) => item switch
    {
        1 => Triage.OfTap("RF-INF-01", Level.Urgent),
        2 => Triage.OfTap("RF-NIGHT-01", Level.Urgent),
        3 => Triage.OfTap("RF-CAN-02", Level.Urgent),
        4 => Triage.OfTap("RF-CAN-01", Level.Urgent),
        5 => Triage.OfTap("RF-INF-02", Level.Urgent),
        6 => Triage.OfTap("RF-SUR-01", Level.Urgent),
        7 => Triage.OfTap("RF-VISC-01", Level.Urgent),
        8 => Triage.OfTap("RF-NEU-02", Level.Urgent),
        _ => Triage.OfTap("RF-PRG-01", Level.Emergency),
    };

    /// <summary>Of several lines named in one message the gravest first: what acts by itself, then what asks; soreness in both legs can be waved away, so it comes last.</summary>
    public static IEnumerable<int> Gravest(bool isB, IEnumerable<int> items) =>
        items.Distinct().OrderBy(item => isB ? FollowUpOfB(item) is null ? 0 : item == 9 ? 1 : 2 : item == 5 ? 1 : 0).ThenBy(item => item);

    /// <summary>The one follow-up of a Screen B item; null where the item acts by itself.</summary>
    /// <param name="item">1 to 9.</param>
    public static string? FollowUpOfB(int item) => item switch
    {
        3 => "weight.purpose",
        4 => "cancer.skin",
        5 => "immune.which",
        6 => "epidural",
        8 => "CL-08",
        9 => "pregnant.signs",
        _ => null,
    };
}
