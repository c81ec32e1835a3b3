using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>The table of coaching.md 8.2, row by row, for every flag: what each level's message must contain, and must not.</summary>
public sealed class EscalationTable
{
    /// <summary>Why, and what to do meanwhile: by family, as the ready texts have it.</summary>
    private static readonly Dictionary<string, (string Why, string Meanwhile)> Families = new(StringComparer.Ordinal)
    {
        ["ces"] = ("can mean pressure on important nerves, and early treatment matters", "don't drive yourself"),
        ["chest"] = ("needs checking right now", "Sit or lie still; don't drive"),
        ["muscle"] = ("needs urgent blood tests", "Stop training now"),
        ["trauma"] = ("until help arrives", "Keep still if you can"),
        ["pregnancy"] = ("Call your maternity unit or", "Don't drive yourself"),
        ["belly"] = ("Sudden severe pain there needs checking right now", "Don't eat or drink until you've been seen"),
        ["severe"] = ("needs checking right now", "Don't drive yourself"),
        ["other"] = ("needs checking right now, and early treatment matters", "Bring a list of your medicines"),
    };

    /// <summary>Blood thinners are an emergency with a fall or a new sign in a leg only: the words say both.</summary>
    private static readonly (string Why, string Meanwhile) Bleeding =
        ("With blood thinners or easy bleeding, a fall, knock or new leg sign needs checking now", "Bring a list of your medicines");

    /// <summary>Reassurance, causes, odds, exercises, medicine, streaks, delay, and that help was called.</summary>
    private static readonly string[] NeverInEmergency =
    [
        "fine", "probably", "unlikely", "don't worry", "caused by", "%", "stretch", "glute", "dead bug", "ibuprofen", "painkiller", "streak",
        "if it doesn't improve", "try ", "first,", "we have called", "is on the way", "great", "disease", "?",
    ];

    private static readonly string[] NeverInUrgent = ["probably", "nothing serious", "don't worry", "stretch", "glute", "dead bug", "exercise", "streak", "%"];

    private static readonly string[] AlarmWords = ["emergency department now", "life", "danger", "disease", "damage", "you have"];

