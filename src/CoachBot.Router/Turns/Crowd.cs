using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;

namespace CoachBot.Router.Turns;

/// <summary>Decides in which order, and in what company, one person's waiting arrivals are answered.</summary>
internal static class Crowd
{
    /// <summary>Up to this many are simply answered one by one.</summary>
    public const int MostOneByOne = 5;

    // A turn of longer words would only be cut by the reader.
    private const int LongestJoined = 4_000;

    /// <summary>Groups in the order of their turns. In a crowd the most urgent arrival comes first, alone, and neighbouring words share a turn.</summary>
    public static IEnumerable<IReadOnlyList<Waiting>> Arrange(
        IReadOnlyList<Waiting> waiting, Func<Arrival, Level> urgency)
    {
        if (waiting.Count <= MostOneByOne) return waiting.Select(IReadOnlyList<Waiting> (one) => [one]);
        foreach (var one in waiting) one.Level ??= urgency(one.Arrival);
        var first = waiting.MaxBy(w => w.Level)!;
        return first.Level > Level.None ? Joined(waiting.Where(w => w != first)).Prepend([first]) : Joined(waiting);
    }

    /// <summary>The arrival that a group is taken as: its words joined by line breaks.</summary>
    public static Arrival Merge(IReadOnlyList<Waiting> group)
    {
        var last = group[^1].Arrival;
        if (group.Count == 1) return last;
        var words = string.Join('\n', group.Select(w => ((Input.Text)w.Arrival.Input).Words));
        return last with { Input = new Input.Text(words), SentAt = group.Min(w => w.Arrival.SentAt) };
    }

    private static IEnumerable<IReadOnlyList<Waiting>> Joined(IEnumerable<Waiting> waiting)
    {
        var group = new List<Waiting>();
        foreach (var one in waiting)
        {
            if (group.Count > 0 && !FitsBehind(group, one))
            {
                yield return group;
                group = [];
            }

            group.Add(one);
        }

        if (group.Count > 0) yield return group;
    }

    private static bool FitsBehind(List<Waiting> group, Waiting one) =>
        one.IsJoinable && group[^1].IsJoinable && group.Sum(w => w.Length + 1) + one.Length <= LongestJoined;
}
