using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Tuning;

namespace CoachBot.Core.Holding;

/// <summary>Thin bones or steroid tablets, told of in words: whether the pain began suddenly decides between today and within days.</summary>
[Source("coaching.md 2.4 (Screen B 5), 2.6 RF-TRA-02")]
internal static class ThinBones
{
    private const string Flag = "RF-TRA-02";
    private const string Question = "bone.sudden";

    /// <summary>"I'm on steroids" may be tablets, an inhaler, or for muscle: it is none of these two.</summary>
    private const string BareSteroids = "steroids-bare";

    /// <summary>Signs that have a question of their own, or none, come before it.</summary>
    private static readonly string[] First = ["RF-PRG-02", "RF-AGE-01"];

    /// <summary>Asked once; while held, and where a danger in pregnancy is asked about, it is only noted. True when it ends the turn.</summary>
    public static bool AsksFirst(TurnFrame frame, Decision decision)
    {
        var isAsked = decision is { Level: Level.Soon, About: About.Writer } && decision.Flags.Contains(Flag) && IsTold(decision) && !frame.IsHeld
            && frame.Now.Answer(Question) is null && !decision.Flags.Any(First.Contains);
        if (!isAsked)
        {
            return false;
        }

        NoteOthers(frame, decision);
        Manners.KeptQuestion.Keep(frame);
        Ask(frame);
        return true;
    }

    /// <summary>"On steroids" meant tablets, or may have: as if they had been named at once. True when it ends the turn.</summary>
    public static bool AsksOfTablets(TurnFrame frame, string value)
    {
        if (value is not ("cl-15.tablets" or "cl-15.unsure"))
        {
            return false;
        }

        frame.Now = frame.Now with { Bones = new(frame.Now.Bones?.IsBones == true, IsTablets: true) };
        if (frame.IsHeld || frame.Now.Answer(Question) is not null)
        {
            return false;
        }

        Ask(frame);
        return true;
    }

    private static void Ask(TurnFrame frame)
    {
        Doubts.KeepOpen(frame, Question);
        frame.Go(Trigger.Doubt);
        frame.Ask(Question, frame.Now.Bones is { IsBones: false } ? "steroid.sudden" : null, Doubts.Subject(Flag, Level.Urgent));
    }

    /// <summary>A visit with words of its own is said after the answer; any other is the same visit.</summary>
    private static void NoteOthers(TurnFrame frame, Decision decision)
    {
        foreach (var other in decision.Flags.Where(flag => flag != Flag))
        {
            if (frame.Has($"soon.{other}".ToLowerInvariant()))
            {
                SeeSomebody.NoteUnsaid(frame, other);
            }
            else
            {
                SeeSomebody.Note(frame, other, frame.Script.Catalog.Flags[other].IsStarred);
            }
        }
    }

    /// <summary>What was told is named as it was told, and outlasts the visit about it.</summary>
    public static void Keep(TurnFrame frame, Decision decision)
    {
        if (decision.About == About.Writer && IsTold(decision))
        {
            var before = frame.Now.Bones;
            frame.Now = frame.Now with { Bones = new(Has(decision, "bones") || before?.IsBones == true, Has(decision, "steroids") || before?.IsTablets == true) };
        }
    }

    /// <summary>What makes a bone break easily, in words; steroid tablets are ticked on Screen B without any.</summary>
    public static string Words(Conversation conversation)
    {
        var isBones = conversation.Bones?.IsBones == true || Later.Has(conversation, "known.list", "known.bones");
        return (isBones, conversation.Bones?.IsTablets) switch
        {
            (true, true) => "plan.bones-and-tablets",
            (true, _) => "plan.thin-bones",
            _ => "plan.steroid-tablets",
        };
    }

    /// <summary>Thin bones were told of, and no tablets: what is flagged is not of tablets.</summary>
    public static bool IsOfBonesAlone(Conversation conversation) =>
        conversation.Bones?.IsTablets != true && conversation.Answer("immune.which") is null
        && (conversation.Bones?.IsBones == true || Later.Has(conversation, "known.list", "known.bones"));

    /// <summary>Without a sudden start somebody looks within days; age alone is nothing.</summary>
    public static Decision WithoutSuddenStart(Conversation conversation) =>
        conversation.Bones is not null || Later.Has(conversation, "known.list", "known.bones") ? Triage.OfTap(Flag, Level.Soon, isStarred: true) : Decision.Nothing;

    private static bool IsTold(Decision decision) => Has(decision, "bones") || Has(decision, "steroids");

    private static bool Has(Decision decision, string told) =>
        decision.Rules.Any(rule => rule != BareSteroids && (rule == told || rule.StartsWith($"{told}-", StringComparison.Ordinal)));
}
