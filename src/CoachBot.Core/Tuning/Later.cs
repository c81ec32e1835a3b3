using System.Collections.Frozen;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Intake;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Tuning;

/// <summary>The deferred schedule: which question comes from which day on, and which are left.</summary>
[Source("coaching.md 3.1 (later questions), 3.2")]
internal static class Later
{
    /// <summary>Left alone once: it comes back once more.</summary>
    public const string Skipped = "skipped";

    /// <summary>Left alone twice: only /tune asks again.</summary>
    public const string Left = "left";

    /// <summary>Above this pain nobody is asked to try bridges (3.2, thumb_test).</summary>
    private const int ThumbUpTo = 4;

    /// <summary>In the order in which they are asked: one question a check-in, but for the worries ("two at a time") and a goal, which is no goal without its number; a cough that hurts is known before anything is tried.</summary>
    public static IReadOnlyList<LaterItem> Items { get; } =
    [
        new("22", 1, "known.list") { IsNeeded = true, When = c => AboutYou.Has(c, "about.known") },
        new("14", 1, "infl.age", "infl.list") { RestFromDay = 1, IsNeeded = true, When = c => AboutYou.Has(c, "about.stiff") && c.Answer("duration") == "duration.over-3m" },
        new("2", 1, "age-band") { IsNeeded = true, When = c => Has(c, "known.list", "known.bones") || c.Flags.Any(flag => flag.Flag == "RF-TRA-02") },
        new("20", 1, "load-change"),
        new("15", 2, "feel-where"),
        new("17", 3, "form-setup.bench", "form-setup.shins") { RestFromDay = 25 },
        new("18", 4, "thumb") { When = MayTryBridges },
        new("27", 5, "equip.list"),
        new("27", 6, "days.list"),
        new("24", 7, "psfs.name", "psfs.score"),
        new("19", 8, "load.weight", "load.reps", "load.sets", "load.times") { RestFromDay = 25 },
        new("7", 9, "onset", "onset.lift"),
        new("12", 10, "hurts-at"),
        new("21", 11, "cough"),
        new("21", 12, "range-hip") { When = c => MayTestRange(c) && !Limiting.IsLyingOnly(c) },
        new("21", 13, "range-ham") { When = MayTestRange },
        new("21b", 14, "habits.list"),
        new("25", 15, "yellow.1", "yellow.2"),
        new("25", 16, "yellow.3", "yellow.4"),
        new("26", 17, "bother"),
        new("13", 1, "ease") { When = Directions.IsTie },
        new("15", null, "single-leg") { When = c => c.Plan?.Phase >= Phase.P2 && MayTryBridges(c) },
        new("16", null, "form-top.again") { When = c => !IsTold(c.Answer("form-top")) || c.Answer("form-top") == "top.unsure" },
        new("24", null, "psfs.2.name", "psfs.2.score") { When = c => IsTold(c.Answer("psfs.name")) },
        new("24", null, "psfs.3.name", "psfs.3.score") { When = c => IsTold(c.Answer("psfs.2.name")) },
        new("12", null, "retest") { When = c => Directions.Sides(c).Count > 0 },
    ];

    /// <summary>Answers that say "don't know": a look at the form guide, and the question comes once more.</summary>
    private static readonly string[] Unsure = ["feel.unsure", "bench.unknown", "shins.unknown", "top.unsure"];

    private static readonly FrozenDictionary<string, LaterItem> ItemOf =
        Items.SelectMany(item => item.Questions.Select(question => (question, item))).ToFrozenDictionary(pair => pair.question, pair => pair.item);

    /// <summary>All of them, in the order of /tune; the weekly re-test has its own days.</summary>
    public static IReadOnlyList<string> Order { get; } = [.. Items.SelectMany(item => item.Questions).Where(question => question != "retest")];

    public static bool Is(string question) => ItemOf.ContainsKey(question);

    public static LaterItem Of(string question) => ItemOf[question];

    /// <summary>The rule that "why" names for a question: its row of the table.</summary>
    public static string RuleOf(string question) => $"3.2 {Of(question).Number}";

    /// <summary>Whether a rule is a row of the table of questions; "3.2 P1" is a phase.</summary>
    public static bool IsRule(string rule) => rule.StartsWith("3.2 ", StringComparison.Ordinal) && char.IsAsciiDigit(rule[4]);

    public static bool IsTold(string? answer) => answer is not (null or Skipped or Left or "thumb.skipped");

    /// <summary>Whether an answer that is a list has an item.</summary>
    public static bool Has(Conversation conversation, string question, string item) =>
        conversation.Answer(question)?.Split(',').Contains(item) == true;

    /// <summary>Never asked so far, and wanted.</summary>
    public static bool IsNew(Conversation conversation, string question) => conversation.Answer(question) is null && IsWanted(conversation, question);

    /// <summary>Skipped once.</summary>
    public static bool IsOnceMore(Conversation conversation, string question) =>
        conversation.Answer(question) is Skipped or "thumb.skipped" && IsWanted(conversation, question);

    /// <summary>"Don't know", and not yet asked again.</summary>
    public static bool IsUnsure(Conversation conversation, string question) =>
        Unsure.Contains(conversation.Answer(question == "form-top.again" ? "form-top" : question))
        && conversation.Tune?.Rechecked.Contains(question) != true && IsWanted(conversation, question);

    /// <summary>What /tune has left to ask.</summary>
    public static bool IsLeft(Conversation conversation, string question) =>
        IsWanted(conversation, question) && (!IsTold(conversation.Answer(question)) || IsUnsure(conversation, question));

    public static bool IsWanted(Conversation conversation, string question) =>
        Of(question).When(conversation) && Questions.Of(question).AskWhen?.Invoke(conversation) != false;

    private static bool MayTryBridges(Conversation conversation) =>
        conversation.Plan?.Phase >= Phase.P1 && LastUsual(conversation) <= ThumbUpTo && !Limiting.HasStar(conversation) && !Limiting.IsRestOnly(conversation) && !FirstHelp.HasLeg(conversation);

    /// <summary>A leg is not stretched by a test while a sign in it is open, nor anything that somebody has to look at within days; with the bone of the hip only what is done lying (RF-HIP-01).</summary>
    private static bool MayTestRange(Conversation conversation) =>
        !CheckIns.GoodDays.HasOpenStar(conversation) && !Limiting.IsRestOnly(conversation) && !FirstHelp.HasLeg(conversation);

    private static int LastUsual(Conversation conversation) =>
        conversation.CheckIns.Past.FirstOrDefault(day => day.Usual is not null)?.Usual
        ?? (int.TryParse(conversation.Answer("pain"), out var pain) ? pain : int.MaxValue);
}
