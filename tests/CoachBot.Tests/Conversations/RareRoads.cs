using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>What few people ever meet: a doubt left alone, a place on no list, a plan that never was, a question answered with signs only.</summary>
internal static class RareRoads
{
    /// <summary>Somebody's own words, as they come back on the page for a doctor.</summary>
    public const string News = "my ear rings";

    private static readonly Chat Kept = Chat.Kept();

    public static IEnumerable<Chat> All => [.. LeftAlone(), .. Places(), .. WithoutPlan(), .. InOwnWords(), .. OldCheckIns(), .. Telling(), .. Bones(), .. Lines()];

    /// <summary>Ten minutes without an answer (coaching.md 2.5), and pain alone that gets worse by the hour.</summary>
    private static IEnumerable<Chat> LeftAlone() =>
    [
        .. from words in new[] { "my legs are numb and sore after squats", "my crotch was numb last month but it went away", "i nearly shit myself when the bar slipped" }
           select Roads.GoOn(Kept).Say(words).Wait(Duration.FromMinutes(11)),
        Chat.AtFirstHelp("9").Tap("No, because of the pain").Say("it's getting worse by the hour"),
        new Chat().Say("my back hurts when I cough"),
    ];

    /// <summary>What makes a bone break or bleed, told in words (coaching.md 2.6 RF-TRA-02, RF-MED-01).</summary>
    private static IEnumerable<Chat> Bones() =>
    [
        Roads.GoOn(Kept).Say("I have osteoporosis and my back hurts").Say("no").Say("can I stretch?").Say("I also take prednisolone every day").Say("/plan"),
        Roads.GoOn(Kept).Say("I fell yesterday").Tap("None of these").Say("I took warfarin until last year").Wait(Duration.FromMinutes(11)).Tap("None for 2 weeks or more"),
    ];

    /// <summary>Countries whose line for a crisis has words beside its digits.</summary>
    private static IEnumerable<Chat> Lines() =>
        from country in new[] { "US", "CA", "NZ" }
        select new Chat { Hints = ClientHints.None with { OperatorCountry = country } }.Say("I want to kill myself");

    /// <summary>A town that stands on no list, one that several countries have, and a country without a number of its own.</summary>
    private static IEnumerable<Chat> Places() =>
    [
        .. from place in new[] { "Springfield", "Cambridge", "Pyongyang" }
           select FromNowhere().Say($"7pm {place}").Say("asdf"),
        Chat.WithPlan().Tap("Keep this plan").Tap("Keep, don't check in").Say("France"),
    ];

    /// <summary>A client that gives nothing away.</summary>
    private static Chat FromNowhere()
    {
        var chat = new Chat { Hints = ClientHints.None }.Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("None of these").Say("5").Tap("Make my plan, 6 taps");
        return chat.Tap("One side").Tap("Under 2 weeks").Tap("Both").Tap("Flat like a table").Tap("None").Tap("Keep this plan").Tap("Keep, check in daily");
    }

    private static IEnumerable<Chat> WithoutPlan() => [Chat.AtFirstHelp().Say("/stop").Say("/resume").Say("hi")];

    private static IEnumerable<Chat> InOwnWords() =>
    [
        Chat.WithPlan().Say("something's new").Tap("Something else").Say(News).Say("/note"),
        Chat.WithPlan().Say("something's new").Tap("Something else").Say("🤷").Say("🤷").Say("🤷"),
        TuneRoads.Open("psfs.name").Say(TuneRoads.Goal).Say("5").Say("/note"),
        .. from words in new[] { "bracing", "no daylight", "expecting", "personal trainer" } select Roads.GoOn(Kept).Say($"{words}, a xylophone and an accordion?"),
    ];

    private static IEnumerable<Chat> OldCheckIns()
    {
        var day = Chat.Kept("6").Wait(Duration.FromHours(25.1)).Say("6");
        var old = day.Said.SelectMany(message => message.Buttons).First(button => button.Text == "Nothing new").Reply;
        yield return Chat.Kept().Say("/flare").Say("none").Say("none").Tap("The same").Tap("A new lift").Tap("Poor sleep or stress").Tap("The same");
        yield return day.Tap("Nothing new").Wait(Duration.FromHours(24)).Take(new Input.Tap(old));
    }

    /// <summary>Contributors of which one answer alone tells too little.</summary>
    private static IEnumerable<Chat> Telling() =>
        from answers in new Dictionary<string, string>[]
        {
            new() { ["about.list"] = "about.known,about.first55" },
            new() { ["range-hip"] = "range-hip.tight", ["form-top"] = "top.ribs", ["habits.list"] = "habits.sit" },
        }
        select Why(answers);

    private static Chat Why(Dictionary<string, string> answers)
    {
        var chat = Roads.GoOn(Kept);
        chat.Conversation = chat.Conversation with { Answers = answers, LastRules = [], LastAdvice = null, Open = null };
        return chat.Say("why");
    }
}
