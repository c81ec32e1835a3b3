using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>A number alone may be pain: it opens no lock, and answers no question about safety (coaching.md 2.5, 8.4, RF-SEV-01).</summary>
public sealed class NumbersBesideSafety
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("two")]
    [InlineData("it's a 2 now")]
    [InlineData("4")]
    [InlineData("7")]
    [InlineData("7/10")]
    [InlineData("9 out of 10")]
    public void While_held_a_number_is_noted_and_the_question_is_asked_again(string number)
    {
        var chat = Chat.Kept().Say("my crotch is numb").Wait(Duration.FromMinutes(31)).Say(number);
        Assert.Equal((Stage.Emergency, "follow-up.emergency"), (chat.Stage, chat.Conversation.Open?.Question));
        Assert.StartsWith("Noted: pain ", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Have you been able to get help?", chat.Text, StringComparison.Ordinal);
        Assert.Single(chat.Conversation.Course!.Diary);
        Assert.Contains(chat.Conversation.Timers, timer => timer.Key.Kind == Timers.FollowUp);
    }

    [Theory]
    [InlineData("Seen", "clearance")]
    [InlineData("Mistake", "mistake")]
    [InlineData("On my way", "follow-up.emergency")]
    public void Neither_does_one_lead_on_from_what_comes_after(string label, string question)
    {
        var chat = Chat.Kept().Say("my crotch is numb").Wait(Duration.FromMinutes(31)).Tap(label);
        foreach (var number in new[] { "1", "2", "3", "4", "5" })
        {
            Assert.Equal(question, chat.Say(number).Conversation.Open?.Question);
            Assert.Equal(Level.Emergency, chat.Conversation.Held?.Level);
        }
    }

    [Fact]
    public void Old_and_unchanged_takes_words_and_taps_only()
    {
        var chat = Chat.Kept().Say("my crotch is numb").Tap("Old and unchanged");
        Assert.Equal("CL-03", chat.Say("3").Conversation.Open?.Question);
        Assert.Equal("CL-03.changed", chat.Say("longer ago").Conversation.Open?.Question);
        Assert.Equal("CL-03.changed", chat.Say("2").Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("2 days ago")]
    public void Words_that_only_hold_a_number_are_none(string words) =>
        Assert.DoesNotContain("Noted: pain", Chat.Kept().Say("my crotch is numb").Say(words).Text, StringComparison.Ordinal);

    [Fact]
    public void Not_yet_after_the_last_follow_up_begins_them_again()
    {
        var chat = Chat.Kept().Say("my crotch is numb").Wait(Duration.FromDays(5));
        Assert.DoesNotContain(chat.Conversation.Timers, timer => timer.Key.Kind == Timers.FollowUp);
        Assert.Contains("I'll ask you again in a few hours.", chat.Tap("Not yet").Text, StringComparison.Ordinal);
        var asked = Asked(chat, Duration.FromDays(7));
        Assert.Equal(5, asked.Count);
        Assert.InRange(asked[0], Duration.FromHours(3.9), Duration.FromHours(4.1));
    }

    [Fact]
    public void Of_an_urgent_sign_too_with_its_own_days()
    {
        var chat = Chat.Kept().Say("I have a fever and shivers").Wait(Duration.FromDays(9)).Tap("Not yet");
        Assert.StartsWith("Urgent care or the emergency department, today.", chat.Text, StringComparison.Ordinal);
        var asked = Asked(chat, Duration.FromDays(9));
        Assert.Equal(3, asked.Count);
        Assert.True(asked[^1] > Duration.FromDays(6));
    }

    [Fact]
    public void While_they_still_run_nothing_is_set_twice()
    {
        var chat = Chat.Kept().Say("my crotch is numb").Wait(Duration.FromMinutes(31)).Tap("Not yet");
        Assert.DoesNotContain("again in a few hours", chat.Text, StringComparison.Ordinal);
        Assert.Single(chat.Conversation.Timers, timer => timer.Key.Kind == Timers.FollowUp);
    }

    [Fact]
    public void Not_yet_after_seen_is_the_text_and_the_follow_ups_again()
    {
        var chat = Chat.Kept().Say("my crotch is numb").Wait(Duration.FromMinutes(31)).Tap("Seen").Tap("Not yet");
        Assert.Equal(Stage.Emergency, chat.Stage);
        Assert.StartsWith("**This could need emergency care.", chat.Text, StringComparison.Ordinal);
        Assert.Contains(chat.Conversation.Timers, timer => timer.Key.Kind == Timers.FollowUp);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("/plan")]
    public void The_number_belongs_to_the_scale_of_the_day_whatever_was_shown_since(string between)
    {
        var chat = Severe().Wait(Duration.FromHours(20)).Say(between).Say("5");
        Assert.Equal(("follow-up.severe.new", "5"), (chat.Conversation.Open?.Question, chat.Conversation.Answer("severe.today")));
    }

    [Fact]
    public void A_day_is_rated_once_and_a_second_number_opens_nothing()
    {
        var chat = Severe().Wait(Duration.FromHours(20)).Say("5").Tap("Nothing new").Say("5");
        Assert.StartsWith("Noted: pain 5 out of 10.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(1, chat.Conversation.Held?.EasierDays);
    }

    [Fact]
    public void Another_number_before_anything_new_counts_instead()
    {
        var chat = Severe().Wait(Duration.FromHours(20)).Say("5").Say("8").Tap("Nothing new");
        Assert.Equal(0, chat.Conversation.Held?.EasierDays);
    }

    [Fact]
    public void A_pause_gets_a_word_and_the_scale_stays()
    {
        var chat = Severe().Wait(Duration.FromHours(20)).Say("/pause 3");
        Assert.StartsWith("Everything else is paused already. I go on asking only about this", chat.Text, StringComparison.Ordinal);
        Assert.Equal("follow-up.severe", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void A_button_s_place_is_asked_about_and_what_is_outside_is_no_answer()
    {
        var chat = Chat.Kept().Say("my left leg tingles a bit").Say("2");
        Assert.StartsWith("Your 2 could be your pain, or the answer 'Can't feel touch, or weaker'.", chat.Text, StringComparison.Ordinal);
        Assert.Equal("CL-08", chat.Conversation.Open?.Question);
        Assert.StartsWith("A number is no answer here: 7 could be your pain.", Chat.Kept().Say("my left leg tingles a bit").Say("7").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_question_about_a_pregnancy_takes_no_number()
    {
        var chat = new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("Yes or not sure").Tap("9 Pregnant, new baby");
        foreach (var number in new[] { "5", "2", "3", "1" })
        {
            Assert.Equal("pregnant.signs", chat.Say(number).Conversation.Open?.Question);
        }
    }

    [Fact]
    public void Severe_pain_told_beside_a_question_about_safety_is_asked_about_after_it()
    {
        var chat = Chat.Kept().Say("my left leg tingles a bit").Say("9");
        Assert.StartsWith("Pain 9 is strong.", chat.Text, StringComparison.Ordinal);
        Assert.Equal("CL-09", chat.Tap("Pain or tingling; touch, strength same").Conversation.Open?.Question);
    }

    [Fact]
    public void A_pain_of_two_is_not_never()
    {
        var chat = Chat.AtFirstHelp("0").Say("2");
        Assert.Equal("pain.zero", chat.Conversation.Open?.Question);
        Assert.Contains("the answer 'Never'", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leg_answered_after_its_ten_minutes_in_a_pause_is_taken()
    {
        var chat = Chat.Kept().Say("/pause 7").Say("my left leg tingles a bit").Wait(Duration.FromMinutes(20)).Tap("Pain or tingling; touch, strength same");
        Assert.StartsWith("Thanks, noted.", chat.Text, StringComparison.Ordinal);
        Assert.Equal("rescreen", chat.Conversation.Open?.Question);
        Assert.Equal("cl-08.same", chat.Conversation.Answer("CL-08"));
    }

    /// <summary>After how long each follow-up came.</summary>
    private static List<Duration> Asked(Chat chat, Duration span)
    {
        var (begun, times) = (chat.Now, new List<Duration>());
        while (chat.Conversation.Timers.Where(timer => timer.Key.Kind == Timers.FollowUp && timer.At <= begun + span).MinBy(timer => timer.At) is { } due)
        {
            times.Add(due.At - begun);
            chat.Wait(due.At - chat.Now + Duration.FromSeconds(1));
        }

        return times;
    }

    private static Chat Severe() => Chat.Kept().Say("check in").Say("9").Tap("No, because of the pain");
}
