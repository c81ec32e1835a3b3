using CoachBot.Core.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>A pause asked for while a question about safety is open is kept: the question first, then the pause.</summary>
public sealed class PauseBehindSafety
{
    [Theory]
    [InlineData("/pause 3")]
    [InlineData("pause 3 days")]
    public void In_the_screens_of_a_flare_up_it_begins_after_them(string words)
    {
        var chat = Begun().Say("/flare").Say(words);
        Assert.StartsWith("One safety question first. Then I pause.", chat.Text, StringComparison.Ordinal);
        Assert.Equal("rescreen", chat.Conversation.Open?.Question);
        chat.Tap("None of these").Tap("None of these");
        Assert.Equal("flare.same", chat.Conversation.Open?.Question);
        Assert.DoesNotContain("we look again", chat.Text, StringComparison.Ordinal);
        chat.Tap("The same");
        Assert.StartsWith("Paused for 3 days.", chat.Text, StringComparison.Ordinal);
        Assert.Equal((Stage.Paused, null), (chat.Stage, chat.Conversation.Open));
        Assert.Equal(new LocalDate(2026, 1, 10), chat.Conversation.Person.ResumeOn);
    }

    [Theory]
    [InlineData("Pain or tingling; touch, strength same")]
    [InlineData(null)]
    public void Check_ins_begin_again_after_a_pause_in_which_a_list_was_left_alone(string? answer)
    {
        var chat = Chat.Kept().Say("/pause 3").Say("tingling down my left leg");
        if (answer is not null) chat.Tap(answer);
        chat.Wait(Duration.FromDays(3));
        var before = chat.All.Count;
        Assert.True(chat.Wait(Duration.FromDays(2)).All.Count > before, chat.Conversation.ToString());
        Assert.Null(chat.Conversation.Person.ResumeOn);
    }

    [Fact]
    public void Without_a_length_it_asks_for_how_long_after_them()
    {
        var chat = Begun().Say("/flare").Say("/pause").Tap("None of these").Tap("None of these").Tap("The same");
        Assert.Equal("pause.days", chat.Conversation.Open?.Question);
        Assert.Equal(Stage.Paused, chat.Say("3").Stage);
    }

    [Fact]
    public void Beside_a_doubt_it_begins_once_that_is_settled()
    {
        var chat = Begun().Say("something popped").Say("/pause 2");
        Assert.Equal("CL-06", chat.Conversation.Open?.Question);
        Assert.Equal(Stage.Paused, chat.Tap("A click, no new pain").Stage);
    }

    [Fact]
    public void A_sign_takes_its_place_and_nobody_is_paused_after_a_lock()
    {
        var chat = Begun().Say("/flare").Say("/pause 3").Say("my crotch is numb");
        Assert.Null(chat.Conversation.PauseWanted);
        Assert.Equal(Stage.Emergency, chat.Stage);
    }

    [Fact]
    public void One_that_would_be_over_by_now_is_not_taken()
    {
        var chat = Begun().Say("/flare").Say("/pause 1").Wait(Duration.FromDays(2)).Tap("None of these").Tap("None of these");
        Assert.NotEqual(Stage.Paused, chat.Stage);
    }

