using CoachBot.Core.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>"Something's new", typed anywhere in a check-in, opens the picker of signs; its opposite never does (coaching.md 7.2).</summary>
public sealed class SomethingNewTests
{
    [Theory]
    [InlineData("en", "something's new")]
    [InlineData("en", "there is something new")]
    [InlineData("en", "I've got something new")]
    [InlineData("es", "hay algo nuevo")]
    [InlineData("es", "tengo un síntoma nuevo")]
    public void It_opens_the_picker(string language, string words) => Assert.Equal("c5.which", AtCompared(language).Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("en", "nothing new")]
    [InlineData("en", "there's nothing new")]
    [InlineData("en", "not something new")]
    [InlineData("en", "is it something new?")]
    [InlineData("es", "nada nuevo")]
    [InlineData("es", "no hay nada nuevo")]
    public void Its_opposite_leaves_the_question_open(string language, string words) => Assert.Equal("c2", AtCompared(language).Say(words).Conversation.Open?.Question);

    [Fact]
    public void A_second_day_of_news_stands_beside_the_first_on_the_page()
    {
        var chat = AtCompared("en").Say("something's new").Tap("Something else").Say("my *ear* rings");
        chat.Wait(Duration.FromDays(1)).Say("something's new").Tap("Something else").Say(new string('x', 500));
        var page = chat.Say("/note").Text;
        Assert.Contains("my ear rings", page, StringComparison.Ordinal);
        Assert.Contains(new string('x', 200), page, StringComparison.Ordinal);
        Assert.DoesNotContain(new string('x', 201), page, StringComparison.Ordinal);
    }

    /// <summary>"Compared with your usual?" is open.</summary>
    private static Chat AtCompared(string language)
    {
        var chat = Chat.Kept().Wait(Duration.FromHours(25.1)).Say("6");
        chat.Conversation = chat.Conversation with { Person = chat.Conversation.Person with { Language = language } };
        Assert.Equal("c2", chat.Conversation.Open?.Question);
        return chat;
    }
}
