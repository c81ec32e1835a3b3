using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Level S: see a clinician soon; the plan is limited until booked or seen (coaching.md 2.1, 8.2).</summary>
internal static class SeeSomebody
{
    /// <summary>Says the text and notes the flag; the conversation goes on in the same message.</summary>
    public static void Advise(TurnFrame frame, Decision decision)
    {
        foreach (var flag in decision.Flags)
        {
            Note(frame, flag, decision.IsStarred || frame.Script.Catalog.Flags[flag].IsStarred);
        }

        var lead = decision.Flags[0];
        switch (lead)
        {
            case "RF-PRG-02" or "RF-SKN-01" or "RF-SEV-01" or "RF-MH-02":
                frame.Speech.Add($"soon.{lead}".ToLowerInvariant());
                break;
            default:
                frame.Speech.Add("soon.text", ("window", frame.Words(IsStarred(frame, lead) ? "window.star" : "window.plain")));
                break;
        }

        frame.Now = frame.Now with { LastRules = [.. decision.Flags, .. decision.Rules] };
    }

    public static void Note(TurnFrame frame, string flag, bool isStarred)
    {
        if (frame.Now.Flags.Any(open => open.Flag == flag && open.Level == Level.Soon))
        {
            return;
        }

        frame.Now = frame.Now with
        {
            Flags = [.. frame.Now.Flags, new OpenFlag(flag, Level.Soon, isStarred, frame.Turn.Now)],
        };
        Journal.Record(frame, "red-flag", ("level", nameof(Level.Soon)), ("flags", flag));
    }

    public static bool IsStarred(TurnFrame frame, string flag) =>
        frame.Now.Flags.Any(open => open.Flag == flag && open.IsStarred);

    /// <summary>An S or S★ item nobody has booked for: P0/P1 drills and walking only.</summary>
    public static bool IsLimited(Conversation conversation) =>
        conversation.Flags.Any(flag => flag.Level == Level.Soon && !flag.IsBooked);

    public static bool HasStar(Conversation conversation) =>
        conversation.Flags.Any(flag => flag is { Level: Level.Soon, IsStarred: true, IsBooked: false });

    public static void Booked(TurnFrame frame)
    {
        Settle(frame);
        frame.Speech.Add("soon.booked");
        Flow.GoOn(frame);
    }

    public static void Seen(TurnFrame frame)
    {
        frame.Now = frame.Now with { Flags = [.. frame.Now.Flags.Where(flag => flag.Level != Level.Soon)] };
        frame.Speech.Add("soon.seen");
        Flow.GoOn(frame);
    }

    private static void Settle(TurnFrame frame) => frame.Now = frame.Now with
    {
        Flags = [.. frame.Now.Flags.Select(flag => flag.Level == Level.Soon ? flag with { IsBooked = true } : flag)],
    };
}
