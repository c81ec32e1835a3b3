using CoachBot.Core.Conversations;

namespace CoachBot.Core.Weeks;

/// <summary>The things somebody wants back (PSFS), up to three, each 0 unable to 10 as before: rated once at first, and again at each review.</summary>
[Source("coaching.md 3.2 (24), 7.6, 7.7; E19")]
internal static class Goals
{
    /// <summary>Questions that rate them again.</summary>
    public static readonly string[] Again = ["psfs.again", "psfs.2.again", "psfs.3.again"];

    /// <summary>In the person's own words; null where none was named.</summary>
    public static string? NameOf(Conversation conversation, string again) => Said(conversation, Of(again, "name"));

    /// <summary>Named and rated before.</summary>
    public static bool IsSet(Conversation conversation, string again) =>
        NameOf(conversation, again) is not null && Number(conversation, Of(again, "score")) is not null;

    public static int? StartTenths(Conversation conversation) =>
        Mean(Again.Where(again => IsSet(conversation, again)).Select(again => Number(conversation, Of(again, "score"))));

    /// <summary>The newest rating of each.</summary>
    public static int? NowTenths(Conversation conversation) =>
        Mean(Again.Where(again => IsSet(conversation, again)).Select(again => Number(conversation, again) ?? Number(conversation, Of(again, "score"))));

    private static string Of(string again, string part) => again.Replace("again", part, StringComparison.Ordinal);

    private static string? Said(Conversation conversation, string question) =>
        conversation.Answer(question) is { Length: > 0 } said && Tuning.Later.IsTold(said) ? said : null;

    private static int? Number(Conversation conversation, string question) =>
        int.TryParse(conversation.Answer(question), out var number) ? number : null;

    private static int? Mean(IEnumerable<int?> numbers)
    {
        var known = numbers.OfType<int>().ToList();
        return known.Count == 0 ? null : (known.Sum() * 10 + known.Count / 2) / known.Count;
    }
}
