using CoachBot.Core.Listening;
using Xunit;

namespace CoachBot.Tests.Listening;

public sealed class WorkTests
{
    [Theory]
    [InlineData("80kg 3x8", "80 Kilograms 3 8")]
    [InlineData("3x8 with 80 kg", "80 Kilograms 3 8")]
    [InlineData("80 kilos, 3 sets of 8", "80 Kilograms 3 8")]
    [InlineData("two plates", "2 Plates - -")]
    [InlineData("2 plates a side for 5", "2 Plates - 5")]
    [InlineData("175 lb for 10", "175 Pounds - 10")]
    [InlineData("I did 225lbs x 5", "225 Pounds - 5")]
    [InlineData("225x5", "225 - - 5")]
    [InlineData("60 3x10", "60 - 3 10")]
    [InlineData("62.5 kg", "62.5 Kilograms - -")]
    [InlineData("three sets of ten", "- - 3 10")]
    [InlineData("4 × 12", "- - 4 12")]
    [InlineData("12 reps", "- - - 12")]
    [InlineData("only 2 sets today", "- - 2 -")]
    public void What_was_lifted_is_understood(string text, string work) => Assert.Equal(work, Words(Answers.Work(English.Hear(text))));

    [Theory]
    [InlineData("pain 3")]
    [InlineData("3 weeks ago")]
    [InlineData("7/10")]
    [InlineData("at 8:30")]
    [InlineData("")]
    public void Other_numbers_are_no_work(string text) => Assert.Null(Answers.Work(English.Hear(text)));

    [Theory]
    [InlineData("40kg 3x8, pain 2, 1 during", 2, 1)]
    [InlineData("pain 4 after 5x5 at 100 kg", 4, null)]
    [InlineData("two plates today, 3 during", null, 3)]
    public void Its_numbers_are_no_pain(string text, int? pain, int? inSession)
    {
        var line = Answers.CheckInLine(English.Hear(text))!;
        Assert.Equal((pain, inSession), (line.Pain?.Value, line.SessionPain?.Value));
    }

    private static string Words(Work? work) =>
        $"{work?.Weight?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} {work?.Unit?.ToString() ?? "-"} {work?.Sets?.ToString() ?? "-"} {work?.Reps?.ToString() ?? "-"}";
}
