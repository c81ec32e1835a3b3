using CoachBot.Core.Doors;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Doors;

public sealed class OutsideTests
{
    [Fact]
    public void The_line_in_public_names_no_country_and_no_health()
    {
        var line = Outside.Say(TheScript.Script, "channel.mention", "en-GB");
        Assert.StartsWith("Thanks, I've answered you privately. If it is urgent, call your local emergency number.", line);
        Assert.Contains("112 in Europe", line);
    }

    [Fact]
    public void A_locale_is_answered_in_its_language_and_an_unknown_one_in_English()
    {
        Assert.Equal("Fertig", Outside.Say(TheScript.Script, "channel.done", "de-AT"));
        Assert.Equal("Pronto", Outside.Say(TheScript.Script, "channel.done", "pt_BR"));
        Assert.Equal("Done", Outside.Say(TheScript.Script, "channel.done", "xx"));
        Assert.Equal("Done", Outside.Say(TheScript.Script, "channel.done", null));
    }

    [Fact]
    public void The_general_pages_have_words_and_nothing_to_tap()
    {
        var stretch = Outside.InPublic(TheScript.Script, "stretch", "", "en");
        Assert.Contains("Cat-camel", stretch.Text);
        Assert.Contains("These are for adults.", stretch.Text);
        Assert.Empty(stretch.Buttons);
        Assert.Contains("Dead bug", Outside.InPublic(TheScript.Script, "form", "dead bug", "de").Text);
        Assert.Contains("Hip thrust", Outside.InPublic(TheScript.Script, "form", "nonsense", null).Text);
    }

    [Fact]
    public void The_menu_has_every_public_command_in_every_language_and_fits_the_platforms()
    {
        foreach (var language in TheScript.Script.Languages.Keys)
        {
            var menu = Outside.Menu(TheScript.Script, language);
            Assert.Equal("start", menu[0].Command);
            Assert.All(menu, entry => Assert.InRange(entry.Description.Length, 1, 100));
            Assert.All(menu, entry => Assert.InRange(entry.Option?.Description.Length ?? 1, 1, 100));
        }
    }

    [Theory]
    [InlineData("form", "thrus", "Hip thrust")]
    [InlineData("form", "roman", "Romanian deadlift")]
    [InlineData("form", "GHR", "Glute-ham raise")]
    [InlineData("form", "quiz", "6-cue quiz")]
    [InlineData("form", "BRIDGE", "Glute bridge")]
    [InlineData("form", "biceps", "")]
    [InlineData("stretch", "cal", "Calves")]
    [InlineData("stretch", "ham", "Hamstrings")]
    [InlineData("plan", "x", "")]
    public void What_is_typed_so_far_is_completed(string command, string typed, string labels) =>
        Assert.Equal(labels, string.Join('|', Outside.Suggest(TheScript.Script, command, typed, "en").Select(choice => choice.Label)));

    [Fact]
    public void Words_that_need_more_than_a_neutral_line_are_known_in_any_language()
    {
        Assert.True(Outside.IsAlarming(TheScript.Script, "@coach my crotch is numb", "en"));
        Assert.True(Outside.IsAlarming(TheScript.Script, "no siento la entrepierna", null));
        Assert.False(Outside.IsAlarming(TheScript.Script, "@coach what is a good bench height?", "en"));
    }
}
