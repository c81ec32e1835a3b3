using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.Reload;

/// <summary>What the next session with weight is.</summary>
/// <param name="Step">0 is R0.</param>
/// <param name="Kilograms">As much as plates can make.</param>
public sealed record Thrust(int Step, decimal Kilograms);

/// <summary>From one session with weight to the next: never more than one step, never more than 30 kg (coaching.md 4.4).</summary>
[Source("coaching.md 4.4 (30 kg, empty bar, unknown weight, missed days, step-up rule)")]
public static class Climb
{
    /// <summary>The thrust of a session on <paramref name="on"/>.</summary>
    public static Thrust Next(Conversation conversation, LocalDate on)
    {
        var state = conversation.Plan!.Reload!;
        var (old, isPounds) = (Weight.Old(conversation), Weight.IsPounds(conversation));
        if (state.Step < 0 || Weight.IsBodyAlone(conversation))
        {
            return new(0, Ladder.Start(Weight.IsBodyAlone(conversation) ? 0 : old, isPounds));
        }

        var (away, back) = Away(state, on);
        if (back < state.Step || IsAtR1AfterLong(state, away))
        {
            return Lighter(state, back, old, isPounds);
        }

        if (state.WaitsForLift)
        {
            return new(state.Step, state.Kilograms);
        }

        return old is { } known ? OfKnown(conversation, state, known, on) : OfUnknown(conversation, state, on);
    }

    /// <summary>The days away alone take weight off.</summary>
    public static bool IsLighterAfterAway(Conversation conversation, LocalDate on) =>
        conversation.Plan?.Reload is { Step: > 0 } state && (Away(state, on).Back < state.Step || IsAtR1AfterLong(state, Away(state, on).Days));

    /// <summary>Days since the newest session with weight, or since a flare-up took a third to a half of it off: more days away take no more of it, up to 28 (7.8).</summary>
    private static (int Days, int Back) Away(ReloadState state, LocalDate on)
    {
        var days = (state.FlareOn ?? state.LastOn) is { } from ? Period.DaysBetween(from, on) : 0;
        return (days, state.FlareOn is not null && days <= Ladder.LongestAway ? state.Step : Ladder.AfterDaysAway(state.Step, days));
    }

    /// <summary>The thrust of today's session, done with the coach, that no check-in has told of yet.</summary>
    public static Thrust? Untold(Conversation conversation, LocalDate today) =>
        Loading.IsPlanned(conversation) && conversation.Training?.Last is { Share: "done", HasWeight: true } last && last.On == today
        && !conversation.CheckIns.Past.Any(past => past.HasSession && CheckInRules.SessionOn(past) == today)
            ? Next(conversation, today)
            : null;

    /// <summary>The thrust on <paramref name="on"/> where what is still to be told of the last session, and of the morning after it, is green.</summary>
    public static Thrust IfGreen(Conversation conversation, LocalDate today, LocalDate on)
    {
        var plan = conversation.Plan!;
        var state = Untold(conversation, today) is { } untold ? After(plan.Reload!, untold, Light.Green, today) : plan.Reload!;
        if (state.GreenOn is not { } green || conversation.CheckIns.Past.Any(past => past.On > green))
        {
            return Next(conversation, on);
        }

        var morning = new CheckIn(green.PlusDays(1), plan.ComparedUsual, IsWorse: false) { IsAboutYesterday = true };
        return Next(
            conversation with { Plan = plan with { Reload = state }, CheckIns = conversation.CheckIns with { Past = [morning, .. conversation.CheckIns.Past] } }, on);
    }

    /// <summary>The state after a session whose light was green, amber or red.</summary>
    public static ReloadState After(ReloadState state, Thrust thrust, Light light, LocalDate on)
    {
        var isSame = thrust.Step == state.Step && thrust.Kilograms == state.Kilograms;
        var isGreen = light == Light.Green;
        return state with
        {
            Step = thrust.Step,
            Kilograms = thrust.Kilograms,
            Lifted = thrust,
            WaitsForLift = false,
            Greens = isGreen ? (isSame ? state.Greens : 0) + 1 : 0,
            GreenOn = isGreen ? on : null,
            GreensInAll = state.GreensInAll + (isGreen && thrust.Step > 0 ? 1 : 0),
            LastOn = on,
            FlareOn = null,
            StepOn = thrust.Step == state.Step ? state.StepOn : on,
            FirstR1On = thrust.Step == Ladder.First ? state.FirstR1On ?? on : state.FirstR1On,
            FirstR2On = thrust.Step == Ladder.First + 1 ? state.FirstR2On ?? on : state.FirstR2On,
        };
    }

