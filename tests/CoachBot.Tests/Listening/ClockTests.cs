using CoachBot.Core.Listening;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Listening;

public sealed class ClockTests
{
    [Theory]
    [InlineData("half eight", 8, 30)]
    [InlineData("half past 8 in the evening", 20, 30)]
    [InlineData("half eight tonight", 20, 30)]
    [InlineData("8.30pm", 20, 30)]
    [InlineData("8:30 p.m.", 20, 30)]
    [InlineData("8 30 pm", 20, 30)]
    [InlineData("after work around 6", 18, 0)]
    [InlineData("noon", 12, 0)]
    [InlineData("midnight", 0, 0)]
    [InlineData("7", 7, 0)]
    [InlineData("7pm", 19, 0)]
    [InlineData("7 in the evening", 19, 0)]
    [InlineData("seven in the morning", 7, 0)]
    [InlineData("1930", 19, 30)]
    [InlineData("0730", 7, 30)]
    [InlineData("730", 7, 30)]
    [InlineData("19:30", 19, 30)]
    [InlineData("07:00", 7, 0)]
    [InlineData("quarter to 8", 7, 45)]
    [InlineData("quarter past eight pm", 20, 15)]
    [InlineData("ten past 8", 8, 10)]
    [InlineData("20 to 8", 7, 40)]
    [InlineData("eight thirty", 8, 30)]
    [InlineData("seven forty five", 7, 45)]
    [InlineData("8 o'clock", 8, 0)]
    [InlineData("12am", 0, 0)]
    [InlineData("12pm", 12, 0)]
    [InlineData("12", 12, 0)]
    [InlineData("11 at night", 23, 0)]
    [InlineData("1 at night", 1, 0)]
    [InlineData("19h", 19, 0)]
    [InlineData("between 7 and 8 pm", 19, 0)]
    [InlineData("7-8pm", 19, 0)]
    [InlineData("in the evening", 18, 0)]
    [InlineData("I'm free after lunch at 3", 15, 0)]
    [InlineData("8am please", 8, 0)]
    [InlineData("24:00", 0, 0)]
    [InlineData("1130 pm", 23, 30)]
    [InlineData("12 midnight", 0, 0)]
    [InlineData("12 noon", 12, 0)]
    [InlineData("quarter to one pm", 12, 45)]
    [InlineData("5 minutes to 9", 8, 55)]
    [InlineData("20 minutes past 7 in the evening", 19, 20)]
    public void A_wish_is_understood(string text, int hour, int minute)
    {
        var answer = Answers.Clock(English.Hear(text));
        Assert.Equal((new LocalTime(hour, minute), ClockKind.Wish), (answer?.Time ?? default, answer?.Kind));
    }

    [Theory]
    [InlineData("es", "8 y media", 8, 30)]
    [InlineData("es", "a las ocho y media de la noche", 20, 30)]
    [InlineData("es", "las nueve menos cuarto", 8, 45)]
    [InlineData("es", "las 9 menos cuarto de la noche", 20, 45)]
    [InlineData("es", "la una menos cuarto", 12, 45)]
    [InlineData("es", "siete y cuarto", 7, 15)]
    [InlineData("es", "las diez menos veinte", 9, 40)]
    [InlineData("es", "cuarto para las nueve", 8, 45)]
    [InlineData("de", "halb neun", 8, 30)]
    [InlineData("de", "viertel vor neun", 8, 45)]
    [InlineData("fr", "8 et demie", 8, 30)]
    [InlineData("fr", "neuf moins le quart", 8, 45)]
    public void In_other_languages_the_minutes_may_come_before_or_behind_the_hour(string language, string text, int hour, int minute) =>
        Assert.Equal(new LocalTime(hour, minute), Answers.Clock(Conversations.TheScript.Script.Languages[language].Answers.Hear(text))?.Time);

    [Theory]
    [InlineData("it is 7:40 here", 7, 40, false)]
    [InlineData("it's 7:40 pm here", 19, 40, true)]
    [InlineData("its 19:40 now", 19, 40, true)]
    [InlineData("my time is 8.15", 8, 15, false)]
    [InlineData("7:40am right now", 7, 40, true)]
    public void The_persons_own_clock_is_no_wish(string text, int hour, int minute, bool isKnown) =>
        Assert.Equal(
            (new LocalTime(hour, minute), ClockKind.Now, isKnown),
            Answers.Clock(English.Hear(text)) is { } clock ? (clock.Time, clock.Kind, clock.IsHalfDayKnown) : default);

    [Theory]
    [InlineData("")]
    [InlineData("25:00")]
    [InlineData("8:75")]
    [InlineData("3 weeks")]
    [InlineData("80kg")]
    [InlineData("Leeds")]
    [InlineData("whenever")]
    public void Other_words_are_no_time(string text) => Assert.Null(Answers.Clock(English.Hear(text)));

    [Theory]
    [InlineData("7", Certainty.Low)]
    [InlineData("7pm", Certainty.High)]
    [InlineData("evening", Certainty.Low)]
    public void A_time_without_its_half_of_the_day_is_a_guess(string text, Certainty certainty) =>
        Assert.Equal(certainty, Answers.Clock(English.Hear(text))?.Certainty);
}
