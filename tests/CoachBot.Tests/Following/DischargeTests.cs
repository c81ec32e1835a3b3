using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Discharge;
using CoachBot.Core.Plans;
using CoachBot.Core.Weeks;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Following;

/// <summary>coaching.md 7.7: discharge needs all of its table, and what was never said meets nothing.</summary>
public sealed class DischargeTests
{
    private static readonly LocalDate Today = Living.Monday.PlusDays(62);

    [Fact]
    public void With_all_of_it_nothing_is_left() => Assert.Empty(Criteria.Left(Ready(), Today));

    [Theory]
    [InlineData("usual")]
    [InlineData("worst")]
    [InlineData("goals")]
    [InlineData("load")]
    [InlineData("form")]
    [InlineData("confidence")]
    [InlineData("flags")]
    public void Each_of_it_counts_alone(string criterion)
    {
        var ready = Ready();
        var less = criterion switch
        {
            "usual" => ready with { CheckIns = ready.CheckIns with { Past = [ready.CheckIns.Past[0] with { Usual = null }, .. ready.CheckIns.Past.Skip(1)] } },
            "worst" => ready with { CheckIns = ready.CheckIns with { Weeks = [ready.CheckIns.Weeks[0] with { Worst = null }, .. ready.CheckIns.Weeks.Skip(1)] } },
            "goals" => Without(ready, "psfs.score"),
            "load" => ready with { Plan = ready.Plan! with { Phase = Phase.P3 } },
            "form" => ready with { Practice = null },
            "confidence" => Without(ready, "confidence"),
            _ => ready with { Flags = [new OpenFlag("RF-PRO-01", Core.RedFlags.Level.Soon, false, default)] },
        };
        Assert.Equal(criterion, Assert.Single(Criteria.Left(less, Today)).Id);
    }

    [Theory]
    [InlineData(2, 80, true)]
    [InlineData(2, 70, false)]
    [InlineData(6, 80, false)]
    public void The_load_is_back_when_two_green_weeks_were_all_at_it(int first, int kilograms, bool isMet)
    {
        var ready = Ready();
        var loads = Enumerable.Range(1, 14).Where(day => day % 3 == first % 3).Select(day => new Core.Notes.LoadDay(Today.PlusDays(-day), first > 3 && day > 3 ? 70 : kilograms, Core.Charts.LadderResult.Up));
        Assert.Equal(isMet, !Criteria.Left(Loaded(ready, "100", [.. loads]), Today).Any(criterion => criterion.Id == "load"));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(5, false)]
    public void Of_an_old_weight_that_nobody_knows_two_green_weeks_with_weight_in_P4_are_wanted(int days, bool isMet)
    {
        var ready = Ready() with { Plan = Ready().Plan! with { PhaseSince = Today.PlusDays(-days) } };
        Core.Notes.LoadDay[] loads = [new(Today.PlusDays(-10), 40, Core.Charts.LadderResult.Up), new(Today.PlusDays(-2), 40, Core.Charts.LadderResult.Up)];
        Assert.Equal(isMet, !Criteria.Left(Loaded(ready, "load.unknown", loads), Today).Any(criterion => criterion.Id == "load"));
    }

    private static Conversation Loaded(Conversation ready, string old, Core.Notes.LoadDay[] loads) => ready with
    {
        Plan = ready.Plan! with { Reload = new(1, 6) { Kilograms = 80 } },
        Course = Core.Notes.CourseState.None with { Loads = loads },
        Answers = new Dictionary<string, string>(ready.Answers) { ["load.weight"] = old },
    };

    [Fact]
    public void It_comes_with_the_review_and_offers_to_look_in_again_and_to_delete()
    {
        var chat = Discharged();
        Assert.Equal(Phase.P5, chat.Conversation.Plan!.Phase);
        Assert.Equal("discharge.checks", chat.Conversation.Open!.Question);
        chat.Tap("Yes, 2, 6 and 12 weeks").Tap("Keep them");
        var lived = new Living(chat).Days(63, 63 + 100, (_, question) => Living.Steady(question, 1));
        Assert.Equal([14, 42, 84], lived.Written.Select(date => Period.DaysBetween(Today, date)));
    }

