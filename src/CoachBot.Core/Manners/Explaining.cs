using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Manners;

/// <summary>The control "why".</summary>
internal static class Explaining
{
    /// <summary>The reason of a question about safety before anything else; what was just read; else the reason for the open question; else the last decision, and what the plan goes by.</summary>
    public static void Why(TurnFrame frame)
    {
        if (frame.Now.Open is { } open && SafetyReasons.Has(open))
        {
            frame.Speech.Add(SafetyReasons.Of(frame, open.Question) ?? "why.asking");
        }
        else if (frame.Now.LastAdvice is { } advice)
        {
            Reasons.Advice(frame, advice);
        }
        else if (!WhyAsked(frame))
        {
            WhyDecided(frame);
        }

        frame.AskAgain();
    }

    /// <summary>While held: of the question that is asked before the lock can open, else of the lock.</summary>
    public static void WhyHeld(TurnFrame frame)
    {
        if (frame.Now.Open is { Question: not ("conditional" or "conditional.urgent") } open && Questions.Of(open.Question).Slot == Slot.RedFlag)
        {
            Why(frame);
            return;
        }

        Reasons.Held(frame);
    }

    private static bool WhyAsked(TurnFrame frame)
    {
        switch (frame.Now.Open)
        {
            case { } changed when CheckIns.WhatChanged.IsOfTheDay(changed):
                // The step back is what they want to know about; its reason says why this is asked.
                return false;
            case { } open when SafetyReasons.Of(frame, open.Question) is { } reason:
                frame.Speech.Add(reason);
                return true;
            case { } later when Tuning.Later.Is(later.Question):
                Reasons.Asking(frame, Tuning.Later.RuleOf(later.Question), isAlone: Tuning.Tune.IsRun(later));
                return true;
            case { } daily when frame.Now.CheckIns.Running is not null && Questions.Of(daily.Question).Slot == Slot.CheckIn:
                frame.Speech.Add("why.asking");
                return true;
            default:
                return false;
        }
    }

    private static void WhyDecided(TurnFrame frame)
    {
        if (frame.Now.LastRules is [Commands.Stretching.UnscreenedRule, ..])
        {
            frame.Speech.Add("stretch.why", ("source", Reasons.SourceOf(frame, Commands.Stretching.UnscreenedRule)));
            return;
        }

        var brief = new Brief(frame);
        Reasons.Say(frame, brief);
        var isOfStretches = frame.Now.LastRules is [var rule, ..] && rule.StartsWith("5.3", StringComparison.Ordinal);
        if (frame.Now.Plan is not null && !isOfStretches && !IsOfASign(frame))
        {
            PlanWords.Why(frame, brief);
        }

        if (brief.IsEmpty)
        {
            frame.Speech.Add("why.asking");
        }
    }

    /// <summary>The sign was told of in the turn before, or is settled by now: "why?" is about that, and not about the plan.</summary>
    private static bool IsOfASign(TurnFrame frame) => frame.Now.LastRules is [var lead, ..] && frame.Script.Catalog.Flags.ContainsKey(lead)
        && (frame.Now.Flags.FirstOrDefault(open => open.Flag == lead) is not { } open || open.Since == frame.Now.LastTurnAt);
}
