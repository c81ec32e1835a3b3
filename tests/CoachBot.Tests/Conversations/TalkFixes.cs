using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>Typed words that once were taken for something else.</summary>
public sealed class TalkFixes
{
    [Theory]
    [InlineData("what does 10 mean")]
    [InlineData("is 4 too much?")]
    [InlineData("can I say 6 if it was only for a second?")]
    public void A_number_in_a_question_of_theirs_is_no_pain(string words)
    {
        var chat = new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("None of these").Say(words);
        Assert.Equal(("pain", null), (chat.Conversation.Open?.Question, chat.Conversation.Answer("pain")));
        Assert.Contains("0 is no pain", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4, is that too much?", "4")]
    [InlineData("5?", "5")]
    [InlineData("could be a 5", "5")]
    [InlineData("would say 5", "5")]
    public void A_number_with_a_question_behind_it_is_one(string words, string pain)
    {
        var chat = new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("None of these").Say(words);
        Assert.Equal(pain, chat.Conversation.Answer("pain"));
    }

    [Theory]
    [InlineData("did 2 of 3 exercises", "part")]
    [InlineData("2 of 3", "part")]
    [InlineData("most of it", "part")]
    [InlineData("all but one", "part")]
    [InlineData("not all of it", "part")]
    [InlineData("nope, too busy", "none")]
    [InlineData("not done", "none")]
    [InlineData("everything done, no pain", "done")]
    [InlineData("not sure", "unsaid")]
    public void The_session_in_own_words(string words, string session)
    {
        var chat = Chat.Kept("2");
        chat.Wait(NodaTime.Duration.FromHours(49.1));
        Assert.Equal(session, chat.Say("2").Tap("Same or better").Say(words).Conversation.CheckIns.Running!.Session);
    }

    [Theory]
    [InlineData("no change", false)]
    [InlineData("like always", false)]
    [InlineData("bit worse", true)]
    [InlineData("not sure", null)]
    public void Compared_in_own_words(string words, bool? isWorse)
    {
        var chat = Chat.Kept("2");
        chat.Wait(NodaTime.Duration.FromHours(49.1));
        chat.Say("2").Say(words);
        Assert.Equal(isWorse, chat.Conversation.CheckIns.Running!.IsWorse);
        Assert.NotEqual("c2", chat.Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("London between 6 and 7", "18:00:00", "London")]
    [InlineData("i live in london and i finish work at 5 so maybe 6", "18:00:00", "London")]
    [InlineData("tokio 7 pm", "19:00:00", "Tokio")]
    [InlineData("Bath 8am", "08:00:00", "Bath")]
    [InlineData("Wales 7pm", "19:00:00", "Wales")]
    public void A_time_and_a_place_as_people_say_them(string words, string time, string town)
    {
        var chat = Chat.WithPlan().Tap("Keep this plan").Tap("Keep, check in daily").Say(words);
        Assert.Equal((time, town), ($"{chat.Conversation.Person.CheckInAt:HH:mm:ss}", chat.Conversation.Person.Town));
    }

    [Fact]
    public void Only_some_days_is_answered_before_the_time_is_asked() =>
        Assert.Contains("once a day", Chat.WithPlan().Tap("Keep this plan").Tap("Keep, check in daily").Say("Leeds, but only at weekends").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("is this free?")]
    [InlineData("what about my abs?")]
    [InlineData("is this for free?")]
    public void A_question_that_shares_only_little_words_with_a_card_is_not_known(string words)
    {
        var chat = Chat.AtFirstHelp().Say(words);
        var known = TheScript.Script.English.Prompts["talk.unknown-question"].Say;
        Assert.Contains(known, variant => chat.Text.StartsWith(variant, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("is this serious?", "learn.8", "faq.17")]
    [InlineData("what about magnesium?", "faq.16", "faq.16")]
    [InlineData("can i run?", "faq.39", "faq.39")]
    [InlineData("how long will it take to heal?", "faq.14", "faq.14")]
    public void A_question_about_what_a_card_is_about_gets_it(string words, string one, string other)
    {
        var topic = Assert.Single(TheScript.Script.English.Topics.Find(words).Take(1)).Id;
        Assert.True(topic == one || topic == other, topic);
    }

    [Theory]
    [InlineData("my back hurts and i have n0 feeling down there")]
    [InlineData("my back hurts and i have no feeling down there")]
    [InlineData("feeling down there is weird")]
    [InlineData("cant feel down there")]
    public void No_feeling_down_there_is_never_low_mood(string words) =>
        Assert.DoesNotContain("RF-MH-02", Read(words));

    [Fact]
    public void No_feeling_with_a_zero_for_the_letter_is_an_emergency() =>
        Assert.Contains("RF-CES-01", Read("my back hurts and i have n0 feeling down there"));

    [Theory]
    [InlineData("my back hurts and i feel down")]
    [InlineData("i've been feeling down")]
    [InlineData("feeling down about my back")]
    public void Feeling_down_is_low_mood(string words) => Assert.Contains("RF-MH-02", Read(words));

    [Fact]
    public void A_needed_question_skipped_again_and_again_is_never_refused_the_same_way_twice_in_a_row()
    {
        var chat = new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("None of these");
        var said = Enumerable.Range(0, 6).Select(_ => chat.Say("skip").Text).ToList();
        Assert.All(said.Zip(said.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Contains("0 is no pain", said[1], StringComparison.Ordinal);
        Assert.Contains("/help", said[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_time_meant_where_the_time_is_confirmed_changes_it()
    {
        var chat = Chat.WithPlan().Tap("Keep this plan").Tap("Keep, check in daily").Say("7pm Leeds").Say("I meant 8pm");
        Assert.Equal(20, chat.Conversation.Person.CheckInAt?.Hour);
        Assert.Equal("Europe/London", chat.Conversation.Person.Zone);
        Assert.Contains("8 pm", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_outside_the_range_names_it_and_changes_nothing()
    {
        var chat = Chat.AtFirstHelp().Say("change pain to 12");
        Assert.Equal("5", chat.Conversation.Answer("pain"));
        Assert.Contains("0 to 10", chat.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Read(string words) =>
        TheScript.Script.RedFlags.Read(words, "en", null).Findings.Select(finding => finding.Flag);
}
