using CoachBot.Core.CheckIns;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Talk;

public sealed class PlanWishesTests
{
    [Theory]
    [InlineData("en", "pause until the 30th", 25)]
    [InlineData("en", "pause until the 3rd of February", 29)]
    [InlineData("en", "on holiday until the 20th", 15)]
    [InlineData("en", "on holiday until the 20th of February", 46)]
    [InlineData("en", "I'm off until 1 March", 55)]
    [InlineData("en", "I'm travelling for a week", 7)]
    [InlineData("en", "skip today", 1)]
    [InlineData("es", "pausa hasta el 30", 25)]
    [InlineData("es", "de vacaciones hasta el 20", 15)]
    [InlineData("es", "me voy una semana de viaje", 7)]
    public void A_day_of_the_month_ends_a_pause(string language, string words, int days) =>
        Assert.Equal(new LocalDate(2026, 1, 5).PlusDays(days), In(language).Say(words).Conversation.Person.ResumeOn);

    [Theory]
    [InlineData("en", "until the 30th", 25)]
    [InlineData("en", "until the 3rd", 29)]
    [InlineData("en", "until the 20th of February", 46)]
    [InlineData("en", "until 30", 25)]
    [InlineData("en", "for 30", 30)]
    [InlineData("es", "hasta el 30", 25)]
    [InlineData("es", "30", 30)]
    public void For_how_long_is_answered_with_a_day_of_the_month(string language, string words, int days) =>
        Assert.Equal(new LocalDate(2026, 1, 5).PlusDays(days), In(language).Say("/pause").Say(words).Conversation.Person.ResumeOn);

    [Theory]
    [InlineData("pause 0")]
    [InlineData("pause -3")]
    [InlineData("pause 100")]
    [InlineData("pause until christmas")]
    public void A_length_that_no_pause_has_is_asked_again(string words)
    {
        var chat = In("en").Say(words);
        Assert.Equal("pause.days", chat.Conversation.Open?.Question);
        Assert.Null(chat.Conversation.Person.ResumeOn);
    }

    [Theory]
    [InlineData("en", "once a week", Rhythm.Weekly)]
    [InlineData("en", "every other day please", Rhythm.EveryOtherDay)]
    [InlineData("es", "una vez por semana", Rhythm.Weekly)]
    [InlineData("es", "un día sí y otro no", Rhythm.EveryOtherDay)]
    public void How_often_is_said_and_every_day_leads_back(string language, string words, Rhythm rhythm)
    {
        var chat = In(language).Say(words);
        Assert.Equal(rhythm, chat.Conversation.CheckIns.Rhythm);
        Assert.Equal(Rhythm.ByPlan, chat.Say(language == "en" ? "ask me every day" : "pregúntame todos los días").Conversation.CheckIns.Rhythm);
    }

    [Theory]
    [InlineData("en", "goodbye, I'm off")]
    [InlineData("en", "I'm sick of this")]
    [InlineData("en", "my back hurts when I'm travelling")]
    [InlineData("es", "no estoy enfermo")]
    public void What_only_sounds_like_a_time_away_is_none(string language, string words)
    {
        var chat = In(language).Say(words);
        Assert.NotEqual("pause.days", chat.Conversation.Open?.Question);
        Assert.Null(chat.Conversation.Person.ResumeOn);
    }

    [Theory]
    [InlineData("en", "I'm ill this week, won't train", "Fever, shivers or feeling very ill")]
    [InlineData("en", "got a cold", "Fever, shivers or feeling very ill")]
    [InlineData("es", "tengo un resfriado, mañana sin sesión", "Fiebre, escalofríos")]
    public void Somebody_ill_hears_of_fever_and_is_asked_for_how_long(string language, string words, string said)
    {
        var chat = In(language).Say(words);
        Assert.Contains(said, chat.Text, StringComparison.Ordinal);
        Assert.Equal(("pause.days", null), (chat.Conversation.Open?.Question, chat.Conversation.Open?.About));
    }

    [Theory]
    [InlineData("en", "set reminder 22:30")]
    [InlineData("en", "set reminder at 8pm")]
    [InlineData("en", "reminder at 9")]
    [InlineData("es", "pon un recordatorio a las 21:00")]
    public void A_reminder_is_the_time_of_the_check_in(string language, string words) =>
        Assert.Equal("time-place.right", In(language).Say(words).Conversation.Open?.Question);

    [Fact]
    public void An_alarm_is_a_sign_of_the_bladder_only_beside_the_toilet()
    {
        Assert.Null(In("en").Say("I'll set an alarm for my exercises").Conversation.Open);
        Assert.Equal(Level.Emergency, In("en").Say("I have to set an alarm to go for a wee").Conversation.Held?.Level);
    }

    [Theory]
    [InlineData("en", "are we done? no pain any more", "You're at")]
    [InlineData("es", "ya no me duele nada, ¿hemos terminado?", "Estás en")]
    [InlineData("es", "he terminado el plan", "Estás en")]
    public void Whether_it_is_over_is_answered_with_where_the_plan_stands(string language, string words, string said) =>
        Assert.Contains(said, In(language).Say(words).Text, StringComparison.Ordinal);

    [Fact]
    public void Resume_takes_back_a_pause_that_is_asked_about_or_yet_to_begin()
    {
        Assert.Null(In("en").Say("/pause").Say("resume").Conversation.Open);
        Assert.Null(In("en").Say("on holiday next week").Say("resume").Conversation.PauseWanted);
    }

    private static Chat In(string language)
    {
        var chat = Roads.GoOn(Chat.Kept());
        chat.Conversation = chat.Conversation with { Person = chat.Conversation.Person with { Language = language } };
        return chat;
    }
}
