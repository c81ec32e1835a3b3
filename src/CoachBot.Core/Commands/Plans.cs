using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;

namespace CoachBot.Core.Commands;

/// <summary>/plan and what hangs on it.</summary>
internal static class Plans
{
    /// <summary>/plan, /plan week, /plan gate.</summary>
    public static void Open(TurnFrame frame, string argument)
    {
        var part = argument.Trim().ToLowerInvariant();
        if (frame.Now.Plan is null || part is not ("week" or "gate"))
        {
            Show(frame);
        }
        else if (part == "week")
        {
            CalendarWords.Say(frame);
        }
        else
        {
            ReloadWords.Gate(frame);
        }
    }

    public static void Show(TurnFrame frame)
    {
        if (frame.Now is { Plan: null, Person.IsMode: "physio" })
        {
            frame.Speech.Add(frame.Now.Open is null ? "plan.physio" : "plan.physio.first");
            return;
        }

        if (frame.Now.Plan is null)
        {
            Flow.GoOn(frame);
            return;
        }

        PlanWords.Say(frame, isListBelow: true);
        frame.Speech.AddLine("plan.moves", ("moves", PlanWords.MovesOn(frame)));
        if (Training.SessionMode.NeedsLifts(frame.Now) && !Reload.Loading.Waits(frame.Now))
        {
            frame.Ask(StopList.Question, about: "plan");
            return;
        }

        frame.Speech.Add(frame.Now switch
        {
            { Person.IsKept: false } => "plan.menu.visitor",
            _ when Holding.Limiting.IsRestOnly(frame.Now) => "plan.menu.sent-home",
            { Plan.Phase: Phase.P0 } => "plan.menu.settle",
            _ => "plan.menu",
        });
        OfferBooked(frame);
    }

    /// <summary>An appointment may be told before it is asked about (8.2).</summary>
    private static void OfferBooked(TurnFrame frame)
    {
        if (frame.Now.Unbooked.Any())
        {
            frame.OfferFirst(frame.Words("button.booked"), "booked");
        }
    }

    /// <summary>How each exercise of the plan is done.</summary>
    public static void ShowMe(TurnFrame frame)
    {
        if (frame.Now.Plan is null)
        {
            Flow.GoOn(frame);
            return;
        }

        ExerciseCards.List(frame, Sessions.Of(frame.Now, frame.Script.Catalog), frame.Now.Person.IsKept ? "show.stop" : "show.stop.visitor");
    }

    /// <summary>The stop list (4.1), with the mild track where it holds; from P3 on what of it is left.</summary>
    public static void Waits(TurnFrame frame)
    {
        if (frame.Now.Plan is { Phase: >= Phase.P3 } plan && !frame.IsHeld)
        {
            frame.Speech.Add("stop-list.later", ("waits", PlanWords.WaitsWords(frame, plan)));
            return;
        }

        frame.Speech.Add(Holding.Limiting.IsRestOnly(frame.Now) ? "stop-list.sent-home" : PlanStart.IsOnMildTrack(frame.Now) ? "stop-list.mild" : "stop-list");
    }

    /// <summary>Somebody with a physio's plan who wants one from here after all.</summary>
    public static void Own(TurnFrame frame)
    {
        var hasRested = frame.Now.PutAside is not null && frame.Stage == Stage.Coaching;
        frame.Now = frame.Now with { Plan = frame.Now.Plan ?? frame.Now.PutAside, PutAside = null, Person = frame.Now.Person with { IsMode = null } };
        if (hasRested)
        {
            Manners.Returning.AfterLongAbsence(frame, "returning.cleared");
            return;
        }

        if (frame.Stage == Stage.Coaching && frame.Now.Plan is null)
        {
            frame.Go(Trigger.MakePlan);
        }

        Flow.GoOn(frame);
    }

    /// <summary>A visitor with a plan who wants it kept after all.</summary>
    public static void Keep(TurnFrame frame)
    {
        if (frame.Now.Person.IsKept || frame.Now.Plan is null)
        {
            Show(frame);
            return;
        }

        frame.Ask("keep");
    }
}
