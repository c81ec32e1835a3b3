using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Talk;

/// <summary>"Explain 3", "what do you mean by peeing?": a question about a line of a screen is answered, and ticks nothing.</summary>
[Source("coaching.md 2.4 (what counts, what does not)")]
internal static class ScreenQuestions
{
    private const string Explain = "explains";

    /// <summary>"Number 2?" asks; a longer message with a number in it tells a story.</summary>
    private const int FewWords = 3;

    public static Signal.Wondered? Read(TurnFrame frame, Language language, Said said)
    {
        if (frame.IsHeld || ScreenOf(frame.Now.Open) is not { } screen)
        {
            return null;
        }

        var about = language.Phrases.After(said.Text, Explain);
        var isShort = said.TokenCount <= FewWords && said.Text.TrimEnd().EndsWith('?');
        if (about is null && !isShort)
        {
            return null;
        }

        return Line(frame, screen, about is { Length: > 0 } ? language.Answers.Hear(about) : said) is not { } line ? null
            : new Signal.Wondered(screen == "screen-a" ? $"screen-a.means.{line}" : "screen-b.means");
    }

    private static string? ScreenOf(OpenQuestion? open) => open?.Question switch
    {
        "screen-a" or "rescreen" or "screen-a.which" => "screen-a",
        "screen-b" or "rescreen-b" or "screen-b.which" => "screen-b",
        _ => null,
    };

    private static string? Line(TurnFrame frame, string screen, Said about)
    {
        if (ScreenWords.Numbers(about.Text).ToList() is [>= 1 and <= 9 and var number])
        {
            return number.ToString();
        }

        var buttons = frame.Prompt($"{screen}.which").Buttons;
        var reply = Answers.Whole(about, buttons) ?? (Answers.Choice(about, buttons) is ChoiceAnswer.One { Certainty: Certainty.High } one ? one.Reply : null);
        return reply?.StartsWith("item.", StringComparison.Ordinal) == true ? reply["item.".Length..] : null;
    }
}
