using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Intake;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Manners;

/// <summary>Side doors and small talk, recognised at any time.</summary>
internal static class SmallTalk
{
    public static void Answer(TurnFrame frame, string intent, bool wasAdvised)
    {
        if (intent == "door.minor")
        {
            UnderAge.Told(frame);
        }
        else if (frame.IsHeld)
        {
            SaidWhileHeld.Take(frame, intent);
        }
        else if (IsOfASign(frame, intent))
        {
            return;
        }
        else if (wasAdvised && !Doses.IsOne(intent))
        {
            FirstContact.OpenOrAskAgain(frame);
        }
        else if (!ToldOfTheBack.Take(frame, intent))
        {
            WhenFree(frame, intent);
        }
    }

    /// <summary>A sign that is denied, is back, or was looked at.</summary>
    private static bool IsOfASign(TurnFrame frame, string intent)
    {
        switch (intent)
        {
            case Talk.SignWords.Denied:
                Denials.Take(frame);
                return true;
            case "bumped":
                return BloodThinners.Bumped(frame);
            case ThinnersOver.Intent:
                ThinnersOver.Ask(frame);
                return true;
            case NotPregnant.Intent:
                NotPregnant.Take(frame);
                return true;
            case "held.back":
                ComeBack.Told(frame);
                return true;
            case "seen" or "cleared" when Visits.HasAny(frame.Now):
                Visits.Ask(frame);
                return true;
            default:
                return false;
        }
    }

    private static void WhenFree(TurnFrame frame, string intent)
    {
        switch (intent)
        {
            case "door.somebody-else" or "door.other-joint" or "door.not-stopping" or "door.physio" or "door.rest":
                ThroughDoor(frame, intent);
                break;
            case "progress":
                Progress.Say(frame);
                break;
            case "day-line":
                CheckInLines.Told(frame);
                break;
            case "means" or "self-check":
                AboutTheQuestion(frame, intent);
                break;
            case "away" or "when-pause" or "data" or "flare" or "something-new" or "booked" or "booked-it" or "cleared":
                CommandsInWords.Run(frame, intent);
                break;
            case "show":
                Commands.CommandTable.Run(frame, frame.Now.Plan is null ? "stretch" : "show", "");
                break;
            case "greeting" or "complaint" or "question":
                Greeting(frame, intent);
                break;
            case "not-seen" or "refuse" or "alone" or "went-away" or "still-there" or "seen" or "safe-now" or "cannot-get-help" or "getting-worse":
                Misunderstanding.Say(frame);
                break;
            default:
                Short(frame, intent == "what-is-it" ? WhatIsIt(frame) : intent);
                break;
        }
    }

    /// <summary>In a session, and right after advice, it is asked about what was shown; else about the back.</summary>
    private static string WhatIsIt(TurnFrame frame) =>
        frame.Now.LastAdvice is not null || (frame.Now.Open is { } open && SessionQuestions.Has(open.Question)) ? "unknown-question" : "diagnosis";

    private static void ThroughDoor(TurnFrame frame, string intent)
    {
        switch (intent)
        {
            case "door.somebody-else":
                SideDoors.ForSomebodyElse(frame);
                break;
            case "door.other-joint":
                SideDoors.OtherJoint(frame);
                break;
            case "door.not-stopping":
                SideDoors.NotStopping(frame);
                break;
            case "door.physio":
                SideDoors.HasPhysio(frame);
                break;
            default:
                SideDoors.ToldToRest(frame);
                break;
        }
    }

    /// <summary>"What does that mean?" puts the open question in full; "how do I know?" gets its own way of finding out, or leave to guess, but never about a warning sign.</summary>
    private static void AboutTheQuestion(TurnFrame frame, string intent)
    {
        if (frame.Now.Open is not { } open)
        {
            Short(frame, intent == "means" ? "unknown-question" : "sources");
            return;
        }

        if (intent == "means")
        {
            frame.Ask(open.Question, open.Prompt, open.About);
            return;
        }

        var how = $"{open.Question}.how".ToLowerInvariant();
        var isSafety = Questions.Of(open.Question) is { Slot: Slot.RedFlag } or { Kind: AnswerKind.Screen };
        Short(frame, isSafety ? "self-check.safety" : frame.Has($"talk.{how}") ? how : "self-check");
    }

    /// <summary>"hi", or the complaint itself, as a message without a question before it.</summary>
    private static void Greeting(TurnFrame frame, string intent)
    {
        if (frame.Stage == Stage.Opening && frame.Now.Open is null)
        {
            if (intent == "complaint")
            {
                frame.Speech.Add("opening.sore");
            }

            FirstContact.GoOn(frame);
        }
        else if (intent == "greeting")
        {
            Returning.Greet(frame);
        }
        else
        {
            Misunderstanding.Say(frame);
        }
    }

    private static void Short(TurnFrame frame, string intent)
    {
        if (intent is "unknown-question" && IsUnknown(frame))
        {
            return;
        }

        if (Doses.IsOne(intent))
        {
            Doses.Say(frame, intent);
        }
        else
        {
            frame.Speech.Add($"talk.{intent}");
        }

        if (intent == "other-language")
        {
            frame.Speech.Add("learn.8");
        }

        if (frame.Stage == Stage.Opening && frame.Now.Open is null)
        {
            FirstContact.GoOn(frame);
        }
        else if (!PlainReferrals.WantsToKnow(frame, $"talk.{intent}"))
        {
            frame.AskAgain();
        }
    }

    /// <summary>The second question in a row that is beyond the coach, or one that opens the talk; true when it ends the turn.</summary>
    private static bool IsUnknown(TurnFrame frame)
    {
        if (frame.Now.Open is { Misses: > 0 })
        {
            Misunderstanding.Say(frame);
            return true;
        }

        if (frame.Now.Open is { } open)
        {
            frame.Now = frame.Now with { Open = open with { Misses = 1 } };
        }

        return FirstContact.IsUnopened(frame) && Complaints.Open(frame);
    }
}
