namespace CoachBot.Core.Listening;

/// <summary>A button typed whole, and nothing beside it: its label or a listed word, in any dress, with one slip of the finger at the most.</summary>
internal static class WholeReader
{
    /// <returns>The button, or null.</returns>
    public static int? Read(Said said, ButtonWords buttons) => Exact(said, buttons) ?? Slipped(said, buttons);

    /// <summary>"OK, not yet please" is [Not yet].</summary>
    public static int? Exact(Said said, ButtonWords buttons) => Bared(said, buttons, static (said, range, buttons) => Known(buttons.Exact(said.Slice(range.First, range.End))));

    /// <summary>The one button that is a single slip away; null when there are several, or none.</summary>
    public static int? Slipped(Said said, ButtonWords buttons) =>
        said.Plain.Length > SlipReader.LongestLabel ? null : Bared(said, buttons, Nearest);

    /// <summary>As it stands, then without more and more of the "OK" and "I'm" before it, and of the "please" behind it.</summary>
    private static int? Bared(Said said, ButtonWords buttons, Func<Said, (int First, int End), ButtonWords, int?> read)
    {
        for (var first = 0; first < said.TokenCount && (first == 0 || IsAround(said, first - 1)); first++)
        {
            for (var end = said.TokenCount; end > first && (end == said.TokenCount || IsAround(said, end)); end--)
            {
                if (read(said, (first, end), buttons) is { } button)
                    return button;
            }
        }

        return null;
    }

    private static int? Nearest(Said said, (int First, int End) range, ButtonWords buttons)
    {
        var typed = new SlipReader(said, range.First, range.End);
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

    private static bool IsAround(Said said, int token) => said.Words.Is(said.Word(token), Sense.AroundLabel);

    private static int? Known(int? button) => button >= 0 ? button : null;
}