    public static TheoryData<string> Bodily => [.. TheScript.Script.Catalog.Flags.Values.Where(flag => flag.Family != "crisis").Select(flag => flag.Id).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_family_of_signs_has_its_row() =>
        Assert.Equal(
            Families.Keys.Append("crisis").Order(StringComparer.Ordinal),
            TheScript.Script.Catalog.Flags.Values.Select(flag => flag.Family).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Bodily))]
    public void Emergency_first_line_number_why_what_to_say_and_what_to_do(string flag)
    {
        var text = Text(flag, Level.Emergency);
        var lines = text.Split('\n');
        var (why, meanwhile) = flag == "RF-MED-01" ? Bleeding : Families[TheScript.Script.Catalog.Flags[flag].Family];
        Assert.Equal("**This could need emergency care. Call 999 or 112 or go to an emergency department now.**", lines[0]);
        Assert.Equal("999", lines[2]);
        Assert.Contains("Elsewhere: your local emergency number.", text, StringComparison.Ordinal);
        Assert.Contains(why, text, StringComparison.Ordinal);
        Assert.Contains(meanwhile, text, StringComparison.Ordinal);
        Assert.Contains("drive", text, StringComparison.Ordinal);
        Assert.Contains("Tell them: '", text, StringComparison.Ordinal);
        Assert.EndsWith("I've paused your exercises.", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Bodily))]
    public void Emergency_names_cauda_equina_for_staff_and_only_where_it_is_meant(string flag) =>
        Assert.Equal(
            flag.StartsWith("RF-CES", StringComparison.Ordinal),
            Text(flag, Level.Emergency).Contains("cauda equina", StringComparison.Ordinal));

    [Fact]
    public void A_foot_that_drops_has_its_own_words_until_a_sign_of_the_cauda_equina_joins_it()
    {
        var chat = Chat.Kept().Say("my foot is dragging since yesterday");
        Assert.Equal("emergency.nerve", chat.Said[0].Prompt);
        Assert.Contains("'Back pain with new weakness in my foot or leg since (say when).' Say if bladder, bowel or feeling between the legs changed", chat.Text, StringComparison.Ordinal);
        Assert.Contains("please check for cauda equina", chat.Say("now my crotch is numb too").Said[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es", "se me cae el pie al andar")]
    [InlineData("de", "mein Fuß schleift beim Gehen")]
    [InlineData("fr", "mon pied traîne quand je marche")]
    [InlineData("it", "il piede mi striscia quando cammino")]
    [InlineData("pl", "opada mi stopa")]
    [InlineData("pt", "meu pé está arrastando")]
    public void In_every_language_a_foot_that_drops_asks_for_no_cauda_equina(string language, string words)
    {
        var chat = new Chat().Say(words);
        var said = chat.Said[0];
        Assert.Equal((language, "emergency.nerve"), (chat.Conversation.Person.Language, said.Prompt));
        Assert.DoesNotContain("equina", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cheval", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("końskiego", said.Text, StringComparison.Ordinal);
        var texts = TheScript.Script.Languages[language].Prompts;
        Assert.InRange(texts["emergency.nerve"].Say[0].Length, 200, texts["emergency.ces"].Say[0].Length + 20);
    }

    [Theory]
    [MemberData(nameof(Bodily))]
    public void Emergency_must_not(string flag)
    {
        var text = Text(flag, Level.Emergency);
        Assert.All(NeverInEmergency, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(text, sign => char.IsSurrogate(sign));
    }

    [Theory]
    [MemberData(nameof(Bodily))]
    public void Urgent_first_line_how_what_to_say_and_state(string flag)
    {
        var text = Text(flag, Level.Urgent);
        var isPain = TheScript.Script.Catalog.Flags[flag].Family == "severe";
        Assert.StartsWith("Please speak to a doctor or urgent-care service **today** about ", text, StringComparison.Ordinal);
        Assert.Contains("It may turn out fine, but it shouldn't wait.", text, StringComparison.Ordinal);
        Assert.Contains(
            "If numbness between the legs, bladder/bowel changes, leg weakness, chest pain or collapse appear, or you can't be seen within a few hours: 999 or 112 / emergency department.",
            text, StringComparison.Ordinal);
        Assert.Contains(isPain ? "Your plan is paused until this eases or you've been seen." : "Your plan is paused until you've been seen.", text, StringComparison.Ordinal);
        Assert.Equal(!isPain, text.Contains("Tell them: '", StringComparison.Ordinal));
        Assert.EndsWith("Same-day help in the United Kingdom: NHS 111.", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Bodily))]
    public void Urgent_must_not(string flag)
    {
        var text = Text(flag, Level.Urgent);
        Assert.All(NeverInUrgent, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(1, text.Split("fine").Length - 1);
    }

    [Fact]
    public void Pain_alone_gets_its_comfort_in_a_message_of_its_own()
    {
        var said = Chat.Locked("RF-SEV-01", Level.Urgent).Said;
        Assert.Equal("comfort.severe", said[1].Prompt);
        Assert.DoesNotContain("pillow", said[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Soon_says_who_and_when_without_alarm()
    {
        var soon = TheScript.Script.English.Prompts.Values.Where(prompt => prompt.Id.StartsWith("soon.", StringComparison.Ordinal) && prompt.Buttons.Count == 0).ToList();
        Assert.All(soon, prompt => Assert.All(AlarmWords, word => Assert.DoesNotContain(word, prompt.Say[0], StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(
            ["Booked", "Seen, training is OK", "Remind me", "Can't"], TheScript.Script.English.Prompts["soon"].Buttons.Select(button => button.Text));
    }

    [Fact]
    public void On_the_way_with_nerve_signs_one_notes_when_one_last_peed()
    {
        Assert.Contains("Note when you last peed as usual.", Chat.Locked("RF-CES-01", Level.Emergency).Tap("I'm getting help").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("peed", Chat.Locked(OfFamily("chest"), Level.Emergency).Tap("I'm getting help").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_cannot_speak_on_the_phone_is_told_of_another_way() =>
        Assert.Contains(
            "emergency text service or app",
            Chat.Locked("RF-CES-01", Level.Emergency).Tap("I'm getting help").Tap("Not yet").Text, StringComparison.Ordinal);

    [Fact]
    public void The_line_for_the_same_day_is_named_only_where_it_can_be_dialled()
    {
        Assert.Contains("Same-day help in Germany: 116 117.", InCountry("DE"), StringComparison.Ordinal);
        Assert.DoesNotContain("Same-day help", InCountry("IE"), StringComparison.Ordinal);
        Assert.Contains("Same-day help in Portugal: SNS 24: 808 24 24 24.", InCountry("PT"), StringComparison.Ordinal);
        Assert.Contains("Same-day help in Italy: 116 117.", InCountry("IT"), StringComparison.Ordinal);
        Assert.Contains("Same-day help in Estonia: 1220.", InCountry("EE"), StringComparison.Ordinal);
        Assert.Contains("Same-day help in Latvia: 66016001.", InCountry("LV"), StringComparison.Ordinal);
        Assert.Contains("Same-day help in Saudi Arabia: 937.", InCountry("SA"), StringComparison.Ordinal);
        Assert.DoesNotContain("Same-day help", InCountry("BG"), StringComparison.Ordinal);
    }

    private static string InCountry(string country) =>
        new Chat { Hints = ClientHints.None with { OperatorCountry = country } }.Say("fever and back pain").Text;

    private static string Text(string flag, Level level) => Chat.Locked(flag, level).Said[0].Text;

    private static string OfFamily(string family) => TheScript.Script.Catalog.Flags.Values.First(flag => flag.Family == family).Id;
}
