using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Following;

/// <summary>coaching.md 7.7, 7.8: the looks back take nothing away, and a plan that begins again has its own check-ins.</summary>
public sealed class AfterDischargeTests
{
    private const string Looks = "Yes, 2, 6 and 12 weeks";
    private const int Sunday = 62;
    private static readonly ReloadState Back = new(1, 7) { Kilograms = 70, LastOn = Living.Monday.PlusDays(Sunday - 2) };

    [Fact]
    public void The_looks_back_leave_the_phase_and_the_weight_as_they_are()
    {
        var lived = Over(Looks).Days(Sunday + 1, Sunday + 100, (_, question) => Living.Steady(question, 1));
        Assert.Equal((Phase.P5, Back), (lived.Chat.Conversation.Plan!.Phase, lived.Chat.Conversation.Plan.Reload));
        Assert.Equal([14, 42, 84], Since(lived));
        Assert.DoesNotContain(lived.Chat.All, message => message.Text.Contains("Good to see you", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_of_the_three_comes_whether_the_one_before_was_answered_or_not()
    {
        var lived = Over(Looks).Days(Sunday + 1, Sunday + 100, (_, _) => null);
        Assert.Equal([14, 42, 84], Since(lived));
        Assert.NotEqual(Stage.Paused, lived.Chat.Stage);
        Assert.DoesNotContain(lived.Chat.All, message => message.Text.Contains("my last message", StringComparison.Ordinal) || message.Prompt == "check-in.weekly");
    }

    [Fact]
    public void One_that_is_answered_after_one_that_was_not_is_a_normal_check_in()
    {
        var lived = Over(Looks).Days(Sunday + 1, Sunday + 42, (day, question) => day < Sunday + 42 ? null : Living.Steady(question, 1));
        Assert.Equal((Phase.P5, 1), (lived.Chat.Conversation.Plan!.Phase, lived.State.Past[0].Usual!.Value));
        Assert.Equal(lived.Today, lived.State.Past[0].On);
    }

    [Theory]
    [InlineData("1", Phase.P5, "")]
    [InlineData("2", Phase.P5, "")]
    [InlineData("3", Phase.P4, "Your pain is up")]
    [InlineData("5", Phase.P0, "Your pain is up")]
    public void Who_comes_back_after_the_agreed_silence_is_screened_and_only_pain_takes_the_plan_back(string pain, Phase phase, string reason)
    {
        var chat = Over("No, thanks").Until(Sunday + 100).Say("hi").Tap("None of these").Tap(pain).Chat;
        Assert.Equal(phase, chat.Conversation.Plan!.Phase);
        Assert.Equal(reason.Length > 0, chat.Text.Contains("Your pain is up", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Looks)]
    [InlineData("Once a week")]
    [InlineData("No, thanks")]
    public void A_flare_up_is_asked_about_on_its_days_whatever_was_agreed(string agreed)
    {
        var lived = Flare(Over(agreed).Until(Sunday + 3)).Days(Sunday + 4, Sunday + 9, (_, question) => Living.Steady(question, question == "c1" ? 3 : 1));
        Assert.Equal([4, 5], Since(lived).Take(2));
        Assert.InRange(lived.Written.Count, 3, 6);
        Assert.Equal(Phase.P4, lived.Chat.Conversation.Plan!.Phase);
    }

    [Fact]
    public void Who_wanted_no_more_messages_at_all_gets_none_in_a_flare_up_either() =>
        Assert.Empty(Flare(Over("No, thanks").Until(Sunday + 1).Say("/stop").Until(Sunday + 3)).Until(Sunday + 20).Written);

    [Fact]
    public void Once_a_week_is_kept_for_whoever_chose_it_but_not_in_a_flare_up()
    {
        var lived = Weekly();
        lived = Flare(lived).Days(17, 22, (_, question) => Living.Steady(question, 2));
        Assert.All(lived.Written.Zip(lived.Written.Skip(1)), pair => Assert.InRange(Period.DaysBetween(pair.First, pair.Second), 1, 3));
        lived.Days(23, 60, (_, question) => Living.Steady(question, 1));
        Assert.True(lived.State.Flares[0].IsOver);
        Assert.All(lived.Written.TakeLast(4).Zip(lived.Written.TakeLast(3)), pair => Assert.Equal(7, Period.DaysBetween(pair.First, pair.Second)));
    }

    [Fact]
    public void Once_a_week_said_in_the_flare_up_holds_in_it()
    {
        var lived = Flare(Weekly()).Say("/less weekly").Days(17, 38, (_, question) => Living.Steady(question, 2));
        Assert.All(lived.Written.Zip(lived.Written.Skip(1)), pair => Assert.Equal(7, Period.DaysBetween(pair.First, pair.Second)));
    }

    [Fact]
    public void Pain_that_comes_back_after_discharge_is_no_limit_that_lasted_six_weeks()
    {
        var lived = Over("Once a week").Days(Sunday + 1, Sunday + 30, (day, question) => day < Sunday + 22 ? Living.Steady(question, 1) : question == "c2" ? "Worse" : Living.Steady(question, 5));
        Assert.DoesNotContain(lived.State.Past, day => day.Rules.Contains("week-6"));
        Assert.True(lived.Chat.Conversation.Plan is { Phase: < Phase.P5, RestartedOn: not null });
    }

    [Fact]
    public void Discharged_again_nothing_is_left_of_what_was_agreed_before()
    {
        var chat = DischargeTests.Discharged();
        Assert.Equal(Rhythm.ByPlan, chat.Conversation.CheckIns.Rhythm);
        Assert.Equal(Rhythm.ByPlan, chat.Tap("Once a week").Conversation.CheckIns.Rhythm);
    }

    private static IEnumerable<int> Since(Living lived) => lived.Written.Select(date => Period.DaysBetween(Living.Monday.PlusDays(Sunday), date));

    private static Living Weekly() => new(new Living(Conversations.Chat.Kept("2")).Days(1, 14, (_, question) => Living.Steady(question, 1)).Say("/less weekly").Until(16).Chat);

    private static Living Flare(Living lived) => new(lived.Say("/flare").Tap("None of these").Tap("None of these").Tap("The same").Tap("Nothing I know of").Chat);

    /// <summary>Discharged with 70 kg on the bar.</summary>
    private static Living Over(string agreed)
    {
        var chat = DischargeTests.Discharged().Tap(agreed).Tap("Keep them");
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { Reload = Back } };
        return new Living(chat);
    }
}
