namespace CoachBot.Core.Listening;

internal static class YesNoReader
{
    /// <summary>Words beside the answer that still leave it plain.</summary>
    private const int FewWords = 6;

    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Polite) | Meaning.Bit(Sense.Hedge)
        | Meaning.Bit(Sense.OwnComplaint);

    private static readonly UInt128 Strong = Meaning.Bit(Sense.Yes) | Meaning.Bit(Sense.No) | Meaning.Bit(Sense.NotSure);

    private static readonly UInt128 Weak = Meaning.Bit(Sense.YesAlone) | Meaning.Bit(Sense.NoAlone);

    public static YesNoAnswer? Read(Said said)
    {
        var count = Count(said);
        if (count.Others == 0)
            return Whole(count, isQuestion: said.HasQuestionMark);
        if (count.First is { } first)
            return new YesNoAnswer(first, IsPlain(count, first) ? Certainty.High : Certainty.Low);
        return count.Last is { } last && count.Others <= FewWords ? new YesNoAnswer(last, Certainty.Low) : null;
    }

    private static Tally Count(Said said)
    {
        var count = new Tally();
        foreach (var unit in said.Units)
        {
            if (unit.IsAny(Strong))
                count.Answer(StrongOf(unit));
            else if (unit.IsAny(Weak))
                count.Weakly(unit.Is(Sense.YesAlone));
            else if (unit.Is(Sense.Contrast))
                count.Contrast();
            else if (unit.Is(Sense.RangeTo))
                count.Or();
            else if (!unit.IsAny(Quiet))
                count.Other(unit.Count);
        }

        return count;
    }

    private static YesNo StrongOf(Unit unit) =>
        unit.Is(Sense.NotSure) ? YesNo.NotSure : unit.Is(Sense.Yes) ? YesNo.Yes : YesNo.No;

    private static YesNoAnswer? Whole(Tally count, bool isQuestion)
    {
        if (count.NotSures > 0)
            return new YesNoAnswer(YesNo.NotSure, Certainty.High);
        if (count is { Yeses: > 0, Noes: > 0 })
            return new YesNoAnswer(YesNo.NotSure, Certainty.Low);
        if (count.Yeses > 0)
            return new YesNoAnswer(YesNo.Yes, count.WeakNoes > 0 || count.HasContrast ? Certainty.Low : Certainty.High);
        if (count.Noes > 0)
            return new YesNoAnswer(YesNo.No, count.HasContrast ? Certainty.Low : Certainty.High);
        return WeakWhole(count, isQuestion);
    }

    /// <summary>A weak word that is asked, as in "¿lo tengo?", is hardly an answer.</summary>
    private static YesNoAnswer? WeakWhole(Tally count, bool isQuestion)
    {
        if (count is { WeakYeses: 0, WeakNoes: 0 })
            return null;
        var certainty = isQuestion || count.HasContrast || count is { WeakYeses: > 0, WeakNoes: > 0 } ? Certainty.Low : Certainty.High;
        return new YesNoAnswer(count.WeakNoes > 0 ? YesNo.No : YesNo.Yes, certainty);
    }

    private static bool IsPlain(Tally count, YesNo first) => !count.HasContrast && first switch
    {
        YesNo.Yes => count is { Noes: 0, NotSures: 0, WeakNoes: 0 } && count.Others <= FewWords * 2,
        YesNo.No => count is { Yeses: 0, NotSures: 0, WeakYeses: 0 } && count.Others <= 1 + count.Ors,
        _ => count.Others <= FewWords,
    };

    private record struct Tally
    {
        public int Yeses { get; private set; }

        public int Noes { get; private set; }

        public int NotSures { get; private set; }

        public int WeakYeses { get; private set; }

        public int WeakNoes { get; private set; }

        public int Others { get; private set; }

        /// <summary>"Or" between other words: "no fever or numbness" is a plain no, "no my foot is numb" is not.</summary>
        public int Ors { get; private set; }

        public bool HasContrast { get; private set; }

        /// <summary>The answer the message begins with, if it begins with one.</summary>
        public YesNo? First { get; private set; }

        /// <summary>The answer the message ends with, if it ends with one.</summary>
        public YesNo? Last { get; private set; }

        public void Answer(YesNo answer)
        {
            Yeses += answer == YesNo.Yes ? 1 : 0;
            Noes += answer == YesNo.No ? 1 : 0;
            NotSures += answer == YesNo.NotSure ? 1 : 0;
            if (Others == 0 && !HasContrast)
                First ??= answer;
            Last = answer;
        }

        /// <summary>A word such as "fine" answers only where nothing but answers is said; elsewhere it only weakens.</summary>
        public void Weakly(bool isYes)
        {
            WeakYeses += isYes ? 1 : 0;
            WeakNoes += isYes ? 0 : 1;
            Last = null;
        }

        public void Or() => Ors++;

        public void Contrast()
        {
            HasContrast = true;
            Last = null;
        }

        public void Other(int words)
        {
            Others += words;
            Last = null;
        }
    }
}
