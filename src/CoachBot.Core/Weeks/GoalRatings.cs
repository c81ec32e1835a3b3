using CoachBot.Core.Conversations;
using CoachBot.Core.Tuning;

namespace CoachBot.Core.Weeks;

/// <summary>The things somebody wants back (PSFS), up to three, each 0 unable to 10 as before: rated once at first, and again at each review.</summary>
[Source("coaching.md 3.2 (24), 7.6, 7.7; E19")]
internal static class GoalRatings
{
    /// <summary>Questions that rate them again.</summary>
    public static readonly string[] Again = ["psfs.again", "psfs.2.again", "psfs.3.again"];

    /// <summary>Named and rated before.</summary>
    public static bool IsSet(Conversation conversation, string again) =>
        Goals.NameOf(conversation, again) is not null && Number(conversation, Goals.Sibling(again, "score")) is not null;

    public static int? StartTenths(Conversation conversation) =>
        Mean(Again.Where(again => IsSet(conversation, again)).Select(again => Number(conversation, Goals.Sibling(again, "score"))));

    /// <summary>The newest rating of each.</summary>
    /// <param name="except">Those that do not count.</param>
    public static int? NowTenths(Conversation conversation, IReadOnlyList<string>? except = null) =>
        Mean(Again.Where(again => IsSet(conversation, again) && except?.Contains(again) != true).Select(again => Number(conversation, again) ?? Number(conversation, Goals.Sibling(again, "score"))));

    /// <summary>They can do more again than at first, by a step that means something.</summary>
    public static bool AreBetter(Conversation conversation) => Trends.OfGoals(NowTenths(conversation), StartTenths(conversation)) == Trend.Better;

    private static int? Number(Conversation conversation, string question) =>
        int.TryParse(conversation.Answer(question), out var number) ? number : null;

    private static int? Mean(IEnumerable<int?> numbers) => Averages.Tenths([.. numbers.OfType<int>()]);
}
