namespace CoachBot.Core.Dialogs.Checks;

/// <summary>How much a kind of prompt may hold; null where it has no such limit.</summary>
/// <param name="Characters">As written, without the ** of bold.</param>
/// <param name="Words">Before the buttons.</param>
internal sealed record Limits(int? Characters, int? Paragraphs, int? Words, int Buttons)
{
    /// <summary>Lines of a list, at most.</summary>
    public const int NumberedLines = 10;

    public const int WordsPerLine = 12;

    public const int ButtonCharacters = 40;

    public const int ReplyBytes = 48;

    private static readonly Limits Ordinary = new(600, 3, null, 5);

    public static Limits Of(PromptKind kind) => kind switch
    {
        PromptKind.List => new(750, null, null, 5),
        PromptKind.Picker or PromptKind.Toggles => Ordinary with { Buttons = 10 },
        PromptKind.Words => new(300, 1, null, 0),
        PromptKind.Emergency => new(null, null, 90, 5),
        PromptKind.Urgent => new(null, null, 110, 5),
        PromptKind.Card => new(1200, null, null, 5),
        _ => Ordinary,
    };
}
