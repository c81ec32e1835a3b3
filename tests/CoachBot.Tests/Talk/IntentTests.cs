using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>Side doors and small talk in many wordings (coaching.md 3.0, 4.5, 8).</summary>
public sealed class IntentTests
{
    private static readonly IReadOnlyList<Chat> Places =
    [
        new(), new Chat().Say("hi"), Chat.AtFirstHelp(), Chat.AtFirstHelp().Tap("Make my plan, 6 taps"), Chat.WithPlan(),
        Chat.WithPlan().Tap("Keep this plan").Tap("Don't keep"), Chat.Kept(), Chat.Kept().Say("/pause 3"), Chat.Kept().Say("/stop"),
    ];

    [Fact]
    public void A_side_door_or_small_talk_is_recognised_in_many_wordings()
    {
        var wrong = Meant().Where(one => one.Ids.Length > 0 && !one.Ids.Contains(Wordings.Named(one.Got))).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(Line)));
    }

    [Fact]
    public void What_only_sounds_like_a_side_door_is_none()
    {
        var wrong = Meant().Where(one => one.Ids.Length == 0 && one.Got is Signal.Meant { Intent: var intent } && intent.StartsWith("door.", StringComparison.Ordinal)).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(Line)));
    }

    /// <summary>Too young, wherever it is said: the text for them, and the rows go.</summary>
    [Fact]
    public void Whoever_is_under_18_says_so_at_any_stage_and_nothing_is_kept()
    {
        var wordings = Wordings.Of("intents.json").Single(one => one.Key.StartsWith("door.minor", StringComparison.Ordinal)).Value.Where(words => !words.StartsWith("14f", StringComparison.Ordinal));
        var wrong = wordings.SelectMany(words => Places.Select(place => (words, place.Stage, Taken: Take(place, words))))
            .Where(one => !one.Taken.Effects.OfType<Effect.ErasePerson>().Any()).Select(one => $"{one.Stage}: {one.words}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("asking for a client of mine", "for the person who trains")]
    [InlineData("it's actually my shoulder", "I only know backs and hips")]
    public void A_side_door_is_open_at_any_stage(string words, string answer) =>
        Assert.All(Places, place => Assert.Contains(answer, TextOf(Take(place, words)), StringComparison.Ordinal));

    [Fact]
    public void A_side_door_that_is_only_likely_is_asked_back_and_opens_by_its_button()
    {
        var chat = Chat.WithPlan().Say("my pe teacher wants me to train more");
        Assert.Null(chat.Effects.OfType<Effect.ErasePerson>().FirstOrDefault());
        Assert.Contains("Did you mean", chat.Text, StringComparison.Ordinal);
        Assert.NotNull(chat.Tap("I'm under 18").Effects.OfType<Effect.ErasePerson>().FirstOrDefault());
    }

    [Theory]
    [InlineData("can you call an ambulance for me?", "I can't call anyone")]
    [InlineData("are you a real person?", "I'm a program")]
    [InlineData("what is wrong with me?", "I can't say what it is")]
    public void While_held_such_a_question_is_answered_and_the_ways_out_follow(string words, string answer)
    {
        var chat = new Chat().Say("my crotch is numb").Say(words);
        Assert.StartsWith(answer, chat.Text, StringComparison.Ordinal);
        Assert.Contains("999", chat.Text, StringComparison.Ordinal);
        Assert.NotNull(chat.Conversation.Held);
    }

    [Theory]
    [InlineData("thanks, are hip thrusts bad for my back?", "faq.06")]
    [InlineData("hey coach, can i go for a run?", "faq.39")]
    [InlineData("hi! what's the thumb test", "cue.thumb")]
    public void Politeness_before_a_question_does_not_hide_it(string words, string topic) => Assert.Equal(topic, Wordings.Named(Wordings.Heard(words)));

    [Theory]
    [InlineData("I'm asking for my client", "im asking for", Certainty.High)]
    [InlineData("my school team", "school team", Certainty.Low)]
    [InlineData("is it dangerous to do hip thrusts?", "thrust", Certainty.High)]
    public void A_signal_says_what_was_recognised_and_how_sure_it_is(string words, string recognised, Certainty certainty)
    {
        var because = Wordings.Heard(words)?.Because;
        Assert.Contains(recognised, because?.Words, StringComparison.Ordinal);
        Assert.Equal(certainty, because?.Certainty);
    }

    private static IEnumerable<(string[] Ids, string Words, Signal? Got)> Meant() => Wordings.Of("intents.json")
        .SelectMany(one => one.Value.Select(words => (one.Key.Split('|', StringSplitOptions.RemoveEmptyEntries), words, Wordings.Heard(words))));

    private static string Line((string[] Ids, string Words, Signal? Got) one) =>
        $"{string.Join('|', one.Ids)}: {one.Words} -> {Wordings.Named(one.Got)} by {one.Got?.Because?.Words}";

    private static Taken Take(Chat place, string words) =>
        Coach.Take(place.Conversation, new Turn(place.Now, place.Now, new Input.Text(words), Chat.British), TheScript.Script);

    private static string TextOf(Taken taken) => string.Join('\n', taken.Effects.OfType<Effect.Say>().Select(say => say.Message.Text));
}
