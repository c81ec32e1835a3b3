using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Reload;

namespace CoachBot.Core.Plans;

/// <summary>About how long a session takes, warm-up and rests included: 15 to 25 minutes (4.2).</summary>
[Source("coaching.md 4.2 (session length, warm-up), 5.2 (about 3 seconds down)")]
public static class SessionLength
{
    private const int WarmUpMinutes = 6;
    private const int SecondsARepetition = 3;
    private const int SecondsAStep = 2;
    private const int SecondsToChange = 20;
    private const int RoundedTo = 5;

    /// <summary>Seconds of rest after a set: longer with weight.</summary>
    public static int RestSeconds(Exercise exercise) => exercise.Id is "EX-09" or "EX-20" or "EX-21" or "EX-22" or "EX-24" ? 90 : exercise.Dose.IsPerSide ? 30 : 45;

    /// <summary>Rounded to five minutes.</summary>
    public static int MinutesOf(Conversation conversation, Catalog catalog)
    {
        var seconds = Sessions.Of(conversation, catalog).Sum(exercise => SecondsOf(exercise, conversation.Plan!));
        return (int)Math.Round((WarmUpMinutes + seconds / 60.0) / RoundedTo) * RoundedTo;
    }

    private static int SecondsOf(Exercise exercise, PlanState plan)
    {
        var dose = exercise.Id == "EX-09" && plan.Reload is { } reload ? OfStep(reload) : Sessions.DoseOf(exercise, plan);
        var sides = dose.IsPerSide ? 2 : 1;
        var set = sides * ((dose.Repetitions ?? 0) * SecondsARepetition + (dose.Seconds ?? 0) + (dose.Minutes ?? 0) * 60 + (dose.Steps ?? 0) * SecondsAStep);
        return dose.Sets * set + (dose.Sets - 1) * RestSeconds(exercise) + SecondsToChange;
    }

    private static Dose OfStep(ReloadState reload)
    {
        var rung = Ladder.Steps[Math.Max(0, reload.Step)];
        return new Dose(rung.Sets, rung.Repetitions, null, null, null, IsPerSide: false);
    }
}
