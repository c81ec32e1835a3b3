using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>Every stage, signal and open question that can be reached: what must hold in all of them (design, model check).</summary>
public sealed class ModelCheck
{
    private static readonly Lazy<(Walker Walker, List<Step> Steps)> Everything = new(() =>
    {
        var walker = new Walker();
        var steps = new List<Step>();
        walker.Walk([.. Seeds.Many, Conversation.New with { Stage = "Yesterday" }], most: 1_200, steps.Add);
        return (walker, steps);
    });

    private static List<Step> Steps => Everything.Value.Steps;

    [Fact]
    public void Nothing_throws_whatever_is_said_where() => House.HouseLaws.AllKept(Everything.Value.Walker.Errors.Take(25));

    [Fact]
    public void Nobody_meets_silence_but_from_a_timer() =>
        Assert.DoesNotContain(Steps, step => step.Input is not Input.Due && !step.Messages.Any());

    [Fact]
    public void A_message_is_never_empty_and_its_buttons_fit_in_64_bytes() =>
        Assert.All(Steps.SelectMany(step => step.Messages), message =>
        {
            Assert.NotEqual("", message.Text.Trim());
            Assert.DoesNotContain('{', message.Text);
            Assert.All(message.Buttons, button => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(button.Reply), 1, 64));
        });

    [Fact]
    public void One_message_a_turn_and_chat_but_after_an_escalation_one_short_one() =>
        Assert.All(Steps, step => Assert.All(
            step.Effects.OfType<Effect.Say>().GroupBy(say => say.To),
            chat => Assert.InRange(chat.Count(), 0, step.After.Held is null ? 1 : 2)));

    [Fact]
    public void A_red_flag_in_words_reaches_an_emergency_in_one_step_from_everywhere() =>
        Assert.All(Saying("my crotch is numb"), step => Assert.Equal(Level.Emergency, step.After.Held?.Level));

    [Fact]
    public void An_urgent_flag_locks_from_everywhere() =>
        Assert.All(Saying("fever and back pain"), step => Assert.True(step.After.Held?.Level >= Level.Urgent, step.ToString()));

    [Fact]
    public void Nothing_leaves_held_but_the_ways_out()
    {
        string[] ways = ["checked-ok", "sent-home", "safe-answer", "mistake", "safe-now", "only-sore", "pain-eased", "old-and-known"];
        Assert.All(Steps.Where(step => step.Before.Held is not null && step.After.Held is null), step =>
        {
            var isErased = step.Effects.OfType<Effect.ErasePerson>().Any();
            var record = step.Effects.OfType<Effect.Record>().FirstOrDefault(effect => effect.Kind == "released");
            Assert.True(isErased || ways.Any(way => record?.Data.Contains($"\"{way}\"", StringComparison.Ordinal) == true), step.ToString());
        });
    }

    [Fact]
    public void A_lock_is_lowered_only_by_old_and_unchanged() =>
        Assert.All(
            Steps.Where(step => step.Before.Held?.Level == Level.Emergency && step.After.Held?.Level == Level.Urgent),
            step => Assert.StartsWith("CL-03", step.Before.Open?.Question ?? "", StringComparison.Ordinal));

    [Fact]
    public void Nobody_held_is_shown_an_exercise() =>
        Assert.All(Steps.Where(step => step.After.Held is not null).SelectMany(step => step.Messages), message =>
        {
            Assert.False(message.Prompt.StartsWith("exercise.", StringComparison.Ordinal) || message.Prompt.StartsWith("plan", StringComparison.Ordinal), message.Prompt);
            Assert.DoesNotContain("Common slip", message.Text, StringComparison.Ordinal);
        });

    [Fact]
    public void Help_and_stop_answer_everywhere() =>
        Assert.All(Saying("help").Concat(Saying("stop")), step => Assert.NotEmpty(step.Messages));

    [Fact]
    public void The_open_question_matches_the_stage_unless_it_belongs_to_no_stage() =>
        Assert.All(Steps.Where(step => step.After.Open is not null && step.After.Held is null), step =>
        {
            var asked = Questions.Of(step.After.Open!.Question);
            Assert.True(asked.Stage.ToString() == step.After.Stage || asked.Slot is Slot.Session or Slot.FirstContact or Slot.CheckIn, step.ToString());
        });

    [Fact]
    public void Every_stage_but_the_super_stages_can_be_reached()
    {
        var reached = Everything.Value.Walker.Stages;
        var super = new[] { Stage.Anywhere, Stage.FirstContact, Stage.Held, Stage.Quiet, Stage.Lost };
        Assert.Empty(Enum.GetValues<Stage>().Except(super).Except(reached));
    }

    [Fact]
    public void The_same_turn_twice_is_the_same_answer() =>
        Assert.All(Steps.Where((_, index) => index % 50 == 0), step =>
            Assert.Equal(step.Messages.Select(message => message.Text), Walker.Take(step.Before, step.Input).Messages.Select(message => message.Text)));

    /// <summary>Wherever somebody stands: the coach has asked, or shows a way on, or some word or tap leads elsewhere.</summary>
    [Fact]
    public void There_is_no_dead_end() =>
        Assert.All(Steps.GroupBy(step => step.Before), state => Assert.True(
            state.Any(step => step.After.Stage != state.Key.Stage || step.After.Open?.Question != state.Key.Open?.Question)
            && state.Any(step => step.Messages.Any(message => message.Buttons.Count > 0 || step.After.Open is not null)),
            $"{state.Key.Stage}/{state.Key.Open?.Question} held {state.Key.Held?.Level}"));

    [Fact]
    public void Whoever_is_held_can_reach_a_way_out_in_a_few_taps() =>
        Assert.Contains(Steps, step => step.Before.Stage == nameof(Stage.Clearance) && step.After.Held is null);

    private static IEnumerable<Step> Saying(string words) => Steps.Where(step => step.Input is Input.Text text && text.Words == words);
}
