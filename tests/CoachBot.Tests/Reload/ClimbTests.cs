using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Measures;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;
using static CoachBot.Tests.Reload.Gated;

namespace CoachBot.Tests.Reload;

/// <summary>The ladder of coaching.md 4.4, session by session.</summary>
public sealed class ClimbTests
{
    [Fact]
    public void A_hundred_kilograms_come_back_in_steps_that_plates_can_make() =>
        Assert.Equal(
            ["R0 10", "R1 30", "R2 40", "R3 50", "R4 60", "R5 70", "R5 70", "R6 80", "R6 80", "R7 90", "R7 90", "R8 100", "R8 100", "R9 102.5"],
            Sessions(100, isPounds: false, sessions: 14, every: 7));

    [Fact]
    public void Pounds_are_rounded_down_to_five() =>
        Assert.Equal(["R0 20", "R1 65", "R2 90", "R3 110"], Sessions(225 * 0.45359237m, isPounds: true, sessions: 4, every: 7));

    [Fact]
    public void Where_the_first_share_is_more_than_40_an_empty_bar_comes_first() =>
        Assert.Equal(["R0 10", "R1 20", "R1 50", "R1 60", "R2 80", "R3 100"], Sessions(200, isPounds: false, sessions: 6, every: 7));

    [Fact]
    public void Where_nobody_knows_the_old_weight_three_dumbbell_sessions_come_before_the_bar() =>
        Assert.Equal(["R0 10", "R0 10", "R0 10", "R1 20", "R1 25", "R1 30"], Sessions(null, isPounds: false, sessions: 6, every: 4));

