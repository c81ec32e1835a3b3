namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    /// <summary>What stands on charts, and what says them, and pairs of drawings, to who does not see them.</summary>
    private static PromptUse[] Charts =>
    [
        Words("form.pair", "fault", "good"),
        .. Each(["pain", "worst", "usual", "session", "low", "middle", "high", "calendar", "answered", "trained", "ladder", "up", "hold", "back", "aim"], Words("chart.*")),
        .. Each(["p0", "p1", "p2", "p3", "p4", "p5"], Words("chart.*")),
        .. Each(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], Words("chart.*")),
        .. Each(["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"], Words("chart.month.*")),
        Words("chart.pain.alt", "date", "last"),
        .. Each(["usual", "worst"], Words("chart.*.course", "start", "last", "least", "most")),
        .. Each(["usual", "worst"], Words("chart.*.same", "last")),
        Words("chart.phase", "phase", "date"),
        Words("chart.rows", "rows"),
        Words("chart.before", "rows"),
        Words("chart.calendar.row", "date", "days"),
        Words("chart.calendar.older", "date", "count", "sessions"),
        Words("chart.ladder.older", "date", "count", "least", "most"),
        Words("chart.ladder.alt"),
        Words("chart.ladder.alt.aim", "weight"),
        Words("chart.calendar.alt"),
        Words("chart.calendar.week", "date", "count", "sessions"),
    ];
}
