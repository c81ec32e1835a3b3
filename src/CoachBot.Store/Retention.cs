using NodaTime;

namespace CoachBot.Store;

/// <summary>How long what is stored stays.</summary>
internal static class Retention
{
    public static readonly Duration ArrivalKey = Duration.FromHours(48);

    /// <summary>Counted from the row's last change; its text is gone as soon as it was sent.</summary>
    public static readonly Duration FinalRow = Duration.FromDays(7);

    /// <summary>The last words to an erased person: kept until sent, but no longer than this.</summary>
    public static readonly Duration Farewell = Duration.FromHours(24);

    public static readonly Duration DeadLetter = Duration.FromDays(30);

    /// <summary>After the visitor's last message.</summary>
    public static readonly Duration Visitor = Duration.FromHours(24);

    /// <summary>After the person's last message: twelve months.</summary>
    public static readonly Duration Silent = Duration.FromDays(365);

    /// <summary>An escalation not delivered for this long is trouble.</summary>
    public static readonly Duration EscalationLate = Duration.FromSeconds(60);
}
