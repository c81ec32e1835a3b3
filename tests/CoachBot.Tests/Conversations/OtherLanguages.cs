using CoachBot.Core.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>People who write in a language that their setting does not name.</summary>
public sealed class OtherLanguages
{
    private const string Dutch = "ik begrijp er helemaal niets van, mijn rug doet pijn en ik kan niet plassen";

    public static TheoryData<string> Stages => [.. Seeds.Named.Keys];

    [Theory]
    [MemberData(nameof(Stages))]
    public void In_every_stage_a_language_that_nobody_reads_brings_a_number_to_call(string seed)
    {
        var chat = Seeds.Named[seed]().Say(Dutch);
        Assert.Contains("999", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_brings_the_warning_signs_in_the_clients_language()
    {
        var chat = new Chat { Hints = new("es-ES", "Europe/Madrid", "GB") }.Say("hi").Say(Dutch);
        Assert.StartsWith(Words("talk.other-language", "es"), chat.Text, StringComparison.Ordinal);
        Assert.Contains("112", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_town_of_strange_words_is_no_foreign_language()
    {
        var chat = Chat.WithPlan().Tap("Keep this plan").Tap("Keep, check in daily").Say("7pm in Krung Thep Maha Nakhon");
        Assert.DoesNotContain(Words("talk.other-language", "en"), chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void In_every_stage_an_emergency_in_spanish_is_answered_in_spanish(string seed)
    {
        var chat = Seeds.Named[seed]().Say("tengo la entrepierna dormida y no puedo orinar");
        Assert.StartsWith(Words("emergency.head", "es")[..30], chat.Text, StringComparison.Ordinal);
        Assert.Equal("es", chat.Conversation.Person.Language);
    }

    [Fact]
    public void What_follows_is_said_and_heard_in_spanish_too()
    {
        var chat = new Chat().Say("tengo la entrepierna dormida").Tap("Pregúntame en 30 minutos").Wait(Duration.FromMinutes(30));
        Assert.Equal(Words("follow-up.emergency", "es"), chat.Text);
        Assert.Equal(Words("clearance", "es"), chat.Say("ya me han visto").Text);
    }

    [Theory]
    [InlineData("sí", "emergency.head")]
    [InlineData("no estoy seguro", "emergency.head")]
    [InlineData("creo que no", "released.old")]
    [InlineData("opción 2", "released.old")]
    [InlineData("No", "released.old")]
    public void A_doubt_takes_its_answer_in_spanish(string answer, string prompt)
    {
        var chat = Chat.AtFirstHelp().Say("hace dos años tuve la entrepierna dormida");
        Assert.Equal(Words("CL-03", "es"), chat.Text);
        Assert.Equal(Words("CL-03.changed", "es"), chat.Say("hace mucho").Text);
        chat.Say(answer);
        Assert.Contains(prompt == "released.old" ? Words("CL-03.doctor", "es") : Words("emergency.head", "es")[..30], chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ninguna de estas", Stage.ScreenB)]
    [InlineData("no", Stage.ScreenB)]
    [InlineData("3", Stage.Emergency)]
    [InlineData("1 y 5", Stage.Emergency)]
    public void A_screen_takes_its_answer_in_spanish(string answer, Stage stage)
    {
        var chat = new Chat().Say("hi").Say("hola, me duele la espalda desde el lunes").Tap("I'm 18 or older, start");
        Assert.Equal(Words("screen-a", "es"), chat.Text);
        Assert.Equal(stage, chat.Say(answer).Stage);
    }

    [Fact]
    public void Somebody_who_goes_on_in_english_is_answered_in_english() =>
        Assert.Contains(Words("held.line", "en")[..20], new Chat().Say("tengo la entrepierna dormida").Say("sorry, what do you want me to do now").Text, StringComparison.Ordinal);

    [Fact]
    public void The_language_can_be_set_back()
    {
        var chat = new Chat().Say("tengo la entrepierna dormida").Say("/language en");
        Assert.Equal("en", chat.Conversation.Person.Language);
    }

    [Theory]
    [InlineData("hola", "es")]
    [InlineData("me duele la espalda baja", "es")]
    [InlineData("hi", "en")]
    [InlineData("my back hurts", "en")]
    public void After_everything_of_a_visitor_is_deleted_they_are_met_in_the_language_they_come_back_in(string words, string language)
    {
        var chat = new Chat().Say("hola").Tap(Words("opening", "es", 0));
        Assert.Equal("es", chat.Conversation.Person.Language);
        chat.Conversation = Conversation.New;
        Assert.Contains(Words("opening", language)[..20], chat.Say(words).Text, StringComparison.Ordinal);
        Assert.Equal(language, chat.Conversation.Person.Language);
    }

    [Fact]
    public void Somebody_who_deletes_everything_hears_it_in_their_language_and_begins_in_the_clients()
    {
        var chat = new Chat { Hints = new("es-ES", "Europe/Madrid", "ES") }.Say("hi").Say("/forget");
        Assert.Equal("es", chat.Conversation.Person.Language);
        chat.Tap(Words("forget.sure", "es", 0));
        Assert.StartsWith(Words("forgotten", "es"), chat.Text, StringComparison.Ordinal);
        chat.Conversation = Conversation.New;
        Assert.StartsWith(Words("opening", "es")[..20], chat.Say("ok").Text, StringComparison.Ordinal);
    }

    private static string Words(string prompt, string language, int button) => TheScript.Script.Languages[language].Prompts[prompt].Buttons[button].Text;

    private static string Words(string prompt, string language) => TheScript.Script.Languages[language].Prompts[prompt].Say[0];
}
