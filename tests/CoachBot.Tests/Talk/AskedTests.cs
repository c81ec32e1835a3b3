using CoachBot.Core.Conversations;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>What people ask and tell beside the open question, in their own words.</summary>
public sealed class AskedTests
{
    private static Chat AtTop => Chat.AtFirstHelp().Tap("Make my plan, 6 taps").Tap("One side").Tap("Under 2 weeks").Tap("Both");

    private static Chat AtCheckIn => Chat.Kept().Wait(Duration.FromHours(26));

    [Theory]
    [InlineData("how do I know?", "talk.form-top.how")]
    [InlineData("how do you know that", "talk.sources")]
    [InlineData("I'm scared", "talk.scared")]
    [InlineData("what does flat mean", "form-top")]
    [InlineData("show me everything you know about me", "privacy.long")]
    public void A_question_about_the_coachs_own_words_is_no_warning_sign_and_no_answer(string words, string prompt)
    {
        var chat = AtTop.Say(words);
        var known = TheScript.Script.English.Prompts[prompt].Say[0].Split('{')[0].TrimEnd();
        Assert.Contains(known[..Math.Min(known.Length, 30)], chat.Text, StringComparison.Ordinal);
        Assert.Equal("form-top", chat.Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("bad", "I need a number")]
    [InlineData("is 3 bad?", "0 is no pain")]
    [InlineData("is 5 a lot", "0 is no pain")]
    public void One_common_word_or_a_number_asked_about_is_neither_card_nor_number(string words, string said)
    {
        var chat = new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("None of these").Say(words);
        Assert.Contains(said, chat.Text, StringComparison.Ordinal);
        Assert.Null(chat.Conversation.Answer("pain"));
        Assert.Null(AtCheckIn.Say(words).Conversation.CheckIns.Running?.Usual);
    }

    [Theory]
    [InlineData("walking")]
    [InlineData("deadlifts")]
    [InlineData("it moves around")]
    [InlineData("when I jump")]
    public void A_bare_word_beside_an_open_question_is_no_question(string words) =>
        Assert.IsNotType<Signal.Wondered>(Wordings.Heard(AtCheckIn.Say("3").Conversation, words));

    [Theory]
    [InlineData("my leg", "CL-08")]
    [InlineData("calf", "c5.which")]
    [InlineData("my bum", "c5.which")]
    public void A_part_of_the_body_where_anything_new_is_asked_for_is_something_new(string words, string question)
    {
        var chat = AtCheckIn.Say("3").Say(words);
        Assert.Equal(question, chat.Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("give me a plan")]
    [InlineData("start")]
    [InlineData("help")]
    [InlineData("I'm not stopping")]
    [InlineData("my back hurts can you give me stretches")]
    [InlineData("whats up coach my lower back is killing me after i did hip thrusts with 100kg last week and i dont know what to do pain is like 6")]
    public void The_very_first_message_is_welcomed_and_the_opening_follows(string words)
    {
        var chat = new Chat().Say(words);
        Assert.Equal("opening", chat.Conversation.Open?.Question);
        Assert.DoesNotContain("I don't know", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pause for two weeks", 14)]
    [InlineData("pause a week", 7)]
    [InlineData("pause until monday", 7)]
    [InlineData("quiet for a week please", 7)]
    [InlineData("be quiet for 3 days", 3)]
    public void A_pause_is_as_long_as_it_is_said(string words, int days)
    {
        var chat = Chat.Kept().Say(words);
        Assert.Equal(Stage.Paused, chat.Stage);
        Assert.Equal(new LocalDate(2026, 1, 5).PlusDays(days), chat.Conversation.Person.ResumeOn);
    }

    [Theory]
    [InlineData("pause thrusts for a week")]
    [InlineData("my pain stopped for two weeks")]
    public void A_length_that_is_about_something_else_pauses_nothing(string words) =>
        Assert.Equal(Stage.Coaching, Chat.Kept().Say(words).Stage);

    [Fact]
    public void Stop_asking_offers_to_skip_or_to_stop_and_drops_nothing()
    {
        var chat = AtCheckIn.Say("stop asking");
        Assert.Equal("c1", chat.Conversation.Open?.Question);
        Assert.NotEqual("c1", chat.Tap("Skip this question").Conversation.Open?.Question);
        Assert.Equal(Stage.Left, AtCheckIn.Say("stop asking me").Tap("Stop writing to me").Stage);
        Assert.Equal(Stage.Left, AtCheckIn.Say("dont text me anymore").Stage);
    }

    [Fact]
    public void Who_has_moved_gets_the_clock_and_the_emergency_number_of_the_new_town()
    {
        var chat = Chat.Kept().Say("I moved to Berlin");
        Assert.Contains("112", chat.Text, StringComparison.Ordinal);
        Assert.Equal("DE", chat.Conversation.Person.Country);
        Assert.Contains("time zones", Chat.Kept().Say("i moved to spain").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my physio said no exercise")]
    [InlineData("doctor told me to rest")]
    [InlineData("my doctor said not to train")]
    public void Who_was_told_to_rest_gets_no_more_drills(string words)
    {
        var chat = Chat.Kept().Say(words);
        Assert.Contains("goes first", chat.Text, StringComparison.Ordinal);
        Assert.Null(chat.Conversation.Plan);
        Assert.DoesNotContain("Pelvic tilt", chat.Say("what's my plan").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("doctor said not to lift heavy")]
    [InlineData("my doctor said I should rest a day between sessions")]
    [InlineData("my girlfriend told me to rest")]
    public void Advice_on_a_part_of_training_drops_no_plan(string words) => Assert.NotNull(Chat.Kept().Say(words).Conversation.Plan);

    [Theory]
    [InlineData("would say 3")]
    [InlineData("maybe 3?")]
    public void A_number_said_with_doubt_is_still_the_answer(string words) =>
        Assert.Equal(3, AtCheckIn.Say(words).Conversation.CheckIns.Running?.Usual);

    [Fact]
    public void Weight_that_was_lost_is_a_sign_though_a_question_follows() =>
        Assert.NotNull(Chat.Kept().Say("I lost a lot of weight, should I lose more?").Conversation.Held);

    [Theory]
    [InlineData("what's my plan", "Week 1")]
    [InlineData("is today a training day", "Week 1")]
    [InlineData("what should I do today", "Week 1")]
    [InlineData("when is my next session", "Week 1")]
    [InlineData("how am i doing", "first check-in")]
    public void A_question_about_the_plan_or_the_way_so_far_shows_it(string words, string shown) =>
        Assert.Contains(shown, Chat.Kept().Say(words).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("should I lose weight")]
    [InlineData("will losing weight help my back?")]
    [InlineData("do I need to lose some weight")]
    public void To_ask_about_losing_weight_reports_none(string words) => Assert.Null(Chat.Kept().Say(words).Conversation.Held);
}
