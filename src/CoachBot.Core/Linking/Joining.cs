using CoachBot.Core.Conversations;
using CoachBot.Core.Manners;
using NodaTime;

namespace CoachBot.Core.Linking;

/// <summary>Somebody used this person's code in another chat: "was that you?", which history stays, and the join.</summary>
internal static class Joining
{
    /// <summary>So many chats of one person, at the most.</summary>
    private const int MostChats = 5;

    private static readonly Duration BehindSafety = Duration.FromMinutes(2);
    private static readonly Duration GoodFor = Duration.FromHours(24);

    /// <summary>The request comes as a timer that is due; it never takes over a question about safety.</summary>
    public static void Asked(TurnFrame frame, TimerKey timer)
    {
        if (frame.Now.Open is { } open && Histories.IsOfSafety(open) || Flow.IsSafetyOpen(frame.Now))
        {
            frame.Do(new Effect.SetTimer(timer, frame.Turn.Now + BehindSafety));
            return;
        }

        frame.Speech.Add("link.used", ("channel", Chats.Name(frame, LinkTimer.Read(timer.Key).Channel)));
        frame.Ask("link.confirm", about: timer.Key);
    }

    public static void Confirmed(TurnFrame frame, OpenQuestion question, string value)
    {
        frame.Close();
        if (value != "link.yes")
        {
            Refused(frame);
            return;
        }

        if (Other(frame, question) is not { } other)
        {
            return;
        }

        switch (Histories.Of(frame.Now, other.Conversation!))
        {
            case Choice.Mine:
                Join(frame, other, keepsOther: false, question.About);
                break;
            case Choice.Theirs:
                Join(frame, other, keepsOther: true, question.About);
                break;
            case Choice.Wait:
                frame.Speech.Add("link.wait");
                GoOn(frame);
                break;
            case var choice:
                Ask(frame, choice, other, question.About);
                break;
        }
    }

    public static void Chosen(TurnFrame frame, OpenQuestion question, string value)
    {
        frame.Close();
        if (value == "which.none")
        {
            Refused(frame);
            return;
        }

        if (Other(frame, question) is not { } other)
        {
            return;
        }

        var keepsOther = value == "which.other";
        switch (Histories.Of(frame.Now, other.Conversation!))
        {
            case Choice.Wait:
                frame.Speech.Add("link.wait");
                GoOn(frame);
                break;
            case Choice.Mine or Choice.OnlyMine when keepsOther:
                Ask(frame, Choice.OnlyMine, other, question.About);
                break;
            case Choice.Theirs or Choice.OnlyTheirs when !keepsOther:
                Ask(frame, Choice.OnlyTheirs, other, question.About);
                break;
            default:
                Join(frame, other, keepsOther, question.About);
                break;
        }
    }

    /// <summary>Back to what was asked before.</summary>
    public static void GoOn(TurnFrame frame)
    {
        if (frame.IsHeld)
        {
            WhileHeld.Line(frame);
        }
        else
        {
            Flow.GoOn(frame);
        }
    }

    /// <summary>Null where the router has to bring them first, or where nothing can be joined and that was said.</summary>
    private static OtherPerson? Other(TurnFrame frame, OpenQuestion question)
    {
        if (frame.Turn.Now - question.AskedAt > GoodFor)
        {
            frame.Speech.Add("link.over");
            GoOn(frame);
            return null;
        }

        if (frame.Turn.Brought.Other is not { } other)
        {
            frame.Needs = new Need.Other(LinkTimer.Read(question.About).Person);
            return null;
        }

        if (other is { Conversation: not null, Chats.Count: > 0 } && Math.Max(1, frame.Links.Chats.Count) + other.Chats.Count <= MostChats)
        {
            return other;
        }

        frame.Speech.Add(other.Conversation is null ? "link.gone" : "link.full");
        GoOn(frame);
        return null;
    }

    private static void Refused(TurnFrame frame)
    {
        frame.Speech.Add("link.no.answer");
        GoOn(frame);
    }

    private static void Join(TurnFrame frame, OtherPerson other, bool keepsOther, string? about)
    {
        var mine = (frame.Now, Chats.Of(frame));
        var theirs = (other.Conversation!, other.Chats);
        frame.Do(new Effect.Join(other.Person, other.Version, keepsOther));
        OneHistory.Join(frame, keepsOther ? theirs : mine, keepsOther ? mine : theirs);
        _ = Mending.Mend(frame);
        if (frame.Now.Person.IsKept && !(keepsOther ? theirs : mine).Item1.Person.IsKept)
        {
            frame.Do(new Effect.KeepPerson());
        }

        Journal.Record(frame, "joined", ("kept", keepsOther ? "other" : "this"));
        var from = LinkTimer.Read(about).Channel;
        Say(frame, other.Chats.LastOrDefault(chat => chat.Channel == from) ?? other.Chats[^1]);
    }

    /// <summary>Each of the two chats hears of it; the open question goes on in the one that was joined.</summary>
    private static void Say(TurnFrame frame, Via there)
    {
        frame.Speech.Add("link.joined", ("channel", Chats.Name(frame, there.Channel)));
        if (frame.IsHeld)
        {
            WhileHeld.Line(frame);
        }

        frame.Speech.Break();
        frame.Speech.Last.To = there.Tag;
        frame.Speech.Add("link.joined.here", ("channel", Chats.Name(frame, frame.Turn.Via?.Channel)));
        if (frame.Now.Open is not null && !frame.IsHeld)
        {
            frame.AskAgain();
        }
        else
        {
            GoOn(frame);
        }
    }

    /// <summary>Names the two histories by what somebody knows of them; a warning in one of them leaves no choice but that one.</summary>
    private static void Ask(TurnFrame frame, Choice choice, OtherPerson other, string? about)
    {
        frame.Speech.Add("link.two", ("mine", Histories.Words(frame, frame.Now)), ("theirs", Histories.Words(frame, other.Conversation!)));
        frame.Ask("link.which", choice switch { Choice.OnlyMine => "link.which.this", Choice.OnlyTheirs => "link.which.other", _ => "link.which" }, about);
    }
}
