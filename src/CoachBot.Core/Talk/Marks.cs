using CoachBot.Core.Conversations;

namespace CoachBot.Core.Talk;

/// <summary>A message without a word: "?" asks what is meant here, "..." says nothing, and what is no punctuation is a picture.</summary>
internal static class Marks
{
    public static Signal Read(TurnFrame frame, string text) => (IsPunctuation(text), text.Contains('?', StringComparison.Ordinal)) switch
    {
        (false, _) => new Signal.Wordless(),
        (_, false) => new Signal.Unclear(),
        _ => frame.Now.Open is null ? new Signal.Controlled("help") : new Signal.Meant("means"),
    };

    private static bool IsPunctuation(string text) =>
        text.Any(char.IsPunctuation) && text.All(sign => char.IsPunctuation(sign) || char.IsWhiteSpace(sign));
}
