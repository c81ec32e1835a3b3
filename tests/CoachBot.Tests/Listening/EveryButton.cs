using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Questionnaires;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.House;
using Xunit;

namespace CoachBot.Tests.Listening;

/// <summary>Every button of the product, wherever it stands: typing it does what tapping it does, through the whole coach.</summary>
public sealed class EveryButton(ITestOutputHelper output)
{
    private const char FirstLetter = 'a';
    private const int MostLetters = 5;

    [Fact]
    public void Labels_in_any_dress_do_what_a_tap_does() => Exact("labels", (place, button) =>
        [button.Text, button.Text.ToUpperInvariant(), button.Text.ToLowerInvariant(), $"  {button.Text}! ", $"[{button.Text}]", $"{button.Text} please", $"ok, {button.Text}"]);

    [Fact]
    public void Synonyms_do_what_a_tap_does() => Exact("synonyms", (place, button) => place.SynonymsOf(button));

    /// <summary>"Number 1" without a question may be a line of the warning signs, and is read as such.</summary>
    [Fact]
    public void Numbers_do_what_a_tap_does() => Exact("numbers", (place, button) => Position(place, button) is { } at && !IsValue(place)
        ? [.. IsAskedToGoOn(place) || IsSafety(place) ? Array.Empty<string>() : [$"{at + 1}", $"{at + 1}."], $"option {at + 1}", $"{Ordinals[at]} one", .. place.Message.Asking > 0 ? [$"number {at + 1}"] : Array.Empty<string>()]
        : []);

    [Fact]
    public void Letters_do_what_a_tap_does() => Exact("letters", (place, button) => Position(place, button) is < MostLetters and { } at && !IsValue(place)
        ? [$"{(char)(FirstLetter + at)}", $"{(char)(FirstLetter + at)})", $"{char.ToUpperInvariant((char)(FirstLetter + at))}"]
        : []);

    [Fact]
    public void One_slip_of_the_finger_nearly_always_does_what_a_tap_does_and_never_what_another_does()
    {
        var (right, all) = (0, 0);
        var (missed, crossed) = (new List<string>(), new List<string>());
        foreach (var (place, button) in Once())
        {
            var tapped = place.Tapped(button);
            var others = place.Message.Buttons.Where(other => other != button).ToList();
            var effects = others.Select(place.Tapped).Where(other => other != tapped && other != place.Typed(Nonsense)).ToHashSet();
            var meant = others.SelectMany(other => WordsOf(place, other)).Concat(NumberWords)
                .Concat(others.SelectMany(other => other.Text.Split(' ')).SelectMany(word => new[] { word, $"the {word}" })).ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var words in WordsOf(place, button).SelectMany(Slips.Of).Distinct().Where(words => !meant.Contains(words)))
            {
                all++;
                var typed = place.Typed(words);
                if (typed == tapped)
                    right++;
                else
                    (effects.Contains(typed) ? crossed : missed).Add(Line(place, button, words));
            }
        }

        output.WriteLine($"slips: {right} of {all} ({100.0 * right / all:0.00} %), another's effect: {crossed.Count}");
        missed.ForEach(output.WriteLine);
        HouseLaws.AllKept(crossed);
        Assert.True(right >= all * 0.98, $"{right} of {all}");
    }

    [Fact]
    public void Every_prompt_with_buttons_is_among_them()
    {
        var met = ButtonPlaces.All.SelectMany(place => place.Message.Buttons).Select(ButtonPlace.MeaningOf).ToHashSet();
        HouseLaws.AllKept(
            from prompt in TheScript.Script.English.Prompts
            from button in prompt.Value.Buttons
            where !met.Contains(button.Reply)
            select $"{prompt.Key}: [{button.Text}]");
    }

    private void Exact(string name, Func<ButtonPlace, Button, IEnumerable<string>> forms)
    {
        var all = 0;
        var wrong = new List<string>();
        foreach (var (place, button) in from place in ButtonPlaces.All from button in place.Message.Buttons where !place.HasTwin(button) select (place, button))
        {
            var tapped = place.Tapped(button);
            foreach (var words in forms(place, button))
            {
                all++;
                if (place.Typed(words) != tapped)
                    wrong.Add(Line(place, button, words));
            }
        }

        output.WriteLine($"{name}: {all - wrong.Count} of {all}, at {ButtonPlaces.All.Count} places");
        wrong.ForEach(output.WriteLine);
        HouseLaws.AllKept(wrong);
    }

    private static IEnumerable<string> WordsOf(ButtonPlace place, Button button) => place.SynonymsOf(button).Prepend(button.Text);

    /// <summary>Each button once for the words it can be typed with.</summary>
    private static IEnumerable<(ButtonPlace Place, Button Button)> Once() =>
        ButtonPlaces.All.DistinctBy(place => place.Labels).SelectMany(place => place.Message.Buttons.Select(button => (place, button)))
            .DistinctBy(pair => $"{pair.place.Labels} {pair.button.Text}");

    /// <summary>Null where a number belongs to something else: to the second of two messages, to the question that is open behind a card.</summary>
    private static int? Position(ButtonPlace place, Button button) =>
        !IsBeside(place, button) && place.IsNewest && (place.Message.Asking > 0 || place.Now.Open is null) ? place.Message.Buttons.ToList().IndexOf(button) : null;

    /// <summary>A way out beside a question's own buttons is typed by its label: numbers and letters are the question's.</summary>
    private static bool IsBeside(ButtonPlace place, Button button) => place.Message.Asking > 0 && ButtonPlace.MeaningOf(button).StartsWith("cmd.", StringComparison.Ordinal);

    /// <summary>Where a number is itself an answer: a pain, a line of a screen, an hour, days.</summary>
    private static bool IsValue(ButtonPlace place) => place.Asked is { } asked
        && (Questions.Of(asked.Question).Kind is AnswerKind.Scale or AnswerKind.Screen or AnswerKind.Clock or AnswerKind.Text or AnswerKind.Weight || asked.Question is "pause.days" or "session.hurts" || Questions.Of(asked.Question).Lines is not null
            || Questions.Of(asked.Question) is { Kind: AnswerKind.Picker, Max: < 10 });

    /// <summary>There a bare number may be pain, and is no answer.</summary>
    private static bool IsSafety(ButtonPlace place) => place.Now.Held is not null
        || (place.Asked is { } asked && (Questions.Of(asked.Question).Slot >= Slot.Clearance || asked.Question is "pain.zero" or "soon" or "soon.access"));

    /// <summary>"Start again, pause, or stop?" after silence: a bare number is the pain of the day.</summary>
    private static bool IsAskedToGoOn(ButtonPlace place) =>
        place.Message.Buttons.Any(button => ButtonPlace.MeaningOf(button) == "cmd.resume") && place.Message.Buttons.Any(button => ButtonPlace.MeaningOf(button) == "cmd.stop");

    private static string Line(ButtonPlace place, Button button, string words) =>
        $"{place.Now.Stage} {place.Now.Open?.Prompt ?? "-"}{(place.Now.Held is null ? "" : " held")}: \"{words}\" for [{button.Text}]";

    /// <summary>Where whatever is said is an answer ("something else"), a button has that effect too.</summary>
    private const string Nonsense = "qwx zzt";

    private static readonly string[] NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"];
}
