using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Listening;

public sealed class AnswerLaws
{
    private static readonly IReadOnlyList<PromptButton> Buttons =
        English.Buttons("1 Arching or standing", "2 Bending", "Both", "Only the lift", "Not sure", "2–6 weeks", "");

    [Fact]
    public void No_text_makes_a_reader_throw() =>
        AnyText.Holds(text =>
        {
            ReadEverything(text);
            return true;
        });

    [Fact]
    public void Case_and_spaces_change_no_answer() =>
        AnyText.Holds(text => Answers.Number(English.Hear(text), 0, 10) == Answers.Number(English.Hear($"  {text.ToLowerInvariant()}  "), 0, 10));

    [Fact]
    public void A_number_in_range_is_in_its_range() =>
        AnyText.Holds(text => Answers.Number(English.Hear(text), 0, 10) is not { IsInRange: true, Value: < 0 or > 10 });

    private static void ReadEverything(string text)
    {
        var said = English.Hear(text);
        _ = Answers.YesNo(said);
        _ = Answers.Number(said, 0, 10);
        _ = Answers.Number(said, -5, int.MaxValue);
        _ = Answers.Choice(said, Buttons);
        _ = Answers.Choices(said, Buttons);
        _ = Answers.Control(said);
        _ = Answers.Correction(said);
        _ = Answers.Clock(said);
        _ = Answers.Length(said, new LocalDate(2026, 2, 28));
        _ = Answers.CheckInLine(said);
    }
}
