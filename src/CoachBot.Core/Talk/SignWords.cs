using CoachBot.Core.Conversations;

namespace CoachBot.Core.Talk;

/// <summary>Signs that are only asked about, or denied, in words that nothing else understands.</summary>
[Source("coaching.md 2.5 rules 5 and 6")]
internal static class SignWords
{
    public const string Denied = "sign-denied";

    private const string OfALeg = "signs.leg";

    private const string OfAFall = "signs.fall";

    private const string OfAll = "learn.8";

    public static Signal Instead(TurnFrame frame, Signal signal)
    {
        if (Holding.ThinnersOver.IsSaid(frame))
        {
            return new Signal.Meant(Holding.ThinnersOver.Intent);
        }

        if (Holding.NotPregnant.IsSaid(frame))
        {
            return new Signal.Meant(Holding.NotPregnant.Intent);
        }

        if (IsDenialOfThinners(frame))
        {
            return new Signal.Meant(Denied);
        }

        if (IsYesOfAWhatIf(frame, signal))
        {
            signal = new Signal.Unclear();
        }

        if (signal is not (Signal.Unclear or Signal.Maybe or Signal.Meant { Intent: "unknown-question" or "scared" or "what-is-it" }))
        {
            return signal;
        }

        return frame.Reading.AskedAbout is { } flag && IsAsked(frame)
            ? new Signal.Wondered(flag switch { "RF-NEU-02" or "RF-NEU-03" => OfALeg, "RF-MED-01" => OfAFall, _ => OfAll })
            : frame.Reading.IsDenial && signal is Signal.Unclear ? new Signal.Meant(Denied) : signal;
    }

    /// <summary>"No blood thinners" names no line of an older list; a question that is open has its own words for it.</summary>
    private static bool IsDenialOfThinners(TurnFrame frame) =>
        frame.Now.Open is null && frame.Reading.IsDenial && frame.Reading.Cancelled.All(one => one.Flag == "RF-MED-01");

    /// <summary>"¿Y si ...?" has a yes in it; what is only supposed answers nothing.</summary>
    private static bool IsYesOfAWhatIf(TurnFrame frame, Signal signal) =>
        signal is Signal.Answered && frame.Reading.AskedAbout is not null && frame.Turn.Input.Written is { } text && frame.Language.Phrases.Has(text, "asks-if");

    /// <summary>"Imagine my leg goes numb" asks as well.</summary>
    private static bool IsAsked(TurnFrame frame) =>
        frame.Turn.Input.Written is { } text && (frame.Language.Phrases.IsQuestion(text) || frame.Language.Phrases.Has(text, "asks-if"));
}
