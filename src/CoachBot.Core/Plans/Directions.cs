using CoachBot.Core.Conversations;
using CoachBot.Core.Tuning;

namespace CoachBot.Core.Plans;

/// <summary>What a back seems happier without, for now; said as a preference, never as a label.</summary>
[Source("coaching.md 3.4 and 3.0 (scoring with the merged question), 5.2 (EX-20 to EX-31: until pain is 1 or less)")]
public static class Directions
{
    /// <summary>So many hints make a preference.</summary>
    private const int Enough = 2;

    /// <summary>From P3 on these come back once the usual pain is at most this (5.2).</summary>
    private const int QuietUpTo = 1;

    private const int QuietDays = 3;

    private static readonly string[] BackWhenQuiet = ["EX-20", "EX-21", "EX-25", "EX-30", "EX-31"];

    /// <summary>Left out for now; the hinges and swings come back once the last three check-ins were quiet.</summary>
    public static bool Avoids(Conversation conversation, Exercise exercise) =>
        exercise.Avoid.Count > 0
        && (exercise.Avoid.Contains(Of(conversation)) || Sides(conversation).Any(exercise.Avoid.Contains))
        && !(conversation.Plan is { Phase: >= Phase.P3 } && BackWhenQuiet.Contains(exercise.Id) && IsQuiet(conversation));

    private static bool IsQuiet(Conversation conversation) =>
        conversation.CheckIns.Past.Where(day => day.Usual is not null).Take(QuietDays).ToList() is { Count: QuietDays } last
        && last.TrueForAll(day => day.Usual <= QuietUpTo);

    /// <summary>The ends of the range this back is kept from: one, both where both set it off, or none.</summary>
    public static IReadOnlyList<Direction> Sides(Conversation conversation) => Of(conversation) switch
    {
        Direction.MidRange when IsTie(conversation) => [Direction.Extension, Direction.Flexion],
        Direction.MidRange => Newest(conversation) switch
        {
            "both" => [Direction.Extension, Direction.Flexion],
            "arching" => [Direction.Extension],
            "bending" => [Direction.Flexion],
            _ => [],
        },
        var side => [side],
    };

    /// <summary>What sets it off, as it was told last: "both", "arching" ...</summary>
    private static string? Newest(Conversation conversation) =>
        (Later.IsTold(conversation.Answer("retest")) ? conversation.Answer("retest") : conversation.Answer("aggravate"))?.Split('.')[^1];

    /// <summary>"None of it sets it off any more" ends what is left out, whatever was said before.</summary>
    public static Direction Of(Conversation conversation) => (Extension(conversation), Flexion(conversation), conversation.Answer("retest")) switch
    {
        (_, _, "retest.neither") => Direction.MidRange,
        (var extension and >= Enough, var flexion, _) when extension > flexion => Direction.Extension,
        (var extension, var flexion and >= Enough, _) when flexion > extension => Direction.Flexion,
        _ => Direction.MidRange,
    };

    /// <summary>As much speaks for the one as for the other: what eases it settles that.</summary>
    public static bool IsTie(Conversation conversation) =>
        conversation.Answer("retest") != "retest.neither" && Extension(conversation, withEase: false) is > 0 and var extension
        && extension == Flexion(conversation, withEase: false);

    private static int Extension(Conversation conversation, bool withEase = true) =>
        SetOff(conversation, "aggravate.arching", "retest.arching") + One(conversation.Answer("hurts-at") == "hurts.top")
        + One(withEase && conversation.Answer("ease") == "ease.bending");

    private static int Flexion(Conversation conversation, bool withEase = true) =>
        SetOff(conversation, "aggravate.bending", "retest.bending") + One(conversation.Answer("cough") == "yes")
        + One(withEase && conversation.Answer("ease") is "ease.standing" or "ease.walking");

    /// <summary>2 for the answer of the first contact, as long as no later one takes it back; 1 for one that is told later only.</summary>
    private static int SetOff(Conversation conversation, string first, string again)
    {
        var isFirst = conversation.Answer("aggravate") == first;
        var later = conversation.Answer("retest");
        var isLater = later == again || later == "retest.both";
        var isOpen = later is not ("retest.arching" or "retest.bending" or "retest.both" or "retest.neither");
        return isFirst && (isOpen || isLater) ? Enough : One(isLater);
    }

    private static int One(bool isSo) => isSo ? 1 : 0;
}