    /// <summary>Two steps back from what was lifted, with the weight of that step at the most.</summary>
    /// <param name="lifted">In the red session; null where there was no thrust in it, or the day after was red.</param>
    public static ReloadState AfterRed(Conversation conversation, ReloadState state, LocalDate on, Thrust? lifted)
    {
        var done = lifted is null ? state : state with { Step = lifted.Step, Kilograms = lifted.Kilograms, Lifted = lifted, LastOn = on };
        var red = done with { IsPaused = state.IsPaused || PlanReferrals.IsSecondRed(state, on), RedOn = on };
        return done.Step < 0
            ? red
            : Lowered(red, Lighter(done, Ladder.AfterRed(done.Step), Weight.Old(conversation), Weight.IsPounds(conversation)), on);
    }

    /// <summary>The second amber in a row: the next step that takes a fifth or more away; where nobody knows the old weight, a quarter of the weight (4.3: about 20 to 30 %).</summary>
    public static ReloadState AfterAmbers(Conversation conversation, ReloadState state, LocalDate on)
    {
        if (state.Step <= 0)
        {
            return state;
        }

        var (old, isPounds) = (Weight.Old(conversation), Weight.IsPounds(conversation));
        if (old is null && state.Kilograms > Weight.EmptyBar(isPounds))
        {
            return Lowered(state, new(state.Step, Math.Max(Weight.EmptyBar(isPounds), Weight.RoundedDown(state.Kilograms * 3 / 4, isPounds))), on);
        }

        var step = Enumerable.Range(0, Ladder.AfterAmbers(state.Step) + 1).LastOrDefault(lower => old is { } known && WeightOf(lower, known, isPounds) < state.Kilograms);
        return Lowered(state, Lighter(state, step, old, isPounds), on);
    }

    /// <summary>After a flare-up the weight comes back 30 to 50 % lighter (7.8).</summary>
    /// <param name="on">The day of it.</param>
    public static ReloadState AfterFlare(Conversation conversation, ReloadState state, LocalDate on)
    {
        if (state.Step < 0)
        {
            return state;
        }

        var isPounds = Weight.IsPounds(conversation);
        var lighter = Lighter(state, Ladder.AfterFlare(state.Step), Weight.Old(conversation), isPounds);
        // Between two steps of the ladder lies more than half of a light weight: then it is a third less, on the way to the upper one.
        var held = lighter.Kilograms * 2 < state.Kilograms ? new(Math.Min(state.Step, lighter.Step + 1), Weight.RoundedDown(state.Kilograms * 7 / 10, isPounds)) : lighter;
        return Lowered(state, held, state.StepOn) with { FirstR1On = null, FirstR2On = null, FlareOn = on };
    }

    private static ReloadState Lowered(ReloadState state, Thrust lighter, LocalDate? on) => state with
    {
        Step = lighter.Step,
        Kilograms = lighter.Kilograms,
        Lifted = state.LiftedLast,
        WaitsForLift = false,
        Greens = 0,
        GreenOn = null,
        StepOn = on,
    };

    /// <summary>At least 70 % of the old weight, green twice, and that of a body alone is the light load; where nobody knows it, six green sessions with weight in three weeks.</summary>
    public static bool IsReloaded(Conversation conversation, ReloadState state, LocalDate on) => Weight.IsBodyAlone(conversation)
        ? state.Greens >= 2
        : Weight.Old(conversation) is null
            ? state.GreensInAll >= 6 && Period.DaysBetween(conversation.Plan!.PhaseSince, on) >= 21
            : state.Step >= Ladder.Seventy && state.Greens >= 2;

    /// <summary>80 % of the old weight or more (7.7); met where nobody knows it.</summary>
    public static bool IsNearOld(Conversation conversation, PlanState plan) =>
        plan.Reload is not { } reload || Weight.Old(conversation) is null || reload.Step >= Ladder.ThirdDayFrom;

