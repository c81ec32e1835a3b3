using CoachBot.Core.Charts;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Browser.Tests;

/// <summary>A coach that says one thing of each kind, by the word it is sent.</summary>
public static class Scripted
{
    public static readonly Message Opening = new(
        """
        I'm CoachBot. I help lifters whose lower back hurts after hip thrusts. I'm a program, not a doctor, and nobody reads along live.

        A short safety check first, then something to do today. About a minute.

        In danger now? Call **112**.
        """,
        "opening")
    {
        Asking = 1,
        Buttons =
        [
            new("I'm 18 or older, start", "v1.1.start"), new("I'm under 18", "v1.1.minor"),
            new("Just stretches or form", "v1.1.form"), new("Privacy", "v1.1.privacy"),
        ],
    };

    public static readonly Message Screen = new(
        """
        Is any of this **new or getting worse**?
        1 Numb or tingling between the legs, or wiping feels different
        2 Hard to start peeing, weak stream, or you can't feel it
        3 Leaking pee or poo, or can't feel it pass
        4 Pain, tingling, numbness or weakness down **both** legs (not gym soreness)
        """,
        "screen-a")
    { Asking = 2, Buttons = [new("None of these", "v1.2.none"), new("Yes or not sure", "v1.2.yes")] };

    public static readonly Message Scale = new(
        "How was your back over the last 24 hours, on the whole? 0 is no pain, 10 the worst you can imagine.", "pain")
    {
        Asking = 3,
        Widget = Widget.Scale,
        Buttons = [.. Enumerable.Range(0, 11).Select(number => new Button($"{number}", $"v1.3.{number}"))],
    };

    public static readonly Message Picker = new("Which is closest?", "closest")
    {
        Asking = 4,
        Widget = Widget.Picker,
        Buttons = [new("1 Between the legs", "v1.4.legs"), new("2 Peeing", "v1.4.pee"), new("3 Leaking", "v1.4.leak"), new("None after all", "v1.4.none")],
    };

    public static readonly Message Toggles = new("About you. Is any of this true?", "about")
    {
        Asking = 5,
        Widget = Widget.Toggles,
        Buttons = [new("Told of a disc or thin bones", "v1.5.disc"), new("Blood thinners", "v1.5.blood"), new("Ulcer, kidney or heart", "v1.5.ulcer")],
    };

    public static readonly Message Emergency = new(
        """
        **This could need emergency care. Call now or go to an emergency department.**

        999 or 112

        New numbness between the legs can mean pressure on important nerves, and early treatment matters. Don't wait to see if it passes.
        """,
        "emergency")
    {
        Asking = 6,
        Urgency = Urgency.Escalation,
        Buttons = [new("I'm getting help", "v1.6.help"), new("Different country", "v1.6.country"), new("I can't get help", "v1.6.cant")],
    };

    public static readonly Message CheckOnMe = new("Shall I check on you in 30 minutes?", "check-on-me")
    {
        Asking = 8,
        Urgency = Urgency.Escalation,
        Buttons = [new("Check on me in 30 minutes", "v1.8.yes"), new("No", "v1.8.no")],
    };

    public static readonly Message Place = new("What time suits you, and which town or country are you in?", "place")
    {
        Asking = 7,
        Widget = Widget.Place,
        Buttons = [new("7:00", "v1.7.7"), new("12:00", "v1.7.12"), new("18:00", "v1.7.18"), new("20:00", "v1.7.20")],
    };

    public static readonly Message Drawing = new("Lie with your calves on a chair.", "rest")
    {
        Pictures = [new("EX-01", "A person lies on their back, calves on the seat of a chair, knees bent at a right angle.")],
    };

    private static readonly ShortDates Dates = new([.. "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".Split(' ')], IsMonthFirst: false);

    private static readonly LocalDate First = new(2026, 1, 5);

    /// <summary>Five weeks of somebody whose weights are back.</summary>
    public static readonly Message Charts = new("Since 5 January.", "progress")
    {
        Pictures =
        [
            new("chart.pain", "Your pain as a chart.") { Chart = new Chart.Pain(
                new([.. Enumerable.Range(0, 35).Select(i => new PainDay(First.PlusDays(i), i % 7 == 6 ? 4 : null, 5 - (i / 9) + (i % 4 == 0 ? 1 : 0), i % 3 == 0))], [new(First, "settle it"), new(First.PlusDays(6), "learn control"), new(First.PlusDays(20), "build strength")]),
                new("Your pain, 0 to 10", "worst", "on the whole", "training", Dates) { Low = "0 to 2: low", Middle = "3 to 5: middle", High = "6 to 10: high" }) },
            new("chart.calendar", "Your days as a calendar.") { Chart = new Chart.Calendar(
                new([.. Enumerable.Range(0, 35).Where(i => i % 5 != 4).Select(i => new MarkedDay(First.PlusDays(i), i % 3 == 0 ? DayMark.Trained : DayMark.Answered))], First.PlusDays(36)),
                new("Your days", [.. "Mon Tue Wed Thu Fri Sat Sun".Split(' ')], IsoDayOfWeek.Monday, Dates) { Answered = "check-in", Trained = "training day" }) },
            new("chart.ladder", "Your hip thrust weight as a chart.") { Chart = new Chart.Ladder(
                new([.. Enumerable.Range(0, 7).Select(i => new LadderStep(First.PlusDays(20 + (i * 3)), new(10 + (i * 10), $"{10 + (i * 10)} kg"), i == 4 ? LadderResult.Hold : i == 5 ? LadderResult.Back : LadderResult.Up))], new(100, "100 kg")),
                new("Your hip thrust weight", "green", "same again", "steps back", Dates) { Aim = "Before it hurt:" }) },
        ],
    };

    public static IEnumerable<Message> Answer(Input input) => input switch
    {
        Input.Text { Words: "/start" } => [Opening],
        Input.Text { Words: "screen" } or Input.Tap { Reply: "v1.1.start" } => [Screen],
        Input.Text { Words: "scale" } or Input.Tap { Reply: "v1.2.none" } => [Scale],
        Input.Text { Words: "picker" } or Input.Tap { Reply: "v1.2.yes" } => [Picker],
        Input.Text { Words: "toggles" } => [Toggles],
        Input.Text { Words: "emergency" } or Input.Tap { Reply: "v1.4.legs" } => [Emergency],
        Input.Text { Words: "place" } => [Place],
        Input.Text { Words: "emergency and more" } => [Emergency, CheckOnMe],
        Input.Text { Words: "picture" } => [Drawing],
        Input.Text { Words: "charts" } => [Charts],
        Input.Text text => [new($"You wrote: {text.Words}", "echo")],
        Input.Tap tap => [new($"You tapped {tap.Reply}", "echo")],
        _ => [],
    };
}
