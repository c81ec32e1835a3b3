using CoachBot.Core.Conversations;
using CoachBot.Core.Manners;

namespace CoachBot.Core.Linking;

/// <summary>"Was that you?" is answered: which history stays, and the join.</summary>
internal static class Joining
{
    /// <summary>So many chats of one person, at the most.</summary>
    private const int MostChats = 5;

    public static void Confirmed(TurnFrame frame, OpenQuestion question, string value)
    {
        frame.Close();
        if (value != "link.yes")
        {
            Requests.Refuse(frame, question);
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
                Requests.Refuse(frame, question, "link.wait");
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
            Requests.Refuse(frame, question);
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
                Requests.Refuse(frame, question, "link.wait");
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
        if (frame.Turn.Brought.Other is not { } other)
        {
            frame.Needs = new Need.Other(LinkTimer.Read(question.About).Person);
            return null;
        }

        var obstacle = other switch
        {
            { Conversation: null } or { Chats: [] } => "link.gone",
            { Conversation: { } asking } when !Requests.IsAwaited(asking, question.About) => "link.over",
            _ when Math.Max(1, frame.Links.Chats.Count) + other.Chats.Count > MostChats => "link.full",
            _ => null,
        };
        if (obstacle is null)
        {
            return other;
        }

        Requests.Refuse(frame, question, obstacle);
        return null;
    }

    private static void Join(TurnFrame frame, OtherPerson other, bool keepsOther, string? about)
    {
        var mine = (frame.Now, Chats.Of(frame));
        var theirs = (other.Conversation!, other.Chats);
        frame.Do(new Effect.Join(other.Person, other.Version, keepsOther));
        OneHistory.Join(frame, keepsOther ? theirs : mine, keepsOther ? mine : theirs);
        _ = Mending.Mend(frame);
        var request = LinkTimer.Read(about);
        if (keepsOther)
        {
            // It is theirs; one of mine may have the same number.
            HeldTimers.Cancel(frame, LinkTimer.Unanswered(request.Turn));
        }

        if (frame.Now.Person.IsKept && !(keepsOther ? theirs : mine).Item1.Person.IsKept)
        {
            frame.Do(new Effect.KeepPerson());
        }

        Journal.Record(frame, "joined", ("kept", keepsOther ? "other" : "this"));
        Say(frame, other.Chats.LastOrDefault(chat => chat.Channel == request.Channel) ?? other.Chats[^1]);
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
        frame.Speech.Add("link.joined.here", ("channel", Chats.Name(frame, frame.Turn.Channel)));
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
