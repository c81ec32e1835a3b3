using CoachBot.Core.Conversations;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>A pause begins on the day that was said, and check-ins go on until then.</summary>
public sealed class AwayTests
{
    /// <summary>Today is Monday, 5 January.</summary>
    [Theory]
    [InlineData("en", "on holiday next week", 12, 7)]
    [InlineData("en", "I'm away from Thursday until Sunday", 8, 3)]
    [InlineData("en", "pause from Monday for 5 days", 12, 5)]
    [InlineData("en", "/pause from 20 January for 2 weeks", 20, 14)]
    [InlineData("en", "no training next week", 12, 7)]
    [InlineData("es", "estoy de vacaciones la semana que viene", 12, 7)]
    [InlineData("es", "/pausa desde jueves por 5 dias", 8, 5)]
    [InlineData("en", "On vacation tomorrow for 10 days", 6, 10)]
    [InlineData("en", "I'm going on holiday on 9 January for two weeks", 9, 14)]
    [InlineData("en", "pause tomorrow for 3 days", 6, 3)]
    [InlineData("en", "/pause tomorrow until Friday", 6, 3)]
    [InlineData("es", "de vacaciones mañana por 10 días", 6, 10)]
    [InlineData("es", "nos vamos de vacaciones el 9 de enero durante dos semanas", 9, 14)]
    [InlineData("en", "Away for two weeks from tomorrow", 6, 14)]
    [InlineData("en", "away 10 days from Monday", 12, 10)]
    [InlineData("en", "/pause for 10 days starting Monday", 12, 10)]
    [InlineData("en", "pause for 10 days starting on Monday", 12, 10)]
    [InlineData("en", "/pause from 9 January to 15 January", 9, 7)]
    [InlineData("en", "I'm on holiday from Thursday to Sunday", 8, 4)]
    [InlineData("en", "I'm on holiday until Sunday from Thursday", 8, 3)]
    [InlineData("es", "me voy de vacaciones dos semanas desde mañana", 6, 14)]
    [InlineData("es", "me voy de vacaciones 10 días a partir del lunes", 12, 10)]
    [InlineData("es", "estamos de vacaciones del 9 al 15 de enero", 9, 7)]
    public void It_is_kept_until_its_first_day(string language, string words, int from, int days)
    {
        var chat = In(language).Say(words);
        Assert.Equal((new LocalDate(2026, 1, from), days), (chat.Conversation.PauseWanted?.From, chat.Conversation.PauseWanted?.Days));
        Assert.Equal(Stage.Coaching, chat.Stage);
    }

    [Theory]
    [InlineData("en", "I'm away on 8 January", "3", 8, 3)]
    [InlineData("en", "on vacation from tomorrow", "a week", 6, 7)]
    [InlineData("es", "me voy de vacaciones desde el viernes", "3", 9, 3)]
    [InlineData("en", "we are away on 9 January", "3", 9, 3)]
    [InlineData("en", "we'll be away on Friday", "a week", 9, 7)]
    [InlineData("es", "estamos fuera el 9 de enero", "3", 9, 3)]
    public void Without_a_length_it_says_when_it_begins_and_asks_for_how_long(string language, string words, string length, int from, int days)
    {
        var chat = In(language).Say(words);
        Assert.Equal(("pause.days", "pause.days.then"), (chat.Conversation.Open?.Question, chat.Conversation.Open?.Prompt));
        chat.Say(length);
        Assert.Equal((new LocalDate(2026, 1, from), days), (chat.Conversation.PauseWanted?.From, chat.Conversation.PauseWanted?.Days));
    }

    [Theory]
    [InlineData("en", "I'm not on holiday next week")]
    [InlineData("en", "what if I'm on holiday next week?")]
    [InlineData("es", "no me voy de vacaciones la semana que viene")]
    [InlineData("en", "we were away last week")]
    [InlineData("en", "what if we're away on 9 January?")]
    public void No_holiday_and_a_supposed_one_are_no_pause(string language, string words)
    {
        var chat = In(language).Say(words);
        Assert.Equal((null, null), (chat.Conversation.PauseWanted, chat.Conversation.Open));
    }

