using System.Globalization;
using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using NodaTime;

namespace CoachBot.Core.Measures;

/// <summary>Weights, times and dates in the form that the person last typed; before that, as their country writes them.</summary>
internal static class OwnForm
{
    /// <summary>Countries that weigh in pounds (Unicode CLDR, as the two below).</summary>
    private static readonly HashSet<string> InPounds = ["US", "LR", "MM"];

    /// <summary>Countries whose usual clock has twelve hours.</summary>
    private static readonly HashSet<string> OnTwelveHours =
        ["US", "CA", "AU", "NZ", "IN", "PK", "BD", "PH", "MY", "SG", "HK", "EG", "SA", "AE", "JO", "KW", "OM", "QA", "BH", "MX", "CO", "PE", "VE", "EC", "DO", "PR", "GR", "AL", "KR", "TW", "ET", "GH", "KE", "NG", "JM", "TT", "PG", "FJ"];

    /// <summary>Countries that write the month before the day.</summary>
    private static readonly HashSet<string> MonthFirst = ["US", "PH", "PR", "FM", "MH", "PW", "GU"];

    public static bool IsInPounds(TurnFrame frame) => IsInPounds(frame.Now);

    public static bool IsInPounds(Conversation conversation) => conversation.Person.IsInPounds ?? IsOf(conversation, InPounds);

    /// <summary>"60 kg", "135 lb"; halves are kept.</summary>
    public static string Weight(TurnFrame frame, decimal kilograms)
    {
        var isInPounds = IsInPounds(frame);
        var weight = Kilograms.Rounded(isInPounds ? Kilograms.ToPounds(kilograms) : kilograms);
        return frame.Words(isInPounds ? "weight.lb" : "weight.kg", ("weight", weight.ToString("0.##", CultureInfo.InvariantCulture)));
    }

    /// <summary>A weight that many have lifted, round in the person's own unit.</summary>
    public static string ExampleWeight(TurnFrame frame) => Weight(frame, IsInPounds(frame) ? Kilograms.OfPounds(135) : 60);

    /// <summary>"7 pm", "7:30 am"; "19:00", "07:30".</summary>
    public static string Clock(TurnFrame frame, LocalTime time)
    {
        if (!(frame.Now.Person.IsOnTwelveHours ?? IsOf(frame, OnTwelveHours)))
        {
            return frame.Words("clock.24", ("time", $"{time.Hour}:{time.Minute:00}"));
        }

        var hour = time.ClockHourOfHalfDay.ToString(CultureInfo.InvariantCulture);
        return frame.Words(time.Hour < 12 ? "clock.am" : "clock.pm", ("time", time.Minute == 0 ? hour : $"{hour}:{time.Minute:00}"));
    }

    /// <summary>"5 January", "January 5".</summary>
    public static string Date(TurnFrame frame, LocalDate date) => frame.Words(
        IsMonthFirst(frame) ? "date.month-first" : "date",
        ("day", date.Day.ToString(CultureInfo.InvariantCulture)), ("month", frame.Words($"month.{date.Month}")));

    public static bool IsMonthFirst(TurnFrame frame) => IsOf(frame, MonthFirst);

    /// <summary>Remembers the form of what was typed, whatever it was about: "135 lb", "6 pm", "18:30". A button's own label is the coach's form.</summary>
    public static void Learn(TurnFrame frame)
    {
        if (frame.Turn.Input is not Input.Text { Words: { Length: <= Coach.LongestMessage } words }
            || !words.Any(char.IsAsciiDigit) || Talk.TypedButtons.IsOfOpen(frame, words))
        {
            return;
        }

        var person = frame.Now.Person;
        var form = TypedForm.Of(frame.Language.Answers.Hear(words));
        if ((form.IsInPounds ?? person.IsInPounds) != person.IsInPounds || (form.IsOnTwelveHours ?? person.IsOnTwelveHours) != person.IsOnTwelveHours)
        {
            frame.Now = frame.Now with
            {
                Person = person with { IsInPounds = form.IsInPounds ?? person.IsInPounds, IsOnTwelveHours = form.IsOnTwelveHours ?? person.IsOnTwelveHours },
            };
        }
    }

    private static bool IsOf(TurnFrame frame, HashSet<string> countries) => IsOf(frame.Now, countries);

    private static bool IsOf(Conversation conversation, HashSet<string> countries) =>
        (conversation.Person.Country ?? conversation.Person.LikelyCountry) is { } country && countries.Contains(country);
}
