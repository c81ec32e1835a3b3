using CoachBot.Core.Conversations;

namespace CoachBot.Core.Notes;

/// <summary>While somebody waits for tests there is no plan, but a number a day for whoever treats them (coaching.md 8.4).</summary>
internal static class PainDiary
{
    private const int MostDays = 60;

    public static void Ask(TurnFrame frame)
    {
        if (frame.Now.Held?.Status == "tests")
        {
            frame.Ask("diary");
        }
        else if (frame.IsHeld)
        {
            Manners.WhileHeld.Line(frame);
        }
        else
        {
            CheckInInstead(frame);
        }
    }

    /// <summary>One number a day: the newest counts.</summary>
    public static void Noted(TurnFrame frame, int pain)
    {
        frame.Close();
        Keep(frame, pain);
        frame.Ask("follow-up.tests", "diary.noted");
    }

    /// <summary>Without a word.</summary>
    public static void Keep(TurnFrame frame, int pain)
    {
        var course = frame.Now.Course ?? CourseState.None;
        var others = course.Diary.Where(day => day.On != frame.Today).Take(MostDays - 1);
        frame.Now = frame.Now with { Course = course with { Diary = [new(frame.Today, pain), .. others] } };
        Journal.Record(frame, "diary", ("usual", $"{pain}"));
    }

    /// <summary>The newest number, whenever what was noted is said again.</summary>
    public static string Newest(TurnFrame frame) => frame.Now.Course?.Diary is [var day, ..] ? day.Pain.ToString() : "";

    /// <summary>An old button, after the lock has opened: check-ins keep the numbers now.</summary>
    private static void CheckInInstead(TurnFrame frame) => Commands.CheckingIn.Now(frame);
}
