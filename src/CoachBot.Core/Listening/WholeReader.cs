namespace CoachBot.Core.Listening;

/// <summary>A button typed whole, and nothing beside it: its label or a listed word, in any dress, with one slip of the finger at the most.</summary>
internal static class WholeReader
{
    private static readonly ulong Around = Meaning.Bit(Sense.AroundLabel);

    /// <returns>The button, or null.</returns>
    public static int? Read(Said said, ButtonWords buttons) => Exact(said, buttons) ?? Slipped(said, buttons);

    /// <summary>"OK, not yet please" is [Not yet].</summary>
    public static int? Exact(Said said, ButtonWords buttons)
    {
        if (Known(buttons.Exact(said.Plain)) is { } whole)
            return whole;
        var (first, end) = Bare(said);
        return (first, end) == (0, said.Units.Length) ? null : Known(buttons.Exact(said.SliceUnits(first, end)));
    }

    /// <summary>The one button that is a single slip away; null when there are several, or none.</summary>
    public static int? Slipped(Said said, ButtonWords buttons)
    {
        if (said.IsEmpty || said.Plain.Length > SlipReader.LongestLabel)
            return null;
        var (first, end) = Bare(said);
        return Nearest(said, (0, said.Units.Length), buttons) ?? Nearest(said, (first, end), buttons);
    }

    private static int? Nearest(Said said, (int First, int End) range, ButtonWords buttons)
    {
        if (range.First >= range.End)
            return null;
        var typed = new SlipReader(said, said.Units[range.First].Start, said.Units[range.End - 1].End);
        int? near = null;
        foreach (var form in buttons.Forms)
        {
            if (form.Button == near || !typed.IsSlipOf(form))
                continue;
            if (near is not null)
                return null;
            near = form.Button;
        }

        return near;
    }

    /// <summary>Without "ok" and "I'm" before, and "please" behind.</summary>
    private static (int First, int End) Bare(Said said)
    {
        var (first, end) = (0, said.Units.Length);
        while (first < end && said.Units[first].IsAny(Around))
            first++;
        while (end > first && said.Units[end - 1].IsAny(Around))
            end--;
        return (first, end);
    }

    private static int? Known(int? button) => button >= 0 ? button : null;
}
