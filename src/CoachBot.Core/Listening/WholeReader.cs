namespace CoachBot.Core.Listening;

/// <summary>A button typed whole, and nothing beside it: its label or a listed word, in any dress, with one slip of the finger at the most.</summary>
internal static class WholeReader
{
    /// <summary>"OK, not yet please" is [Not yet].</summary>
    public static int? Exact(Said said, ButtonWords buttons)
    {
        var found = Bared(said, buttons, static (said, range, buttons) => Of(buttons, buttons.Exact(said.Slice(range.First, range.End))));
        return found.IsEmpty ? null : found.First;
    }

    /// <summary>The buttons that are a single slip away: "not ye" may be [Not yet] and [Not me].</summary>
    public static Candidates Slips(Said said, ButtonWords buttons) =>
        said.Plain.Length > SlipReader.LongestLabel ? new Candidates(buttons) : Bared(said, buttons, Near);

    /// <summary>As it stands, then without more and more of the "OK" and "I'm" before it, and of the "please" behind it.</summary>
    private static Candidates Bared(Said said, ButtonWords buttons, Func<Said, (int First, int End), ButtonWords, Candidates> read)
    {
        for (var first = 0; first < said.TokenCount && (first == 0 || IsAround(said, first - 1)); first++)
        {
            for (var end = said.TokenCount; end > first && (end == said.TokenCount || IsAround(said, end)); end--)
            {
                if (read(said, (first, end), buttons) is { IsEmpty: false } found)
                    return found;
            }
        }

        return new Candidates(buttons);
    }

    private static Candidates Near(Said said, (int First, int End) range, ButtonWords buttons)
    {
        var typed = new SlipReader(said, range.First, range.End);
        var near = new Candidates(buttons);
        foreach (var form in buttons.Forms)
        {
            if (typed.IsSlipOf(form))
                near.Add(form.Button);
        }

        return near;
    }

    private static Candidates Of(ButtonWords buttons, int? button)
    {
        var one = new Candidates(buttons);
        if (button >= 0)
            one.Add(button.Value);
        return one;
    }

    private static bool IsAround(Said said, int token) => said.Words.Is(said.Word(token), Sense.AroundLabel);
}
