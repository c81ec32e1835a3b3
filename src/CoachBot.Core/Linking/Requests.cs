using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Manners;
using NodaTime;

namespace CoachBot.Core.Linking;

/// <summary>Somebody used this person's code in another chat: how that comes in, waits, and ends without a join.</summary>
internal static class Requests
{
    /// <summary>A little less than the day that is named: a visitor's rows go after a day, and they should still hear how it ended.</summary>
    public static readonly Duration GoodFor = Duration.FromHours(23);

    private static readonly Duration BehindSafety = Duration.FromMinutes(2);

    /// <summary>It comes as a timer that is due, and never takes over a question about safety.</summary>
    public static void Ask(TurnFrame frame, TimerKey timer)
    {
        if (frame.Now.Open is { } open && Histories.IsOfSafety(open) || Flow.IsSafetyOpen(frame.Now))
        {
            frame.Do(new Effect.SetTimer(timer, frame.Turn.Now + BehindSafety));
            return;
        }

        frame.Speech.Add("link.used", ("channel", Chats.Name(frame, LinkTimer.Read(timer.Key).Channel)));
        frame.Ask("link.confirm", about: timer.Key);
    }

    /// <summary>One that a check-in finds open waits behind it, unless it is over anyway.</summary>
    public static bool CanWait(TurnFrame frame, OpenQuestion question) =>
        question.Question is "link.confirm" or "link.which" && frame.Turn.Now - question.AskedAt < GoodFor;

    /// <summary>The one who asks still waits for the answer.</summary>
    public static bool IsAwaited(Conversation asking, string? about) =>
        asking.Timers.Any(timer => timer.Key == LinkTimer.Unanswered(LinkTimer.Read(about).Turn));

    /// <summary>Nothing is joined. The other chat hears it too, without the reason.</summary>
    public static void Refuse(TurnFrame frame, OpenQuestion question, string prompt = "link.no.answer")
    {
        var request = LinkTimer.Read(question.About);
        frame.Do(new Effect.RefuseLink(request.Person, request.Turn));
        frame.Speech.Add(prompt);
        Joining.GoOn(frame);
    }

    /// <summary>What the one who asked hears after a no, or after a day without a yes.</summary>
    public static void CameToNothing(TurnFrame frame)
    {
        frame.Speech.Add("link.not-joined");
        frame.Speech.Last.IsSilent = Schedule.IsQuiet(frame.Turn.Now, frame.Zone, frame.Now.Person.CheckInAt);
        if (frame.IsHeld)
        {
            WhileHeld.Line(frame);
        }
    }
}
