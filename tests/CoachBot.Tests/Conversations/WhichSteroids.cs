using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>Steroids, thin bones, and what was asked along with them (coaching.md 2.6 RF-TRA-02, RF-THO-01).</summary>
public sealed class WhichSteroids
{
    [Theory]
    [InlineData("I'm on steroids")]
    [InlineData("oh and I take steroids")]
    public void Steroids_without_their_kind_are_asked_about(string words) =>
        Assert.Equal("CL-15", Chat.Kept().Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("Tablets, such as prednisone")]
    [InlineData("Not sure")]
    public void Tablets_or_not_sure_ask_how_the_pain_began(string button) =>
        Assert.Equal("bone.sudden", Chat.Kept().Say("I'm on steroids").Tap(button).Conversation.Open?.Question);

    [Theory]
    [InlineData("For muscle")]
    [InlineData("Inhaler, cream or spray")]
    public void Any_other_kind_flags_nothing(string button)
    {
        var chat = Chat.Kept().Say("I'm on steroids").Tap(button);
        Assert.DoesNotContain(chat.Conversation.Flags, flag => flag.Flag == "RF-TRA-02");
        Assert.Null(chat.Conversation.Open);
    }

    [Fact]
    public void Thin_bones_beside_steroids_are_not_lost_behind_the_question_of_their_kind() =>
        Assert.Equal("bone.sudden", Chat.Kept().Say("I have osteoporosis and I'm on steroids").Conversation.Open?.Question);

    [Fact]
    public void A_question_told_with_thin_bones_is_answered_after_the_first_one()
    {
        var chat = Chat.Kept().Say("I have osteoporosis, can I run?");
        Assert.Equal("bone.sudden", chat.Conversation.Open?.Question);
        Assert.DoesNotContain("Running", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Running", chat.Tap("No").Text, StringComparison.Ordinal);
        Assert.Null(chat.Conversation.QuestionKept);
    }

    [Fact]
    public void A_sudden_start_lets_the_question_go()
    {
        var chat = Chat.Kept().Say("I have osteoporosis, can I run?").Tap("Yes");
        Assert.DoesNotContain("Running", chat.Text, StringComparison.Ordinal);
        Assert.Null(chat.Conversation.QuestionKept);
    }

    [Fact]
    public void Thin_bones_with_pain_between_the_shoulder_blades_are_no_tablets()
    {
        var chat = Chat.AtFirstHelp("4").Say("I have osteoporosis").Tap("No").Tap("Make my plan, 6 taps").Tap("Somewhere else").Tap("Between the shoulder blades");
        Assert.Null(chat.Conversation.Held);
    }

    [Fact]
    public void Tablets_with_pain_between_the_shoulder_blades_are_looked_at_today()
    {
        var chat = Chat.AtFirstHelp("4").Say("I take prednisolone every day").Tap("No").Tap("Make my plan, 6 taps").Tap("Somewhere else").Tap("Between the shoulder blades");
        Assert.NotNull(chat.Conversation.Held);
    }

    [Fact]
    public void Three_letters_that_nobody_knows_are_no_slip_of_a_sign()
    {
        var chat = Chat.Kept().Say("my left leg tingles a bit").Say("foo");
        Assert.Equal(("CL-08", null), (chat.Conversation.Open?.Question, chat.Conversation.Held));
    }

    [Theory]
    [InlineData("I'm ill, can I train?", true)]
    [InlineData("I'm ill", false)]
    public void Somebody_ill_who_asks_is_told_about_training(string words, bool isTold) =>
        Assert.Equal(isTold, Chat.Kept().Say(words).Text.Contains("Leave training out", StringComparison.Ordinal));

    [Theory]
    [InlineData("we were away last week")]
    [InlineData("I was away")]
    public void Having_been_away_is_no_question_about_soreness(string words) =>
        Assert.Contains("Welcome back", Chat.Kept().Say(words).Text, StringComparison.Ordinal);

    [Fact]
    public void Is_it_over_is_about_the_pause_where_one_is_on() =>
        Assert.Contains("10 January", Chat.Kept().Say("/pause 5").Say("is it over?").Text, StringComparison.Ordinal);

    [Fact]
    public void Is_it_over_is_about_the_plan_where_nothing_else_is() =>
        Assert.Contains("first check-in", Chat.Kept().Say("is it over?").Text, StringComparison.Ordinal);
}
