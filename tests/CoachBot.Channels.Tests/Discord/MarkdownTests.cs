using CoachBot.Discord.Drawing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("plain words, 3-4 x 10.", "plain words, 3-4 x 10.")]
    [InlineData("**Call 112** now", "**Call 112** now")]
    [InlineData("a ** b", @"a \*\* b")]
    [InlineData("*a* _b_ ~~c~~ `d` ||e||", @"\*a\* \_b\_ \~\~c\~\~ \`d\` \|\|e\|\|")]
    [InlineData("<@1> <#2> <t:0> @everyone", @"\<\@1> \<#2> \<t:0> \@everyone")]
    [InlineData("# big\n> said\n- one\n-# small", "\\# big\n\\> said\n\\- one\n\\-# small")]
    [InlineData("[here](https://evil.example)", @"\[here\](https://evil.example)")]
    [InlineData("see https://a.example/b_c_d now_", @"see https://a.example/b_c_d now\_")]
    [InlineData("1. One\n2. Two", "1. One\n2. Two")]
    [InlineData(@"back\slash", @"back\\slash")]
    public void Only_the_coachs_bold_is_a_mark(string text, string drawn) => Assert.Equal(drawn, Markdown.Escape(text));

    [Fact]
    public void Whatever_somebody_calls_themselves_reads_as_they_wrote_it() =>
        Prop.ForAll<NonNull<string>>(name => Read(Markdown.Escape($"Hi {name.Get}.")) == $"Hi {name.Get}.").QuickCheckThrowOnFailure();

    /// <summary>What Discord shows of escaped text without bold.</summary>
    internal static string Read(string escaped)
    {
        var shown = new System.Text.StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
            shown.Append(escaped[i] == '\\' && i + 1 < escaped.Length ? escaped[++i] : escaped[i]);
        return shown.ToString();
    }
}
