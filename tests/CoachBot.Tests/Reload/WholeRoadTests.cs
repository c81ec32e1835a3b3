using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Guides;
using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Reload;

/// <summary>Weeks of the real coach, a check-in a day, from control to the whole weight.</summary>
public sealed class WholeRoadTests
{
    private readonly List<(int Day, PlanState Plan)> days = [];

    private readonly SortedSet<LocalDate> sessions = [];

    [Fact]
    public void Good_days_lead_through_every_phase_one_at_a_time_and_no_weight_before_day_21()
    {
        var chat = Walk(Ready("100"), 80, _ => 1);
        var phases = days.Select(day => day.Plan.Phase).ToList();
        Assert.All(phases.Zip(phases.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 0, 1));
        Assert.True(days.First(day => day.Plan.Phase == Phase.P3).Day >= 21);
        Assert.Equal(Phase.P4, chat.Conversation.Plan!.Phase);
        Assert.InRange(chat.Conversation.Plan.Reload!.Step, 8, 9);
        Assert.InRange(chat.Conversation.Plan.Reload.Kilograms, 100, 110);
        Assert.All(sessions.Zip(sessions.Skip(1)), pair => Assert.True(pair.Second > pair.First.PlusDays(1), $"{pair.First} and {pair.Second}"));
    }

    [Fact]
    public void Without_the_form_quiz_the_gate_stays_shut_and_says_what_is_left()
    {
        var chat = Walk(Chat.Kept("2"), 40, _ => 1);
        Assert.Equal(Phase.P2, chat.Conversation.Plan!.Phase);
        Assert.Contains("form quiz", chat.Say("/plan gate").Text, StringComparison.Ordinal);
        Assert.Contains(chat.All, message => message.Text.Contains("Only the form quiz is left", StringComparison.Ordinal));
    }

    [Fact]
    public void A_red_session_with_weight_goes_two_steps_back_and_the_second_pauses_the_weight()
    {
        var chat = Walk(Ready("100"), 60, day => day is 40 or 41 or 42 or 43 or 44 or 45 or 46 or 47 or 48 or 49 or 50 ? 6 : 1);
        Assert.Contains(chat.All, message => message.Text.Contains("two steps back with the weight", StringComparison.Ordinal));
        Assert.Contains(chat.All, message => message.Text.Contains("weight is paused", StringComparison.Ordinal));
        Assert.Contains(days, day => day.Plan.Reload is { IsPaused: true });
    }

    [Fact]
    public void The_plan_and_the_ladder_say_the_weight_in_the_person_s_own_unit()
    {
        var chat = Walk(Ready("100"), 34, _ => 1);
        Assert.Equal(Phase.P3, chat.Conversation.Plan!.Phase);
        Assert.Contains(" kg", chat.Say("/plan").Text, StringComparison.Ordinal);
        chat.Conversation = chat.Conversation with { Person = chat.Conversation.Person with { IsInPounds = true } };
        Assert.Contains(" lb", chat.Say("/plan gate").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lifts_that_come_back_are_asked_for_once_in_P4()
    {
        var chat = Walk(Ready("100"), 80, _ => 1).Say("/plan");
        Assert.Equal(StopList.Question, chat.Conversation.Open!.Question);
        chat.Take(new Input.Tap($"v1.{chat.Conversation.Open.Asking}.lift.rdl,lift.squat"));
        Assert.Equal(["rdl", "squat"], StopList.Of(chat.Conversation).Select(lift => lift.Id));
    }

    [Fact]
    public void Without_a_bench_the_gate_stays_shut_and_says_why()
    {
        var chat = Walk(With(Ready("100"), "equip.list", "equip.none"), 40, _ => 1);
        Assert.Equal(Phase.P2, chat.Conversation.Plan!.Phase);
        Assert.DoesNotContain("gate.thrust", chat.Conversation.Asked.Select(asked => asked.Question));
        Assert.Contains("you need a bench", chat.Say("/plan gate").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_bench_the_ladder_stands_still()
    {
        var chat = Walk(Ready("100"), 30, _ => 1);
        var step = chat.Conversation.Plan!.Reload!.Step;
        Assert.Equal(step, Walk(With(chat, "equip.list", "equip.band"), 20, _ => 1).Conversation.Plan!.Reload!.Step);
        Assert.Contains("until you have a bench", chat.Say("/plan").Text, StringComparison.Ordinal);
    }

    private static Chat With(Chat chat, string question, string answer)
    {
        chat.Conversation = chat.Conversation with { Answers = new Dictionary<string, string>(chat.Conversation.Answers) { [question] = answer } };
        return chat;
    }

    private Chat Walk(Chat chat, int length, Func<int, int> inSession)
    {
        for (var day = 1; day <= length; day++)
        {
            chat.Wait(Duration.FromDays(1));
            for (var most = 0; most < 12 && chat.Conversation.Open is { } open; most++)
            {
                chat.Say(open.Question switch
                {
                    "c1" => "1",
                    "c2" => "same",
                    "c3" => "done",
                    "c4" => inSession(day).ToString(),
                    "worst" => "2",
                    "thrusts" => "as planned",
                    "painkiller" => "no",
                    "c5" => "nothing new",
                    "rescreen" => "none of these",
                    var gate when gate.StartsWith("gate.", StringComparison.Ordinal) => "yes",
                    _ => "skip",
                });
            }

            var plan = chat.Conversation.Plan!;
            days.Add((day, plan));
            sessions.UnionWith(chat.Conversation.CheckIns.Past.Where(past => past.Session == "done").Select(CheckInRules.SessionOn));
        }

        return chat;
    }

    private static Chat Ready(string kilograms)
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { Practice = new PracticeState { QuizPassedOn = new LocalDate(2026, 1, 5) } };
        Answer(chat, "load.weight", kilograms);
        return chat;
    }

    private static void Answer(Chat chat, string question, string value) => chat.Conversation = chat.Conversation with
    {
        Answers = new Dictionary<string, string>(chat.Conversation.Answers) { [question] = value },
    };
}
