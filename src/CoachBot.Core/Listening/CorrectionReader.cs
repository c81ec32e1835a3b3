namespace CoachBot.Core.Listening;

internal static class CorrectionReader
{
    private const int FewUnits = 4;

    public static CorrectionAnswer? Read(Said said)
    {
        var units = said.Units;
        var start = 0;
        while (start < units.Length && (units[start].Is(Sense.Sorry) || units[start].Is(Sense.Polite)) && !units[start].Is(Sense.Meant))
            start++;
        if (start >= units.Length)
            return null;
        if (units[start].Is(Sense.ChangeVerb) && Changed(said, start) is { } changed)
            return changed;
        if (units[start].Is(Sense.Meant))
            return Meant(said, start);
        return Should(said, start) ?? Instead(said, start, isSaid: start > 0) ?? ButMeant(said, start) ?? Sorry(said, start);
    }

    /// <summary>"change pain to 3", "change my score, it should be 3".</summary>
    private static CorrectionAnswer? Changed(Said said, int verb)
    {
        var units = said.Units;
        var from = units[verb].Is(Sense.Topic) ? verb : verb + 1;
        for (var to = verb + 1; to < units.Length - 1; to++)
        {
            if (units[to].Is(Sense.RangeTo) || units[to].Is(Sense.ShouldBe) || units[to].Is(Sense.Meant))
                return Of(said, (from, to), (to + 1, units.Length), Certainty.High);
        }

        return null;
    }

    /// <summary>"I meant 5", "actually left not right"; "actually" alone is said with first answers too.</summary>
    private static CorrectionAnswer? Meant(Said said, int start)
    {
        var units = said.Units;
        var isWeak = units[start].Is(Sense.Sorry);
        while (start < units.Length - 1 && (units[start].Is(Sense.Meant) || units[start].Is(Sense.Sorry)))
            start++;
        if (units[start].Is(Sense.Meant))
            return null;
        var certainty = units.Length - start <= FewUnits && !isWeak ? Certainty.High : Certainty.Low;
        return Should(said, start) ?? Instead(said, start, isSaid: true) ?? Named(said, start) ?? Of(said, (0, 0), (start, units.Length), certainty);
    }

    /// <summary>"I said 4 but I meant 5".</summary>
    private static CorrectionAnswer? ButMeant(Said said, int start)
    {
        var units = said.Units;
        for (var at = start + 1; at < units.Length; at++)
        {
            if (units[at].Is(Sense.Meant) && units[at - 1].Is(Sense.Contrast))
                return Meant(said, at);
        }

        return null;
    }

    /// <summary>"No sorry, it was 2" is plain; "sorry, worse" may as well be an answer with an apology.</summary>
    private static CorrectionAnswer? Sorry(Said said, int start)
    {
        var units = said.Units;
        if (!HasSorry(units[..start]) || units.Length - start > FewUnits)
            return null;
        return Named(said, start) ?? Of(said, (0, 0), (start, units.Length), units[start].Is(Sense.Was) ? Certainty.High : Certainty.Low);
    }

    /// <summary>"OK, 3" puts nothing right.</summary>
    private static bool HasSorry(ReadOnlySpan<Unit> units)
    {
        foreach (var unit in units)
        {
            if (unit.Is(Sense.Sorry))
                return true;
        }

        return false;
    }

    /// <summary>"pain should be 3".</summary>
    private static CorrectionAnswer? Should(Said said, int start)
    {
        var units = said.Units;
        for (var at = start + 1; at < units.Length - 1 && at <= start + FewUnits; at++)
        {
            if (units[at].Is(Sense.ShouldBe))
                return Of(said, (start, at), (at + 1, units.Length), Certainty.High);
        }

        return null;
    }

    /// <summary>"Actually my pain was 6": the first words name it.</summary>
    private static CorrectionAnswer? Named(Said said, int start)
    {
        var units = said.Units;
        for (var at = start + 1; at < units.Length - 1 && at <= start + FewUnits; at++)
        {
            var isVerb = units[at].Is(Sense.Was) || (units[at].Is(Sense.Filler) && at + 1 < units.Length);
            if (units[at - 1].Is(Sense.Topic) && isVerb)
                return Of(said, (start, at), (at + 1, units.Length), Certainty.High);
        }

        return null;
    }

