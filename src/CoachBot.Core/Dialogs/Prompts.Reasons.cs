namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    /// <summary>What "why" says: each rule in plain words, and where it comes from.</summary>
    private static PromptUse[] Reasons =>
    [
        Say("why.flag", "source", "symptom"),
        Say("why.rule", "meaning", "source"),
        Say("why.locked"),
        Safety(Say("why.crisis")),
        .. Each(AskedIds, Safety(Say("ask.*"))),
        .. Each(["night", "new", "what"], Say("ask.*")),
        .. Each(RuleIds, Words("rule.*")),
        .. Each(ReasonIds, Words("reason.*")),
        .. Each(SourceIds, Words("source.*")),
    ];

    private static string[] RuleIds =>
    [
        "3-2-2", "3-2-7", "3-2-12", "3-2-13", "3-2-14", "3-2-15", "3-2-16", "3-2-17", "3-2-18", "3-2-19", "3-2-20", "3-2-21", "3-2-21b", "3-2-22",
        "3-2-24", "3-2-25", "3-2-26", "3-2-27", "3-2-p0", "3-2-p1", "4-1b", "5-3", "5-3-av-e", "5-3-av-f", "5-3-settle", "5-3-star", "5-3-leg",
        "5-3-hip-front", "5-3-hamstrings", "5-3-buttock", "5-3-turns", "7-3-r0", "7-3-r2", "7-3-r3", "7-3-r4",
        "7-3-r5", "7-3-r6", "7-3-r7", "7-3-r8", "7-3-day-7", "7-3-no-plan", "4-6-day-21", "4-6-week-6", "4-6-sleep", "4-6-asked", "2-6-rf-sev-01", "8-4-checked-ok",
        "8-4-sent-home", "8-4-safe-answer", "8-4-mistake", "8-4-safe-now", "8-4-only-sore", "8-4-pain-eased",
        "8-4-old-and-known", "4-2", "4-4-gate", "4-4-ladder", "7-8-flare", "7-7-discharge",
    ];

    /// <summary>Why a question about safety is asked that people meet in every language; the rest is only asked in the coaching.</summary>
    private static string[] AskedIds =>
    [
        "numb", "both-legs", "when", "doctor", "whose", "bladder", "pop", "life", "leg", "severe", "pee", "lump", "birth", "fall", "thinners", "pregnant", "line", "which", "sure",
        "weight", "cancer", "immune", "bone", "epidural", "bulge", "shape", "mistake", "return",
    ];

    private static string[] ReasonIds => ["signs", "look", "time", "load", "moving", "comfort", "medicine", "easy-first", "studies", "control"];

    private static string[] SourceIds =>
    [
        "E1", "E2", "E4", "E8", "E9", "E10", "E11", "E12", "E13", "E14", "E15", "E16", "E17", "E18", "E19", "E20", "E22", "E23", "E24", "E25",
        "E26", "E27", "E28", "E34", "E35", "E36", "E37", "E38", "E39", "E40", "E43", "E44", "E45", "E46", "E47", "E50", "E51", "E52",
        "E56", "E57", "E59", "E60", "E61", "E62", "S0", "S1", "S2", "S3", "S4", "general",
    ];
}
