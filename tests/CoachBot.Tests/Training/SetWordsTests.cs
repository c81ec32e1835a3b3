using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.Reload;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Training;

/// <summary>What is said at a set, and how its pain is read (coaching.md 4.3, 5.1).</summary>
public sealed class SetWordsTests
{
    [Theory]
    [InlineData("yes")]
    [InlineData("yeah")]
    public void Yes_says_no_pain_and_is_asked_again(string words)
    {
        var chat = Begun().Tap("It hurts").Say(words);
        Assert.Equal("session.hurts", chat.Conversation.Open!.Question);
        Assert.DoesNotContain("Up to 2 is fine", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dizzy", "sit or lie down")]
    [InlineData("i feel light headed", "sit or lie down")]
    [InlineData("cramping", "A cramp ends this set")]
    [InlineData("cramp in my hamstring", "A cramp ends this set")]
    [InlineData("that hurt a lot", "the session ends here")]
    [InlineData("down my leg", "ends the session")]
    public void Signs_are_understood_at_the_card_of_a_set(string words, string answer)
    {
        Assert.Contains(answer, Begun().Say(words).Text, StringComparison.Ordinal);
        Assert.Contains(answer, Begun().Tap("It hurts").Say(words).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Dizzy_ends_the_session_for_the_day()
    {
        var chat = Begun().Say("dizzy");
        Assert.Null(chat.Conversation.Training!.Running);
        Assert.Contains("Today's session is done", chat.Say("/session").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_number_before_the_warm_up_is_no_check_in()
    {
        var chat = Chat.Kept("2").Say("/session").Say("3");
        Assert.Equal("session.start", chat.Conversation.Open!.Question);
        Assert.Null(chat.Conversation.CheckIns.Running);
    }

    [Theory]
    [InlineData(Phase.P2, "5", "session.set")]
    [InlineData(Phase.P3, "5", "session.pain")]
    [InlineData(Phase.P3, "4", "session.set")]
    public void A_number_is_read_by_the_bands_of_the_traffic_light(Phase phase, string pain, string open)
    {
        var chat = In(phase).Say("/session").Tap("Warm, begin").Tap("It hurts");
        Assert.Contains(phase == Phase.P3 ? "clear is 3 to 4" : "clear is 3 to 5", chat.Text, StringComparison.Ordinal);
        Assert.Equal(open, chat.Say(pain).Conversation.Open!.Question);
    }

    [Fact]
    public void A_lift_that_passes_two_ends_all_weight_of_the_day_and_the_drills_go_on()
    {
        var chat = In(Phase.P3);
        chat.Conversation = With(chat, "aggravate", "aggravate.lift") with { Plan = chat.Conversation.Plan! with { GreenSessions = 4 } };
        chat.Say("/session").Tap("Warm, begin").Tap("It hurts").Tap("Clear");
        Assert.Contains("other lifts with weight wait", chat.Text, StringComparison.Ordinal);
        Assert.Equal("EX-09 EX-03 EX-14", chat.Conversation.Training!.Running!.Exercises);
        Assert.Equal("EX-03", chat.Conversation.Training.Running.Exercise);
    }

    [Fact]
    public void The_first_squats_and_hinges_say_what_they_are_done_with()
    {
        var chat = In(Phase.P3);
        chat.Conversation = With(chat, "aggravate", "aggravate.lift") with { Plan = chat.Conversation.Plan! with { GreenSessions = 4 } };
        Assert.Contains("Squat, 2 sets of 8, to a box, no weight · Romanian deadlift, 2 sets of 8, empty bar or light dumbbells", chat.Say("/plan").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Easier_is_a_quarter_less_and_says_how()
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { IsEased = true } };
        Assert.Contains("2 sets of 8", chat.Say("/session").Text, StringComparison.Ordinal);
        Assert.Contains("Easier for now: Keep one foot on the floor", chat.Tap("Warm, begin").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_back_that_dislikes_arching_is_told_to_stop_short()
    {
        var chat = In(Phase.P2);
        chat.Conversation = With(chat, "aggravate", "aggravate.arching");
        Assert.Contains("Stop a little short, before your back arches: Body-weight hip thrust", chat.Say("/plan").Text, StringComparison.Ordinal);
        Assert.Contains("stop a little short, before it arches", chat.Say("/show").Text, StringComparison.Ordinal);
        Assert.Contains("stop a little short, before it arches", chat.Say("/card EX-08").Text, StringComparison.Ordinal);
        Assert.Contains("stop a little short, before it arches", chat.Say("/session").Tap("Warm, begin").Tap("Skip this one").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_back_that_dislikes_both_ends_hears_both_lines()
    {
        var shown = Chat.Kept("5").Say("/show").Text;
        Assert.Contains("before it arches", shown, StringComparison.Ordinal);
        Assert.Contains("before it rounds", shown, StringComparison.Ordinal);
        Assert.Contains("no arching and no pressing flat: Pelvic tilt", Chat.Kept("5").Say("/plan").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lifts_that_share_a_card_have_a_line_of_their_own()
    {
        var chat = In(Phase.P4);
        chat.Conversation = With(chat, "lifts.list", "lift.goblet");
        chat.Say("/session").Tap("Warm, begin").Tap("Skip this one");
        Assert.Contains("Goblet squat", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Hold the weight at your chest", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_thrust_with_weight_has_its_steps_and_its_weight()
    {
        var chat = In(Phase.P3).Say("/session").Tap("Warm, begin");
        Assert.Contains("crease of your hips", chat.Text, StringComparison.Ordinal);
        Assert.Contains("2 sets of 10, light band or 10 kg", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("goblet squat", "lift.goblet")]
    [InlineData("goblet", "lift.goblet")]
    [InlineData("squat", "lift.squat")]
    [InlineData("none", "lift.none")]
    [InlineData("goblet squat and deadlift", "lift.goblet,lift.deadlift")]
    public void A_lift_ticks_itself_alone(string words, string answer) =>
        Assert.Equal(answer, In(Phase.P4).Say("/session").Say(words).Conversation.Answer(StopList.Question));

    [Fact]
    public void None_of_the_lifts_goes_on_to_the_session() =>
        Assert.Equal("session.start", In(Phase.P4).Say("/session").Say("none").Conversation.Open!.Question);

    [Theory]
    [InlineData("skipped", 13)]
    [InlineData("left", 13)]
    [InlineData("lift.none", 0)]
    [InlineData("lift.rdl,lift.late", 6)]
    public void Lifts_that_were_not_told_may_all_come_back(string answer, int lifts) =>
        Assert.Equal(lifts, StopList.Of(With(In(Phase.P4), StopList.Question, answer)).Count);

    [Fact]
    public void Days_that_were_left_alone_twice_are_no_days()
    {
        var chat = Chat.Kept("2");
        chat.Conversation = With(chat, "days.list", "left");
        Assert.Contains("every second day", chat.Say("/plan").Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_a_question_needs_stands_in_the_question() =>
        Assert.Equal(["c5"], Questions.All.Values.Where(question => question.NeverBesides is not null).Select(question => question.Id));

    private static Conversation With(Chat chat, string question, string answer) => chat.Conversation with
    {
        Answers = new Dictionary<string, string>(chat.Conversation.Answers) { [question] = answer },
    };

    private static Chat Begun() => Chat.Kept("2").Say("/session").Tap("Warm, begin");

    private static Chat In(Phase phase)
    {
        var chat = Chat.Kept("4");
        var plan = chat.Conversation.Plan!;
        chat.Conversation = chat.Conversation with
        {
            Plan = plan with { Phase = phase, StartedOn = plan.StartedOn.PlusDays(-30), Reload = phase >= Phase.P3 ? new ReloadState(1) : null },
        };
        return chat;
    }
}
