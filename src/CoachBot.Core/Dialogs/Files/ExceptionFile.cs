namespace CoachBot.Core.Dialogs.Files;

/// <summary>Reads catalog/reading.json: ready safety wording that must stand as it is, with the reason.</summary>
/// <param name="Reading">Prompt ids that may read above grade 6, to their line.</param>
/// <param name="Questions">Prompt ids that may go on after a question or ask two, to their line.</param>
internal sealed record ExceptionFile(Page Page, IReadOnlyDictionary<string, int> Reading, IReadOnlyDictionary<string, int> Questions)
{
    public const string Path = "catalog/reading.json";

    public static ExceptionFile None { get; } = new(new(Path, []), new Dictionary<string, int>(), new Dictionary<string, int>());

    public static ExceptionFile Read(ScriptFile file, Page page)
    {
        var piece = PieceReader.Read(file.Text, page);
        if (piece is not Piece.Group group)
        {
            if (piece is not null)
            {
                page.Fault(piece.Line, FaultCodes.WrongShape, $"The file must be one group in {{ }}, not {piece.Name}.");
            }

            return None;
        }

        var fields = new Fields(page, group, "The file");
        fields.Text("$schema");
        var exceptions = new ExceptionFile(page, Reasons(fields, "exceptions", page), Reasons(fields, "questions", page));
        fields.Finish();
        return exceptions;
    }

    /// <summary>Refuses exceptions that no prompt needs: they would hide the next hard sentence.</summary>
    public void Finish(HashSet<string> hard, HashSet<string> asking)
    {
        foreach (var (id, line) in Reading.Where(exception => !hard.Contains(exception.Key)))
        {
            Page.Fault(line, FaultCodes.NeedlessException, $"\"{id}\" needs no exception: no text of it reads above grade 6. Take it out.");
        }

        foreach (var (id, line) in Questions.Where(exception => !asking.Contains(exception.Key)))
        {
            Page.Fault(line, FaultCodes.NeedlessException, $"\"{id}\" needs no exception: its question is the last sentence. Take it out.");
        }
    }

    private static Dictionary<string, int> Reasons(Fields fields, string name, Page page)
    {
        var members = fields.Group(name)?.Members ?? [];
        foreach (var member in members.Where(member => member.Value is not Piece.Text { Value.Length: > 0 }))
        {
            page.Fault(member.Line, FaultCodes.WrongShape, $"\"{member.Name}\" needs its reason as text in quotes.");
        }

        return members.ToDictionary(member => member.Name, member => member.Line, StringComparer.Ordinal);
    }
}
