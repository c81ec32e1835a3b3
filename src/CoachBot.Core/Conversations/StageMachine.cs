using Stateless;
using Stateless.Reflection;

namespace CoachBot.Core.Conversations;

/// <summary>What moves a conversation on.</summary>
internal enum Trigger
{
    /// <summary>A red flag that cannot wait.</summary>
    RaiseEmergency,
    RaiseUrgent,

    /// <summary>A red flag in doubt: one question decides.</summary>
    Doubt,

    /// <summary>The doubt is settled: back to where it arose.</summary>
    Settle,

    /// <summary>Somebody says they have been seen.</summary>
    Clear,

    /// <summary>One of the ways out of coaching.md 8.4 and 8.5.</summary>
    Release,
    Begin,
    PassScreenA,
    PassScreenB,
    HelpFirst,
    MakePlan,
    ShowPlan,
    SetUp,
    Coach,
    CheckIn,
    Rescreen,
    Pause,
    Leave,
    Return,
    Restart,
}

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
        var ours = machine ??= Build(() => current!.Stage, stage => current!.Stage = stage, () => current!.Target);
        var done = false;
        try
        {
            ours.Fire(trigger);
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

    /// <summary>The machine over any storage; the graph and the model check build their own.</summary>
    public static StateMachine<Stage, Trigger> Build(Func<Stage> stage, Action<Stage> set, Func<Stage> target)
    {
        var built = new StateMachine<Stage, Trigger>(stage, set, FiringMode.Immediate);
        Safety(built, target);
        FirstContact(built);
        Daily(built, target);
        return built;
    }

    private static void Safety(StateMachine<Stage, Trigger> built, Func<Stage> target)
    {
        built.Configure(Stage.Anywhere)
            .Permit(Trigger.RaiseEmergency, Stage.Emergency)
            .Permit(Trigger.RaiseUrgent, Stage.Urgent)
            .Permit(Trigger.Doubt, Stage.Clarifying);

        built.Configure(Stage.Clarifying).SubstateOf(Stage.Anywhere)
            .PermitReentry(Trigger.Doubt)
            .PermitDynamic(Trigger.Settle, target, "where the doubt arose", To(
                Stage.Opening, Stage.ScreenA, Stage.ScreenB, Stage.FirstPain, Stage.FirstHelp, Stage.PlanBlock, Stage.Keeping,
                Stage.Setup, Stage.Coaching, Stage.CheckIn, Stage.Rescreening, Stage.Paused, Stage.Left, Stage.Lost));

        built.Configure(Stage.Held).SubstateOf(Stage.Anywhere)
            .Permit(Trigger.Clear, Stage.Clearance)
            .PermitDynamic(Trigger.Release, target, "a way out of Held", To(
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

    private static void FirstContact(StateMachine<Stage, Trigger> built)
    {
        built.Configure(Stage.FirstContact).SubstateOf(Stage.Anywhere)
            .Permit(Trigger.Restart, Stage.Opening)
            .Permit(Trigger.Rescreen, Stage.Rescreening)
            .Permit(Trigger.Coach, Stage.Coaching)
            .Permit(Trigger.Leave, Stage.Left);
        built.Configure(Stage.Opening).SubstateOf(Stage.FirstContact)
            .PermitReentry(Trigger.Restart)
            .Permit(Trigger.Begin, Stage.ScreenA);
        built.Configure(Stage.ScreenA).SubstateOf(Stage.FirstContact)
            .Permit(Trigger.PassScreenA, Stage.ScreenB);
        built.Configure(Stage.ScreenB).SubstateOf(Stage.FirstContact)
            .Permit(Trigger.PassScreenB, Stage.FirstPain);
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
        built.Configure(Stage.Setup).SubstateOf(Stage.Anywhere)
            .PermitReentry(Trigger.SetUp)
            .Permit(Trigger.Coach, Stage.Coaching)
            .Permit(Trigger.Leave, Stage.Left)
            .Permit(Trigger.Restart, Stage.Opening);
    }

    private static void Daily(StateMachine<Stage, Trigger> built, Func<Stage> target)
    {
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
            .Permit(Trigger.Rescreen, Stage.Rescreening)
            .Permit(Trigger.Pause, Stage.Paused)
            .Permit(Trigger.Leave, Stage.Left)
            .Permit(Trigger.Restart, Stage.Opening);
        built.Configure(Stage.Rescreening).SubstateOf(Stage.Anywhere)
            .PermitReentry(Trigger.Rescreen)
            .PermitDynamic(Trigger.Return, target, "what the screen was for", To(
                Stage.Opening, Stage.ScreenB, Stage.FirstPain, Stage.FirstHelp, Stage.PlanBlock, Stage.Keeping, Stage.Setup,
                Stage.Coaching, Stage.CheckIn, Stage.Paused, Stage.Left))
            .Permit(Trigger.Leave, Stage.Left)
            .Permit(Trigger.Restart, Stage.Opening);

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

    private static DynamicStateInfos To(params ReadOnlySpan<Stage> stages)
    {
        var infos = new DynamicStateInfos();
        foreach (var stage in stages)
        {
            infos.Add(stage, "");
        }

        return infos;
    }
}
