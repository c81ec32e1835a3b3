namespace CoachBot.Core.Listening;

/// <summary>A number of the pain scale, and nothing that says what it counts: "7", "it's a 7 now", "pain 7", "7 out of 10".</summary>
internal static class BareNumber
{
    private const int Most = 10;

    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Polite) | Meaning.Bit(Sense.Hedge)
        | Meaning.Bit(Sense.Now) | Meaning.Bit(Sense.Meant) | Meaning.Bit(Sense.ShouldBe);

    /// <summary>0 to 10; null for anything else, "number 7" and "the second one" among it: those can be no pain.</summary>
    public static int? Read(Said said)
    {
        int? found = null;
        var units = said.Units;
        for (var at = 0; at < units.Length;)
        {
            var mention = Mention.At(units, at);
            if ((mention is null && !IsQuiet(units[at])) || (mention is not null && found is not null))
                return null;
            if (mention is not null && Answers.Number(said, 0, Most) is not { IsInRange: true })
                return null;
            found ??= mention is null ? null : Answers.Number(said, 0, Most)!.Value;
            at = mention?.End ?? at + 1;
        }

        // "None" is a 0 to a scale, and a plain no to everything else.
        return found == 0 && !said.Text.Contains('0', StringComparison.Ordinal) ? null : found;
    }

    /// <summary>"Option 2" is a button.</summary>
    private static bool IsQuiet(Unit unit) => !unit.Is(Sense.OptionWord) && (unit.IsAny(Quiet) || (unit.Is(Sense.Topic) && unit.Id(Sense.Topic) == "pain"));
}
