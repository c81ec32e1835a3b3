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
    [InlineData("fr", "Huit heures et demie", 8, 30)]
    [InlineData("fr", "à huit heures et demie du soir", 20, 30)]
    [InlineData("fr", "huit heures trente", 8, 30)]
    [InlineData("fr", "8 heures", 8, 0)]
    [InlineData("fr", "8h30", 8, 30)]
    [InlineData("fr", "20h30", 20, 30)]
    [InlineData("fr", "midi et demi", 12, 30)]
    [InlineData("fr", "neuf heures moins dix", 8, 50)]
    [InlineData("de", "acht Uhr dreißig", 8, 30)]
    [InlineData("de", "um 8 Uhr 15 morgens", 8, 15)]
    [InlineData("de", "halb neun abends", 20, 30)]
    [InlineData("de", "zehn nach acht", 8, 10)]
    [InlineData("de", "zwanzig vor neun", 8, 40)]
    [InlineData("it", "alle otto e mezza", 8, 30)]
    [InlineData("it", "otto e mezza di sera", 20, 30)]
    [InlineData("it", "le nove meno dieci", 8, 50)]
    [InlineData("it", "ore 20", 20, 0)]
    [InlineData("pt", "às oito e meia", 8, 30)]
    [InlineData("pt", "oito e meia da noite", 20, 30)]
    [InlineData("pt", "oito horas", 8, 0)]
    [InlineData("pt", "dez para as nove", 8, 50)]
    [InlineData("pl", "o ósmej", 8, 0)]
    [InlineData("pl", "wpół do dziewiątej", 8, 30)]
    [InlineData("pl", "wpół do dziewiątej wieczorem", 20, 30)]
    [InlineData("pl", "kwadrans po ósmej", 8, 15)]
    [InlineData("pl", "dziesięć po ósmej", 8, 10)]
    [InlineData("pl", "za kwadrans dziewiąta", 8, 45)]
    public void In_other_languages_the_minutes_may_come_before_or_behind_the_hour(string language, string text, int hour, int minute) =>
        Assert.Equal(new LocalTime(hour, minute), Answers.Clock(Conversations.TheScript.Script.Languages[language].Answers.Hear(text))?.Time);

    private static readonly string[] Polish =
        ["pierwszej", "drugiej", "trzeciej", "czwartej", "piątej", "szóstej", "siódmej", "ósmej", "dziewiątej", "dziesiątej", "jedenastej", "dwunastej"];

    /// <summary>How each language says half past, a quarter past and a quarter to an hour in words; German and Polish half look ahead.</summary>
    [Theory]
    [InlineData("en", "half past {0}", 30)]
    [InlineData("en", "half {0}", 30)]
    [InlineData("en", "quarter past {0}", 15)]
    [InlineData("en", "quarter to {0}", -15)]
    [InlineData("es", "{0} y media", 30)]
    [InlineData("es", "{0} y cuarto", 15)]
    [InlineData("es", "{0} menos cuarto", -15)]
    [InlineData("de", "halb {0}", -30)]
    [InlineData("de", "viertel nach {0}", 15)]
    [InlineData("de", "viertel vor {0}", -15)]
    [InlineData("de", "dreiviertel {0}", -15)]
    [InlineData("fr", "{0} heures et demie", 30)]
    [InlineData("fr", "{0} heures et quart", 15)]
    [InlineData("fr", "{0} heures moins le quart", -15)]
    [InlineData("it", "{0} e mezza", 30)]
    [InlineData("it", "{0} e un quarto", 15)]
    [InlineData("it", "{0} meno un quarto", -15)]
    [InlineData("pt", "{0} e meia", 30)]
    [InlineData("pt", "{0} e um quarto", 15)]
    [InlineData("pt", "um quarto para as {0}", -15)]
    [InlineData("pl", "wpół do {0}", -30)]
    [InlineData("pl", "kwadrans po {0}", 15)]
    public void Half_and_quarter_are_read_at_every_hour_in_every_language(string language, string form, int minutes)
    {
        var answers = Conversations.TheScript.Script.Languages[language].Answers;
        Assert.All(Enumerable.Range(1, 12), hour =>
        {
            var expected = new LocalTime(hour, 0).PlusMinutes(minutes);
            expected = expected.Hour == 0 ? expected.PlusHours(12) : expected;
            foreach (var word in language == "pl" ? [Polish[hour - 1]] : Words(language, hour))
            {
                var said = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, word);
                Assert.Equal((said, (LocalTime?)expected), (said, Answers.Clock(answers.Hear(said))?.Time));
            }
        });
    }

    private static IEnumerable<string> Words(string language, int hour) =>
        [$"{hour}", Hours[language].Split(' ')[hour - 1]];

    private static readonly Dictionary<string, string> Hours = new()
    {
        ["en"] = "one two three four five six seven eight nine ten eleven twelve",
        ["es"] = "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
        ["de"] = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
        ["fr"] = "une deux trois quatre cinq six sept huit neuf dix onze douze",
        ["it"] = "una due tre quattro cinque sei sette otto nove dieci undici dodici",
        ["pt"] = "uma duas três quatro cinco seis sete oito nove dez onze doze",
    };

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
