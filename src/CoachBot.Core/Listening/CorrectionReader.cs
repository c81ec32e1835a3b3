namespace CoachBot.Core.Listening;

internal static class CorrectionReader
{
    private const int FewUnits = 4;

    public static CorrectionAnswer? Read(Said said)
    {
        var units = said.Units;
        var start = 0;
        while (start < units.Length && units[start].Is(Sense.Sorry) && !units[start].Is(Sense.Meant))
            start++;
        if (start >= units.Length)
            return null;
        if (units[start].Is(Sense.ChangeVerb) && Changed(said, start + 1) is { } changed)
            return changed;
        if (units[start].Is(Sense.Meant))
            return Meant(said, start);
        return Should(said, start) ?? Instead(said, start, isSaid: start > 0);
    }

    /// <summary>"change pain to 3".</summary>
    private static CorrectionAnswer? Changed(Said said, int from)
    {
        var units = said.Units;
        for (var to = from; to < units.Length - 1; to++)
        {
            if (units[to].Is(Sense.RangeTo))
                return Of(said, (from, to), (to + 1, units.Length), Certainty.High);
        }

        return null;
    }

    /// <summary>"I meant 5", "actually left not right".</summary>
    private static CorrectionAnswer? Meant(Said said, int start)
    {
        var units = said.Units;
        while (start < units.Length && (units[start].Is(Sense.Meant) || units[start].Is(Sense.Sorry)))
            start++;
        if (start >= units.Length)
            return null;
        var certainty = units.Length - start <= FewUnits ? Certainty.High : Certainty.Low;
        return Instead(said, start, isSaid: true) ?? Of(said, (0, 0), (start, units.Length), certainty);
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

    /// <summary>"4 not 6", "left not right", "not 6 but 4".</summary>
    private static CorrectionAnswer? Instead(Said said, int start, bool isSaid)
    {
        var units = said.Units;
        var not = start;
        while (not < units.Length && !units[not].Is(Sense.Not))
            not++;
        if (not >= units.Length - 1 || units.Length - start > FewUnits * 2)
            return null;
        return not == start ? NotBut(said, not) : ValueNot(said, start, not, isSaid);
    }

    private static CorrectionAnswer? NotBut(Said said, int not)
    {
        var units = said.Units;
        for (var but = not + 1; but < units.Length - 1; but++)
        {
            if (units[but].Is(Sense.Contrast))
                return Of(said, (0, 0), (but + 1, units.Length), Certainty.Low) with { Wrong = Words(said, (not + 1, but)) };
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

        return new CorrectionAnswer(id, Words(said, topic), said.SliceUnits(value.From, value.End), "", certainty);
    }

    private static string Words(Said said, (int From, int End) range)
    {
        var (from, end) = range;
        while (from < end && said.Units[from].Is(Sense.Filler) && !said.Units[from].Is(Sense.Topic))
            from++;
        return said.SliceUnits(from, end);
    }
}
