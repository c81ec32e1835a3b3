using CoachBot.Tests.Conversations;
using CoachBot.Tests.Pictures;
using Xunit;

namespace CoachBot.Tests.Tuning;

/// <summary>Questions with a picture of their answers: each drawing has a letter, which may be typed, and the words alone say the same (coaching.md 3.2, rows 16 and 17).</summary>
public sealed class PictureQuestionTests
{
    [Theory]
    [InlineData("a", "top.flat")]
    [InlineData("b", "top.ribs")]
    [InlineData("C", "top.tail")]
    [InlineData("B.", "top.ribs")]
    public void A_letter_answers_the_top_of_the_thrust(string letter, string answer) =>
        Assert.Equal(answer, Chat.AtFirstHelp("2").Tap("Make my plan, 6 taps").Tap("One side").Tap("Over 3 months").Tap("Both").Say(letter).Conversation.Answer("form-top"));

    [Theory]
    [InlineData("a", "bench.below")]
    [InlineData("b", "bench.mid")]
    [InlineData("C", "bench.neck")]
    public void A_letter_answers_where_the_bench_is(string letter, string answer) => Assert.Equal(answer, AtBench().Say(letter).Conversation.Answer("form-setup.bench"));

    [Theory]
    [InlineData("a", "shins.vertical")]
    [InlineData("B", "shins.far")]
    [InlineData("c", "shins.close")]
    public void A_letter_answers_how_the_shins_stand(string letter, string answer) =>
        Assert.Equal(answer, AtBench().Say("a").Say(letter).Conversation.Answer("form-setup.shins"));

    [Fact]
    public void Both_questions_come_with_their_picture_and_its_words()
    {
        var bench = Assert.Single(AtBench().Said[^1].Pictures);
        Assert.Equal("EX-09.choices-bench", bench.Id);
        Assert.All(["A: just below the shoulder blades", "B: at the middle of the back", "C: at the neck"], words => Assert.Contains(words, bench.Alt, StringComparison.Ordinal));
        var shins = Assert.Single(AtBench().Say("a").Said[^1].Pictures);
        Assert.Equal("EX-09.choices-shins", shins.Id);
        Assert.All(["A: the shins stand upright", "B: the feet are far", "C: the feet are close"], words => Assert.Contains(words, shins.Alt, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("form-top")]
    [InlineData("form-top.again")]
    [InlineData("form-setup.bench")]
    [InlineData("form-setup.shins")]
    public void Each_drawing_is_a_button_of_the_same_letter_in_every_language_that_asks(string question)
    {
        foreach (var language in new[] { "en", "es" })
        {
            var prompt = TheScript.Script.Languages[language].Prompts[question];
            var parts = prompt.Picture!.Split(".choices-");
            var drawn = Poses.Book.SheetOf(parts[0])!.Choices[parts[1]].Poses;
            for (var i = 0; i < drawn.Count; i++)
            {
                Assert.Contains($"{(char)('a' + i)}", prompt.Buttons[i].Also);
                Assert.Contains($"{(char)('A' + i)}:", prompt.Alt!, StringComparison.Ordinal);
                Assert.True(question == "form-top.again" || prompt.Say[0].Contains($"{(char)('A' + i)}, ", StringComparison.Ordinal), $"{language} {question}");
            }
        }
    }

    private static Chat AtBench() => Chat.Kept("2").Say("/tune").Say("more weight").Say("glutes");
}
