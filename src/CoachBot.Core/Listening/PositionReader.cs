namespace CoachBot.Core.Listening;

/// <summary>Buttons by number, ordinal or letter.</summary>
internal static class PositionReader
{
    private const char LastLetter = 'e';

    /// <summary>In a longer message "a" is an article.</summary>
    private const int FewUnits = 2;

    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Polite) | Meaning.Bit(Sense.OptionWord);

    /// <summary>Only when the whole message is that: "2", "number two", "the second one", "b".</summary>
    public static int? Read(Said said, ButtonWords buttons)
    {
        int? found = null;
        foreach (var unit in said.Units)
        {
            var here = Of(said, unit, buttons) ?? (said.Units.Length <= FewUnits ? Letter(said, unit, buttons) : null);
            if (here is not null && found is null)
                found = here;
            else if (here is not null || !unit.IsAny(Quiet))
                return null;
        }

        return found;
    }

    /// <summary>The button of a number or ordinal, or null.</summary>
    public static int? Of(Said said, Unit unit, ButtonWords buttons)
    {
        if (unit.Is(Sense.Ordinal))
            return unit.Value(Sense.Ordinal) is < 0 ? buttons.Count - 1 : buttons.At(unit.Value(Sense.Ordinal));
        if (unit.Digits is { Sign: '\0' } digits && (!unit.IsGlued || said.Tokens[Math.Max(0, unit.Start - 1)].IsDigits))
            return buttons.At(digits.First);
        return unit.Is(Sense.Number) ? buttons.At(unit.Value(Sense.Number)) : null;
    }

    /// <summary>"a" to "e".</summary>
    public static int? Letter(Said said, Unit unit, ButtonWords buttons)
    {
        if (unit.Count != 1 || said.Word(unit.Start) is not [>= 'a' and <= LastLetter and var letter])
            return null;
        return letter - 'a' < buttons.Count ? letter - 'a' : null;
    }
}
