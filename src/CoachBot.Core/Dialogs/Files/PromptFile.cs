namespace CoachBot.Core.Dialogs.Files;

/// <summary>Reads one file of prompts: id to words, buttons, picture.</summary>
internal static class PromptFile
{
    /// <summary>The prompts that can be made out; everything else is a fault.</summary>
    public static IReadOnlyList<WrittenPrompt> Read(ScriptFile file, string language, Page page)
    {
        switch (PieceReader.Read(file.Text, page))
        {
            case Piece.Group all:
                return [.. all.Members.Where(member => member.Name != "$schema").Select(member => One(member, language, page)).OfType<WrittenPrompt>()];
            case { } other:
                page.Fault(other.Line, FaultCodes.WrongShape, $"The file must be one group in {{ }} of prompts, not {other.Name}.");
                return [];
            default:
                return [];
        }
    }

    private static WrittenPrompt? One(Member member, string language, Page page)
    {
        if (member.Value is not Piece.Group group)
        {
            page.Fault(member.Line, FaultCodes.WrongShape, $"\"{member.Name}\" must be a group in {{ }} with \"say\", not {member.Value.Name}.");
            return null;
        }

        var fields = new Fields(page, group, $"\"{member.Name}\"");
        var say = fields.Texts("say");
        if (fields.Take("say") is null or Piece.Row { Items.Count: 0 })
        {
            page.Fault(member.Line, FaultCodes.NothingSaid, $"\"{member.Name}\" says nothing: \"say\" needs at least one sentence.");
        }

        var buttons = fields.Groups("buttons");
        fields.Text("note");
        var prompt = new Prompt(
            member.Name, [.. say.Select(variant => variant.Value)], [.. buttons.Select(button => Button(button, member.Name, page))],
            fields.Text("picture"), fields.Text("alt"), fields.Text("reviewed"));
        fields.Finish();
        return new(page, language, member.Line, [.. say.Select(variant => variant.Line)], [.. buttons.Select(button => button.Line)]) { Prompt = prompt };
    }

    private static PromptButton Button(Piece.Group group, string id, Page page)
    {
        var fields = new Fields(page, group, $"A button of \"{id}\"");
        var button = new PromptButton(fields.NeedText("text"), fields.NeedText("reply"), [.. fields.Texts("also").Select(word => word.Value)]);
        fields.Finish();
        return button;
    }
}
