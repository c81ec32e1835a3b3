using Stateless;
using Stateless.Graph;
using Stateless.Reflection;

namespace CoachBot.Core.Conversations;

/// <summary>The picture of the product: every stage, and every way from one to another.</summary>
internal static class StageMachine
{
    [ThreadStatic]
    private static StateMachine<Stage, Trigger>? machine;

    [ThreadStatic]
    private static TurnFrame? current;

    /// <summary>Moves the frame's stage; throws where the table knows no such way.</summary>
    public static void Fire(TurnFrame frame, Trigger trigger)
    {
        current = frame;
        var done = false;
        try
        {
            Ours.Fire(trigger);
            done = true;
        }
        finally
        {
            current = null;
            if (!done)
            {
                machine = null;
            }
        }
    }

    /// <summary>True in the stage itself, and in every stage below that super-stage.</summary>
    public static bool IsIn(TurnFrame frame, Stage stage)
    {
        current = frame;
        try
        {
            return Ours.IsInState(stage);
        }
        finally
        {
            current = null;
        }
    }

    /// <summary>The picture, for mermaid.js: super-stages as boxes, guards in brackets, "where to" as a choice.</summary>
    public static string Picture() =>
        MermaidGraph.Format(Build(() => Stage.Opening, _ => { }, () => throw new InvalidOperationException("A picture takes no turn.")).GetInfo());

    private static StateMachine<Stage, Trigger> Ours =>
        machine ??= Build(() => current!.Stage, stage => current!.Stage = stage, () => current!);

    /// <summary>The machine over any storage; the graph and the model check build their own.</summary>
    /// <param name="turn">Asked by guards and by ways that return to somewhere.</param>
    public static StateMachine<Stage, Trigger> Build(Func<Stage> stage, Action<Stage> set, Func<TurnFrame> turn)
    {
        var built = new StateMachine<Stage, Trigger>(stage, set, FiringMode.Immediate);
        built.OnTransitioned(NeverInASuperStage);
        Safety(built, turn);
        FirstContact(built, turn);
        Daily(built);
        Screening(built, turn);
        Resting(built);
        return built;
    }

    /// <summary>A way that returns to somewhere may lead anywhere: the machine does not check its list.</summary>
    private static void NeverInASuperStage(StateMachine<Stage, Trigger>.Transition moved)
    {
        if (moved.Destination is Stage.Anywhere or Stage.FirstContact or Stage.Held or Stage.Quiet)
        {
            throw new InvalidOperationException($"{moved.Trigger} led from {moved.Source} to {moved.Destination}, where nobody can be.");
        }
    }

    private static void Safety(StateMachine<Stage, Trigger> built, Func<TurnFrame> turn)
    {
        built.Configure(Stage.Anywhere)
            .Permit(Trigger.RaiseEmergency, Stage.Emergency)
            .Permit(Trigger.RaiseUrgent, Stage.Urgent)
            .Permit(Trigger.Doubt, Stage.Clarifying);

        built.Configure(Stage.Clarifying).SubstateOf(Stage.Anywhere)
            .OnEntry(moved => NoteFrom(moved, turn), "note where from")
            .OnExit(moved => ForgetFrom(moved, turn))
            .PermitReentry(Trigger.Doubt)
            .PermitDynamic(Trigger.Settle, () => turn().Target, "where the doubt arose", To(
                Stage.Opening, Stage.ScreenA, Stage.ScreenB, Stage.FirstPain, Stage.FirstHelp, Stage.PlanBlock, Stage.Keeping,
                Stage.Setup, Stage.Coaching, Stage.CheckIn, Stage.Rescreening, Stage.Paused, Stage.Left, Stage.Lost));

        Holding(built, turn);
    }

    private static void Holding(StateMachine<Stage, Trigger> built, Func<TurnFrame> turn)
    {
        built.Configure(Stage.Held).SubstateOf(Stage.Anywhere)
            .Permit(Trigger.Clear, Stage.Clearance)
            .PermitDynamic(Trigger.Release, () => turn().Target, "a way out of Held", To(
                Stage.Opening, Stage.FirstPain, Stage.FirstHelp, Stage.PlanBlock, Stage.Keeping, Stage.Setup, Stage.Coaching,
                Stage.CheckIn, Stage.Rescreening, Stage.ScreenA, Stage.ScreenB, Stage.Paused, Stage.Left, Stage.Lost));
        built.Configure(Stage.Emergency).SubstateOf(Stage.Held)
            .PermitReentry(Trigger.RaiseEmergency)
            .Ignore(Trigger.RaiseUrgent).Ignore(Trigger.Doubt);
        built.Configure(Stage.Urgent).SubstateOf(Stage.Held)
            .PermitReentry(Trigger.RaiseUrgent)
            .Ignore(Trigger.Doubt);
        built.Configure(Stage.Clearance).SubstateOf(Stage.Held)
            .PermitReentry(Trigger.Clear)
            .Ignore(Trigger.Doubt);
    }

