using CoachBot.Core.Listening;
using Xunit;

namespace CoachBot.Tests.Listening;

public sealed class PlainTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "")]
    [InlineData("Hello,   World!", "hello world")]
    [InlineData("Can’t", "can't")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("São Paulo", "sao paulo")]
    [InlineData("STRASSE Straße", "strasse strasse")]
    [InlineData("Ærø Łódź İzmir Ðakovo", "aero lodz izmir dakovo")]
    [InlineData("Đà Nẵng", "da nang")]
    [InlineData("e\u0301tude", "etude")]
    [InlineData("7/10, 3.5 and 8:30.", "7/10 3.5 and 8:30")]
    [InlineData("2–6 weeks", "2-6 weeks")]
    [InlineData("3½ or ½", "3.5 or 0.5")]
    [InlineData("6 Ok", "6 ok")]
    [InlineData("٣", "3")]
    [InlineData("a\uD800b", "a b")]
    [InlineData("👍🏽 yes", "yes")]
    [InlineData("שלום", "שלום")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen zerowidth")]
    public void Words_are_folded(string text, string plain) => Assert.Equal(plain, Plain.Fold(text));

    [Fact]
    public void A_very_long_message_is_read_up_to_its_bound()
    {
        Assert.Equal(Plain.MostCharacters, Plain.Fold(new string('A', 10_000)).Length);
        Assert.True(Plain.Fold(new string('ß', 10_000)).Length <= Plain.MostCharacters);
    }

    [Fact]
    public void Folding_twice_changes_nothing() =>
        AnyText.Holds(text => Plain.Fold(Plain.Fold(text)) == Plain.Fold(text));

    [Fact]
    public void Every_single_character_folds_to_itself_when_folded_again()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            var once = Plain.Fold($"a{(char)c}b 1{(char)c}2 {(char)c}");
            Assert.Equal(once, Plain.Fold(once));
        }
    }
}
