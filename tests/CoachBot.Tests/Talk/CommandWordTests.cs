using CoachBot.Core.Commands;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>Commands in the words of a full language, and a time that is said alone.</summary>
public sealed class CommandWordTests
{
    public static TheoryData<string> Complete => [.. TheScript.Script.Languages.Values.Where(language => language.IsComplete && language.Code != "en").Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Complete))]
    public void Every_command_has_a_word_of_its_own_in_a_full_language(string language)
    {
        var words = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "dialogs", language, "lexicon", "talk.json")))
            .RootElement.GetProperty("commands").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.EnumerateArray().Select(word => word.GetString()!).ToList());
        Assert.Equal(CommandTable.Public.Order(), words.Keys.Order());
        Assert.All(words.Values, Assert.NotEmpty);
        var phrases = TheScript.Script.Languages[language].Phrases;
        Assert.All(words, one => Assert.All(one.Value, word => Assert.Equal(one.Key, phrases.CommandOf(word))));
    }

    [Theory]
    [InlineData("/privacidad")]
    [InlineData("/PRIVACIDAD")]
    [InlineData("/privacy")]
    public void A_command_is_known_in_any_full_language_whatever_the_setting(string typed)
    {
        var known = TheScript.Script.English.Prompts["privacy.long"].Say[0].Split('{')[0].TrimEnd();
        Assert.Contains(known[..Math.Min(known.Length, 30)], Chat.Kept().Say(typed).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sesion", "session")]
    [InlineData("sesión", "session")]
    [InlineData("técnica", "form")]
    [InlineData("perro", null)]
    public void A_word_of_the_language_means_its_command_with_or_without_accents(string word, string? command) =>
        Assert.Equal(command, TheScript.Script.Languages["es"].Phrases.CommandOf(word));

    [Theory]
    [InlineData("in 2 hours", "Fine. I'll ask")]
    [InlineData("in half an hour", "Fine. I'll ask")]
    [InlineData("2 hours", "Fine. I'll ask", false)]
    [InlineData("tonight I squat", "Fine. I'll ask", false)]
    [InlineData("in my hips for 2 hours", "Fine. I'll ask", false)]
    public void Only_a_time_that_is_all_of_the_message_moves_the_check_in(string words, string answer, bool moves = true) =>
        Assert.Equal(moves, Chat.Kept().Say(words).Text.Contains(answer, StringComparison.Ordinal));

    [Fact]
    public void Back_is_an_area_only_while_stretches_stand_on_the_screen()
    {
        Assert.Contains("nothing to go back to", Chat.Kept().Say("back").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing to go back to", Chat.Kept().Say("/stretch").Say("back").Text, StringComparison.Ordinal);
        Assert.Contains("nothing to go back to", Chat.Kept().Say("/stretch").Say("/privacy").Say("back").Text, StringComparison.Ordinal);
    }
}