    private static void FirstContact(StateMachine<Stage, Trigger> built, Func<TurnFrame> turn)
    {
        built.Configure(Stage.FirstContact).SubstateOf(Stage.Anywhere)
            .Permit(Trigger.Restart, Stage.Opening)
            .Permit(Trigger.Rescreen, Stage.Rescreening)
            .Permit(Trigger.Coach, Stage.Coaching)
            .Permit(Trigger.Leave, Stage.Left);
        built.Configure(Stage.Opening).SubstateOf(Stage.FirstContact)
            .PermitReentry(Trigger.Restart)
            .PermitIf(Trigger.Begin, Stage.ScreenA, () => turn().Now.Person.IsAdult, "18 or older");
        built.Configure(Stage.ScreenA).SubstateOf(Stage.FirstContact)
            .PermitIf(Trigger.PassScreenA, Stage.ScreenB, () => turn().Now.Answer("screen-a") is not null, "Screen A answered");
        built.Configure(Stage.ScreenB).SubstateOf(Stage.FirstContact)
            .PermitIf(Trigger.PassScreenB, Stage.FirstPain, () => turn().Now.Answer("screen-b") is not null, "Screen B answered");
        built.Configure(Stage.FirstPain).SubstateOf(Stage.FirstContact)
            .Permit(Trigger.HelpFirst, Stage.FirstHelp);
        built.Configure(Stage.FirstHelp).SubstateOf(Stage.FirstContact)
            .PermitReentry(Trigger.HelpFirst)
            .Permit(Trigger.MakePlan, Stage.PlanBlock);
        built.Configure(Stage.PlanBlock).SubstateOf(Stage.FirstContact)
            .PermitReentry(Trigger.MakePlan)
            .Permit(Trigger.ShowPlan, Stage.Keeping);
        built.Configure(Stage.Keeping).SubstateOf(Stage.FirstContact)
            .PermitReentry(Trigger.ShowPlan)
            .Permit(Trigger.SetUp, Stage.Setup);
    }

    private static void Daily(StateMachine<Stage, Trigger> built)
    {
        built.Configure(Stage.Setup).SubstateOf(Stage.Anywhere)
            .PermitReentry(Trigger.SetUp)
            .Permit(Trigger.Coach, Stage.Coaching)
            .Permit(Trigger.Leave, Stage.Left)
            .Permit(Trigger.Restart, Stage.Opening);
        built.Configure(Stage.Coaching).SubstateOf(Stage.Anywhere)
            .PermitReentry(Trigger.Coach)
            .Permit(Trigger.CheckIn, Stage.CheckIn)
            .Permit(Trigger.SetUp, Stage.Setup)
            .Permit(Trigger.MakePlan, Stage.PlanBlock)
            .Permit(Trigger.Rescreen, Stage.Rescreening)
            .Permit(Trigger.Pause, Stage.Paused)
            .Permit(Trigger.Leave, Stage.Left)
            .Permit(Trigger.Restart, Stage.Opening);
        built.Configure(Stage.CheckIn).SubstateOf(Stage.Anywhere)
            .PermitReentry(Trigger.CheckIn)
            .Permit(Trigger.Coach, Stage.Coaching)
            .Permit(Trigger.SetUp, Stage.Setup)
            .Permit(Trigger.Rescreen, Stage.Rescreening)
            .Permit(Trigger.Pause, Stage.Paused)
            .Permit(Trigger.Leave, Stage.Left)
            .Permit(Trigger.Restart, Stage.Opening);
    }

    private static void Screening(StateMachine<Stage, Trigger> built, Func<TurnFrame> turn)
    {
        built.Configure(Stage.Rescreening).SubstateOf(Stage.Anywhere)
            .OnEntry(moved => NoteFrom(moved, turn), "note where from")
            .OnExit(moved => ForgetFrom(moved, turn))
            .PermitReentry(Trigger.Rescreen)
            .PermitDynamic(Trigger.Return, () => turn().Target, "what the screen was for", To(
                Stage.Opening, Stage.ScreenB, Stage.FirstPain, Stage.FirstHelp, Stage.PlanBlock, Stage.Keeping, Stage.Setup,
                Stage.Coaching, Stage.CheckIn, Stage.Paused, Stage.Left))
            .Permit(Trigger.Leave, Stage.Left)
            .Permit(Trigger.Restart, Stage.Opening);
    }

    private static void Resting(StateMachine<Stage, Trigger> built)
    {
        built.Configure(Stage.Quiet).SubstateOf(Stage.Anywhere)
            .Permit(Trigger.Coach, Stage.Coaching)
            .Permit(Trigger.Rescreen, Stage.Rescreening)
            .Permit(Trigger.Restart, Stage.Opening);
        built.Configure(Stage.Paused).SubstateOf(Stage.Quiet).PermitReentry(Trigger.Pause).Permit(Trigger.Leave, Stage.Left);
        built.Configure(Stage.Left).SubstateOf(Stage.Quiet).PermitReentry(Trigger.Leave).Permit(Trigger.Pause, Stage.Paused);
        built.Configure(Stage.Lost).SubstateOf(Stage.Anywhere)
            .Permit(Trigger.Leave, Stage.Left)
            .Permit(Trigger.Rescreen, Stage.Rescreening)
            .Permit(Trigger.Restart, Stage.Opening);
    }

    /// <summary>A question that interrupts notes where it did. What a doubt settles back to has noted it before.</summary>
    private static void NoteFrom(StateMachine<Stage, Trigger>.Transition moved, Func<TurnFrame> turn)
    {
        if (!moved.IsReentry && moved.Trigger is Trigger.Doubt or Trigger.Rescreen)
        {
            turn().Now = turn().Now with { From = moved.Source.ToString() };
        }
    }

    private static void ForgetFrom(StateMachine<Stage, Trigger>.Transition moved, Func<TurnFrame> turn)
    {
        if (moved.Trigger is Trigger.Settle or Trigger.Return)
        {
            turn().Now = turn().Now with { From = null };
        }
    }

    private static DynamicStateInfos To(params ReadOnlySpan<Stage> stages)
    {
        var infos = new DynamicStateInfos();
        foreach (var stage in stages)
        {
            infos.Add(stage, "from there");
        }

        return infos;
    }
}