    /// <summary>The step's own weight in kilograms.</summary>
    public static decimal WeightOf(int step, decimal old, bool isPounds) => step == 0
        ? Ladder.Start(old, isPounds)
        : Math.Min(old, Math.Max(Ladder.Start(old, isPounds), Weight.RoundedDown(old * Ladder.Steps[Math.Min(step, Ladder.Whole)].Percent / 100, isPounds)));

    private static Thrust OfKnown(Conversation conversation, ReloadState state, decimal old, LocalDate on)
    {
        var isPounds = Weight.IsPounds(conversation);
        var isThere = state.Step >= Ladder.Beyond || state.Kilograms >= WeightOf(state.Step, old, isPounds);
        var step = isThere && MayRise(conversation, state, on) ? Math.Min(state.Step + 1, Ladder.Beyond) : state.Step;
        if (step == Ladder.Beyond)
        {
            return Further(conversation, state, on, isPounds);
        }

        var wanted = WeightOf(step, old, isPounds);
        var weight = isThere || HasGreenNight(conversation, state, on) && state.Greens > Pace.More(conversation) ? wanted : state.Kilograms;
        if (step == Ladder.First && wanted > Ladder.EmptyBarAbove && state.Kilograms < Weight.EmptyBar(isPounds))
        {
            return new(step, Weight.EmptyBar(isPounds));
        }

        var most = Weight.RoundedDown(state.Kilograms + Ladder.MostKilograms, isPounds);
        return weight > most ? new(step, most) : new(step, weight);
    }

    /// <summary>A dumbbell until three sessions were comfortable, then the empty bar, then one small step a session.</summary>
    private static Thrust OfUnknown(Conversation conversation, ReloadState state, LocalDate on)
    {
        var isPounds = Weight.IsPounds(conversation);
        var isRested = HasGreenNight(conversation, state, on) && state.Greens > Pace.More(conversation);
        return state.Step == 0
            ? isRested && state.Greens >= Ladder.GreensBeforeBar + Pace.More(conversation) ? new(Ladder.First, Weight.EmptyBar(isPounds)) : new(0, state.Kilograms)
            : new(Ladder.First, isRested && on > state.GreenOn ? state.Kilograms + Weight.TwoPlates(isPounds) : state.Kilograms);
    }

    /// <summary>One plate more after two green sessions, where that is at most a tenth.</summary>
    private static Thrust Further(Conversation conversation, ReloadState state, LocalDate on, bool isPounds)
    {
        var more = Weight.Plate(isPounds);
        var isReady = MayRise(conversation, state, on) && more * 10 <= state.Kilograms;
        return new(Ladder.Beyond, isReady ? state.Kilograms + more : state.Kilograms);
    }

    /// <summary>A lower step, and never more than was lifted last.</summary>
    private static Thrust Lighter(ReloadState state, int step, decimal? old, bool isPounds) => old is { } known
        ? new(step, Math.Min(state.Kilograms, WeightOf(step, known, isPounds)))
        : new(step, step == 0 ? Math.Min(state.Kilograms, Ladder.Start(null, isPounds)) : Math.Min(state.Kilograms, Weight.EmptyBar(isPounds)));

    private static bool IsAtR1AfterLong(ReloadState state, int away) => state.Step == Ladder.First && away > Ladder.LongestAway;

    private static bool MayRise(Conversation conversation, ReloadState state, LocalDate on)
    {
        var (days, from) = Ladder.WaitFor(state.Step + 1, state);
        return state.Greens >= Ladder.Steps[state.Step].Greens + Pace.More(conversation)
            && HasGreenNight(conversation, state, on) && on > state.GreenOn
            && (from is not { } since || Period.DaysBetween(since, on) >= days);
    }

    /// <summary>The morning after was said, and was green; what was never said is no green.</summary>
    private static bool HasGreenNight(Conversation conversation, ReloadState state, LocalDate on) =>
        state.GreenOn is { } green && conversation.CheckIns.Past.LastOrDefault(past => past.On > green && IsBefore(past, on) && past.Usual is not null) is { } after
        && TrafficLight.NextMorning(after.Usual, conversation.Plan!.ComparedUsual, after.IsWorse == true) == Light.Green;

    /// <summary>It was said before a session of that day, so it cannot be about the night after it.</summary>
    private static bool IsBefore(CheckIn past, LocalDate on) => past.On < on || (past.On == on && past.IsAboutYesterday);
}
