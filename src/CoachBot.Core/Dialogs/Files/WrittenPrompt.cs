namespace CoachBot.Core.Dialogs.Files;

/// <summary>A prompt as it stands in its file, with the lines a fault points at.</summary>
/// <param name="SayLines">One line number per variant.</param>
/// <param name="ButtonLines">One line number per button.</param>
internal sealed record WrittenPrompt(
    Page Page, string Language, int Line, IReadOnlyList<int> SayLines, IReadOnlyList<int> ButtonLines)
{
    public required Prompt Prompt { get; init; }

    public IEnumerable<(string Text, int Line)> Variants => Prompt.Say.Zip(SayLines);

    public IEnumerable<(PromptButton Button, int Line)> Buttons => Prompt.Buttons.Zip(ButtonLines);

    /// <param name="sentence">Goes on after the prompt's id.</param>
    public void Fault(int line, string code, string sentence) => Page.Fault(line, code, $"\"{Prompt.Id}\" {sentence}");
}
