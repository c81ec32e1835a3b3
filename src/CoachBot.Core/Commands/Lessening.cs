using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Flares;
using CoachBot.Core.Listening;
using CoachBot.Core.Weeks;
using NodaTime;

namespace CoachBot.Core.Commands;

/// <summary>/less: fewer check-ins, or as many as the plan needs. /week: the last review, and its day.</summary>
[Source("coaching.md 7.1, 7.6")]
internal static class Lessening
{
    public static void Run(TurnFrame frame, string argument)
    {
        if (!CheckInTimes.IsWanted(frame.Now.Person))
        {
            frame.Speech.Add("snooze.nothing");
            Flow.GoOn(frame);
        }
        else if (frame.Prompt("less.how").Buttons.FirstOrDefault(button => button.Reply == argument) is { } named)
        {
            Chosen(frame, named.Reply);
        }
        else if (Answers.Whole(frame.Language.Answers.Hear(argument), frame.Prompt("less.how").Buttons) is { } chosen)
        {
            Chosen(frame, chosen);
        }
        else
        {
            frame.Ask("less.how");
        }
    }

    public static void Chosen(TurnFrame frame, string value)
    {
        if (frame.Now.Open is { Question: "less.how" })
        {
            frame.Close();
        }

        var rhythm = value switch
        {
            "less.other" => Rhythm.EveryOtherDay,
            "less.weekly" => Rhythm.Weekly,
            _ => Rhythm.ByPlan,
        };
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Rhythm = rhythm, Flares = WithLess(frame.Now.CheckIns.Flares, rhythm) } };
        if (frame.Stage is Stage.Coaching or Stage.CheckIn)
        {
            CheckInTimes.Arm(frame);
        }

        frame.Speech.Add($"{value}.answer");
    }

    /// <summary>Said in a flare-up it holds in that flare-up, too.</summary>
    private static IReadOnlyList<Flare> WithLess(IReadOnlyList<Flare> flares, Rhythm rhythm) =>
        flares is [{ IsOver: false } flare, ..] ? [flare with { IsLessWanted = rhythm != Rhythm.ByPlan }, .. flares.Skip(1)] : flares;

    /// <param name="argument">A weekday moves the review; empty shows the last one.</param>
    public static void Week(TurnFrame frame, string argument)
    {
        if (Talk.WhenWords.Day(frame.Language.Answers.Hear(argument), frame.Today) is { } day)
        {
            frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { ReviewOn = day.DayOfWeek } };
            frame.Speech.Add("week.moved", ("day", WeekWords.DayWords(frame)));
            return;
        }

        WeekWords.Again(frame);
    }
}
