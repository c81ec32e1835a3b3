namespace CoachBot.Core.Listening;

/// <summary>The buttons whose words stand somewhere in a message.</summary>
internal ref struct HeardButtons
{
    private const int ShortestTypo = 4;

    /// <summary>"Lef" may be "left", but as well "leg".</summary>
    private const int ShortestRival = 3;

    private readonly Said said;
    private readonly int[] content;
    private readonly ButtonWords buttons;
    private readonly bool[] covered;
    private Candidates found;

    public HeardButtons(Said said, int[] content, ButtonWords buttons)
    {
        this.said = said;
        this.content = content;
        this.buttons = buttons;
        covered = new bool[content.Length];
        found = new Candidates(buttons);
        WholeForms();
        Words();
    }

    public readonly Candidates Found => found;

    public bool HasWholeLabel { get; private set; }

    /// <summary>True when a button that says no is among them: "none of these, my foot is numb" is no plain none.</summary>
    public bool IsNone { get; private set; }

    public readonly int UncoveredWords => covered.AsSpan().Count(false);

    /// <summary>Numbers among the words ("1 and bending").</summary>
    public void AddNumbers()
    {
        foreach (var unit in said.Units)
        {
            var at = content.AsSpan().IndexOf(unit.Start);
            if (at < 0 || covered[at] || unit.Digits is null || PositionReader.Of(said, unit, buttons) is not { } button)
                continue;
            found.Add(button);
            covered[at] = true;
        }
    }

    private void WholeForms()
    {
        // "Goblet squat" is not "squat" as well: the longest comes first, and what it covers is nobody else's.
        var by = new int[content.Length];
        foreach (var form in buttons.Forms.OrderByDescending(form => form.Content.Count))
        {
            var length = form.Content.Count;
            for (var at = 0; at + length <= content.Length; at++)
            {
                if (!ChoiceReader.Runs(said, content, form, at, length) || IsNegated(content[at]) || IsOnlyDigits(form) || by.AsSpan(at, length).IndexOfAnyInRange(0, length) < 0)
                    continue;
                found.Add(form.Button);
                IsNone |= buttons.AnswersOf(form.Button).No;
                covered.AsSpan(at, length).Fill(true);
                by.AsSpan(at, length).Fill(length);
                HasWholeLabel = true;
            }
        }
    }

    private static bool IsOnlyDigits(Form form) => form.Content is [var only] && char.IsAsciiDigit(only[0]);

    private readonly bool IsNegated(int token)
    {
        var units = said.Units;
        for (var i = 0; i < units.Length && units[i].Start < token; i++)
        {
            if (units[i].Is(Sense.Not) && ReachesOverFillers(i + 1, token))
                return true;
        }

        return false;
    }

    private readonly bool ReachesOverFillers(int unit, int token)
    {
        var units = said.Units;
        while (unit < units.Length && units[unit].Is(Sense.Filler))
            unit++;
        return unit < units.Length && units[unit].Start <= token && token < units[unit].End;
    }

    private void Words()
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (covered[i])
                continue;
            var word = said.Word(content[i]);
            var button = buttons.Keyword(word) ?? (IsKnown(content[i]) ? null : Slipped(word));
            if (button is null || IsNegated(content[i]) || IsAllOfNone(content[i], button.Value))
                continue;
            covered[i] = true;
            if (button >= 0)
                found.Add(button.Value);
        }
    }

    /// <summary>"All" is not [None after all].</summary>
    private readonly bool IsAllOfNone(int token, int button) =>
        button >= 0 && buttons.AnswersOf(button).No && said.Words.Is(said.Word(token), Sense.All);

    /// <summary>A word that the lexicon knows is no slip of another ("none" is not "done").</summary>
    private readonly bool IsKnown(int token)
    {
        foreach (var unit in said.Units)
        {
            if (unit.Start <= token && token < unit.End)
                return unit.Meaning is not null;
        }

        return false;
    }

    /// <summary>The one button that has a word one slip away; null when there are several or none.</summary>
    private readonly int? Slipped(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestTypo - 1)
            return null;
        var isLong = false;
        int? near = null;
        foreach (var (keyword, button) in buttons.Keywords)
        {
            if (keyword.Length < ShortestRival || !Typo.IsAtMostOne(word, keyword))
                continue;
            if (near is not null && near != button)
                return null;
            near = button;
            isLong |= keyword.Length >= ShortestTypo;
        }

        return isLong ? near : null;
    }
}