    [Fact]
    public void Check_ins_go_on_until_then_and_the_pause_begins_and_ends_by_itself()
    {
        var chat = In("en").Say("on holiday next week");
        Assert.Contains("7 days from 12 January", chat.Text, StringComparison.Ordinal);
        chat.Wait(Duration.FromHours(26));
        Assert.StartsWith("Time for your check-in.", chat.Text, StringComparison.Ordinal);
        chat.Say("3").Say("nothing new").Wait(Duration.FromDays(5));
        var before = chat.All.Count;
        chat.Wait(Duration.FromDays(6));
        Assert.Equal((Stage.Paused, new LocalDate(2026, 1, 19)), (chat.Stage, chat.Conversation.Person.ResumeOn));
        Assert.Equal(before, chat.All.Count);
        Assert.StartsWith("Time for your check-in.", chat.Wait(Duration.FromDays(2)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void How_long_may_be_a_day_of_return_and_another_first_day_takes_its_place()
    {
        var chat = In("en").Say("pause from Thursday").Say("until Sunday");
        Assert.Equal((new LocalDate(2026, 1, 8), 3), (chat.Conversation.PauseWanted?.From, chat.Conversation.PauseWanted?.Days));
        Assert.Equal("pause.days", In("en").Say("/pause").Say("sore since Monday").Conversation.Open?.Question);
        chat = In("en").Say("pause from Thursday").Say("/pause from 20 January for 2 weeks");
        Assert.Null(chat.Conversation.Open);
        Assert.Equal((new LocalDate(2026, 1, 20), 14), (chat.Conversation.PauseWanted?.From, chat.Conversation.PauseWanted?.Days));
    }

    [Theory]
    [InlineData("en", "away", "from Monday for 5 days", 12, 5)]
    [InlineData("en", "/pause", "tomorrow for a week", 6, 7)]
    [InlineData("en", "/pause", "from 9 January until 12 January", 9, 3)]
    [InlineData("en", "pause from Thursday", "from Monday for 5 days", 12, 5)]
    [InlineData("es", "/pausa", "desde el lunes por 5 días", 12, 5)]
    [InlineData("es", "/pausa", "mañana durante una semana", 6, 7)]
    public void A_first_day_with_the_length_is_an_answer_too(string language, string words, string answer, int from, int days)
    {
        var chat = In(language).Say(words);
        Assert.Equal("pause.days", chat.Conversation.Open?.Question);
        chat.Say(answer);
        Assert.Equal((new LocalDate(2026, 1, from), days), (chat.Conversation.PauseWanted?.From, chat.Conversation.PauseWanted?.Days));
        Assert.Null(chat.Conversation.Open);
    }

    [Theory]
    [InlineData("en", "/pause yesterday")]
    [InlineData("es", "/pausa ayer")]
    public void What_is_over_is_no_length(string language, string words) => Assert.Equal("pause.days", In(language).Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("es", "me voy de vacaciones dos semanas", 14)]
    [InlineData("en", "I'm on holiday 2 weeks", 14)]
    [InlineData("en", "/pause this week", 4)]
    public void A_length_without_a_first_day_begins_today(string language, string words, int days) =>
        Assert.Equal(new LocalDate(2026, 1, 5).PlusDays(days), In(language).Say(words).Conversation.Person.ResumeOn);

    [Fact]
    public void Resume_does_not_ask_for_how_long_any_more() => Assert.Null(In("en").Say("pause from Thursday").Say("/resume").Conversation.Open);

    [Theory]
    [InlineData("en", "am I paused?")]
    [InlineData("en", "when does my pause end?")]
    [InlineData("es", "¿cuándo termina mi pausa?")]
    public void When_it_ends_is_said(string language, string words)
    {
        Assert.Equal("pause.until", In(language).Say("/pause 5").Say(words).Said[0].Prompt);
        Assert.Equal("pause.ahead", In(language).Say("/pause 5").Say("/resume").Say(language == "en" ? "pause from Monday for 5 days" : "/pausa desde el lunes por 5 días").Say(words).Said[0].Prompt);
        Assert.Equal("pause.none", In(language).Say(words).Said[0].Prompt);
    }

    [Fact]
    public void Resume_takes_it_back() => Assert.Null(In("en").Say("on holiday next week").Say("/resume").Conversation.PauseWanted);

    [Theory]
    [InlineData("I'm on holiday until Thursday")]
    [InlineData("pause for 3 days")]
    public void What_begins_today_begins_today(string words) => Assert.Equal((Stage.Paused, new LocalDate(2026, 1, 8)), (In("en").Say(words).Stage, In("en").Say(words).Conversation.Person.ResumeOn));

    private static Chat In(string language)
    {
        var chat = Roads.GoOn(Chat.Kept());
        chat.Conversation = chat.Conversation with { Person = chat.Conversation.Person with { Language = language } };
        return chat;
    }
}
