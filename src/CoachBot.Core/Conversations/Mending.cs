using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Conversations;

/// <summary>A stored state may name what this build does not know: that is taken out before the turn. A lock is never taken out.</summary>
internal static class Mending
{
    /// <summary>Stands for a sign that is no longer listed: read like the gravest one there is.</summary>
    private const string Gravest = "RF-CES-01";

    /// <returns>True when the open question is one that is no longer asked.</returns>
    public static bool Mend(TurnFrame frame)
    {
        MendStage(frame);
        MendFlags(frame);
        return MendQuestions(frame);
    }

    /// <summary>Says in one line that the question is gone, and goes on with what is asked in its place.</summary>
    public static void SayGone(TurnFrame frame)
    {
        frame.Speech.Add("question-gone");
        if (frame.IsHeld)
        {
            Manners.WhileHeld.Line(frame);
        }
        else
        {
            Flow.GoOn(frame);
        }
    }

    /// <summary>A lock says where it stands, whatever the stage's name was; without a lock nobody stands there.</summary>
    private static void MendStage(TurnFrame frame)
    {
        var stage = frame.Stage;
        var isLockedStage = stage is Stage.Emergency or Stage.Urgent or Stage.Clearance;
        if (frame.Now.Held is { } held && !isLockedStage)
        {
            stage = held.Level == Level.Emergency ? Stage.Emergency : Stage.Urgent;
        }
        else if (frame.Now.Held is null && isLockedStage)
        {
            stage = Stage.Lost;
        }

        if (frame.Now.Stage != Stages.NameOf(stage))
        {
            frame.Stage = stage;
        }
    }

    private static void MendFlags(TurnFrame frame)
    {
        var known = frame.Script.Catalog.Flags;
        if (frame.Now.Flags.Any(flag => !IsKnown(known, flag.Flag) || flag.AskAgain is { } again && !Questions.All.ContainsKey(again)))
        {
            var flags = frame.Now.Flags.Where(flag => IsKnown(known, flag.Flag))
                .Select(flag => flag.AskAgain is { } again && !Questions.All.ContainsKey(again) ? flag with { AskAgain = null } : flag);
            frame.Now = frame.Now with { Flags = [.. flags] };
        }

        if (frame.Now.Held is { } held && (held.Flags.Count == 0 || !held.Flags.All(known.ContainsKey)))
        {
            var flags = held.Flags.Where(known.ContainsKey).ToList();
            frame.Now = frame.Now with { Held = held with { Flags = flags.Count > 0 ? flags : [Gravest] } };
        }
    }

    /// <summary>A condition the person was told of, or another plain referral, is kept with the flags, though it is none of the catalogue's.</summary>
    private static bool IsKnown(IReadOnlyDictionary<string, FlagEntry> known, string flag) =>
        known.ContainsKey(flag) || Holding.PlainReferrals.Is(flag);

    private static bool MendQuestions(TurnFrame frame)
    {
        if (AreKnown(frame, frame.Now.Asked) && AreKnown(frame, frame.Now.Waiting) && (frame.Now.Open is not { } now || IsKnown(frame, now)))
        {
            return false;
        }

        var isGone = frame.Now.Open is { } open && !IsKnown(frame, open);
        frame.Now = frame.Now with
        {
            Open = isGone ? null : frame.Now.Open,
            Waiting = [.. frame.Now.Waiting.Where(waiting => IsKnown(frame, waiting))],
            Asked = [.. frame.Now.Asked.Where(asked => IsKnown(frame, asked))],
            Trail = [.. frame.Now.Trail.Where(Questions.All.ContainsKey)],
        };
        if (isGone && frame.Stage == Stage.Clarifying)
        {
            // Nobody knows what the doubt was: Screen A settles it, before anything else that waits.
            frame.Stage = Stage.Lost;
            frame.Now = frame.Now with { Waiting = [] };
        }

        return isGone;
    }

    private static bool AreKnown(TurnFrame frame, IReadOnlyList<OpenQuestion> questions)
    {
        for (var at = 0; at < questions.Count; at++)
        {
            if (!IsKnown(frame, questions[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKnown(TurnFrame frame, OpenQuestion question) =>
        Questions.All.ContainsKey(question.Question) && frame.Script.English.Prompts.ContainsKey(question.Prompt);
}
