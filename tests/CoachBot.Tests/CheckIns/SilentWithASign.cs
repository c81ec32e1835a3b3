using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Following;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.CheckIns;

/// <summary>Somebody falls silent while a sign is to be looked at: the safety follow-up comes in place of the lines about silence (coaching.md 7.5, 8.4).</summary>
public sealed class SilentWithASign
{
    private static readonly string[] AboutSilence = ["No check-in yesterday", "Still here", "quiet week"];

    [Fact]
    public void After_three_and_ten_days_the_appointment_is_asked_about_and_silence_is_never_named()
    {
        var lived = With("RF-NEU-03", isStarred: true).Until(40);
        Assert.Equal([3, 10], DaysOf(lived, "soon.named"));
        Assert.DoesNotContain(Proactive(lived), message => AboutSilence.Any(line => message.Text.Contains(line, StringComparison.Ordinal)));
        Assert.All(Proactive(lived), message => Assert.True(message.Prompt == "check-in.last.soon" || message.Text.StartsWith("Time for your check-in.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_last_message_names_what_is_still_to_be_looked_at()
    {
        var lived = With("RF-NEU-03", isStarred: true).Until(40);
        Assert.Contains("Please still have this looked at: pain or tingling down one leg.", Proactive(lived)[^1].Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Paused, lived.Chat.Stage);
        Assert.Contains("looked at: pain when you cough", Proactive(With("RF-COU-01", isStarred: false).Until(40))[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RF-NEU-03", true)]
    [InlineData("RF-COU-01", false)]
    public void The_last_message_comes_after_two_silent_weeks_whatever_days_the_follow_ups_took(string flag, bool isStarred)
    {
        var lived = With(flag, isStarred);
        Assert.Equal(15, Enumerable.Range(1, 40).First(day => lived.Until(day).Chat.Stage == Stage.Paused));
        Assert.Equal("check-in.last.soon", Proactive(lived)[^1].Prompt);
    }

    [Fact]
    public void What_somebody_did_to_them_is_not_written_unasked() =>
        Assert.Equal("check-in.last", Proactive(With("RF-ABU-01", isStarred: false).Until(40))[^1].Prompt);

    [Fact]
    public void Without_a_star_the_lines_about_silence_are_as_ever() =>
        Assert.Contains(Proactive(With("RF-COU-01", isStarred: false).Until(9)), message => message.Text.Contains("quiet week", StringComparison.Ordinal));

    [Fact]
    public void Whoever_is_asked_once_a_week_gets_the_follow_up_in_its_days()
    {
        var lived = With("RF-NEU-03", isStarred: true).Say("/less weekly").Until(40);
        Assert.Equal([4, 10], DaysOf(lived, "soon.named"));
    }

    [Theory]
    [InlineData("Remind me")]
    [InlineData("Booked")]
    [InlineData("Seen, training is OK")]
    public void After_its_answer_the_check_in_of_the_day_goes_on(string answer)
    {
        var chat = With("RF-NEU-03", isStarred: true).Until(3).Chat;
        Assert.Equal("soon", chat.Conversation.Open?.Question);
        Assert.Equal("c1", chat.Tap(answer).Conversation.Open?.Question);
        Assert.Equal("c5", chat.Tap("3").Conversation.Open?.Question);
    }

    [Fact]
    public void Whoever_wants_to_be_reminded_is_asked_again_after_the_last_follow_up_too()
    {
        var asked = new List<int>();
        With("RF-NEU-03", isStarred: true).Days(1, 20, (day, question) =>
        {
            asked.AddRange(question == "soon" ? [day] : Array.Empty<int>());
            return question == "soon" ? "Remind me" : Living.Steady(question, 3);
        });
        Assert.Equal([3, 6, 9, 12, 15, 18], asked);
    }

    [Fact]
    public void Without_check_ins_no_reminder_is_promised()
    {
        var chat = With("RF-NEU-03", isStarred: true).Until(3).Chat;
        chat.Conversation = chat.Conversation with { Person = chat.Conversation.Person with { WantsCheckIns = false } };
        Assert.DoesNotContain("I'll ask again", chat.Tap("Remind me").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_money_or_access_a_star_is_not_said_to_end_by_itself()
    {
        Assert.Contains("until a visit is booked", With("RF-NEU-03", isStarred: true).Until(3).Chat.Tap("Can't").Tap("Can't").Text, StringComparison.Ordinal);
        var unstarred = With("RF-PRO-01", isStarred: false).Days(1, 3, (_, question) => question == "soon" ? null : Living.Steady(question, 3)).Chat;
        Assert.Contains("for 14 days, we go on", unstarred.Tap("Can't").Tap("Can't").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void After_more_than_a_week_away_the_two_questions_come_after_the_appointment()
    {
        var chat = With("RF-NEU-03", isStarred: true).Until(10).Chat.Tap("Booked");
        Assert.StartsWith("Good. I'll keep to what suits until then.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Two quick questions first", chat.Text, StringComparison.Ordinal);
        Assert.Equal("rescreen", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void A_line_of_the_day_is_taken_while_the_appointment_is_asked_about()
    {
        var chat = With("RF-NEU-03", isStarred: true).Until(3).Chat.Say("pain 3, nothing new");
        Assert.StartsWith("Noted: pain 3, nothing new.", chat.Text, StringComparison.Ordinal);
        Assert.Equal("soon", chat.Conversation.Open?.Question);
        Assert.Equal(3, chat.Tap("Booked").Conversation.CheckIns.Past[0].Usual);
    }

    [Fact]
    public void After_sent_home_the_signs_are_asked_about_every_day_for_two_weeks_answered_or_not()
    {
        var lived = new Living(Chat.Kept().Say("my crotch is numb").Say("I've been seen").Tap("Sent home, exercise not mentioned")).Until(14);
        Assert.Equal(14, Proactive(lived).Count);
        Assert.All(Proactive(lived), message => Assert.Equal("c1.evening", message.Prompt));
        Assert.DoesNotContain(Proactive(lived), message => AboutSilence.Any(line => message.Text.Contains(line, StringComparison.Ordinal)));
        Assert.Equal("check-in.last", Proactive(lived.Until(20))[^1].Prompt);
    }

    [Fact]
    public void Without_a_plan_the_follow_up_rides_on_the_check_in_too()
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { Plan = null, Flags = [new OpenFlag("RF-PRG-02", Level.Soon, true, chat.Now)] };
        var lived = new Living(chat).Days(1, 3, (_, question) => question == "soon" ? null : Living.Steady(question, 2));
        Assert.Equal("soon", lived.Chat.Conversation.Open?.Question);
    }

    [Fact]
    public void Follow_ups_count_days_of_the_calendar_not_hours()
    {
        var chat = Chat.Kept("3");
        chat.Conversation = chat.Conversation with { Flags = [new OpenFlag("RF-PRO-01", Level.Soon, false, chat.Now + Duration.FromHours(4))] };
        var asked = new List<int>();
        var lived = new Living(chat);
        for (var day = 1; day <= 12; day++)
        {
            lived.Days(day, day, (_, question) => question == "soon" ? null : Living.Steady(question, 3));
            if (lived.Chat.Conversation.Open?.Question == "soon")
            {
                asked.Add(day);
            }
        }

        Assert.Equal([3, 10], asked);
    }

    private static Living With(string flag, bool isStarred)
    {
        var chat = Chat.Kept("3");
        chat.Conversation = chat.Conversation with { Flags = [new OpenFlag(flag, Level.Soon, isStarred, chat.Now)] };
        return new Living(chat);
    }

    private static List<Message> Proactive(Living lived) => [.. lived.Chat.All.Where(message => message.Urgency == Urgency.Proactive)];

    /// <summary>Days after the first Monday on which the coach wrote first with this question.</summary>
    private static List<int> DaysOf(Living lived, string prompt) =>
    [
        .. lived.Chat.Turns.Where((turn, _) => turn.Turn.Input is Input.Due)
            .Select(turn => (turn.Turn.Now, Next: lived.Chat.Turns.SkipWhile(other => other != turn).Skip(1).FirstOrDefault().Before ?? lived.Chat.Conversation))
            .Where(turn => turn.Next.Open?.Prompt == prompt && turn.Next.LastTurnAt == turn.Now)
            .Select(turn => Period.DaysBetween(Living.Monday, turn.Now.InUtc().Date)),
    ];
}
