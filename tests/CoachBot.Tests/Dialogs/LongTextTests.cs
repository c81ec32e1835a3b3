using CoachBot.Core.Dialogs;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoachBot.Tests.Dialogs;

public sealed class LongTextTests
{
    [Fact]
    public void What_fits_is_one_part() => Assert.Equal(["Short."], LongText.Split("Short.", 10));

    [Fact]
    public void It_is_cut_between_paragraphs_before_sentences_and_between_sentences_before_words()
    {
        Assert.Equal(["One. Two.", "Three. Four."], LongText.Split("One. Two.\n\nThree. Four.", 16));
        Assert.Equal(["One two three.", "Four five six."], LongText.Split("One two three. Four five six.", 20));
        Assert.Equal(["aaaa bbbb", "cccc dddd"], LongText.Split("aaaa bbbb cccc dddd", 10));
    }

    [Fact]
    public void Bold_that_is_cut_is_closed_and_opened_again() =>
        Assert.Equal(["**aaaa bbbb**", "**cccc** dd"], LongText.Split("**aaaa bbbb cccc** dd", 14));

    [Fact]
    public void No_part_is_too_long_or_empty_or_ends_in_half_a_character_and_no_word_is_lost() =>
        Prop.ForAll(Texts(), Gen.Choose(2, 60).ToArbitrary(), (text, most) =>
        {
            var parts = LongText.Split(text, most);
            return text.Length <= most
                || (parts.All(part => part.Length > 0 && part.Length <= most && !char.IsHighSurrogate(part[^1]))
                    && Bare(string.Concat(parts)) == Bare(text));
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Texts() =>
        Gen.Elements("a", "bb. ", "word ", "\n\n", "\n", "😀", "? ", "ü", "long-word-without-end").ListOf()
            .Select(pieces => string.Concat(pieces)).ToArbitrary();

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
