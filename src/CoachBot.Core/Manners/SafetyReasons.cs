using System.Collections.Frozen;
using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Manners;

/// <summary>Why a question about safety is asked: its own reason, and never that of the plan.</summary>
[Source("coaching.md 2.4, 2.5, 2.6, 7.2 (c5)")]
internal static class SafetyReasons
{
    private static readonly FrozenDictionary<string, string> Prompts = new (string Prompt, string[] Questions)[]
    {
        ("ask.numb", ["CL-01", "CL-01.again"]),
        ("ask.both-legs", ["CL-02"]),
        ("ask.when", ["CL-03", "CL-03.changed"]),
        ("ask.doctor", ["CL-03.doctor"]),
        ("ask.whose", ["CL-04"]),
        ("ask.bladder", ["CL-05", "CL-10"]),
        ("ask.pop", ["CL-06"]),
        ("ask.life", ["CL-07"]),
        ("ask.leg", ["CL-08"]),
        ("ask.severe", ["CL-09"]),
        ("ask.pee", ["CL-11"]),
        ("ask.lump", ["CL-12"]),
        ("ask.birth", [Clarifiers.AfterBirth]),
        ("ask.fall", [Clarifiers.AfterFall]),
        ("ask.pregnant", ["pregnant.signs"]),
        ("ask.line", [Screening.LineOrPain.Question]),
        ("ask.which", ["screen-a.which", "screen-b.which", "c5.which"]),
        ("ask.sure", ["screen-a.sure"]),
        ("ask.weight", ["weight.purpose"]),
        ("ask.cancer", ["cancer.skin"]),
        ("ask.immune", ["immune.which"]),
        ("ask.bone", ["steroid.sudden", "bone.sudden", Clarifiers.WhichSteroids]),
        ("ask.thinners", [Holding.ThinnersOver.Question]),
        ("ask.epidural", ["epidural"]),
        ("ask.bulge", ["bulge"]),
        ("ask.shape", ["shape"]),
        ("ask.night", ["night"]),
        ("ask.mistake", ["mistake"]),
        ("ask.new", ["c5"]),
        ("ask.what", [SomethingNew.What]),
        ("screen-b.why", ["rescreen-b"]),
        ("ask.return", ["return.pain"]),
    }.SelectMany(reason => reason.Questions.Select(question => (question, reason.Prompt))).ToFrozenDictionary(pair => pair.question, pair => pair.Prompt, StringComparer.Ordinal);

    /// <summary>Questions that have one here.</summary>
    public static IReadOnlyList<string> Questions => Prompts.Keys;

    /// <summary>The reason of any open question that has one of its own; null where it has none.</summary>
    public static string? Of(TurnFrame frame, string question)
    {
        if (Prompts.TryGetValue(question, out var prompt))
        {
            return prompt;
        }

        var own = $"{question}.why".ToLowerInvariant();
        return frame.Has(own) ? own : null;
    }

    /// <summary>A question about safety is on the screen, so that "why?" means nothing else.</summary>
    public static bool Has(OpenQuestion open) =>
        Prompts.ContainsKey(open.Question) || Questionnaires.Questions.Of(open.Question) is { Slot: Slot.RedFlag } or { Kind: AnswerKind.Screen } || open.Question == Training.LegInSession.Question;
}
