namespace CoachBot.Core.Dialogs.Files;

/// <summary>One value of a dialog file, and the line it stands on. A closed family.</summary>
/// <param name="Line">1-based.</param>
internal abstract record Piece(int Line)
{
    internal sealed record Text(int Line, string Value) : Piece(Line);

    internal sealed record Number(int Line, decimal Value) : Piece(Line);

    internal sealed record Truth(int Line, bool IsTrue) : Piece(Line);

    internal sealed record Nothing(int Line) : Piece(Line);

    internal sealed record Row(int Line, IReadOnlyList<Piece> Items) : Piece(Line);

    internal sealed record Group(int Line, IReadOnlyList<Member> Members) : Piece(Line);

    /// <summary>As a coach would call it.</summary>
    public string Name => this switch
    {
        Text => "text in quotes",
        Number => "a number",
        Truth => "true or false",
        Nothing => "null",
        Row => "a list in [ ]",
        _ => "a group in { }",
    };
}

internal sealed record Member(string Name, int Line, Piece Value);
