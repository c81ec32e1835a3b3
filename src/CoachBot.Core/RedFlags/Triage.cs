using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Core.RedFlags;

/// <summary>What a reading, or a tap, means for this person. Only a decision can lock a plan.</summary>
/// <param name="Flags">The flags that act, the most pressing first.</param>
public sealed record Decision(Level Level, IReadOnlyList<string> Flags)
{
    public static readonly Decision Nothing = new(Level.None, []);

    /// <summary>Stands among the rules where the person was not sure which sign it is.</summary>
    public const string NotSure = "not-sure";

    /// <summary>For <see cref="Level.Ask"/>: which question.</summary>
    public string? Clarifier { get; init; }

    /// <summary>For <see cref="Level.Ask"/>: how it acts when nobody answers.</summary>
    public Level Unanswered { get; init; } = Level.Emergency;

    public About About { get; init; }

    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The sentences that the rules found; none for a tap.</summary>
    public IReadOnlyList<Sentence> Sentences { get; init; } = [];

    /// <summary>True where only words were said that the person took back twice today, item by item (8.4).</summary>
    public bool IsMuted { get; init; }

    /// <summary>S★: within 2 to 3 days.</summary>
    public bool IsStarred { get; init; }

    /// <summary>Flags of level S that were said in the same breath: noted, whatever else acts.</summary>
    public IReadOnlyList<string> AlsoSoon { get; init; } = [];

    /// <summary>Somebody did it to them (RF-ABU-01), at whatever level: the words about help are said beside the rest.</summary>
    public bool IsByAnother { get; init; }

    /// <summary>Further doubts of the same message: asked one after the other.</summary>
    public IReadOnlyList<Finding> MoreDoubts { get; init; } = [];
}

/// <summary>Decides from what was said now and what is known already (coaching.md 2.1, 2.2).</summary>
public static class Triage
{
    /// <param name="mistakes">Sentences that were taken back twice today do not lock again today; any other does.</param>
    public static Decision Decide(Reading reading, Held? held, IReadOnlyList<Mistake> mistakes, LocalDate today)
    {
        var findings = reading.Findings.Where(finding => !IsMuted(finding, mistakes, today)).ToList();
        var own = findings.FindAll(finding => finding.About == About.Writer && !IsAskedAlready(finding, held));
        var others = findings.FindAll(finding => finding.About == About.SomebodyElse);
        if (others.Count > 0 && (own.Count == 0 || (own[0].Level < Level.Urgent && others[0].Level > own[0].Level)))
        {
            return OfSomebodyElse(others, held);
        }

        if (own.Count == 0)
        {
            return new Decision(Level.None, []) { IsMuted = held is null && reading.Findings.Any(finding => IsMuted(finding, mistakes, today)) };
        }

        var level = others.Exists(finding => finding.Level == Level.Emergency) ? Level.Emergency : Raised(own, held);
        var decision = level == Level.Ask ? Doubted(own) : Acting(own, level, held);
        return decision with { IsByAnother = own.Exists(finding => finding.Flag == "RF-ABU-01") };
    }

    /// <summary>"Not sure" on Screen A: an emergency that nobody has named (2.4).</summary>
    public static Decision Unsure { get; } = new(Level.Emergency, ["RF-CES-01"]) { Rules = [Decision.NotSure] };

    /// <summary>A tapped item or answer, whose meaning comes from its id.</summary>
    public static Decision OfTap(string flag, Level level, bool isStarred = false) =>
        new(level, [flag]) { IsStarred = isStarred };

    public static bool IsNerve(string flag) =>
        flag.StartsWith("RF-CES", StringComparison.Ordinal) || flag.StartsWith("RF-NEU", StringComparison.Ordinal);

    /// <summary>Nothing of a third person is stored; while the writer is held, nothing is asked about one either.</summary>
    private static Decision OfSomebodyElse(List<Finding> others, Held? held)
    {
        var lead = others[0];
        if (lead.Level == Level.Ask && held is not null)
        {
            return lead.Unanswered < Level.Urgent
                ? Decision.Nothing
                : new Decision(Level.Emergency, [lead.Flag]) { About = About.SomebodyElse, Rules = [lead.Rule] };
        }

        return new Decision(lead.Level, [lead.Flag])
        {
            About = About.SomebodyElse,
            Clarifier = lead.Clarifier,
            Unanswered = lead.Unanswered,
            Rules = [lead.Rule],
        };
    }

    private static Decision Acting(List<Finding> own, Level level, Held? held)
    {
        var acting = own.Where(finding => finding.Level >= (level > Level.Soon ? Level.Ask : level))
            .OrderByDescending(finding => finding.Level == Level.Emergency)
            .ThenByDescending(finding => level == Level.Emergency && IsNerve(finding.Flag) && held?.Flags.Contains(finding.Flag) != true)
            .ThenByDescending(finding => finding.Level)
            .ToList();
        return new Decision(level, [.. acting.Select(finding => finding.Flag).Distinct()])
        {
            Rules = [.. acting.Select(finding => finding.Rule).Distinct()],
            Sentences = [.. acting.Select(finding => finding.Sentence).Distinct()],
            AlsoSoon = level == Level.Soon ? [] : SoonOf(own),
        };
    }

    /// <summary>The doubt that would act highest is asked first.</summary>
    private static Decision Doubted(List<Finding> own)
    {
        var doubts = own.Where(finding => finding.Level == Level.Ask)
            .DistinctBy(finding => finding.Clarifier).OrderByDescending(finding => finding.Unanswered).ToList();
        var lead = doubts[0];
        return new Decision(Level.Ask, [lead.Flag])
        {
            Clarifier = lead.Clarifier,
            Unanswered = lead.Unanswered,
            Rules = [lead.Rule],
            AlsoSoon = SoonOf(own),
            MoreDoubts = [.. doubts.Skip(1)],
        };
    }

    private static string[] SoonOf(List<Finding> own) =>
        [.. own.Where(finding => finding.Level == Level.Soon).Select(finding => finding.Flag).Distinct()];

    /// <summary>U becomes E with any new leg, saddle, bladder or bowel change, in the same message too; never by count (2.1).</summary>
    private static Level Raised(List<Finding> own, Held? held)
    {
        var level = own[0].Level;
        if (level == Level.Emergency)
        {
            return level;
        }

        var hasOther = held is not null || own.Exists(finding => finding.Level == Level.Urgent && !IsNerve(finding.Flag));
        var least = held is { Level: Level.Urgent } ? Level.Soon : Level.Ask;
        if (hasOther && own.Exists(finding => finding.Level >= least && IsNerve(finding.Flag) && held?.Flags.Contains(finding.Flag) != true))
        {
            return Level.Emergency;
        }

        // A doubt about life itself is asked even while held: its text would take the place of the other one.
        return level == Level.Ask && held is not null && own.TrueForAll(finding => finding.Clarifier is null or not "CL-07")
            ? own.Max(finding => finding.Level == Level.Ask ? finding.Unanswered : finding.Level)
            : level;
    }

    /// <summary>The flag is locked already, and the words are only in doubt: they are an answer, not a new sign.</summary>
    private static bool IsAskedAlready(Finding finding, Held? held) =>
        finding.Level == Level.Ask && held?.Flags.Contains(finding.Flag) == true;

    private static bool IsMuted(Finding finding, IReadOnlyList<Mistake> mistakes, LocalDate today) =>
        mistakes.Any(mistake => mistake.On == today && mistake.Times >= 2 && mistake.Sentence == finding.Sentence);
}
