using CoachBot.Core.Dialogs;
using Xunit;

namespace CoachBot.Tests.Dialogs;

public class SyllablesTests
{
    [Theory]
    [InlineData(1, "back leg pain hips walked stopped moves knees you're don't can't I've goes squeezed eye hour through breathe clothes thighs")]
    [InlineData(2, "doctor numbness bladder better table muscle doing peeing doesn't isn't didn't movement safely careful wanted needed rises catches ankles people something lightly")]
    [InlineData(3, "exercise position physio medicine pregnancy area genitals orgasm shivering")]
    [InlineData(4, "emergency usually immediate operation activity comfortable Australia")]
    [InlineData(5, "physiotherapist inflammatory")]
    public void Words_have_the_syllables_that_people_speak(int syllables, string words)
    {
        var wrong = words.Split(' ').Where(word => Syllables.Of(word) != syllables);
        Assert.Equal([], wrong.Select(word => $"{word} {Syllables.Of(word)}"));
    }

    [Fact]
    public void Digits_and_nothing_at_all_count_as_one()
    {
        Assert.Equal(1, Syllables.Of("10"));
        Assert.Equal(1, Syllables.Of(""));
    }
}
