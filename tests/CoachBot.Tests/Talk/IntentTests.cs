using CoachBot.Core.Conversations;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>Side doors and small talk in many wordings (coaching.md 3.0).</summary>
public sealed class IntentTests
{
    [Fact]
    public void A_side_door_or_small_talk_is_recognised_in_many_wordings()
    {
        var wrong = Wordings.Of("intents.json").SelectMany(one => one.Value.Select(words => (one.Key, words, got: Wordings.Heard(words))))
            .Where(one => one.Key.Length == 0 ? one.got is Signal.Meant { Intent: var intent } && intent.StartsWith("door.", StringComparison.Ordinal) : !one.Key.Split('|').Contains(Wordings.Named(one.got)))
            .Select(one => $"{one.Key}: {one.words} -> {Wordings.Named(one.got)} by {one.got?.Because?.Words}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong)}");
    }
}
