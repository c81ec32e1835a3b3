using CoachBot.Core.Conversations;

namespace CoachBot.Core.CheckIns;

/// <summary>Puts answers into the running check-in.</summary>
internal static class CheckInAnswers
{
    /// <summary>Answered, or skipped.</summary>
    public static bool Has(CheckIn day, string question) => day.Rules.Contains($"skip:{question}") || question switch
    {
        "c1" => day.Usual is not null,
        "c2" => day.IsWorse is not null,
        "c3" => day.Session is not null,
        "c4" => day.InSession is not null,
        "thrusts" => day.Thrusts is not null,
        "painkiller" => day.Painkiller is not null,
        "worst" => day.Worst is not null || day.Rules.Contains("worst"),
        "c5" => day.IsNothingNew is not null,
        _ => day.Rules.Contains(question),
    };

    /// <summary>The answer as it was given: a reply id or a number; null where there is none.</summary>
    public static string? Of(CheckIn day, string question) => question switch
    {
        "c1" => day.Usual?.ToString(),
        "c2" => day.IsWorse switch { true => "c2.worse", false => "c2.same", _ => null },
        "c3" => day.Session is null ? null : $"c3.{day.Session}",
        "c4" => day.InSession?.ToString(),
        "thrusts" => day.Thrusts is null ? null : $"thrusts.{day.Thrusts}",
        "painkiller" => day.Painkiller switch { true => "painkiller.yes", false => "painkiller.no", _ => null },
        "worst" => day.Worst?.ToString(),
        "c5" => day.IsNothingNew switch { true => "c5.nothing", false => "c5.something", _ => null },
        _ => null,
    };

    public static CheckIn With(CheckIn day, string question, string value) => question switch
    {
        "c1" => day with { Usual = int.Parse(value) },
        "c2" => day with { IsWorse = value == "c2.worse" },
        "c3" => day with { Session = value["c3.".Length..], InSession = value == "c3.none" ? null : day.InSession },
        "c4" => day with { InSession = int.Parse(value) },
        "thrusts" => day with { Thrusts = value["thrusts.".Length..] },
        "painkiller" => day with { Painkiller = value == "painkiller.yes" },
        "worst" => value == "skip" ? day with { Rules = [.. day.Rules, "worst"] } : day with { Worst = int.Parse(value) },
        "c5" => day with { IsNothingNew = value == "c5.nothing" },
        _ when Weeks.GoalRatings.Again.Contains(question) => day with { Rules = [.. day.Rules, question] },
        _ => day,
    };
}
