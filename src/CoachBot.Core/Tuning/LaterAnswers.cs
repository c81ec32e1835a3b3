using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Tuning;

/// <summary>What an answer to a later question is kept as, and what follows: the next part of its item, or a word of thanks.</summary>
[Source("coaching.md 3.2, 3.3")]
internal static class LaterAnswers
{
    /// <summary>Pain that did not begin with training: the plan stays limited until somebody has looked (3.2, onset).</summary>
    public const string NotTraining = "not-training";

    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        var before = Ids(frame.Now);
        frame.Close();
        Keep(frame, open.Question, value);
        frame.Now = frame.Now with { LastRules = [Later.RuleOf(open.Question), .. frame.Now.LastRules.Where(rule => !Later.IsRule(rule))] };
        if (LaterSafety.Follow(frame, open.Question, value))
        {
            return;
        }

        foreach (var found in Contributors.Shown(frame.Now).Where(found => !before.Contains(found.Id)))
        {
            frame.Speech.Add("contributor.new", ("name", frame.Words($"contributor.{found.Id}".ToLowerInvariant())));
        }

        GoOn(frame, open);
    }

    /// <summary>The first time it comes back, the second time it is left alone; what was answered before stays.</summary>
    public static void SkippedBy(TurnFrame frame, OpenQuestion open)
    {
        frame.Close();
        if (Tune.IsRun(open))
        {
            var before = frame.Now.Answer(open.Question);
            frame.Remember(open.Question, Later.IsTold(before) ? before! : before is null ? Later.Skipped : Later.Left);
            Tune.Next(frame, open);
        }
        else
        {
            frame.Speech.Add("decision.thanks");
        }
    }

    /// <summary>Keeps the answer in the form that others read, and what it means beside it.</summary>
    public static void Keep(TurnFrame frame, string question, string value)
    {
        switch (question)
        {
            case "load.weight":
                Lifted.Keep(frame, value);
                break;
            case "form-top.again":
                frame.Remember("form-top", value);
                frame.Remember(question, value);
                break;
            case "cough" when value == "not-sure":
                frame.Remember(question, "yes");
                break;
            case "thumb" when value == "thumb.skipped":
                SkipThumb(frame);
                break;
            default:
                frame.Remember(question, Goals.Is(question) ? Goals.Named(value) : Listed(question, value));
                break;
        }

        if (question == "retest")
        {
            Retested(frame);
        }

        Limit(frame, question, value);
    }

    /// <summary>What the test once showed stays; left alone twice, it is not asked again.</summary>
    private static void SkipThumb(TurnFrame frame)
    {
        var before = frame.Now.Answer("thumb");
        if (!Later.IsTold(before))
        {
            frame.Remember("thumb", before is "thumb.skipped" or Later.Left ? Later.Left : "thumb.skipped");
        }
    }

    /// <summary>"None" beside something else is a slip; days that are none are not said.</summary>
    private static string Listed(string question, string value)
    {
        if (!question.EndsWith(".list", StringComparison.Ordinal))
        {
            return value;
        }

        var none = question.Replace(".list", ".none", StringComparison.Ordinal);
        var items = value.Split(',').Where(item => item != none && item != "none").ToList();
        return items.Count > 0 ? string.Join(',', items) : question == "days.list" ? Later.Left : none;
    }

    private static void Limit(TurnFrame frame, string question, string value)
    {
        if (question != "onset")
        {
            return;
        }

        frame.Now = frame.Now with { Flags = [.. frame.Now.Flags.Where(flag => flag.Flag != NotTraining)] };
        if (value == "onset.none")
        {
            SeeSomebody.Note(frame, NotTraining, isStarred: false);
        }
    }

    public static void Retested(TurnFrame frame) =>
        frame.Now = frame.Now with { Tune = (frame.Now.Tune ?? TuneState.None) with { RetestedOn = frame.Today } };

    private static void GoOn(TurnFrame frame, OpenQuestion open)
    {
        if (Tune.IsRun(open) || Tune.IsChange(open))
        {
            Tune.Next(frame, open);
        }
        else if (Later.Of(open.Question) is { RestFromDay: null } item && item.Questions.SkipWhile(part => part != open.Question).Skip(1).FirstOrDefault(part => Later.IsNew(frame.Now, part) || Later.IsOnceMore(frame.Now, part)) is { } part)
        {
            LaterAsking.Ride(frame, part, open.About ?? CheckInTimes.Key(frame.Today));
        }
        else
        {
            Thank(frame, open.Question);
        }
    }

    /// <summary>What was understood, where that is more than a button; else thanks.</summary>
    public static void Thank(TurnFrame frame, string question)
    {
        if (question == "age-band" && Pace.IsSlow(frame.Now))
        {
            frame.Speech.Add("plan.slow");
            return;
        }

        if (!Lifted.Say(frame, question) && !Worry.Say(frame) && frame.Speech.IsSilent)
        {
            frame.Speech.Add(question == "retest" && Directions.Sides(frame.Now).Count == 0 ? "retest.free" : "decision.thanks");
        }
    }

    private static HashSet<string> Ids(Conversation conversation) => [.. Contributors.Of(conversation).Select(found => found.Id)];
}
