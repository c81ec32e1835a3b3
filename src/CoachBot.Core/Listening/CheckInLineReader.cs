namespace CoachBot.Core.Listening;

internal static class CheckInLineReader
{
    private static readonly char[] Ends = [',', '.', ';', '!', '?', '(', ')', '\n', '-', '–', '—'];

    public static CheckInLine? Read(Said said)
    {
        var work = WorkReader.Read(said);
        var numbers = CheckInNumbers.Of(PiecesOf(said));
        var units = said.Units;
        var line = new CheckInLine(numbers.Pain, numbers.InSession, Session(units, work, numbers), ComparedWith(units))
        {
            Worst = numbers.Worst,
            Painkiller = Painkiller(units) ?? (numbers.HasNoNext ? false : null),
            IsNothingNew = Pieces.Has(said, Sense.NothingNew),
            Work = work,
            HasDose = DoseReader.Has(said),
        };
        return line.IsEmpty ? null : line;
    }

    /// <summary>What stands between commas and full stops, without weights and sets; "2.5", "3-4" and "7:30" stay whole.</summary>
    private static IEnumerable<Said> PiecesOf(Said said)
    {
        var text = said.Text;
        var from = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var isEnd = at == text.Length || (Array.IndexOf(Ends, text[at]) >= 0 && !IsInNumber(text, at));
            if (!isEnd)
                continue;
            if (at > from)
            {
                WorkReader.Read(said.Words.Hear(text[from..at]), out var rest);
                yield return HourReader.Without(DoseReader.Without(said.Words.Hear(rest)));
            }

            from = at + 1;
        }
    }

    private static bool IsInNumber(string text, int at) =>
        at > 0 && at + 1 < text.Length && !char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at + 1]);

    /// <summary>Some of it done and some not is a part; sets with a pain in them were trained.</summary>
    private static SessionDone? Session(ReadOnlySpan<Unit> units, Work? work, CheckInNumbers numbers)
    {
        var (done, part, not, less) = (false, false, false, false);
        for (var at = 0; at < units.Length; at++)
        {
            if (!units[at].Is(Sense.Session))
                continue;
            var said = units[at].Id(Sense.Session);
            var id = said == "done" && IsNegated(units, at) ? "not" : said;
            done |= id == "done";
            part |= id == "part";
            not |= id == "not";
            less |= id == "less";
        }

        if (part || work?.IsPart == true || (done && (not || less)))
            return SessionDone.Part;
        var isTrained = done || (!not && numbers.InSession is not null && work?.IsTraining == true);
        return isTrained ? SessionDone.Done : not ? SessionDone.Not : null;
    }

    /// <summary>Null where both are said: better is not taken from half a sentence.</summary>
    private static Compared? ComparedWith(ReadOnlySpan<Unit> units)
    {
        var (better, worse) = (false, false);
        for (var at = 0; at < units.Length; at++)
        {
            if (!units[at].Is(Sense.Compared) || IsNegated(units, at) || IsGreeting(units, at))
                continue;
            var id = units[at].Id(Sense.Compared);
            better |= id == "better";
            worse |= id == "worse";
        }

        return better == worse ? null : worse ? Compared.Worse : Compared.SameOrBetter;
    }

    /// <summary>Before training, or at no time that is said: "ibuprofen after" is no answer.</summary>
    private static bool? Painkiller(ReadOnlySpan<Unit> units)
    {
        bool? taken = null;
        for (var at = 0; at < units.Length; at++)
        {
            if (!units[at].Is(Sense.Painkiller))
                continue;
            var id = units[at].Id(Sense.Painkiller);
            if (id == "later")
                return null;
            taken = (taken ?? false) || (id == "taken" && !IsNegated(units, at) && !(at > 0 && units[at - 1].Is(Sense.No)));
        }

        return taken is true && TakenLongBefore(units) ? false : taken;
    }

    /// <summary>"Eight hours before": outside the hours in which it hides pain, which are more for long-acting ones (7.3 rule 8).</summary>
    [Source("coaching.md 7.3 rule 8, 4.5")]
    private static bool TakenLongBefore(ReadOnlySpan<Unit> units)
    {
        const int usually = 6 * 60, longActing = 12 * 60;
        var (isLong, minutes) = (false, 0);
        for (var at = 0; at < units.Length; at++)
        {
            isLong |= units[at].Is(Sense.LongActing);
            minutes = at + 1 < units.Length && units[at + 1].Is(Sense.UnitMinutes) && Mention.At(units, at) is { } number
                ? number.Hundredths * units[at + 1].Value(Sense.UnitMinutes) / 100
                : minutes;
        }

        return minutes >= (isLong ? longActing : usually);
    }

    /// <summary>"OK, 3" only takes the word.</summary>
    private static bool IsGreeting(ReadOnlySpan<Unit> units, int at) => at == 0 && units.Length > 1 && units[at].Is(Sense.YesAlone);

    private static bool IsNegated(ReadOnlySpan<Unit> units, int at)
    {
        while (at > 0 && units[at - 1].Is(Sense.Filler))
            at--;
        return at > 0 && units[at - 1].Is(Sense.Not);
    }
}
