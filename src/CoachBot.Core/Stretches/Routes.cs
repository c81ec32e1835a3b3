using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.Stretches;

/// <summary>Which stretches suit a person today: by phase, contributors, direction, and what has to be left out.</summary>
[Source("coaching.md 5.3 (routing), 3.3 (factor to content), 3.4 (direction), 2.6 (RF-PRG-02, RF-HIP-01)")]
internal static class Routes
{
    public const string Easy = "stretch.lead";
    private const int Most = 3;

    /// <summary>One that was done so many days ago, or less, makes room for another.</summary>
    private const int Lately = 1;

    /// <summary>Safe in both directions: for somebody unscreened.</summary>
    public static readonly string[] Unscreened = ["ST-08", "ST-11", "EX-01"];

    private static readonly Dictionary<string, string[]> ByArea = new(StringComparer.Ordinal)
    {
        ["hips"] = ["ST-04", "ST-05", "ST-06"],
        ["hamstrings"] = ["ST-01", "ST-02", "ST-03"],
        ["glutes"] = ["ST-05", "ST-13"],
        ["upper-back"] = ["ST-12"],
        ["sides"] = ["ST-16"],
        ["inner-thighs"] = ["ST-14"],
        ["hip-turns"] = ["ST-15"],
        ["calves"] = ["ST-17"],
    };

    /// <param name="wish">One of <see cref="Areas"/>, or "" for the best three; and the local day.</param>
    public static Suggestion For(Conversation conversation, Catalog catalog, (string Area, LocalDate Today) wish)
    {
        if (HasFlag(conversation, "RF-PRG-02"))
        {
            return new(["EX-01"], ["RF-PRG-02"], "stretch.pregnant");
        }

        if (HasFlag(conversation, "RF-HIP-01"))
        {
            return new(["EX-01", "EX-04"], ["RF-HIP-01"], "stretch.lead.star");
        }

        var chooser = new Chooser(conversation, catalog, wish.Today.PlusDays(-Lately));
        return conversation.Plan!.Phase == Phase.P0 || Limiting.HasStar(conversation)
            ? Settling(conversation, chooser, wish.Area)
            : wish.Area.Length == 0 ? Best(conversation, chooser) : OfArea(conversation, chooser, wish.Area);
    }

    /// <summary>Everything of an area that suits now, for the list of all.</summary>
    public static IReadOnlyList<string> All(Conversation conversation, Catalog catalog, string area)
    {
        var chooser = new Chooser(conversation, catalog, LocalDate.MaxIsoValue);
        return [.. (area == "back" ? ["ST-08", "ST-11", "ST-07", "ST-09", "ST-10"] : ByArea[area]).Where(chooser.Suits)];
    }

    private static Suggestion Settling(Conversation conversation, Chooser chooser, string area)
    {
        var isStarred = Limiting.HasStar(conversation);
        var ease = Directions.Of(conversation) == Direction.Extension ? "ST-07" : "ST-11";
        var lead = isStarred ? "stretch.lead.star" : area.Length > 0 ? "stretch.lead.early" : Easy;
        return new([.. new[] { "ST-08", ease, "EX-01" }.Where(chooser.Suits)], [isStarred ? "5.3 star" : "5.3 settle", .. Leg(chooser)], lead);
    }

    private static Suggestion Best(Conversation conversation, Chooser chooser)
    {
        var (first, rule) = Contributors.Lead(conversation) switch
        {
            "F1" or "F4" => ("ST-04", "5.3 hip-front"),
            "F5" => ("ST-01", "5.3 hamstrings"),
            _ => ("ST-05", "5.3 buttock"),
        };
        var byFactor = chooser.Pick([first, "ST-04", "ST-05", "ST-01", "ST-14", "ST-12"]);
        var ids = new[] { "ST-08", byFactor, chooser.Pick(Ease(conversation)) }.OfType<string>().Distinct().ToList();
        return new(ids, [DirectionRule(conversation), .. byFactor == first ? [rule] : chooser.WasDone(first) ? ["5.3 turns"] : Array.Empty<string>(), .. Leg(chooser)], Easy);
    }

    private static Suggestion OfArea(Conversation conversation, Chooser chooser, string area)
    {
        var ids = area == "back"
            ? [.. new[] { "ST-08", "ST-11", chooser.Pick(Ease(conversation)) }.OfType<string>().Where(chooser.Suits).Distinct()]
            : ByArea[area].Where(chooser.Suits).Take(Most).ToList();
        if (ids.Count > 0)
        {
            return new(ids, [DirectionRule(conversation), .. Leg(chooser)], Easy);
        }

        var instead = Best(conversation, chooser);
        return instead with { Lead = chooser.IsLater(ByArea.GetValueOrDefault(area, [])) ? "stretch.lead.later" : "stretch.lead.not" };
    }

    /// <summary>What eases this back, the first choice first.</summary>
    private static string[] Ease(Conversation conversation) => Directions.Of(conversation) switch
    {
        Direction.Extension => ["ST-09", "ST-07"],
        Direction.Flexion => ["ST-10", "ST-11"],
        _ => ["ST-11", "ST-12"],
    };

    private static string DirectionRule(Conversation conversation) => Directions.Of(conversation) switch
    {
        Direction.Extension => "5.3 AV-E",
        Direction.Flexion => "5.3 AV-F",
        _ => "5.3",
    };

    private static string[] Leg(Chooser chooser) => chooser.HasLeg ? ["5.3 leg"] : [];

    private static bool HasFlag(Conversation conversation, string flag) => conversation.Flags.Any(open => open.Flag == flag);
}
