using CoachBot.Core.Dialogs;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Following;
using Xunit;

namespace CoachBot.Tests.Notes;

/// <summary>/note while a question waits: a page is no lead for a question.</summary>
public sealed class PageBesideAQuestion
{
    [Fact]
    public void A_long_page_has_a_button_back_to_the_question()
    {
        var chat = new Living(Chat.Kept("4")).Days(1, 90, (_, question) => Living.Steady(question, 2)).Until(91).Chat.Say("/note");
        var page = Assert.Single(chat.Said);
        Assert.True(page.Text.Length > 1_200, $"{page.Text.Length}");
        Assert.Equal((0, "note"), (page.Asking, page.Prompt));
        var again = Assert.Single(chat.Tap("Go on").Said);
        Assert.Equal((Widget.Scale, chat.Conversation.Open!.Asking), (again.Widget, again.Asking));
        Assert.Equal("c1", chat.Conversation.Open!.Question);
    }

    [Fact]
    public void A_short_page_is_followed_by_the_question()
    {
        var page = Assert.Single(new Living(Chat.Kept("4")).Until(1).Chat.Say("/note").Said);
        Assert.Equal(Widget.Scale, page.Widget);
    }

    [Fact]
    public void A_question_about_a_warning_sign_comes_before_the_page()
    {
        var chat = Chat.Kept("4").Say("/new").Say("/note");
        Assert.Equal("c5.which", chat.Conversation.Open!.Question);
        Assert.DoesNotContain("physio. The file", chat.Text, StringComparison.Ordinal);
    }
}