    [Fact]
    public void The_warning_signs_come_as_a_message_of_their_own()
    {
        var card = Assert.Single(Discharged().All, message => message.Text.Contains("a foot that drags", StringComparison.Ordinal));
        Assert.DoesNotContain("Early signs", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_wants_no_look_back_is_not_written_to_and_may_delete_everything()
    {
        var chat = Discharged().Tap("No, thanks").Tap("Delete everything");
        Assert.Equal("forget.sure", chat.Conversation.Open!.Question);
        Assert.Empty(new Living(chat).Days(63, 90, (_, _) => null).Written);
    }

    [Fact]
    public void Whoever_says_nothing_is_asked_once_a_week_in_P5()
    {
        var lived = new Living(Discharged()).Days(63, 84, (_, question) => Living.Steady(question, 1));
        Assert.Equal([7, 14, 21], lived.Written.Select(date => Period.DaysBetween(Today, date)));
    }

    [Fact]
    public void A_choice_left_open_comes_back_behind_the_next_check_in_answered_or_not()
    {
        var chat = Discharged();
        var lived = new Living(chat).Days(63, 69, (_, question) => question == "discharge.checks" ? null : question == "retest" ? "skip" : Living.Steady(question, 1));
        Assert.Equal("discharge.checks", lived.Chat.Conversation.Open?.Question);
        chat.Tap("Once a week");
        Assert.Equal("discharge.data", chat.Conversation.Open?.Question);
        lived.Days(70, 76, (_, _) => null);
        Assert.Equal("c1", chat.Conversation.Open?.Question);
        lived.Days(77, 83, (_, question) => question == "discharge.data" ? null : question == "retest" ? "skip" : Living.Steady(question, 1));
        Assert.Equal("discharge.data", chat.Conversation.Open?.Question);
        Assert.Equal("forget.sure", chat.Tap("Delete everything").Conversation.Open?.Question);
    }

    [Fact]
    public void Whoever_named_nothing_is_asked_once_more_and_nothing_left_ends_the_plan()
    {
        var chat = WithoutGoal();
        Assert.Equal("discharge.goal", chat.Conversation.Open!.Question);
        chat.Tap("Nothing");
        Assert.Equal((Phase.P5, "discharge.checks"), (chat.Conversation.Plan!.Phase, chat.Conversation.Open!.Question));
    }

    [Fact]
    public void Something_that_is_left_is_named_and_rated_and_the_plan_goes_on_until_it_is_back()
    {
        var chat = WithoutGoal().Tap("Yes, something").Say("Carry my child").Say("6");
        Assert.Equal((Phase.P4, "6"), (chat.Conversation.Plan!.Phase, chat.Conversation.Answer("psfs.score")));
        Assert.Equal("goals", Assert.Single(Criteria.Left(chat.Conversation, Today)).Id);
        var lived = new Living(chat).Days(63, 69, (_, question) => Living.Steady(question, 1));
        Assert.Equal(Phase.P5, lived.Chat.Conversation.Plan!.Phase);
    }

    [Fact]
    public void A_goal_without_its_number_is_asked_for_the_number()
    {
        var chat = Discharged("psfs.score");
        Assert.Equal("psfs.score", chat.Conversation.Open!.Question);
        Assert.Equal(Phase.P4, chat.Conversation.Plan!.Phase);
    }

    [Fact]
    public void Left_alone_it_is_asked_again_at_the_next_review_and_ends_nothing()
    {
        var lived = new Living(WithoutGoal()).Days(63, 69, (_, question) => question == "discharge.goal" ? null : Living.Steady(question, 1));
        Assert.Equal((Phase.P4, "discharge.goal"), (lived.Chat.Conversation.Plan!.Phase, lived.Chat.Conversation.Open!.Question));
    }

    internal static Chat WithoutGoal() => Discharged("psfs.score", "psfs.name");

    internal static Chat Discharged(params string[] unsaid)
    {
        var chat = new Chat { Conversation = unsaid.Aggregate(Ready(), Without), Now = (Today + new LocalTime(18, 0)).InUtc().ToInstant() };
        chat.Conversation = chat.Conversation with
        {
            LastHeardAt = chat.Now - Duration.FromDays(1),
            CheckIns = chat.Conversation.CheckIns with { Weeks = [.. chat.Conversation.CheckIns.Weeks.Select(week => week with { On = week.On.PlusDays(-7) })] },
        };
        new Living(chat.Say("/checkin")).Answer(0, (_, question) => Living.Steady(question, 1));
        return chat;
    }

    /// <summary>Nine weeks on, on a Sunday, with all that discharge asks for.</summary>
    private static Conversation Ready()
    {
        var now = Chat.Kept("4").Conversation;
        var past = Enumerable.Range(1, 14).Select(day => new CheckIn(Today.PlusDays(-day), 1, false, IsNothingNew: true)).ToList();
        past[1] = past[1] with { Session = "done", InSession = 1, IsTrainingDay = true };
        return now with
        {
            Plan = now.Plan! with { Phase = Phase.P4, PhaseSince = Today.PlusDays(-20) },
            CheckIns = now.CheckIns with { Past = past, Weeks = [Week(Today.PlusDays(-1)), Week(Today.PlusDays(-8))] },
            Screened = new(now.LastTurnAt, now.LastTurnAt),
            Practice = new Core.Guides.PracticeState { QuizPassedOn = Today.PlusDays(-30) },
            Answers = new Dictionary<string, string>(now.Answers)
            {
                ["psfs.name"] = FollowingRoads.Goal,
                ["psfs.score"] = "9",
                ["confidence"] = "8",
                ["load-change"] = "load.same",
                ["feel-where"] = "feel.glutes",
            },
        };
    }

    private static Week Week(LocalDate on) => new(on, 4, 10, 2, 2, 2, 2) { IsGreen = true };

    private static Conversation Without(Conversation conversation, string answer) =>
        conversation with { Answers = conversation.Answers.Where(known => known.Key != answer).ToDictionary() };
}
