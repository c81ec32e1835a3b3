using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>Lines of a screen, by number or by a word of theirs.</summary>
internal static class ScreenWords
{
    /// <summary>"1 and 5", "1,2,3": lines by their numbers, the gravest first; a question about a line is no pick of it.</summary>
    public static string? Lines(Question question, Said said)
    {
        if (said.Text.Contains('?', StringComparison.Ordinal) || said.Plain.StartsWith("what", StringComparison.Ordinal))
        {
            return null;
        }

        var items = Numbers(said.Text).Where(item => item >= question.Min && item <= question.Max).ToList();
        var isB = question.Id.StartsWith("screen-b", StringComparison.Ordinal);
        return items.Count == 0 ? null : string.Join(',', Screening.ScreenItems.Gravest(isB, items).Select(item => $"item.{item}"));
    }

    /// <summary>"the wiping one", "the first one": a line's short label or place.</summary>
    public static string? LineNamed(TurnFrame frame, OpenQuestion open, Said said)
    {
        var picker = open.Prompt == "screen-b" ? "screen-b.which" : "screen-a.which";
        return Answers.Choice(said, frame.Prompt(picker).Buttons) is ChoiceAnswer.One { Reply: var reply } && reply.StartsWith("item.", StringComparison.Ordinal)
            ? reply
            : null;
    }

    /// <summary>Every run of digits; a longer one than two is nobody's line.</summary>
    private static IEnumerable<int> Numbers(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                yield return end - at <= 2 ? int.Parse(text.AsSpan(at, end - at)) : 0;
                at = end;
            }
        }
    }
}
