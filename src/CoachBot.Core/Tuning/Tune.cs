using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Tuning;

/// <summary>/tune: all later questions that are left, one after the other; stopped at any time, and taken up again where it stopped.</summary>
[Source("coaching.md 3.1")]
internal static class Tune
{
    /// <summary>What an open question of the run is about: "tune|3" when three have been asked before it.</summary>
    private const string Run = "tune|";

    /// <summary>One item asked anew, to change it.</summary>
    public const string Change = "change";

    public static bool IsRun(OpenQuestion open) => open.About?.StartsWith(Run, StringComparison.Ordinal) == true;

    public static bool IsChange(OpenQuestion open) => open.About == Change;

    /// <param name="argument">"change" for answers that were given.</param>
    public static void Begin(TurnFrame frame, string argument)
    {
        if (frame.Now.Plan is null)
        {
            frame.Speech.Add("tune.no-plan");
            Flow.GoOn(frame);
        }
        else if (frame.Stage == Stage.CheckIn && frame.Now.Open is not null)
        {
            frame.Speech.Add("tune.check-in");
            frame.AskAgain();
        }
        else if (frame.Now.Open is { } open && IsRun(open) && argument.Length == 0)
        {
            frame.AskAgain();
        }
        else if (argument == Change)
        {
            frame.Ask("tune.change");
        }
        else if (First(frame.Now) is not { } first)
        {
            frame.Speech.Add("tune.all");
            frame.Ask("tune.change");
        }
        else
        {
            frame.Speech.Add("tune.lead");
            Step(frame, first, 0);
        }
    }

    /// <summary>The one after it that is left; at the end whatever an answer has opened meanwhile.</summary>
    public static void Next(TurnFrame frame, OpenQuestion open)
    {
        if (IsChange(open))
        {
            NextPart(frame, open);
        }
        else if (After(frame.Now, open.Question) is { } next)
        {
            Step(frame, next, Done(open) + 1);
        }
        else
        {
            Finish(frame);
        }
    }

    /// <summary>One question back, as it was asked.</summary>
    public static void Back(TurnFrame frame, OpenQuestion open)
    {
        var before = Later.Order.TakeWhile(question => question != open.Question)
            .LastOrDefault(question => frame.Now.Answer(question) is not null && Later.IsWanted(frame.Now, question));
        if (before is null || !IsRun(open) || Done(open) == 0)
        {
            frame.Speech.Add("back.nothing");
            frame.AskAgain();
            return;
        }

        frame.Close();
        Step(frame, before, Done(open) - 1);
    }

    public static void Stop(TurnFrame frame)
    {
        frame.Close();
        frame.Speech.Add("tune.stopped", ("count", Later.Order.Count(question => Later.IsLeft(frame.Now, question)).ToString()));
        Flow.GoOn(frame);
    }

    /// <param name="value">"change." and the first question of an item.</param>
    public static void Chosen(TurnFrame frame, string value)
    {
        frame.Close();
        LaterAsking.Ask(frame, value[(Change.Length + 1)..], Change);
    }

    private static void NextPart(TurnFrame frame, OpenQuestion open)
    {
        var parts = Later.Of(open.Question).Questions.SkipWhile(part => part != open.Question).Skip(1);
        if (parts.FirstOrDefault(part => Later.IsWanted(frame.Now, part)) is { } part)
        {
            LaterAsking.Ask(frame, part, Change);
            return;
        }

        LaterAnswers.Thank(frame, open.Question);
        Flow.GoOn(frame);
    }

    private static void Step(TurnFrame frame, string question, int done)
    {
        var left = Later.Order.SkipWhile(other => other != question).Count(other => other == question || Later.IsLeft(frame.Now, other));
        LaterAsking.Ask(frame, question, $"{Run}{done}", (done + 1, done + left));
        if (Questions.Of(question).Kind is not (AnswerKind.Toggles or AnswerKind.Scale))
        {
            LaterAsking.OfferWhereRoom(frame, "button.enough", "enough");
        }
    }

    /// <summary>What was never asked comes before what was left alone.</summary>
    private static string? First(Conversation conversation) =>
        Later.Order.FirstOrDefault(question => Later.IsNew(conversation, question)) ?? Later.Order.FirstOrDefault(question => Later.IsLeft(conversation, question));

    private static string? After(Conversation conversation, string question) =>
        Later.Order.SkipWhile(other => other != question).Skip(1).FirstOrDefault(other => Later.IsLeft(conversation, other))
        ?? Later.Order.FirstOrDefault(other => Later.IsNew(conversation, other));

    private static int Done(OpenQuestion open) => int.Parse(open.About!.AsSpan(Run.Length));

    /// <summary>What the answers come to so far, and what is done about it.</summary>
    private static void Finish(TurnFrame frame)
    {
        Worry.Say(frame);
        frame.Speech.Add("tune.done");
        var shown = Contributors.Shown(frame.Now).ToList();
        if (shown.Count == 0)
        {
            frame.Speech.AddLine("why.none");
        }

        foreach (var contributor in shown)
        {
            frame.Speech.AddLine(
                "contributor.work",
                ("how", frame.Words(contributor.IsLikely ? "contributor.likely" : "contributor.possible")),
                ("name", frame.Words($"contributor.{contributor.Id}".ToLowerInvariant())),
                ("work", ContributorWork.Words(frame, contributor.Id)));
        }

        frame.Offer(frame.Words("button.why"), "why");
        frame.Offer(frame.Words("button.change-answer"), "tune.change");
    }
}
