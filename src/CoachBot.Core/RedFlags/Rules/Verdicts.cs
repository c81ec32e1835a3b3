namespace CoachBot.Core.RedFlags.Rules;

/// <summary>Collects what was found in one message, each flag once.</summary>
internal sealed class Verdicts
{
    private const int SeveralSigns = 2;
    private readonly List<Finding> findings = [];
    private readonly List<Cancellation> cancelled = [];

    public bool IsEmpty => findings.Count == 0;

    public bool WasQuoted => cancelled.Exists(one => one.Reason == "quoted");

    public bool Has(string flag, Level atLeast) => findings.Exists(one => one.Flag == flag && one.Level >= atLeast && one.About == About.Writer);

    public void Add(Cancellation cancellation)
    {
        if (!cancelled.Exists(one => one.Flag == cancellation.Flag && one.Reason == cancellation.Reason)) cancelled.Add(cancellation);
    }

    /// <summary>Of one flag the highest finding stays; of equals the first.</summary>
    public void Add(Finding finding)
    {
        var same = findings.FindIndex(one => one.Flag == finding.Flag && one.About == finding.About);
        if (same < 0) findings.Add(finding);
        else if (findings[same].Level < finding.Level) findings[same] = finding;
    }

    /// <summary>One sign in somebody else is asked about; several, or a cry for help, act at once (coaching.md 2.5 rule 6).</summary>
    public void SettleOthers(bool criesForHelp, string clarifier)
    {
        var acute = findings.Count(one => one.About == About.SomebodyElse && one.Level == Level.Emergency);
        var signs = findings.Count(one => one.About == About.SomebodyElse);
        if (acute > 0 && (signs >= SeveralSigns || criesForHelp)) return;
        for (var at = 0; at < findings.Count; at++)
            if (findings[at] is { About: About.SomebodyElse, IsSure: false }) findings[at] = Asked(findings[at], clarifier);
    }

    /// <summary>Leaves out the question that is open already: its answer is on the way.</summary>
    public void Forget(string clarifier) => findings.RemoveAll(one => one.Level == Level.Ask && one.Clarifier == clarifier);

    /// <summary>Takes out the findings that are not this language's to make.</summary>
    public void Leave(Predicate<Finding> which) => findings.RemoveAll(which);

    /// <summary>All of it was said in this language.</summary>
    public void IsIn(string language)
    {
        for (var at = 0; at < findings.Count; at++) findings[at] = findings[at] with { Language = language };
    }

    public void Merge(Verdicts others)
    {
        foreach (var finding in others.findings) Add(finding);
        foreach (var cancellation in others.cancelled) Add(cancellation);
    }

    public Reading ToReading() => new([.. findings.OrderByDescending(one => one.Level)], [.. cancelled]);

    private static Finding Asked(Finding finding, string clarifier) => finding with
    {
        Level = Level.Ask,
        Clarifier = clarifier,
        Unanswered = finding.Level == Level.Ask ? finding.Unanswered : finding.Level,
    };
}
