using FsCheck;
using FsCheck.Fluent;

namespace CoachBot.Tests.Listening;

/// <summary>Any string at all: all UTF-16 code units, lone surrogates included, mixed with what people type.</summary>
internal static class AnyText
{
    private static readonly string[] Typed =
    [
        "no", "yes", "not", "sure", "but", "half", "past", "to", "8", "7/10", "3.5", "8:30", "1930", "999999999999", "-", "/", ".", ":", ",", "'", "½",
        "pain", "weeks", "a", "and", "or", "since", "may", "2 nd", "L5", "between", "from", "now", "was", "I meant", "change", "out of", "👍", "🤷‍♂️",
        "\u200F", "\uD83D", "\uDC4D", "ß", "é", "٣", "\u0000", "\n", "Leeds", "uk", "it is", "here", "00:00", "24", "2024", "0", "-1", "am", "pm",
    ];

    private static readonly Arbitrary<string> Texts = Arb.From(Gen.OneOf(Wild(), Words(), Mixed()));

    /// <summary>Tries a law on 2,000 texts.</summary>
    public static void Holds(Func<string, bool> law) =>
        Prop.ForAll(Texts, law).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithQuietOnSuccess(true));

    private static Gen<string> Wild() =>
        Gen.Choose(0, char.MaxValue).Select(c => (char)c).ListOf().Select(list => new string([.. list]));

    private static Gen<string> Words() => Gen.Elements(Typed).ListOf().Select(list => string.Join(' ', list));

    private static Gen<string> Mixed() =>
        Gen.OneOf(Gen.Elements(Typed), Wild()).ListOf().Select(list => string.Concat(list));
}
