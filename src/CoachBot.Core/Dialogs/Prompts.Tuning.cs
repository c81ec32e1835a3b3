namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    /// <summary>The later questions, /tune, and the forms of weights, times and dates.</summary>
    private static PromptUse[] Tuning =>
    [
        .. Each(["lead", "no-plan", "check-in", "waits", "all", "done"], Say("tune.*")),
        Words("tune.progress", "count", "step"),
        Say("tune.stopped", "count"),
        Picker("tune.change"),
        .. Each(["enough", "form-guide", "change-answer", "why"], Words("button.*")),
        Say("form-check"),
        .. Each(["bench", "shins"], Say("form-setup.*.short")),
        Say("contributor.new", "name"),
        Words("contributor.work", "how", "name", "work"),
        .. Each(["ladder", "clinician", "goals"], Words("work.*")),
        .. Each(["known.list", "infl.list", "equip.list", "days.list", "habits.list"], Toggles("*")),
        .. Each(["ease", "thumb", "onset.lift"], Picker("*")),
        .. Each(
            [
                "load-change", "feel-where", "infl.age", "age-band", "night", "form-setup.bench", "form-setup.shins", "onset", "hurts-at", "range-hip",
                "range-ham", "cough", "yellow.1", "yellow.2", "yellow.3", "yellow.4", "yellow.1.again", "yellow.3.again", "bother", "single-leg", "form-top.again", "retest",
            ],
            Say("*")),
        .. Each(["psfs.name", "load.weight"], Say("*", "exampleweight")),
        .. Each(["psfs.2.name", "psfs.3.name", "load.reps", "load.sets", "load.times"], Say("*")),
        .. Each(["psfs.score", "psfs.2.score", "psfs.3.score"], Scale("*", "goal")),
        Say("goal.means"),
        Say("load.noted", "reps", "sets", "weight"),
        .. Each(["thumb.hurt", "infl.ask", "onset.none", "worry.medium", "retest.free"], Say("*")),
        .. Each(["weight.kg", "weight.lb"], Words("*", "weight")),
        Words("clock.24", "time"),
        Words("date.month-first", "day", "month"),
        .. Each(["unclear.number.1", "unclear.number.2"], Say("*")),
        .. Each(["unclear.counts", "unclear.goal", "unclear.words", "plan.not-training"], Words("*")),
    ];
}
