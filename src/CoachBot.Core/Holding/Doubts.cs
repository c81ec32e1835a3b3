using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Holding;

/// <summary>Clarifiers: opened by a finding in doubt, settled by an answer, acting by themselves when nobody answers (coaching.md 2.5).</summary>
internal static class Doubts
{
    /// <summary>A matter that was waved away is asked again from the next day on.</summary>
    private static readonly Duration NextDay = Duration.FromHours(12);

    public static void Open(TurnFrame frame, Decision decision)
    {
        var flag = decision.Flags[0];
        Journal.Record(frame, "doubt", ("flag", flag), ("clarifier", decision.Clarifier!));
        KeepOpen(frame, decision.Clarifier!);
        foreach (var more in decision.MoreDoubts)
        {
            Queue(frame, more.Clarifier!, more.Flag, more.Unanswered);
        }

        Ask(frame, decision.Clarifier!, Subject(flag, decision.Unanswered));
    }

    /// <summary>A birth some months ago is asked about once, however often it is mentioned.</summary>
    public static bool IsAskedOnce(TurnFrame frame, Decision decision) =>
        decision.Clarifier == Clarifiers.AfterBirth && frame.Now.Answer(Clarifiers.AfterBirth) is not null;

    /// <summary>Asks a question that decides about safety, from wherever the conversation stands.</summary>
    public static void Ask(TurnFrame frame, string question, string? about = null)
    {
        if (!frame.IsHeld)
        {
            frame.Go(Trigger.Doubt);
        }

        if (question == Clarifiers.AfterFall)
        {
            BloodThinners.NoteFall(frame);
            // "Why?" after the answer is about the fall, and not about an older check-in.
            frame.Now = frame.Now with { LastRules = ["RF-TRA-03"] };
        }

        frame.Ask(question, about: about);
    }

    /// <summary>Where the conversation stood before the doubt.</summary>
    public static Stage Origin(TurnFrame frame) =>
        frame.Stage == Stage.Clarifying ? Stages.Named(frame.Now.From) : frame.Stage;

    /// <summary>A pain of 9 or 10: can they stand, dress and get to the toilet? (RF-SEV-01).</summary>
    public static void AskSevere(TurnFrame frame) => Ask(frame, "CL-09", Subject("RF-SEV-01", Level.Urgent));

    /// <summary>The doubt is settled without an escalation: the next one, or back to where it arose, and on from there.</summary>
    public static void Settle(TurnFrame frame)
    {
        if (AskNext(frame))
        {
            return;
        }

        SeeSomebody.SayUnsaid(frame);
        if (frame.Now.Waiting.Any(IsOfSafety) && frame.Resume())
        {
            return;
        }

        StepBack(frame);
        if (!frame.IsHeld && frame.Now.Flags.Any(flag => flag.Flag == "RF-AGE-01"))
        {
            Intake.SideDoors.Minor(frame);
            return;
        }

        if (!Commands.KeptPause.TryBegin(frame))
        {
            Manners.KeptQuestion.Answer(frame);
            Flow.GoOn(frame);
        }
    }

    private static bool IsOfSafety(OpenQuestion question) => Questions.Of(question.Question) is { Slot: Slot.RedFlag, Stage: Stage.Clarifying };

    public static void StepBack(TurnFrame frame)
    {
        if (frame.Stage == Stage.Clarifying)
        {
            frame.Target = Origin(frame);
            frame.Go(Trigger.Settle);
        }
    }

    /// <summary>A doubt that waits behind another one; true when one was asked.</summary>
    public static bool AskNext(TurnFrame frame) => AskOf(frame, flag => flag.IsNext);

    /// <summary>A doubt that was waved away is put again the next day; true when one was asked.</summary>
    public static bool AskDueAgain(TurnFrame frame) =>
        AskOf(frame, flag => flag is { AskAgain: not null, IsNext: false } && frame.Turn.Now - flag.Since > NextDay);

    public static void Queue(TurnFrame frame, string clarifier, string flag, Level unanswered, bool isNext = true)
    {
        var waiting = new OpenFlag(flag, Level.Ask, IsStarred: false, frame.Turn.Now)
        {
            AskAgain = clarifier,
            Unanswered = unanswered,
            IsNext = isNext,
        };
        var others = frame.Now.Flags.Where(other => other.AskAgain != clarifier || other.IsNext != isNext);
        frame.Now = frame.Now with { Flags = [.. others, waiting] };
    }

    public static string Subject(string flag, Level unanswered, Level floor = Level.None, bool isAgain = false) =>
        $"{flag}|{unanswered}|{floor}{(isAgain ? "|again" : "")}";

    public static (string Flag, Level Unanswered) Parts(string? about)
    {
        var parts = (about ?? "RF-CES-01|Emergency").Split('|');
        return (parts[0], parts.Length > 1 && Enum.TryParse<Level>(parts[1], out var level) ? level : Level.Emergency);
    }

    /// <summary>How low the answers about time may bring it (2.5, CL-01b and CL-05b); None where 2.2 alone decides.</summary>
    public static Level FloorOf(string? about) =>
        about?.Split('|') is { Length: > 2 } parts && Enum.TryParse<Level>(parts[2], out var floor) ? floor : Level.None;

    public static bool IsAgain(string? about) => about?.EndsWith("|again", StringComparison.Ordinal) == true;

    private static bool AskOf(TurnFrame frame, Func<OpenFlag, bool> which)
    {
        if (frame.IsHeld || frame.Now.Flags.FirstOrDefault(which) is not { } waiting)
        {
            return false;
        }

        frame.Now = frame.Now with { Flags = [.. frame.Now.Flags.Where(flag => flag != waiting)] };
        if (waiting.AskAgain == "screen-a")
        {
            StepBack(frame);
            Screening.Screens.AskAgain(frame, frame.Stage == Stage.CheckIn ? "check-in" : waiting is { IsNext: true, Flag: "RF-NEU-03" } ? Training.LegInSession.Purpose : "daily");
            return true;
        }

        var question = waiting is { AskAgain: "CL-01", IsNext: false } ? "CL-01.again" : waiting.AskAgain!;
        Ask(frame, question, Subject(waiting.Flag, waiting.Unanswered, isAgain: !waiting.IsNext));
        return true;
    }

    /// <summary>A new doubt never pushes an open question about safety out: that one is asked after it.</summary>
    public static void KeepOpen(TurnFrame frame, string clarifier)
    {
        if (frame.Now.Open is not { } open || open.Question == clarifier
            || Questions.Of(open.Question) is not { Slot: Slot.RedFlag, Stage: Stage.Clarifying, ActsUnanswered: true })
        {
            return;
        }

        var isDoubt = open.About?.StartsWith("RF-", StringComparison.Ordinal) == true;
        var (flag, unanswered) = Parts(isDoubt ? open.About : null);
        Queue(frame, open.Question, flag, unanswered);
    }
}