    [Fact]
    public void Left_alone_it_begins_without_a_word_and_the_lists_come_in_full_when_it_is_over()
    {
        var chat = Begun().Say("/flare").Say("/pause 3");
        var before = chat.All.Count;
        chat.Wait(Duration.FromDays(2));
        Assert.Equal((Stage.Paused, before), (chat.Stage, chat.All.Count));
        Assert.Equal(new LocalDate(2026, 1, 10), chat.Conversation.Person.ResumeOn);
        chat.Wait(Duration.FromDays(1.6));
        Assert.Contains("Before the pause you told me of a flare-up.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("9 Cola-dark pee", chat.Text, StringComparison.Ordinal);
        Assert.Equal("flare.same", chat.Tap("None of these").Tap("None of these").Conversation.Open?.Question);
    }

    [Fact]
    public void After_it_a_check_in_of_ones_own_begins_with_the_lists_too() =>
        Assert.Equal("rescreen", Begun().Say("/flare").Say("/pause 3").Wait(Duration.FromDays(2)).Say("/checkin").Conversation.Open?.Question);

    [Fact]
    public void Same_or_different_comes_before_a_pause_and_who_asks_again_has_it_at_once()
    {
        var chat = Begun().Say("/flare").Tap("None of these").Tap("None of these").Say("/pause 4");
        Assert.Equal("flare.same", chat.Conversation.Open?.Question);
        Assert.StartsWith("One safety question first.", chat.Text, StringComparison.Ordinal);
        var different = Roads.GoOn(chat).Say("different").Tap("Another spot of the low back");
        Assert.Equal(Stage.Paused, different.Stage);
        Assert.Contains(different.Conversation.Flags, flag => flag.Flag == "RF-PRO-01");
        Assert.Contains("During the pause: only walks and easy positions, no session.", Roads.GoOn(chat).Say("/pause 4").Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Paused, Roads.GoOn(chat).Say("skip").Stage);
    }

    [Fact]
    public void A_leg_in_a_flare_up_comes_before_the_pause()
    {
        var chat = Begun().Say("/flare").Say("/pause 4").Tap("None of these").Tap("None of these").Tap("Different").Tap("Down a leg");
        Assert.Equal("CL-08", chat.Conversation.Open?.Question);
        Assert.Equal(Stage.Paused, chat.Tap("Pain or tingling; touch, strength same").Tap("None of these").Stage);
    }

    [Fact]
    public void A_flare_up_told_in_a_pause_leaves_the_rest_of_it_standing()
    {
        var chat = Begun().Say("/pause 5").Wait(Duration.FromDays(1)).Say("/flare").Tap("None of these").Tap("None of these").Tap("The same");
        Assert.StartsWith("Paused for 4 days.", chat.Text, StringComparison.Ordinal);
        Assert.Equal((Stage.Paused, new LocalDate(2026, 1, 12)), (chat.Stage, chat.Conversation.Person.ResumeOn));
    }

    [Fact]
    public void Told_in_a_pause_and_left_alone_nothing_is_written_before_the_pause_is_over()
    {
        var chat = Begun().Say("/pause 5").Wait(Duration.FromDays(1)).Say("/flare");
        var before = chat.All.Count;
        chat.Wait(Duration.FromDays(3));
        Assert.Equal((Stage.Paused, before), (chat.Stage, chat.All.Count));
        Assert.Contains("Before the pause you told me of a flare-up.", chat.Wait(Duration.FromDays(1.6)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_pause_the_list_of_a_flare_up_is_put_in_full_on_another_day()
    {
        var chat = Begun().Say("/flare").Wait(Duration.FromDays(1));
        Assert.StartsWith("Time for your check-in.", chat.Text, StringComparison.Ordinal);
        Assert.Contains("9 Cola-dark pee", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_a_plan_there_is_nothing_to_pause() =>
        Assert.DoesNotContain("Then I pause", new Chat().Say("hi").Tap("I'm 18 or older, start").Say("/pause 3").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("5")]
    [InlineData("pain 4, worst 6")]
    public void A_number_at_same_or_different_is_kept_and_the_question_is_asked_again(string words)
    {
        var chat = Roads.GoOn(Chat.Kept()).Wait(Duration.FromHours(26)).Say("3").Tap("Nothing new").Say("/flare").Tap("None of these").Tap("None of these").Say(words);
        Assert.Equal(("flare.same", Stage.Coaching), (chat.Conversation.Open?.Question, chat.Stage));
        Assert.StartsWith("Noted: pain", chat.Text, StringComparison.Ordinal);
        Assert.Contains("the same kind of pain", chat.Text, StringComparison.Ordinal);
        Assert.Equal(words[0] == '5' ? 5 : 4, chat.Conversation.CheckIns.Past[0].Usual);
        Assert.Equal("flare.change", chat.Tap("The same").Conversation.Open?.Question);
    }

    [Fact]
    public void On_a_day_without_a_check_in_yet_the_number_is_kept_for_it()
    {
        var chat = Begun().Say("/flare").Tap("None of these").Tap("None of these").Say("4");
        Assert.Equal((4, "flare.same"), (chat.Conversation.CheckIns.Running?.Usual, chat.Conversation.Open?.Question));
        chat.Tap("The same").Tap("Nothing I know of").Wait(Duration.FromDays(2));
        Assert.Contains(chat.Conversation.CheckIns.Past, day => day.Usual == 4);
    }

    [Fact]
    public void Severe_pain_at_same_or_different_is_looked_at_first()
    {
        var chat = Begun().Say("/flare").Tap("None of these").Tap("None of these").Say("9");
        Assert.Equal("CL-09", chat.Conversation.Open?.Question);
        Assert.Equal("flare.same", chat.Tap(TheScript.Script.English.Prompts["CL-09"].Buttons.Single(button => button.Reply.EndsWith("can", StringComparison.Ordinal)).Text).Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("/pause 5")]
    [InlineData("/pause")]
    public void Same_or_different_left_unanswered_brings_the_flare_up_back_after_the_pause(string words)
    {
        var chat = Begun().Say("/pause 5").Wait(Duration.FromDays(1)).Say("/flare").Tap("None of these").Tap("None of these").Say(words);
        if (words == "/pause")
        {
            chat.Say("4");
        }

        chat.Wait(Duration.FromDays(2));
        Assert.Equal(Stage.Paused, chat.Stage);
        Assert.Contains("Before the pause you told me of a flare-up.", chat.Wait(Duration.FromDays(4)).All[^1].Text + chat.All[^2].Text, StringComparison.Ordinal);
        Assert.Equal("flare.same", chat.Tap("None of these").Tap("None of these").Conversation.Open?.Question);
        Assert.Single(chat.Conversation.CheckIns.Flares);
    }

    [Fact]
    public void One_that_was_called_the_same_is_not_told_again_after_the_pause()
    {
        var chat = Begun().Say("/pause 3").Say("/flare").Tap("None of these").Tap("None of these").Tap("The same").Wait(Duration.FromDays(4));
        Assert.False(chat.Conversation.CheckIns.IsFlareTold);
        Assert.DoesNotContain(chat.All, message => message.Text.Contains("Before the pause", StringComparison.Ordinal));
    }

    [Fact]
    public void A_different_one_before_a_pause_has_the_buttons_of_a_visit_at_once()
    {
        var chat = Begun().Say("/flare").Say("/pause 4").Tap("None of these").Tap("None of these").Tap("Different").Tap("Buttock");
        Assert.Equal((Stage.Paused, "soon"), (chat.Stage, chat.Conversation.Open?.Question));
        Assert.Contains("Booked", chat.Said[^1].Buttons.Select(button => button.Text));
        Assert.True(chat.Tap("Booked").Conversation.Flags.Single(flag => flag.Flag == "RF-PRO-01").IsBooked);
        Assert.Equal(Stage.Paused, chat.Stage);
    }

    [Theory]
    [InlineData("/pause 5", "pain down my leg")]
    [InlineData("pain down my leg", "/pause 5")]
    [InlineData("/stop", "pain down my leg")]
    public void Beside_a_leg_no_daily_question_is_promised_that_a_pause_does_not_keep(string first, string second)
    {
        var chat = Begun().Say(first).Say(second).Tap("Pain or tingling; touch, strength same");
        Assert.Contains("within 2–3 days", chat.Text, StringComparison.Ordinal);
        Assert.Contains("With check-ins paused I won't ask each day", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("each day.", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_answering_about_a_leg_is_told_what_the_pause_changes()
    {
        var chat = Begun().Say("pain down my leg").Say("/pause 5").Wait(Duration.FromHours(1));
        Assert.Contains("With check-ins paused I won't ask each day", chat.Text, StringComparison.Ordinal);
        Assert.Contains("I'll ask about warning signs each day.", Begun().Say("pain down my leg").Tap("Pain or tingling; touch, strength same").Text, StringComparison.Ordinal);
    }

    private static Chat Begun() => Roads.GoOn(Chat.Kept()).Wait(Duration.FromHours(26)).Say("3").Tap("Nothing new").Wait(Duration.FromHours(10));
}
