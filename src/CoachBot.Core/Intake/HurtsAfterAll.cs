using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Manners;
using CoachBot.Core.Talk;

namespace CoachBot.Core.Intake;

/// <summary>"If your back ever hurts, write to me": whoever had no pain and does so is asked for it again, or has its number taken.</summary>
internal static class HurtsAfterAll
{
    /// <summary>"It's a 4, not a 0": the pain put right, unless it is told where it hurts ("only in the lift, 3"); "when I sit, a 2" is not only there.</summary>
    public static Signal? Read(TurnFrame frame, Said said, string text) =>
        IsHere(frame) && Answers.Number(said, 1, 10) is { IsInRange: true } pain && !IsAnswer(frame, said, text)
            ? new Signal.Corrected("pain", pain.Value.ToString()) { Because = new(said.Plain, pain.Certainty) }
            : null;

    /// <summary>True when it was a complaint where no pain was told before.</summary>
    public static bool Take(TurnFrame frame)
    {
        if (!IsHere(frame) || !Complaints.Say(frame))
        {
            return false;
        }

        frame.Close();
        frame.Unlearn("pain", "pain.zero");
        Flow.GoOn(frame);
        return true;
    }

    /// <summary>The number of a button, or its words.</summary>
    private static bool IsAnswer(TurnFrame frame, Said said, string text) =>
        frame.Now.Open is { } open && (Answers.Position(said, frame.Prompt(open.Prompt).Buttons) is not null || (AnswerReader.Read(frame, open, said, text) == "zero.lift" && Answers.Trigger(said) is null or "lift"));

    /// <summary>At "only in the lift, or never?", and behind the advice that follows it.</summary>
    private static bool IsHere(TurnFrame frame) =>
        !frame.IsHeld && frame.Now.Answer("pain") == "0"
        && (frame.Now.Open is { } open ? open.Question == "pain.zero" : frame.Stage == Stage.FirstPain);
}
