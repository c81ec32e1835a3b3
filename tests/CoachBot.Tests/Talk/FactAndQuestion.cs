using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>"I'm on blood thinners, should I foam roll?": what is told is answered first, and what is asked after it.</summary>
public sealed class FactAndQuestion
{
    private const string Visit = "This is worth having checked by a physiotherapist or doctor within";

    [Theory]
    [InlineData("It hurts more when I cough, can I stretch?", "Stretch if it feels good")]
    [InlineData("Can I stretch? It hurts more when I cough", "Stretch if it feels good")]
    [InlineData("It hurts more when I cough. Is running ok?", "Running: short and flat")]
    public void After_the_text_of_a_visit_the_question_is_answered_once(string words, string answer)
    {
        var chat = Roads.GoOn(Chat.Kept()).Say(words);
        Assert.StartsWith(Visit, chat.Text, StringComparison.Ordinal);
        Assert.Equal(1, Count(chat.Text, answer));
        Assert.Contains(chat.Conversation.Flags, flag => flag.Level == Level.Soon);
    }

    [Fact]
    public void Beside_blood_thinners_the_roller_has_its_own_answer()
    {
        var chat = Roads.GoOn(Chat.Kept()).Say("I'm on blood thinners, should I foam roll?");
        Assert.StartsWith(Visit, chat.Text, StringComparison.Ordinal);
        Assert.Contains(TheScript.Script.English.Prompts["roller.thinners"].Say[0], chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("beyond me", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_open_question_comes_last()
    {
        var chat = new Chat().Say("It hurts more when I cough, can I stretch?");
        Assert.Equal("opening", chat.Conversation.Open?.Question);
        Assert.Contains("Stretch if it feels good", chat.Text, StringComparison.Ordinal);
        chat = Chat.WithPlan().Say("I'm 60, is running ok?");
        Assert.Contains("Running: short and flat", chat.Text, StringComparison.Ordinal);
        Assert.Equal("plan", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void In_Spanish_too()
    {
        var chat = Roads.GoOn(Chat.Kept());
        chat.Conversation = chat.Conversation with { Person = chat.Conversation.Person with { Language = "es" } };
        chat.Say("Tomo apixaban, ¿puedo correr?");
        Assert.StartsWith("Conviene que lo mire", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Correr: corto y en llano", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my crotch is numb, can I stretch?", Stage.Emergency)]
    [InlineData("I have a fever and back pain, can I stretch?", Stage.Urgent)]
    public void What_cannot_wait_stands_alone(string words, Stage stage)
    {
        var chat = Roads.GoOn(Chat.Kept()).Say(words);
        Assert.Equal(stage, chat.Stage);
        Assert.DoesNotContain("Stretch if it feels good", chat.Text, StringComparison.Ordinal);
    }

    /// <summary>Whether a pregnancy is in danger is asked first; the text after it says what of training holds (coaching.md 2.4, 2.6).</summary>
    [Fact]
    public void A_pregnancy_is_asked_about_before_anything_of_training_is_said()
    {
        var chat = Roads.GoOn(Chat.Kept()).Say("I'm pregnant, can I do hip thrusts?");
        Assert.Equal("pregnant.signs", chat.Conversation.Open?.Question);
        Assert.Contains("can adapt training", chat.Tap("No").Text, StringComparison.Ordinal);
    }

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
