using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;
using CoachBot.Core.Plans;
using CoachBot.Core.Tuning;

namespace CoachBot.Core.Stretches;

/// <summary>The cautions of the catalogue that somebody's answers and open flags bring; what nobody asked is left to the words of the card.</summary>
[Source("coaching.md 5.3 (the \"Avoid\" of each), 2.6, 3.2 questions 22 and 23")]
internal static class Conditions
{
    /// <summary>A disc or arthritis alone keeps nobody from a stretch: the direction of the back does.</summary>
    private static readonly (string Known, Caution Caution)[] ofKnown =
    [
        ("known.bones", Caution.BoneFragility), ("known.stenosis", Caution.NarrowCanal), ("known.slipped", Caution.SlippedVertebra),
        ("known.hip", Caution.HipPinch), ("known.hip", Caution.HipReplacement),
    ];

    public static IReadOnlySet<Caution> Of(Conversation conversation)
    {
        var found = new HashSet<Caution>();
        if (FirstHelp.HasLeg(conversation))
        {
            found.Add(Caution.LegSymptoms);
        }

        if (HasFlag(conversation, "RF-PRG-01", "RF-PRG-02"))
        {
            found.UnionWith([Caution.Pregnancy, Caution.LatePregnancy]);
        }

        if (Holding.BloodThinners.IsTaken(conversation))
        {
            found.Add(Caution.BloodThinners);
        }

        if (conversation.Bones is not null || HasFlag(conversation, "RF-BON-01", "RF-TRA-02"))
        {
            found.Add(Caution.BoneFragility);
        }

        if (AboutYou.Has(conversation, "about.known"))
        {
            found.UnionWith(Known(conversation));
        }

        return found;
    }

    /// <summary>What a condition somebody was told of brings; while it is not said which, each of the back's counts.</summary>
    private static IEnumerable<Caution> Known(Conversation conversation)
    {
        var told = ofKnown.Where(pair => Later.Has(conversation, "known.list", pair.Known)).Select(pair => pair.Caution);
        var isSure = Later.IsTold(conversation.Answer("known.list")) && !Later.Has(conversation, "known.list", "known.other");
        return isSure ? told : told.Concat([Caution.BoneFragility, Caution.NarrowCanal, Caution.SlippedVertebra]);
    }

    /// <summary>The first reason to leave an exercise out; null where there is none.</summary>
    public static Caution? Against(Exercise exercise, IReadOnlySet<Caution> conditions)
    {
        foreach (var caution in exercise.Cautions)
        {
            if (conditions.Contains(caution))
            {
                return caution;
            }
        }

        return null;
    }

    private static bool HasFlag(Conversation conversation, params ReadOnlySpan<string> flags)
    {
        foreach (var open in conversation.Flags)
        {
            if (flags.Contains(open.Flag))
            {
                return true;
            }
        }

        return false;
    }
}
