using CoachBot.Commands;
using CoachBot.Settings;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Host;

/// <summary>The operator confirms the number of their own country at set-up (coaching.md 8.7).</summary>
public sealed class OperatorNumberTests
{
    [Fact]
    public void Until_it_is_confirmed_every_start_names_the_number_that_is_said() =>
        Assert.Equal(
            "Safety:Number is not set: in GB the coach says to call 999 or 112, and nobody has confirmed it. If that is right where you are, set Safety:Number to 999.",
            Of("GB", null));

    [Theory]
    [InlineData("GB", "999")]
    [InlineData("GB", "112")]
    [InlineData(null, null)]
    [InlineData(null, "999")]
    public void A_confirmed_number_is_quiet(string? country, string? number) => Assert.Null(Of(country, number));

    [Fact]
    public void Another_number_than_the_coach_would_say_stops_the_start() =>
        Assert.Contains("in GB the coach says to call 999 or 112", Assert.Throws<UsedWronglyException>(() => Of("GB", "911")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_country_without_a_row_is_named() => Assert.Contains("no emergency number is known", Of("AQ", null)!, StringComparison.Ordinal);

    [Fact]
    public void Without_dialogs_there_is_nothing_to_compare() => Assert.Null(OperatorNumber.Warning(new("GB", "911"), null));

    private static string? Of(string? country, string? number) => OperatorNumber.Warning(new(country, number), TheScript.Script.Catalog);
}
