using System.Text;
using System.Xml;
using System.Xml.Linq;
using CoachBot.Telegram.Drawing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

public sealed class HtmlTests
{
    private static readonly string[] hostile =
        ["<b>", "</b>", "<script>", "&amp;", "&#60;", "**", "*", "<", ">", "&", "\"", "'", "_", "[a](b)", "\n", " ", "Ana", "ñ", "👍", "\uD83D", "\uDE00", "\u202E", "``", "]]>", "<!--"];

    [Fact]
    public void Bold_becomes_a_tag_and_everything_else_is_escaped()
    {
        Assert.Equal("<b>Call 112</b> now, &lt;Ana&gt; &amp; co", Html.Of("**Call 112** now, <Ana> & co").Text);
        Assert.True(Html.Of("**Call**").IsHtml);
    }

    [Fact]
    public void Words_without_bold_travel_without_tags()
    {
        Assert.Equal(new("<Ana> & co", IsHtml: false), Html.Of("<Ana> & co"));
        Assert.Equal(new("2 ** 3", IsHtml: false), Html.Of("2 ** 3"));
    }

    [Fact]
    public void Hostile_words_are_always_well_formed_with_no_tag_but_bold_and_read_back_the_same()
    {
        var words = Gen.Elements(hostile).ListOf().Select(pieces => string.Concat(pieces));
        Check.QuickThrowOnFailure(Prop.ForAll(words.ToArbitrary(), text =>
        {
            var drawn = Html.Of(text);
            return (drawn.IsHtml ? Read(drawn.Text) : drawn.Text) == Html.Plain(text).Text;
        }));
    }

    [Fact]
    public void Any_string_can_be_sent()
    {
        Check.QuickThrowOnFailure(Prop.ForAll<string?>(text =>
        {
            var drawn = Html.Of(text ?? "").Text;
            // Throws for half a surrogate pair.
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(drawn).Length >= 0;
        }));
    }

    private static string Read(string html)
    {
        // XML reads line ends in its own way, and has no control characters; HTML here keeps both.
        var safe = string.Concat(html.Select(c => c == '\r' || (char.IsControl(c) && c != '\n' && c != '\t') ? ' ' : c));
        using var reader = XmlReader.Create(new StringReader($"<all>{safe}</all>"), new() { DtdProcessing = DtdProcessing.Prohibit });
        var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        Assert.All(root.Descendants(), tag => Assert.Equal("b", tag.Name.LocalName));
        Assert.All(root.Descendants(), tag => Assert.Empty(tag.Attributes()));
        return root.Value;
    }
}
