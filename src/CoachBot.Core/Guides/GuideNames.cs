using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Guides;

/// <summary>Finds a guide by the name somebody types: a button of "form.guide" or "form.guide.more", or one of its other words.</summary>
internal static class GuideNames
{
    private const string Reply = "guide.";

    private static readonly string[] lists = ["form.guide", "form.guide.more"];

    /// <summary>Every guide's button in the person's language, else in English; "more" is none.</summary>
    public static IReadOnlyList<PromptButton> In(Script script, Language language) =>
        [.. lists.SelectMany(list => (language.Prompts.GetValueOrDefault(list) ?? script.English.Prompts[list]).Buttons).Where(button => button.Reply != "guide.more")];

    /// <summary>As in "romanian-deadlift" or "quiz"; null for what is no lift with a guide.</summary>
    public static string? Find(Script script, Language language, string words)
    {
        var wanted = words.Trim();
        if (wanted.Length == 0)
        {
            return null;
        }

        return Of(language, In(script, language), wanted) ?? (ReferenceEquals(language, script.English) ? null : Of(script.English, In(script, script.English), wanted));
    }

    private static string? Of(Language language, IReadOnlyList<PromptButton> buttons, string words)
    {
        var id = Reply + words.ToLowerInvariant().Replace(' ', '-');
        var said = language.Answers.Hear(words);
        var reply = buttons.FirstOrDefault(button => button.Reply == id)?.Reply
            ?? Answers.Whole(said, buttons)
            ?? (Answers.Slips(said, buttons) is [var slip] ? slip : null);
        return reply?[Reply.Length..];
    }
}
