using CoachBot.Core.Conversations;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>Questions find their answer by what they mean, and none is guessed (coaching.md 9, 9a).</summary>
public sealed class QuestionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("questions.json", 0.95)]
    [InlineData("blind.json", 0.90)]
    [InlineData("blind-2.json", 0.90)]
    public void A_question_in_other_words_finds_its_answer(string file, double least)
    {
        var wrong = new List<string>();
        var (all, right, carded, offered) = (0, 0, 0, 0);
        foreach (var (words, topics) in Wordings.Of(file).SelectMany(one => one.Value.Select(words => (words, one.Key.Split('|')))))
        {
            var got = Wordings.Heard(words);
            var isRight = topics.Contains(Wordings.Named(got));
            all++;
            right += isRight ? 1 : 0;
            carded += isRight || got is Signal.Wondered ? 1 : 0;
            offered += got is Signal.Maybe maybe && maybe.Ids.Any(topics.Contains) ? 1 : 0;
            if (!isRight)
            {
                wrong.Add($"{string.Join('|', topics)}: {words} -> {Wordings.Named(got)} by {got?.Because?.Words}");
            }
        }

        output.WriteLine($"{file}: {right} of {all} answered, {offered} more among the two that are offered; precision {(double)right / carded:P1}");
        Assert.True((double)right / all >= least && (double)right / carded >= least, $"{right} of {all}, {offered} offered, {carded} with a card\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("off-topic.txt")]
    [InlineData("blind-off-topic.txt")]
    public void A_question_about_something_else_gets_no_card(string file)
    {
        var wrong = Wordings.Lines(file).Select(words => (words, got: Wordings.Heard(words))).Where(one => one.got is Signal.Wondered)
            .Select(one => $"{one.words} -> {Wordings.Named(one.got)} by {one.got!.Because?.Words}").ToList();
        Assert.True(wrong.Count <= (file.StartsWith("blind", StringComparison.Ordinal) ? 1 : 0), string.Join('\n', wrong));
    }

    /// <summary>Each name somebody may use, in each way of asking.</summary>
    [Fact]
    public void Every_exercise_stretch_cue_and_phase_is_found_by_each_of_its_names()
    {
        string[] ways = ["what is {0}?", "what are {0} for", "how do i do {0}", "why should i do {0}?", "can i do {0} today?", "should i stop {0}?", "tell me about {0}", "{0}?", "is {0} ok for my back"];
        var wrong = new List<string>();
        var all = 0;
        foreach (var (things, names) in Wordings.Of("names.json"))
        {
            foreach (var words in names.SelectMany(name => ways.Select(way => string.Format(null, way, name))))
            {
                var got = Wordings.Named(Wordings.Heard(words));
                all++;
                if (!things.Split('|').Contains(got))
                {
                    wrong.Add($"{things}: {words} -> {got}");
                }
            }
        }

        output.WriteLine($"names: {all - wrong.Count} of {all}");
        Assert.True(wrong.Count <= all * 0.02, $"{all - wrong.Count} of {all}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Everything_a_question_may_lead_to_can_be_said_and_has_a_name_for_its_button()
    {
        var prompts = TheScript.Script.English.Prompts;
        foreach (var id in TheScript.Script.English.Topics.Ids)
        {
            var isExercise = id.StartsWith("exercise.", StringComparison.Ordinal);
            Assert.True(prompts.ContainsKey(isExercise ? $"{id}.card" : id == "faq.47" ? "for-somebody-else" : id), id);
            Assert.True(prompts.ContainsKey(isExercise ? $"{id}.name" : $"topic.{id}"), id);
        }
    }

    [Fact]
    public void Every_exercise_of_the_catalogue_can_be_asked_about() =>
        Assert.All(TheScript.Script.Catalog.Exercises.Keys, id => Assert.Contains($"exercise.{id}", TheScript.Script.English.Topics.Ids));

    [Fact]
    public void What_is_near_but_not_sure_is_offered_with_two_buttons_that_answer()
    {
        var chat = Chat.AtFirstHelp().Tap("Make my plan, 6 taps").Say("how do i grow my biceps?");
        var offered = Assert.IsType<Signal.Maybe>(Wordings.Heard(chat.Turns[^1].Before, "how do i grow my biceps?"));
        Assert.Equal(offered.Ids.Count + 1, chat.Said[^1].Buttons.Count);
        Assert.Equal("site", chat.Conversation.Open?.Question);
        chat.Tap(chat.Said[^1].Buttons[0].Text);
        Assert.Contains("Where is it?", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I don't know", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("should i stop both hip thrusts and squats?")]
    [InlineData("is it bad if my back arches in hip thrusts?")]
    public void A_question_that_shares_words_with_a_button_is_no_answer(string words)
    {
        var chat = Chat.AtFirstHelp().Tap("Make my plan, 6 taps").Tap("One side").Tap("Under 2 weeks").Say(words);
        Assert.Null(chat.Conversation.Answer("aggravate"));
        Assert.Equal("aggravate", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void Somebody_unscreened_who_asks_how_to_do_a_stretch_is_screened_first_and_then_gets_it()
    {
        var chat = new Chat().Say("hi").Say("how do i do the cat camel?");
        Assert.Contains("new or getting worse", chat.Text, StringComparison.Ordinal);
        Assert.Contains("**Cat-camel**", chat.Tap("None of these").Text, StringComparison.Ordinal);
    }
}
