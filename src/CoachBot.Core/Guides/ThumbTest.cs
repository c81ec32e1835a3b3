using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Intake;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.Guides;

/// <summary>The thumb test step by step: hands in place, five slow bridges while a timer runs, and what the gap did; that picks the cue.</summary>
[Source("coaching.md 3.2 question 18, 6 FORM-HT self-tests, S1-32")]
internal static class ThumbTest
{
    /// <summary>The answer's id: intake asks the plain question under it.</summary>
    private const string Answer = "thumb";

    /// <summary>A usual pain above this leaves the test for another day.</summary>
    private const int MostPain = 4;

    /// <summary>Five bridges of up, still and down take about that long.</summary>
    private static readonly Duration takes = Duration.FromSeconds(40);

    public static void Begin(TurnFrame frame)
    {
        if (frame.Now.Plan is null or { Phase: Phase.P0 })
        {
            frame.Speech.Add("thumb-test.read");
            frame.Speech.Add("cue.thumb");
        }
        else if (IsForAnotherDay(frame.Now))
        {
            frame.Speech.Add("thumb-test.another-day");
        }
        else
        {
            frame.Ask("thumb-test.ready");
        }
    }

    public static void Ready(TurnFrame frame, string value)
    {
        frame.Close();
        if (value != "ready.yes")
        {
            frame.Speech.Add("thumb-test.later");
            return;
        }

        frame.Ask("thumb-test.done");
        if (frame.CanSendLater)
        {
            HeldTimers.Set(frame, new TimerKey(Timers.ThumbTest, frame.Now.Open!.Asking.ToString()), frame.Turn.Now + takes);
        }
    }

    /// <summary>The time is up: asked only where nobody has answered meanwhile.</summary>
    public static void TimeIsUp(TurnFrame frame, TimerKey timer)
    {
        if (frame.Now.Open is { Question: "thumb-test.done" } open && open.Asking.ToString() == timer.Key)
        {
            frame.Close();
            frame.Ask("thumb-test.gap");
        }
    }

    public static void Done(TurnFrame frame, string value)
    {
        StopClock(frame);
        frame.Close();
        if (value == "done.hurt")
        {
            Gap(frame, "thumb.hurt");
        }
        else
        {
            frame.Ask("thumb-test.gap");
        }
    }

    /// <summary>From the beginning, with the clock stopped.</summary>
    public static void Again(TurnFrame frame)
    {
        StopClock(frame);
        frame.Close();
        Begin(frame);
    }

    /// <param name="value">"thumb.stay", "thumb.wider", "thumb.smaller", "thumb.both" or "thumb.hurt".</param>
    public static void Gap(TurnFrame frame, string value)
    {
        frame.Close();
        frame.Remember(Answer, value);
        Journal.Record(frame, "thumb-test", ("gap", value[(Answer.Length + 1)..]));
        if (value == "thumb.hurt")
        {
            PlanChanges.BackTo(frame, Phase.P0);
        }

        frame.Speech.Add($"thumb-test.{value[(Answer.Length + 1)..]}");
    }

    /// <summary>The cue that the answer picks, as a prompt; null before the test, or where it was left out.</summary>
    public static string? CueOf(Conversation conversation) => conversation.Answer(Answer) switch
    {
        "thumb.stay" => "cue.level",
        "thumb.wider" => "cue.ribs",
        "thumb.smaller" => "cue.squeeze",
        "thumb.both" => "cue.brace",
        _ => null,
    };

    private static bool IsForAnotherDay(Conversation conversation) =>
        FirstHelp.HasLeg(conversation) || Limiting.HasStar(conversation) || Limiting.IsLyingOnly(conversation)
        || conversation.CheckIns.Past is [{ Usual: > MostPain }, ..];

    private static void StopClock(TurnFrame frame) => HeldTimers.CancelAll(frame, Timers.ThumbTest);
}
