using CoachBot.Core.Conversations;
using CoachBot.Core.Guides;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Guides;

/// <summary>Six cues, one question each; all right is one of the eight checks of the reload.</summary>
public sealed class FormQuizTests
{
    [Fact]
    public void Six_right_answers_pass_and_stay_passed()
    {
        var chat = Answer(Chat.Kept("2").Say("/form quiz"), right: 6);
        Assert.True(chat.Conversation.IsQuizPassed);
        Assert.Contains("All six are right", chat.Text, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2026, 1, 5), chat.Conversation.Practice!.QuizPassedOn);
        Assert.True(chat.Say("/form quiz").Conversation.IsQuizPassed);
        Assert.Equal("curve", chat.Conversation.Open?.About);
        Assert.True(ConversationJson.Read(ConversationJson.Write(chat.Conversation)).IsQuizPassed);
    }

    [Fact]
    public void A_wrong_one_is_explained_and_only_that_one_is_asked_again()
    {
        var chat = Chat.Kept("2").Say("/form quiz").Tap(Button("curve", "quiz.wrong"));
        Assert.StartsWith("Close.", chat.Text, StringComparison.Ordinal);
        Answer(chat, right: 5);
        Assert.False(chat.Conversation.IsQuizPassed);
        Assert.Contains("5 of 6", chat.Text, StringComparison.Ordinal);
        chat.Tap("Ask me again");
        Assert.Equal(("quiz", "curve"), (chat.Conversation.Open?.Question, chat.Conversation.Open?.About));
        Assert.True(Answer(chat, right: 1).Conversation.IsQuizPassed);
        Assert.Null(chat.Conversation.Open);
    }

    [Fact]
    public void It_can_be_left_and_goes_on_where_it_was()
    {
        var chat = Answer(Chat.Kept("2").Say("/form quiz"), right: 2).Say("/form squat");
        Assert.Equal("brace", chat.Say("/form quiz").Conversation.Open?.About);
    }

    [Fact]
    public void Skip_leaves_out_one_cue_which_comes_again_with_what_was_missed()
    {
        var chat = Answer(Chat.Kept("2").Say("/form quiz"), right: 2).Say("skip");
        Assert.Equal(("quiz", "hips"), (chat.Conversation.Open?.Question, chat.Conversation.Open?.About));
        Answer(chat, right: 3);
        Assert.Contains("5 of 6", chat.Text, StringComparison.Ordinal);
        Assert.Equal("brace", chat.Tap("Ask me again").Conversation.Open?.About);
    }

    [Fact]
    public void Back_is_the_cue_before_and_at_the_first_there_is_none()
    {
        var chat = Answer(Chat.Kept("2").Say("/form quiz"), right: 2).Say("back");
        Assert.Equal("ribs", chat.Conversation.Open?.About);
        Assert.Equal("curve", chat.Say("back").Conversation.Open?.About);
        Assert.Contains("nothing to go back to", chat.Say("back").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_says_what_it_is_for_and_asks_again()
    {
        var chat = Chat.Kept("2").Say("/form quiz").Say("why");
        Assert.Contains("six cues", chat.Text, StringComparison.Ordinal);
        Assert.Equal("quiz", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void The_right_one_is_not_always_first() =>
        Assert.Equal(2, FormQuiz.Cues.Select(cue => TheScript.Script.English.Prompts[$"quiz.{cue}"].Buttons[0].Reply).Distinct().Count());

    [Fact]
    public void A_state_of_before_has_not_passed() => Assert.False(Conversation.New.IsQuizPassed);

    private static Chat Answer(Chat chat, int right)
    {
        for (var asked = 0; asked < right; asked++)
        {
            chat.Tap(Button(chat.Conversation.Open!.About!, "quiz.right"));
        }

        return chat;
    }

    private static string Button(string cue, string reply) =>
        TheScript.Script.English.Prompts[$"quiz.{cue}"].Buttons.Single(button => button.Reply == reply).Text;
}
