using CoachBot.Core.Conversations;

namespace CoachBot.Core.Manners;

/// <summary>"How am I doing?": pain at the start and at the last check-in, and where the plan stands.</summary>
internal static class Progress
{
    public static void Say(TurnFrame frame)
    {
        if (frame.Now.Plan is null)
        {
            frame.Speech.Add("talk.progress.none");
            Flow.GoOn(frame);
        }
        else if (frame.Now.Answer("pain") is { } first && frame.Now.CheckIns.Past.FirstOrDefault(past => past.Usual is not null) is { Usual: { } last })
        {
            frame.Speech.Add("talk.progress", ("first", first), ("last", last.ToString()));
        }
        else
        {
            frame.Speech.Add("talk.progress.start");
        }

        if (frame.Now.CheckIns.Flares is [{ IsOver: false } flare, ..])
        {
            frame.Speech.Add("talk.progress.flare", ("before", $"{flare.UsualBefore}"));
        }

        frame.AskAgain();
    }
}
