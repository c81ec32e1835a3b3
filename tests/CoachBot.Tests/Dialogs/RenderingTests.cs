using CoachBot.Core.Dialogs;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoachBot.Tests.Dialogs;

public class RenderingTests
{
    private static readonly Prompt Greeting = new("hello.ask", ["Hi {name}.", "Hello {name}, {name}."], [], null, null, null);

    [Fact]
    public void Placeholders_are_filled_wherever_they_stand()
    {
        Assert.Equal("Hello Ana, Ana.", Rendering.Words(Greeting, 1, ("name", "Ana")));
        Assert.Equal("No braces.", Rendering.Fill("No braces."));
        Assert.Equal("AB", Rendering.Fill("{a}{b}", ("b", "B"), ("a", "A"), ("unused", "x")));
    }

    [Fact]
    public void Values_can_be_looked_up_by_name()
    {
        Assert.Equal("-NUMBER- -NAME-", Rendering.Fill("{number} {name}", "-", (ends, name) => $"{ends}{name.ToUpperInvariant()}{ends}"));
    }

    [Fact]
    public void The_turn_number_picks_the_variant()
    {
        Assert.Equal(["Hi {name}.", "Hello {name}, {name}.", "Hi {name}."], Enumerable.Range(4, 3).Select(turn => Rendering.Variant(Greeting, turn)));
    }

    [Fact]
    public void A_placeholder_without_a_value_is_our_bug()
    {
        var bug = Assert.Throws<InvalidOperationException>(() => Rendering.Words(Greeting, 0, ("nmae", "Ana")));
        Assert.Equal("The placeholder {name} has no value.", bug.Message);
    }

    [Fact]
    public void A_value_is_never_searched_for_placeholders()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), value => Rendering.Fill("<{a}>{b}", ("a", value.Get), ("b", "!")) == $"<{value.Get}>!")
            .QuickCheckThrowOnFailure();
    }
}
