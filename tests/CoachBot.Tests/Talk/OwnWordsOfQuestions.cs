using CoachBot.Core.Conversations;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>Each answer of coaching.md 9, asked the way lifters type: no capitals, no question mark, a slip here and there.</summary>
public sealed class OwnWordsOfQuestions
{
    [Fact]
    public void In_English_every_one_finds_its_answer() => AllFound("own-words.json", Wordings.Heard);

    [Fact]
    public void In_Spanish_every_one_finds_its_answer() => AllFound("own-words-es.json", Wordings.HeardInSpanish);

    private static void AllFound(string file, Func<string, Signal?> heard)
    {
        var wrong = Wordings.Of(file).SelectMany(one => one.Value.Select(words => (Right: one.Key, Words: words, Got: heard(words))))
            .Where(one => !one.Right.Split('|').Contains(Wordings.Named(one.Got)))
            .Select(one => $"{one.Right}: {one.Words} -> {Wordings.Named(one.Got)} by {one.Got?.Because?.Words}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n{string.Join('\n', wrong)}");
    }
}
