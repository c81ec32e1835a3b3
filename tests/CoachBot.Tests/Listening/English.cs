using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;
using Xunit;

namespace CoachBot.Tests.Listening;

/// <summary>The lexicon that ships.</summary>
internal static class English
{
    private const string Answers = "en/lexicon/answers.json";

    public static AnswerWords Words { get; } = Load();

    public static Said Hear(string text) => Words.Hear(text);

    public static IReadOnlyList<PromptButton> Buttons(params string[] labels) =>
        [.. labels.Select(label => new PromptButton(label, label, []))];

    private static AnswerWords Load()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "dialogs", Answers));
        var faults = new List<ScriptFault>();
        var words = AnswerWords.Load([new ScriptFile(Answers, text)], "en", faults);
        Assert.Empty(faults);
        return words!;
    }
}