    /// <summary>"4 not 6", "left not right", "not 6 but 4".</summary>
    private static CorrectionAnswer? Instead(Said said, int start, bool isSaid)
    {
        var units = said.Units;
        var not = start;
        while (not < units.Length && !units[not].Is(Sense.Not))
            not++;
        if (not >= units.Length - 1 || units.Length - start > FewUnits * 2)
            return null;
        return NotBut(said, start, not) ?? NotThis(said, start, not, isSaid) ?? (not > start ? ValueNot(said, start, not, isSaid) : null);
    }

    /// <summary>"not 6 but 4", "pain isn't 3, it's 5".</summary>
    private static CorrectionAnswer? NotBut(Said said, int start, int not)
    {
        var units = said.Units;
        var areNumbers = Mention.At(units, not + 1) is not null;
        for (var at = not + 2; at < units.Length; at++)
        {
            var isValue = areNumbers ? Mention.At(units, at) is not null : units[at - 1].Is(Sense.Contrast);
            if (isValue)
                return Of(said, (start, not), (at, units.Length), Certainty.Low) with { Wrong = said.SliceUnits(not + 1, not + 2) };
        }

        return null;
    }

    /// <summary>"Sorry, not bending, sitting": the comma parts them.</summary>
    private static CorrectionAnswer? NotThis(Said said, int start, int not, bool isSaid)
    {
        var units = said.Units;
        if (not != start || CommaBehind(said, units[not].End) is not { } comma)
            return null;
        var value = not + 1;
        while (value < units.Length && units[value].Start < comma)
            value++;
        return value == not + 1 || value >= units.Length
            ? null
            : Of(said, (0, 0), (value, units.Length), isSaid ? Certainty.High : Certainty.Low) with { Wrong = Words(said, (not + 1, value)) };
    }

    /// <summary>Index of the first token behind the next comma, full stop or dash.</summary>
    private static int? CommaBehind(Said said, int token)
    {
        for (var at = 0; at < said.Text.Length; at++)
        {
            if (said.Text[at] is not (',' or ';' or '.' or '-' or '–' or '—') || (at + 1 < said.Text.Length && !char.IsWhiteSpace(said.Text[at + 1])))
                continue;
            var before = said.Words.Hear(said.Text[..at]).TokenCount;
            if (before > token)
                return before;
        }

        return null;
    }

    private static CorrectionAnswer? ValueNot(Said said, int start, int not, bool isSaid)
    {
        var units = said.Units;
        var wrong = units[(not + 1)..];
        if (not - start > FewUnits || wrong.Length > FewUnits)
            return null;
        var areNumbers = Mention.At(units, not - 1) is not null && Mention.At(units, not + 1) is not null;
        var certainty = areNumbers || isSaid ? Certainty.High : Certainty.Low;
        return Of(said, (0, 0), (start, not), certainty) with { Wrong = Words(said, (not + 1, units.Length)) };
    }

    private static CorrectionAnswer Of(Said said, (int From, int End) topic, (int From, int End) value, Certainty certainty)
    {
        string? id = null;
        foreach (var unit in said.Units[topic.From..topic.End])
        {
            if (unit.Is(Sense.Topic))
                id = unit.Id(Sense.Topic);
        }

        return new CorrectionAnswer(id, IsNamed(said, topic) ? Words(said, topic) : "", Words(said, value), "", certainty);
    }

    /// <summary>"It should be 4" names nothing.</summary>
    private static bool IsNamed(Said said, (int From, int End) topic)
    {
        foreach (var unit in said.Units[topic.From..topic.End])
        {
            if (!unit.Is(Sense.Filler) || unit.Is(Sense.Topic))
                return true;
        }

        return false;
    }

    private static string Words(Said said, (int From, int End) range)
    {
        var (from, end) = range;
        var first = from;
        while (first < end && said.Units[first].Is(Sense.Filler) && !said.Units[first].Is(Sense.Topic))
            first++;
        return said.SliceUnits(first < end ? first : from, end);
    }
}
