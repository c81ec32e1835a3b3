using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Dialogs;

/// <summary>A crisis line that has words is said in seven languages, and its digits stand in the catalogue.</summary>
public sealed class CrisisLineWords
{
    [Theory]
    [InlineData("GB")]
    [InlineData("US")]
    [InlineData("CA")]
    [InlineData("NZ")]
    public void In_every_language_the_digits_are_those_of_the_catalogue(string country)
    {
        var (script, prompt) = (TheScript.Script, $"crisis.line.{country}".ToLowerInvariant());
        var row = script.Catalog.Numbers[country].Crisis!;
        Assert.All(script.Languages.Values, language => Assert.Equal(Digits(row), Digits(language.Prompts[prompt].Say[0])));
        Assert.Equal(row, script.English.Prompts[prompt].Say[0]);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
