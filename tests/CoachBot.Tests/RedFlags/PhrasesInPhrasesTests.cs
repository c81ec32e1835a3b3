using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.RedFlags;

public sealed class PhrasesInPhrasesTests
{
    [Theory]
    [InlineData("en", "because i cant feel my crotch")]
    [InlineData("fr", "parce que j'ai pas uriné depuis hier")]
    public void A_phrase_that_begins_in_another_and_goes_beyond_it_counts(string language, string text) =>
        Assert.Equal(Level.Emergency, ReaderFromFiles.Reader.Read(text, language, null).Level);

    [Theory]
    [InlineData("fr", "jarrive pas a uriner")]
    [InlineData("fr", "lentrejambe est engourdi")]
    [InlineData("it", "linguine e addormentato")]
    public void A_little_word_is_known_without_its_apostrophe(string language, string text) =>
        Assert.Equal(Level.Emergency, ReaderFromFiles.Reader.Read(text, language, null).Level);

    [Theory]
    [InlineData("fr", "je n'ai jamais eu de cancer")]
    [InlineData("pt", "corri 5 km, pernas pesadas mas feliz")]
    public void What_words_mean_is_for_the_language_of_the_message_to_say(string language, string text) =>
        Assert.Equal(Level.None, ReaderFromFiles.Reader.Read(text, language, null).Level);

    [Fact]
    public void An_English_sign_in_a_foreign_sentence_is_still_seen() =>
        Assert.Equal(Level.Emergency, ReaderFromFiles.Reader.Read("bonjour coach, my crotch is numb depuis hier soir", "fr", null).Level);
}
