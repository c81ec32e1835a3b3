using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.CheckIns;

/// <summary>coaching.md 4.6, 7.3 day 7: what somebody can do again is read beside the pain, where it was rated twice.</summary>
public sealed class FunctionTests
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    private static readonly PlanState Plan = new(Phase.P1, Start, Start, 4, IsLiftOnly: false);

    [Theory]
    [InlineData("5", "7", false)]
    [InlineData("5", "6", true)]
    [InlineData("5", null, true)]
    [InlineData(null, null, true)]
    [InlineData("5", "3", true)]
    public void A_week_in_which_somebody_can_do_clearly_more_again_is_not_sent_for_its_pain_alone(string? first, string? again, bool isReferred) =>
        Assert.Equal(isReferred, Referrals(7, 4, first, again).Contains("day-7"));

    [Fact]
    public void After_three_weeks_the_pain_decides_again() => Assert.Contains("day-21", Referrals(21, 4, "5", "9"));

    [Theory]
    [InlineData("3", null, 3, true)]
    [InlineData("3", "8", 3, false)]
    [InlineData("8", "4", 3, true)]
    [InlineData(null, null, 3, false)]
    [InlineData(null, null, 4, true)]
    public void After_six_weeks_the_newest_rating_says_whether_it_still_limits_the_day(string? first, string? again, int usual, bool isReferred) =>
        Assert.Equal(isReferred, Referrals(42, usual, first, again).Contains("week-6"));

    [Theory]
    [InlineData("en", "deadlift 100 kg")]
    [InlineData("en", "back to hip thrusts")]
    [InlineData("en", "squat my old weight")]
    [InlineData("es", "peso muerto con 100 kilos")]
    [InlineData("es", "volver a las sentadillas")]
    [InlineData("es", "deadlift 100 kg")]
    public void A_lift_that_is_not_back_does_not_limit_the_day(string language, string goal)
    {
        Assert.DoesNotContain("week-6", AfterSixWeeks(language, goal, "3"));
        Assert.Contains("week-6", AfterSixWeeks(language, goal, "4"));
    }

    [Theory]
    [InlineData("en", "sit through class")]
    [InlineData("en", "squat down to my kid")]
    [InlineData("en", "lift my toddler")]
    [InlineData("en", "carry the shopping")]
    [InlineData("es", "estar sentado en clase")]
    [InlineData("es", "coger a mi hija")]
    public void What_belongs_to_the_day_does(string language, string goal) => Assert.Contains("week-6", AfterSixWeeks(language, goal, "3"));

    /// <summary>The referrals of the first check-in after six weeks, with that one goal at 3 of 10.</summary>
    private static IReadOnlyList<string> AfterSixWeeks(string language, string goal, string usual)
    {
        var chat = Chat.Kept("5");
        chat.Conversation = chat.Conversation with
        {
            Plan = chat.Conversation.Plan! with { StartedOn = chat.Conversation.Plan.StartedOn.PlusDays(-42) },
            Answers = new Dictionary<string, string>(chat.Conversation.Answers) { ["psfs.name"] = goal, ["psfs.score"] = "3" },
        };
        chat.Wait(Duration.FromHours(26));
        chat.Conversation = chat.Conversation with { Person = chat.Conversation.Person with { Language = language } };
        for (var asked = 0; asked < 10 && chat.Conversation is { CheckIns.Running: not null, Open: { } open }; asked++)
        {
            chat.Take(new Input.Tap($"v1.{open.Asking}.{(open.Question switch { "c2" => "c2.same", "c5" => "c5.nothing", "rescreen" => "screen.none", "c1" or "worst" => usual, "psfs.again" => "3", "c3" => "c3.none", _ => "no" })}"));
        }

        Assert.True(chat.Conversation.CheckIns.Running is null, chat.Conversation.Open?.Question);
        return chat.Conversation.CheckIns.Past[0].Rules;
    }

    [Fact]
    public void The_weeks_average_is_rounded_as_the_review_rounds_it()
    {
        CheckIn[] past = [.. Enumerable.Range(1, 5).Select(back => new CheckIn(Start.PlusDays(21 - back), 2, false))];
        var day = new CheckIn(Start.PlusDays(21), 3, false);
        var conversation = Conversation.New with { Plan = Plan with { BaselineUsual = 3 }, CheckIns = new CheckInState(day, past, 0) };
        Assert.Contains("day-21", CheckInRules.Decide(conversation, day).Referrals);
    }

    private static IReadOnlyList<string> Referrals(int day, int usual, string? first, string? again)
    {
        var answers = new Dictionary<string, string> { ["psfs.name"] = "sit through class" };
        foreach (var (question, number) in new[] { ("psfs.score", first), ("psfs.again", again) })
        {
            if (number is not null)
            {
                answers[question] = number;
            }
        }

        var today = new CheckIn(Start.PlusDays(day), usual, false, IsNothingNew: true);
        return CheckInRules.Decide(Conversation.New with { Plan = Plan, Answers = answers, CheckIns = new CheckInState(today, [], 0) }, today).Referrals;
    }
}
