namespace CoachBot.Core.Listening;

/// <summary>The plain answers that a label gives: "Yes or not sure" is two of them.</summary>
/// <param name="IsWhole">False when the label only begins with one ("None after all").</param>
internal readonly record struct ButtonAnswers(bool Yes, bool No, bool NotSure, bool IsWhole)
{
    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Joiner)
        | Meaning.Bit(Sense.RangeTo) | Meaning.Bit(Sense.Polite);

    public bool Gives(YesNo answer) => answer switch
    {
        YesNo.Yes => Yes,
        YesNo.No => No,
        _ => NotSure,
    };

    /// <summary>A listed word that is a whole answer ("yes" for [Start]) counts as the label's own.</summary>
    public ButtonAnswers And(ButtonAnswers other) =>
        other.IsWhole ? new ButtonAnswers(Yes || other.Yes, No || other.No, NotSure || other.NotSure, IsWhole: true) : this;

    public static ButtonAnswers Of(Said label)
    {
        var all = default(ButtonAnswers);
        var isFirst = true;
        foreach (var unit in label.Units)
        {
            var here = Of(unit, isAfterAnswer: all.Yes || all.No || all.NotSure);
            if (here is { Yes: false, No: false, NotSure: false } && !unit.IsAny(Quiet))
                return all with { IsWhole = false };
            all = new ButtonAnswers(all.Yes || here.Yes, all.No || here.No, all.NotSure || here.NotSure, IsWhole: true);
            isFirst = false;
        }

        return isFirst ? default : all;
    }

    /// <summary>"Go on" means yes by itself; in "No, go on" it is only what follows.</summary>
    private static ButtonAnswers Of(Unit unit, bool isAfterAnswer)
    {
        var notSure = unit.Is(Sense.NotSure);
        return new ButtonAnswers(
            !notSure && (unit.Is(Sense.Yes) || (unit.Is(Sense.YesAlone) && !isAfterAnswer)),
            !notSure && (unit.Is(Sense.No) || (unit.Is(Sense.NoAlone) && !isAfterAnswer)),
            notSure,
            IsWhole: true);
    }
}
