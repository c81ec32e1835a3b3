using CoachBot.Core.Charts;

namespace CoachBot.Core.Notes;

/// <summary>A page of words, before it is drawn as text or as HTML.</summary>
internal sealed record Sheet(string Language, string Title, string About, IReadOnlyList<Section> Sections);

/// <param name="Lines">In a chat.</param>
internal sealed record Section(string Heading, IReadOnlyList<string> Lines)
{
    /// <summary>On paper some of the lines are a table: how many of the last, and the table; null where there is none.</summary>
    public (int Lines, Grid Grid)? Table { get; init; }

    /// <summary>On paper the section begins with it; the lines say the same.</summary>
    public Chart? Chart { get; init; }
}

internal sealed record Grid(IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows);
