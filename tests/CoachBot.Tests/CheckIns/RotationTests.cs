using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Tuning;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.CheckIns;

/// <summary>On rest days, every third day (coaching.md 7.2 c6); in the first week the day's own question comes first (3.1).</summary>
public sealed class RotationTests
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    [Theory]
    [InlineData(2, true, false)]
    [InlineData(3, true, true)]
    [InlineData(3, false, false)]
    [InlineData(8, false, true)]
    public void It_is_asked_every_third_day_where_the_first_week_has_no_question_of_its_own(int dayOfPlan, bool isTuned, bool isDue) =>
        Assert.Equal(isDue, Rotation.IsDue(Frame(isTuned), Rest(dayOfPlan)));

    [Fact]
    public void Three_days_lie_between_two_of_them()
    {
        var frame = Frame(isTuned: true);
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { RotatedOn = Start.PlusDays(4) } };
        Assert.False(Rotation.IsDue(frame, Rest(6)));
        Assert.True(Rotation.IsDue(frame, Rest(7)));
    }

    private static CheckIn Rest(int dayOfPlan) => new(Start.PlusDays(dayOfPlan), Usual: 2, IsWorse: false, IsNothingNew: true);

    private static TurnFrame Frame(bool isTuned) => new(
        Conversation.New with
        {
            Plan = new PlanState(Phase.P1, Start, Start, 2, IsLiftOnly: false),
            Answers = isTuned ? Later.Items.SelectMany(item => item.Questions).Distinct().ToDictionary(question => question, _ => Later.Left) : new Dictionary<string, string>(),
        },
        new Turn(Chat.At, Chat.At, new Input.Text("hi"), ClientHints.None), TheScript.Script);
}
