using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Following;
using Xunit;

namespace CoachBot.Tests.CheckIns;

/// <summary>coaching.md 2.1, 8.2, 8.4: a visit of level S is named, asked after until somebody was seen, and never asked for twice with two times.</summary>
public sealed class VisitTests
{
    [Theory]
    [InlineData("how many ibuprofen can I take?")]
    [InlineData("do I need a scan?")]
    [InlineData("is it a slipped disc?")]
    public void A_question_takes_no_exercise_away(string words)
    {
        var before = Chat.Kept("2");
        var exercises = Roads.GoOn(before).Say("/plan").Text;
        var chat = Chat.Kept("2").Say(words);
        Assert.False(Limiting.IsLimited(chat.Conversation));
        var plan = Roads.GoOn(chat).Say("/plan").Text;
        Assert.Contains(exercises.Split('\n').First(line => line.Contains("sets of", StringComparison.Ordinal)), plan, StringComparison.Ordinal);
        Assert.Contains("For a physio or doctor, within 1–2 weeks: what you asked", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void With_no_appointment_for_a_question_nothing_is_said_of_a_gentle_menu() =>
        Assert.DoesNotContain("gentle", Chat.Kept("2").Say("do I need a scan?").Tap("Can't").Tap("Can't").Text, StringComparison.Ordinal);

    [Fact]
    public void A_question_beside_a_pressing_visit_is_for_the_same_visit()
    {
        var chat = With("RF-NEU-03").Say("do I need a scan?");
        Assert.Contains("at the visit you need anyway, within 2–3 days", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1–2 weeks", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_asked_after_by_its_name() =>
        Assert.Contains("Still to be looked at: pain or tingling down one leg. Is it booked yet?", With("RF-NEU-03").Say("I've been seen").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("RF-ABU-01")]
    [InlineData("RF-MH-02")]
    [InlineData("RF-CES-03")]
    public void What_others_should_not_read_is_asked_after_without_its_name(string flag)
    {
        var chat = With(flag).Say("I've been seen");
        Assert.Equal("soon", chat.Conversation.Open?.Prompt);
        Assert.Contains("something to be looked at", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_it_only_the_other_is_named()
    {
        var chat = With("RF-ABU-01", "RF-NEU-03").Say("I've been seen");
        Assert.Contains("looked at: pain or tingling down one leg. Is", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hurt you", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_different_flare_up_beside_a_pressing_visit_is_for_the_same_visit()
    {
        var chat = With("RF-NEU-03").Say("/flare").Tap("None of these").Tap("None of these").Tap("Different");
        Assert.Contains("within 2–3 days", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1–2 weeks", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_opened_by_worsening_is_called_so_in_the_plan_and_on_the_page()
    {
        var chat = new Living(Chat.Kept("2")).Days(1, 1, (_, question) => Living.Steady(question, 5)).Chat;
        Assert.Contains(chat.Conversation.Flags, flag => flag is { Flag: "RF-PRO-01", IsStarred: true, IsWorse: true });
        var told = Roads.GoOn(chat).Say("/plan").Text + Roads.GoOn(chat).Say("/note").Text;
        Assert.Contains("about: pain that is getting worse", told, StringComparison.Ordinal);
        Assert.Contains(": pain that is getting worse, told", told, StringComparison.Ordinal);
        Assert.DoesNotContain("not getting better", told, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_much_worse_day_the_next_step_names_no_drills()
    {
        var chat = new Living(Chat.Kept("2")).Days(1, 1, (_, question) => Living.Steady(question, 5)).Chat;
        Assert.Contains(chat.Said, message => message.Text.Contains("Next: short walks, and rest in easy positions", StringComparison.Ordinal));
        Assert.DoesNotContain(chat.Said, message => message.Text.Contains("gentle drills", StringComparison.Ordinal) && message.Text.Contains("getting worse", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, 3, 11)]
    [InlineData(false, 11)]
    public void A_booked_visit_is_asked_after_until_somebody_was_seen(bool isStarred, params int[] days)
    {
        Assert.Equal(days, AskedOn(isStarred, "Not yet"));
        Assert.Equal(days[..1], AskedOn(isStarred, "Seen, training is OK"));
    }

    [Fact]
    public void Who_has_booked_and_was_seen_can_say_so_at_any_time()
    {
        var chat = With("RF-NEU-03").Say("/booked").Say("I've been seen");
        Assert.Contains("Have you been seen?", chat.Text, StringComparison.Ordinal);
        Assert.Empty(chat.Tap("Seen, training is OK").Conversation.Flags);
    }

    [Fact]
    public void Not_yet_changes_nothing()
    {
        var chat = With("RF-NEU-03").Say("/booked").Say("I've been seen").Say("not yet");
        Assert.Contains("Tell me once somebody has looked at it", chat.Text, StringComparison.Ordinal);
        Assert.True(Assert.Single(chat.Conversation.Flags).IsBooked);
    }

    [Theory]
    [InlineData("RF-NEU-03", "Until it is booked")]
    [InlineData("RF-HER-01", "Until you've been seen")]
    public void The_plan_says_what_ends_its_limit(string flag, string words) =>
        Assert.Contains(words, Roads.GoOn(With(flag)).Say("/plan").Text, StringComparison.Ordinal);

    private static List<int> AskedOn(bool isStarred, string answer)
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { Flags = [new OpenFlag("RF-COU-01", Level.Soon, isStarred, chat.Now) { IsBooked = true }], Plan = chat.Conversation.Plan! with { IsWeekAdvised = true } };
        var asked = new List<int>();
        new Living(chat).Days(1, 14, (day, question) =>
        {
            if (question != "soon")
            {
                return Living.Steady(question, 2);
            }

            asked.Add(day);
            return answer;
        });
        return asked;
    }

    private static Chat With(params string[] flags)
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { Flags = [.. flags.Select(flag => new OpenFlag(flag, Level.Soon, true, chat.Now))] };
        return chat;
    }
}
