namespace CoachBot.Core.Dialogs.Files;

/// <summary>Takes the properties of one group by name; what nobody took is a fault.</summary>
/// <param name="what">What the group is, as it begins a sentence: "\"screen-a.ask\"", "A button".</param>
internal sealed class Fields(Page page, Piece.Group group, string what)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public int Line => group.Line;

    public Piece? Take(string name)
    {
        known.Add(name);
        var value = group.Members.FirstOrDefault(member => member.Name == name)?.Value;
        return value is Piece.Nothing ? null : value;
    }

    public int LineOf(string name) => group.Members.FirstOrDefault(member => member.Name == name)?.Line ?? group.Line;

    /// <summary>Null when it is left out, null or not a text; the last with a fault.</summary>
    public string? Text(string name) => Of<Piece.Text>(name, "text in quotes")?.Value;

    /// <summary>As <see cref="Text"/>, but leaving it out is a fault; "" then.</summary>
    public string NeedText(string name) => Text(name) ?? Missing(name);

    public bool Truth(string name) => Of<Piece.Truth>(name, "true or false")?.IsTrue ?? false;

    /// <summary>A whole number, or null.</summary>
    public int? Count(string name)
    {
        if (Of<Piece.Number>(name, "a number") is not { } number)
        {
            return null;
        }

        if (number.Value == decimal.Truncate(number.Value) && Math.Abs(number.Value) <= 1_000_000)
        {
            return (int)number.Value;
        }

        page.Fault(number.Line, FaultCodes.WrongShape, $"{what}: \"{name}\" must be a whole number of sensible size.");
        return null;
    }

    /// <summary>A list of texts; empty when it is left out.</summary>
    public IReadOnlyList<Piece.Text> Texts(string name) => Row<Piece.Text>(name, "text in quotes");

    /// <summary>A list of groups; empty when it is left out.</summary>
    public IReadOnlyList<Piece.Group> Groups(string name) => Row<Piece.Group>(name, "a group in { }");

    /// <summary>A list of lists of texts; empty when it is left out.</summary>
    public IReadOnlyList<IReadOnlyList<Piece.Text>> Rows(string name) =>
        [.. Row<Piece.Row>(name, "a list in [ ]").Select(row => (IReadOnlyList<Piece.Text>)[.. Of<Piece.Text>(row.Items, name, "text in quotes")])];

    public Piece.Group? Group(string name) => Of<Piece.Group>(name, "a group in { }");

    /// <summary>Refuses every property that was not taken.</summary>
    public void Finish()
    {
        foreach (var member in group.Members.Where(member => !known.Contains(member.Name)))
        {
            var near = known.MinBy(name => Spelling.Distance(name, member.Name));
            var isNear = near is not null && Spelling.Distance(near, member.Name) <= 2;
            var hint = isNear ? $" Did you mean \"{near}\"?" : $" It may have: {string.Join(", ", known)}.";
            page.Fault(member.Line, FaultCodes.UnknownProperty, $"{what} has a property \"{member.Name}\" that nobody reads.{hint}");
        }
    }

    private string Missing(string name)
    {
        if (!group.Members.Any(member => member.Name == name && member.Value is not Piece.Nothing))
        {
            page.Fault(group.Line, FaultCodes.WrongShape, $"{what} needs \"{name}\".");
        }

        return "";
    }

    private T? Of<T>(string name, string expected) where T : Piece
    {
        var value = Take(name);
        if (value is not null and not T)
        {
            page.Fault(value.Line, FaultCodes.WrongShape, $"{what}: \"{name}\" must be {expected}, not {value.Name}.");
        }

        return value as T;
    }

    private List<T> Row<T>(string name, string expected) where T : Piece
    {
        return Of<T>(Of<Piece.Row>(name, "a list in [ ]")?.Items ?? [], name, expected);
    }

    private List<T> Of<T>(IReadOnlyList<Piece> items, string name, string expected) where T : Piece
    {
        foreach (var item in items.Where(item => item is not T))
        {
            page.Fault(item.Line, FaultCodes.WrongShape, $"{what}: every entry of \"{name}\" must be {expected}, not {item.Name}.");
        }

        return [.. items.OfType<T>()];
    }
}