    [Theory]
    [InlineData(6, 2)]
    [InlineData(7, 3)]
    public void R3_waits_seven_days_from_the_first_R1(int days, int next)
    {
        var state = new ReloadState(1, 2) { Kilograms = 40, Greens = 1, GreenOn = Day21.PlusDays(days - 2), LastOn = Day21.PlusDays(days - 2), FirstR1On = Day21 };
        Assert.Equal(next, Climb.Next(On(state, 100, Green(Day21.PlusDays(days - 1))), Day21.PlusDays(days)).Step);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 6)]
    public void From_R5_on_two_green_sessions_are_needed(int greens, int next)
    {
        var state = new ReloadState(1, 5) { Kilograms = 70, Greens = greens, GreenOn = Day21, LastOn = Day21, StepOn = Day21.PlusDays(-4) };
        Assert.Equal(next, Climb.Next(On(state, 100, Green(Day21.PlusDays(1))), Day21.PlusDays(3)).Step);
    }

    [Fact]
    public void A_green_session_whose_morning_was_not_said_or_was_worse_does_not_raise()
    {
        var state = new ReloadState(1, 1) { Kilograms = 30, Greens = 1, GreenOn = Day21, LastOn = Day21, FirstR1On = Day21, StepOn = Day21 };
        var next = Day21.PlusDays(3);
        Assert.Equal(2, Climb.Next(On(state, 100, Green(Day21.PlusDays(1))), next).Step);
        Assert.Equal(1, Climb.Next(On(state, 100), next).Step);
        Assert.Equal(1, Climb.Next(On(state, 100, Green(Day21.PlusDays(1)) with { Usual = 2 }), next).Step);
        Assert.Equal(1, Climb.Next(On(state, 100, Green(Day21.PlusDays(1)) with { IsWorse = true }), next).Step);
    }

    [Theory]
    [InlineData(7, 4)]
    [InlineData(8, 3)]
    [InlineData(14, 3)]
    [InlineData(15, 2)]
    [InlineData(28, 2)]
    [InlineData(29, 1)]
    public void Missed_days_step_back(int days, int step)
    {
        var state = new ReloadState(1, 4) { Kilograms = 60, LastOn = Day21, StepOn = Day21 };
        var next = Climb.Next(On(state, 100), Day21.PlusDays(days));
        Assert.Equal((step, step * 10 + 20m), (next.Step, next.Kilograms));
    }

    [Fact]
    public void Red_goes_two_steps_back_and_the_second_in_fourteen_days_pauses()
    {
        var state = new ReloadState(1, 4) { Kilograms = 60, LastOn = Day21 };
        var once = Climb.AfterRed(On(state, 100), state, Day21, new Thrust(4, 60));
        Assert.Equal((2, 40m, false), (once.Step, once.Kilograms, once.IsPaused));
        Assert.True(Climb.AfterRed(On(once, 100), once, Day21.PlusDays(14), null).IsPaused);
        Assert.False(Climb.AfterRed(On(once, 100), once, Day21.PlusDays(15), null).IsPaused);
    }

    [Theory]
    [InlineData(8, 6)]
    [InlineData(7, 5)]
    [InlineData(6, 4)]
    [InlineData(5, 3)]
    [InlineData(4, 2)]
    [InlineData(3, 2)]
    [InlineData(2, 1)]
    [InlineData(1, 0)]
    public void The_second_amber_in_a_row_takes_at_least_a_fifth_of_the_weight(int step, int after) => Assert.Equal(after, Ladder.AfterAmbers(step));

    [Theory]
    [InlineData(8, 5)]
    [InlineData(6, 3)]
    [InlineData(4, 2)]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    public void After_a_flare_up_the_weight_is_30_to_50_percent_lighter(int step, int after) => Assert.Equal(after, Ladder.AfterFlare(step));

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void After_a_flare_up_the_old_step_is_back_sooner_than_the_first_time(int step)
    {
        var reached = DaysTo(step, new ReloadState(1));
        var flared = Climb.AfterFlare(On(new ReloadState(1), 100), new ReloadState(1, step) { Kilograms = 20 + 10 * step, LastOn = Day21, StepOn = Day21 }, Day21);
        Assert.InRange(DaysTo(step, flared), 1, 0.8 * reached);
    }

    [Theory]
    [InlineData(80, 7, 70, 0)]
    [InlineData(80, 7, 70, 20)]
    [InlineData(100, 2, 40, 3)]
    [InlineData(100, 1, 30, 9)]
    [InlineData(null, 1, 70, 16)]
    public void After_a_flare_up_no_more_than_half_is_gone_however_many_days_it_takes_until_28(int? old, int step, int kilograms, int later)
    {
        var before = new ReloadState(1, step) { Kilograms = kilograms, LastOn = Day21.PlusDays(-9), StepOn = Day21.PlusDays(-9) };
        var flared = Climb.AfterFlare(On(before, old), before, Day21);
        var next = Climb.Next(On(flared, old, Green(Day21)), Day21.PlusDays(later)).Kilograms;
        Assert.InRange(next, kilograms / 2m, kilograms * 0.75m);
        Assert.Equal(1, Climb.Next(On(flared with { Step = 4 }, old, Green(Day21)), Day21.PlusDays(29)).Step);
    }

    /// <summary>Days of green sessions, every third day one, until a step is lifted.</summary>
    private static int DaysTo(int step, ReloadState state)
    {
        var on = Day21;
        for (var next = Climb.Next(On(state, 100, Green(on.PlusDays(-1))), on); next.Step < step; next = Climb.Next(On(state, 100, Green(on.PlusDays(-2))), on))
        {
            state = Climb.After(state, next, Light.Green, on);
            on = on.PlusDays(3);
        }

        return Period.DaysBetween(Day21, on);
    }

    [Fact]
    public void Amber_repeats_the_step()
    {
        var state = new ReloadState(1, 2) { Kilograms = 40, Greens = 1, GreenOn = Day21, LastOn = Day21, FirstR1On = Start, StepOn = Day21 };
        var amber = Climb.After(state, new Thrust(3, 50), Light.Amber, Day21.PlusDays(3));
        Assert.Equal(new Thrust(3, 50), Climb.Next(On(amber, 100, Green(Day21.PlusDays(4))), Day21.PlusDays(6)));
    }

    [Fact]
    public void No_session_adds_more_than_30_kilograms_or_more_than_one_step_whatever_happens() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(byte Old, bool IsPounds, byte[] Days)>(),
            drawn =>
            {
                var (state, on, before) = (new ReloadState(1), Day21, new Thrust(0, 10));
                decimal? old = drawn.Old == 0 ? null : drawn.Old * 2;
                foreach (var day in drawn.Days ?? [])
                {
                    var conversation = On(state, old, drawn.IsPounds, Green(on));
                    on = on.PlusDays(2 + day % 32);
                    var next = Climb.Next(conversation, on);
                    if (next.Kilograms > before.Kilograms + 30 || next.Step > Math.Max(0, state.Step) + 1 || next.Kilograms < 0) return false;
                    state = (day % 5) switch
                    {
                        0 => Climb.AfterRed(conversation, state, on, next),
                        1 => Climb.After(state, next, Light.Amber, on),
                        _ => Climb.After(state, next, Light.Green, on),
                    };
                    before = new Thrust(state.Step, state.Kilograms);
                    on = on.PlusDays(1);
                }

                return true;
            }).QuickCheckThrowOnFailure();

    /// <summary>Green sessions so many days apart, each with a green morning after.</summary>
    private static List<string> Sessions(decimal? old, bool isPounds, int sessions, int every)
    {
        var (state, found, on) = (new ReloadState(1), new List<string>(), Day21);
        for (var session = 0; session < sessions; session++)
        {
            var next = Climb.Next(On(state, old, isPounds, Green(on.PlusDays(-1))), on);
            found.Add($"R{next.Step} {Shown(next.Kilograms, isPounds)}");
            state = Climb.After(state, next, Light.Green, on);
            on = on.PlusDays(every);
        }

        return found;
    }

    private static string Shown(decimal kilograms, bool isPounds) =>
        Kilograms.Rounded(isPounds ? Kilograms.ToPounds(kilograms) : kilograms).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    private static CheckIn Green(LocalDate on) => new(on, 1, false, IsNothingNew: true);

    private static Conversation On(ReloadState state, decimal? old, params CheckIn[] past) => On(state, old, isPounds: false, past);

    private static Conversation On(ReloadState state, decimal? old, bool isPounds, params CheckIn[] past)
    {
        var answers = new Dictionary<string, string>();
        if (old is { } known)
        {
            answers["load.weight"] = known.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return Ready with { Plan = Ready.Plan! with { Phase = Phase.P3, PhaseSince = Day21, Reload = state }, Answers = answers, Person = Person.Unknown with { IsInPounds = isPounds }, CheckIns = CheckInState.None with { Past = past } };
    }
}
