using CoachBot.Core.Conversations;
using static CoachBot.Core.Questionnaires.AnswerKind;

namespace CoachBot.Core.Questionnaires;

/// <summary>What is asked after the first contact, in check-ins or by /tune (coaching.md 3.1 and 3.2); when, says <see cref="Tuning.Later"/>.</summary>
public static class LaterQuestions
{
    public static IReadOnlyList<Question> All { get; } =
    [
        Asked("known.list", Toggles),
        Asked("infl.age", Choice) with { AgeBands = [(34, "infl.under-35"), (44, "infl.under-45"), (int.MaxValue, "infl.from-45")] },
        Asked("infl.list", Toggles) with { AskWhen = c => c.Answer("infl.age") is not "infl.from-45" },
        Asked("age-band", Choice) with
        {
            AgeBands = [(17, "age.minor"), (39, "age.18-39"), (54, "age.40-54"), (69, "age.55-69"), (int.MaxValue, "age.70")],
        },
        Asked("ease", Picker),
        Asked("load-change", Choice),
        Asked("feel-where", Choice),
        Asked("form-setup.bench", Choice),
        Asked("form-setup.shins", Choice),
        Asked("thumb", Picker),
        Asked("equip.list", Toggles),
        Asked("days.list", Toggles),
        .. Goal("psfs"),
        Asked("load.weight", Weight) with { Max = 500 },
        Asked("load.reps", Number) with { Min = 1, Max = 50, AskWhen = Lifts },
        Asked("load.sets", Number) with { Min = 1, Max = 15, AskWhen = Lifts },
        Asked("load.times", Number) with { Max = 7, AskWhen = Lifts },
        Asked("onset", Choice) with { Redoes = ["onset.lift"] },
        Asked("onset.lift", Picker) with { AskWhen = c => c.Answer("onset") == "onset.other" },
        Asked("hurts-at", Choice) with { AskWhen = c => c.Answer("onset") != "onset.none" },
        Asked("range-hip", Choice),
        Asked("range-ham", Choice),
        Asked("cough", YesNo),
        Asked("habits.list", Toggles),
        .. Enumerable.Range(1, 4).Select(item => Asked($"yellow.{item}", Choice)),
        Asked("bother", Choice),
        .. Goal("psfs.2"),
        .. Goal("psfs.3"),
        Asked("single-leg", Choice),
        Asked("form-top.again", Choice),
        Asked("retest", Choice) with
        {
            Triggers = new Dictionary<string, string>
            {
                ["arching"] = "retest.arching", ["bending"] = "retest.bending", ["both"] = "retest.both", ["lift"] = "retest.neither",
            },
        },
        new("tune.change", Picker, Stage.Coaching, Slot.Session) { CanSkip = true },
        new("night", YesNo, Stage.Clarifying, Slot.RedFlag) { ActsUnanswered = true, Unsure = "yes" },
        new("bone.sudden", YesNo, Stage.Clarifying, Slot.RedFlag) { ActsUnanswered = true, Unsure = "yes" },
    ];

    /// <summary>One thing somebody wants back: its name, then how it goes (PSFS).</summary>
    private static Question[] Goal(string id) =>
    [
        // Free words can never be told from a correction of something else: they are changed by /tune.
        Asked($"{id}.name", Text) with { IsKept = false },
        Asked($"{id}.score", Scale) with { AskWhen = c => Tuning.Later.IsTold(c.Answer($"{id}.name")) },
    ];

    private static bool Lifts(Conversation conversation) => Tuning.Later.IsTold(conversation.Answer("load.weight"));

    private static Question Asked(string id, AnswerKind kind) => new(id, kind, Stage.CheckIn, Slot.CheckIn) { CanSkip = true, IsKept = true };
}
