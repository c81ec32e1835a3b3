namespace CoachBot.Core.Listening;

internal static class ChoicesReader
{
    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Polite)
        | Meaning.Bit(Sense.Joiner) | Meaning.Bit(Sense.OptionWord);

    public static ChoicesAnswer? Read(Said said, ButtonWords buttons)
    {
        if (said.IsEmpty || buttons.Count == 0)
            return null;
        if (buttons.Exact(said.Plain) is { } exact and >= 0)
            return new ChoicesAnswer([buttons.Reply(exact)], Certainty.High);
        return Numbers(said, buttons) ?? AllOrNone(said, buttons) ?? Words(said, buttons);
    }

    /// <summary>"1, 3", "one and four", "a and c", "1-3".</summary>
    public static ChoicesAnswer? Numbers(Said said, ButtonWords buttons)
    {
        var found = new Candidates(buttons);
        foreach (var unit in said.Units)
        {
            if (!AddPosition(said, unit, buttons, ref found) && !unit.IsAny(Quiet))
                return null;
        }

        return found.IsEmpty ? null : new ChoicesAnswer(found.Replies(), Certainty.High);
    }

    private static bool AddPosition(Said said, Unit unit, ButtonWords buttons, ref Candidates found)
    {
        if (unit.Digits is { Sign: not '\0' } pair)
            return AddPair(pair, buttons, ref found);
        var button = PositionReader.Of(said, unit, buttons)
            ?? (IsArticle(said, unit) ? null : PositionReader.Letter(said, unit, buttons));
        if (button is not { } here)
            return false;
        found.Add(here);
        return true;
    }

    /// <summary>"a" before another word that is no joiner is an article, not the first button.</summary>
    private static bool IsArticle(Said said, Unit unit)
    {
        foreach (var next in said.Units)
        {
            if (next.Start == unit.End)
                return !next.Is(Sense.Joiner) && said.Word(next.Start).Length > 1;
        }

        return false;
    }

    private static bool AddPair(Digits pair, ButtonWords buttons, ref Candidates found)
    {
        if (buttons.At(pair.First) is not { } first || buttons.At(pair.Second) is not { } second)
            return false;
        found.Add(first);
        found.Add(second);
        for (var between = first + 1; pair.Sign == '-' && between < second; between++)
            found.Add(between);
        return true;
    }

    private static ChoicesAnswer? AllOrNone(Said said, ButtonWords buttons)
    {
        if (YesNoReader.Read(said) is { Answer: YesNo.No, Certainty: Certainty.High })
            return new ChoicesAnswer(NoneButtons(buttons).Replies(), Certainty.High);
        var hasAll = false;
        foreach (var unit in said.Units)
        {
            if (!unit.Is(Sense.All) && !unit.IsAny(Quiet))
                return null;
            hasAll |= unit.Is(Sense.All);
        }

        return hasAll ? new ChoicesAnswer(Everything(buttons).Replies(), Certainty.High) : null;
    }

    private static Candidates NoneButtons(ButtonWords buttons)
    {
        var found = new Candidates(buttons);
        for (var i = 0; i < buttons.Count && found.IsEmpty; i++)
        {
            if (buttons.AnswersOf(i).No)
                found.Add(i);
        }

        return found;
    }

    private static Candidates Everything(ButtonWords buttons)
    {
        var found = new Candidates(buttons);
        for (var i = 0; i < buttons.Count; i++)
        {
            if (!buttons.AnswersOf(i).No)
                found.Add(i);
        }

        return found;
    }

    private static ChoicesAnswer? Words(Said said, ButtonWords buttons)
    {
        var heard = new HeardButtons(said, Form.ContentOf(said), buttons);
        heard.AddNumbers();
        if (heard.Found.IsEmpty)
            return null;
        return new ChoicesAnswer(heard.Found.Replies(), heard.UncoveredWords == 0 ? Certainty.High : Certainty.Low);
    }
}
