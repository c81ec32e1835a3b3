using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Holding;

/// <summary>Asks after somebody who was told to get help (coaching.md 8.4). Each step sets the next; the first [Seen] ends them.</summary>
internal static class FollowUps
{
    private static readonly LocalTime Morning = new(8, 30);

    /// <summary>"Next morning" is not the morning that comes right after the four hours.</summary>
    private static readonly Duration BeforeMorning = Duration.FromHours(2);

    /// <summary>Begins for a kept person; a visitor is asked first, because it means keeping an address.</summary>
    public static void Begin(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        if (!frame.CanSendLater)
        {
            return;
        }

        if (frame.Now.Person.IsKept)
        {
            Set(frame, FirstStep(frame, held));
        }
        else if (held is { Level: Level.Emergency, IsConditional: false } && !Escalation.IsOnly(frame, held, "crisis"))
        {
            frame.Speech.Break();
            frame.Speech.Last.Urgency = Urgency.Escalation;
            frame.Ask("check-on-me");
        }
    }

    /// <summary>The visitor's tap is the consent for it.</summary>
    public static void BeginForVisitor(TurnFrame frame) => Set(frame, "30m");

    /// <summary>Not seen after all, once they had ended: the number was said again, so that the next of them is the one after four hours (8.4).</summary>
    public static void Again(TurnFrame frame)
    {
        if (frame.Now.Timers.Any(timer => timer.Key.Kind == Timers.FollowUp) || !frame.CanSendLater || !(frame.Now.Person.IsKept || HasAgreed(frame)))
        {
            return;
        }

        From(frame);
        Set(frame, "4h");
        frame.Speech.AddLine("follow-up.again");
    }

    /// <summary>Their days count from now on.</summary>
    public static void From(TurnFrame frame) => frame.Now = frame.Now with { Held = frame.Now.Held! with { AskedFrom = frame.Turn.Now } };

    /// <summary>A visitor to whom one came has asked for them.</summary>
    private static bool HasAgreed(TurnFrame frame) =>
        frame.Now.Asked.Any(asked => asked.Prompt is "follow-up.emergency" or "follow-up.emergency.last" && asked.AskedAt >= frame.Now.Held!.Since);

    public static void Stop(TurnFrame frame) => HeldTimers.CancelAll(frame, Timers.FollowUp);

    public static void Due(TurnFrame frame, TimerKey key)
    {
        var (episode, step) = Split(key.Key);
        if (frame.Now.Held is not { } held || held.Episode != episode)
        {
            return;
        }

        if (frame.Now.Open is { } open && frame.Turn.Now - open.AskedAt < Asking.Patience && Questions.Of(open.Question).Slot == Slot.RedFlag)
        {
            // Somebody is in the middle of a question about safety: this waits until it has been answered, or has acted.
            HeldTimers.Set(frame, key, open.AskedAt + Asking.Patience + Duration.FromMinutes(1), isEscalation: true);
            return;
        }

        frame.Speech.Last.Urgency = Urgency.Escalation;
        frame.Speech.Last.IsSilent = step == "4h" && Schedule.IsQuiet(frame.Turn.Now, frame.Zone, frame.Now.Person.CheckInAt);
        Say(frame, held, step);
        if (Next(frame, held, step) is { } next)
        {
            Set(frame, next);
        }
    }

    private static void Say(TurnFrame frame, Held held, string step)
    {
        var question = held switch
        {
            { Status: "tests" } => "follow-up.tests",
            _ when Escalation.IsOnly(frame, held, "crisis") => "follow-up.crisis",
            _ when Escalation.IsOnly(frame, held, "severe") => "follow-up.severe",
            { Level: Level.Emergency } => "follow-up.emergency",
            _ => "follow-up.urgent",
        };
        if (question is not ("follow-up.emergency" or "follow-up.crisis"))
        {
            // A lock screen shows the first line to whoever is near; only an emergency begins with itself (7.1).
            frame.Speech.Add("follow-up.neutral");
        }

        var isLast = question is "follow-up.emergency" or "follow-up.urgent" && Next(frame, held, step) is null;
        frame.Ask(question, isLast ? $"{question}.last" : question);
    }

    private static string FirstStep(TurnFrame frame, Held held) => held switch
    {
        _ when Escalation.IsOnly(frame, held, "crisis") => "next-day",
        _ when Escalation.IsOnly(frame, held, "severe") => "daily",
        _ => held.Level == Level.Emergency ? "30m" : "4h",
    };

    private static string? Next(TurnFrame frame, Held held, string step) => (step, held.Level) switch
    {
        _ when held.Status == "tests" => "weekly",
        ("30m", _) => "4h",
        ("4h", Level.Emergency) => "morning",
        ("4h", _) => IsNextDay(frame, held) ? "2d" : "morning",
        ("morning", Level.Emergency) => "day-1",
        ("day-1", Level.Emergency) => "day-2",
        ("day-2", Level.Emergency) => "day-3",
        ("morning", _) => "2d",
        ("2d", _) => "7d",
        ("daily", _) => "daily",
        _ => null,
    };

    public static void Set(TurnFrame frame, string step)
    {
        var held = frame.Now.Held!;
        HeldTimers.Set(frame, new TimerKey(Timers.FollowUp, $"{held.Episode}:{step}"), At(frame, held, step), isEscalation: true);
    }

    private static Instant At(TurnFrame frame, Held held, string step) => step switch
    {
        "30m" => frame.Turn.Now + Duration.FromMinutes(30),
        "4h" when held.Level == Level.Emergency => Later(frame, Begun(held) + Duration.FromHours(4)),
        "4h" => Later(frame, Schedule.NextAllowed(Begun(held) + Duration.FromHours(4), frame.Zone, frame.Now.Person.CheckInAt)),
        "morning" => NextMorning(frame),
        "2d" => MorningAfter(frame, Begun(held), 2),
        "7d" => MorningAfter(frame, Begun(held), 7),
        "weekly" => MorningAfter(frame, frame.Turn.Now, 7),
        _ => MorningAfter(frame, frame.Turn.Now, 1),
    };

    private static Instant Later(TurnFrame frame, Instant at) =>
        Instant.Max(at, frame.Turn.Now + Duration.FromMinutes(30));

    private static Instant MorningAfter(TurnFrame frame, Instant from, int days)
    {
        var date = from.InZone(frame.Zone).Date.PlusDays(days);
        return Later(frame, frame.Zone.AtLeniently(date + Morning).ToInstant());
    }

    private static Instant NextMorning(TurnFrame frame)
    {
        var today = frame.Zone.AtLeniently(frame.Today + Morning).ToInstant();
        return today >= frame.Turn.Now + BeforeMorning ? today : MorningAfter(frame, frame.Turn.Now, 1);
    }

    /// <summary>The four hours of a late U ended in the quiet hours, so its message was the next morning's.</summary>
    private static bool IsNextDay(TurnFrame frame, Held held) => Begun(held).InZone(frame.Zone).Date < frame.Today;

    private static Instant Begun(Held held) => held.AskedFrom ?? held.Since;

    private static (int Episode, string Step) Split(string key)
    {
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(key.AsSpan(0, colon), out var episode) ? (episode, key[(colon + 1)..]) : (0, key);
    }
}
