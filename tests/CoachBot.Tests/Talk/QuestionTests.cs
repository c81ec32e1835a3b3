using CoachBot.Core.Conversations;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>Questions find their answer by what they mean, and none is guessed (coaching.md 9, 9a).</summary>
public sealed class QuestionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("questions.json")]
    public void A_question_in_other_words_finds_its_answer(string file) => Scored(file, least: 1.0);

    [Fact]
    public void A_question_about_something_else_gets_no_card()
    {
        var wrong = Wordings.Lines("off-topic.txt").Select(words => (words, got: Wordings.Heard(words))).Where(one => one.got is Signal.Wondered)
            .Select(one => $"{one.words} -> {Wordings.Named(one.got)} by {one.got!.Because?.Words}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private void Scored(string file, double least)
    {
        var wrong = new List<string>();
        var (all, right, carded, offered) = (0, 0, 0, 0);
        foreach (var (topics, wordings) in Wordings.Of(file))
        {
            foreach (var words in wordings)
            {
                var got = Wordings.Heard(words);
                var named = Wordings.Named(got);
                var isRight = topics.Split('|').Contains(named);
                all++;
                right += isRight ? 1 : 0;
                carded += got is Signal.Wondered ? 1 : 0;
                offered += got is Signal.Maybe maybe && maybe.Ids.Any(topics.Split('|').Contains) ? 1 : 0;
                if (!isRight)
                {
                    wrong.Add($"{topics}: {words} -> {named} by {got?.Because?.Words}");
                }
            }
        }

        output.WriteLine($"{file}: {right} of {all} answered right, {offered} more offered as one of two; precision {(double)right / Math.Max(1, carded):P1}");
        Assert.True((double)right / all >= least, $"{right} of {all}, {offered} offered\n{string.Join('\n', wrong)}");
    }
}
