using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Core.RedFlags;

/// <summary>What a reading, or a tap, means for this person. Only a decision can lock a plan.</summary>
/// <param name="Flags">The flags that act, the most pressing first.</param>
public sealed record Decision(Level Level, IReadOnlyList<string> Flags)
{
    public static readonly Decision Nothing = new(Level.None, []);

    /// <summary>For <see cref="Level.Ask"/>: which question.</summary>
    public string? Clarifier { get; init; }

    /// <summary>For <see cref="Level.Ask"/>: how it acts when nobody answers.</summary>
    public Level Unanswered { get; init; } = Level.Emergency;

    public About About { get; init; }

    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>S★: within 2 to 3 days.</summary>
    public bool IsStarred { get; init; }
}

/// <summary>Decides from what was said now and what is known already (coaching.md 2.1, 2.2).</summary>
public static class Triage
{
    /// <param name="mistakes">Rules that were cleared twice today do not lock again today.</param>
    public static Decision Decide(Reading reading, Held? held, IReadOnlyList<Mistake> mistakes, LocalDate today)
    {
        var findings = reading.Findings.Where(finding => !IsMuted(finding, mistakes, today)).ToList();
        if (findings.Count == 0)
        {
            return Decision.Nothing;
        }

        var level = Raised(findings, held);
        var acting = findings.Where(finding => finding.Level == findings[0].Level).ToList();
        return new Decision(level, [.. acting.Select(finding => finding.Flag).Distinct()])
        {
            Clarifier = acting[0].Clarifier, Unanswered = acting[0].Unanswered, About = acting[0].About,
            Rules = [.. acting.Select(finding => finding.Rule).Distinct()],
        };
    }

    /// <summary>A tapped item or answer, whose meaning comes from its id.</summary>
    public static Decision OfTap(string flag, Level level, bool isStarred = false) =>
        new(level, [flag]) { IsStarred = isStarred };

    /// <summary>U becomes E with any new leg, saddle, bladder or bowel change; never by count (2.1).</summary>
    private static Level Raised(List<Finding> findings, Held? held)
    {
        var level = findings[0].Level;
        if (held is null || level == Level.Emergency)
        {
            return level;
        }

        var isNerve = findings.Exists(finding => finding.About == About.Writer && IsNerve(finding.Flag) && finding.Level >= Level.Ask);
        if (isNerve || findings.Exists(finding => finding.Level == Level.Ask && finding.Unanswered == Level.Emergency))
        {
            return Level.Emergency;
        }

        return level == Level.Ask ? findings[0].Unanswered : level;
    }

    private static bool IsNerve(string flag) =>
        flag.StartsWith("RF-CES", StringComparison.Ordinal) || flag.StartsWith("RF-NEU", StringComparison.Ordinal);

    private static bool IsMuted(Finding finding, IReadOnlyList<Mistake> mistakes, LocalDate today) =>
        mistakes.Any(mistake => mistake.Rule == finding.Rule && mistake.On == today && mistake.Times >= 2);
}
