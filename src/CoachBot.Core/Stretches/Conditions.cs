using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;
using CoachBot.Core.Plans;

namespace CoachBot.Core.Stretches;

/// <summary>The cautions of the catalogue that somebody's answers and open flags bring; what nobody asked is left to the words of the card.</summary>
[Source("coaching.md 5.3 (the \"Avoid\" of each), 2.6, 3.2 questions 22 and 23")]
internal static class Conditions
{
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

        if (AboutYou.Has(conversation, "about.thinners") || HasFlag(conversation, "RF-MED-01"))
        {
            found.Add(Caution.BloodThinners);
        }

        if (HasFlag(conversation, "RF-BON-01"))
        {
            found.Add(Caution.BoneFragility);
        }

        if (AboutYou.Has(conversation, "about.known"))
        {
            // Told of a disc, a narrow canal, a slipped vertebra, thin bones or arthritis, and not of which: each counts.
            found.UnionWith([Caution.BoneFragility, Caution.NarrowCanal, Caution.SlippedVertebra]);
        }

        return found;
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
