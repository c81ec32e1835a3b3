using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.CheckIns;

/// <summary>A day that was decided is put right while it lasts: its answers come back, the plan is as before, and it is decided again.</summary>
[Source("coaching.md 7.2, 7.3, 7.4 (correct a mistake)")]
internal static class Reopening
{
    /// <summary>The day whose answers can be put right: the running one, else today's.</summary>
    public static CheckIn? DayOf(TurnFrame frame) => frame.Now.CheckIns.Running ?? Last(frame);

    /// <summary>Today's, when nothing but its decision has changed the plan since.</summary>
    public static CheckIn? Last(TurnFrame frame) =>
        !frame.IsHeld && frame.Stage == Stage.Coaching && frame.Now is { CheckIns: { Running: null, LastDecided: { } decided, Past: [var day, ..] }, Plan: { } plan }
        && plan == decided.After && day.On == frame.Today
            ? day
            : null;

    public static bool Open(TurnFrame frame)
    {
        if (Last(frame) is not { } day)
        {
            return false;
        }

        CloseQuestion(frame);
        var state = frame.Now.CheckIns;
        frame.Now = frame.Now with
        {
            Plan = state.LastDecided!.Before,
            CheckIns = state with
            {
                Running = day with { Rules = [] },
                Past = [.. state.Past.Skip(1)],
                WorseInARow = state.LastDecided.WorseInARow,
                LastDecided = null,
            },
        };
        frame.Go(Trigger.CheckIn);
        return true;
    }

    /// <summary>"It is much worse now": how bad, and what is new, is asked again, and then the day is decided.</summary>
    public static void Worse(TurnFrame frame)
    {
        CloseQuestion(frame);
        if (frame.Now.CheckIns.Running is null && !Open(frame) && frame.Now.CheckIns.Past.Any(past => past.On >= frame.Today))
        {
            Holding.Doubts.Ask(frame, "c5.which");
            return;
        }

        frame.Speech.Add("checkin.heard", ("what", frame.Words("heard.worse")));
        var day = CheckInFlow.RunningOrNew(frame) with { Usual = null, IsWorse = true, Worst = null, IsNothingNew = null };
        day = day with { Rules = [.. day.Rules.Where(rule => rule is not ("worst" or "CL-09" or "skip:c1" or "skip:c2"))] };
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = day } };
        CheckInFlow.Begin(frame);
    }

    /// <summary>What a decided day's check-in still asks, or the running one's.</summary>
    public static void CloseQuestion(TurnFrame frame)
    {
        if (frame.Now.Open is { } open && (WhatChanged.IsOfTheDay(open) || Questions.Of(open.Question).Slot == Slot.CheckIn))
        {
            frame.Close();
        }
    }
}
