using CoachBot.Core.Dialogs;
using Xunit;

namespace CoachBot.Tests.Dialogs;

public class LanguageTests
{
    private const string Safety = """
        { "screen-a.ask": { "say": ["Nouveau ?\n1 Fourmis"], "buttons": [{ "text": "Rien", "reply": "screen.none" }, { "text": "Oui", "reply": "screen.yes" }] },
          "emergency.ces": { "say": ["Appelez le {number}. {symptom}"] }, "urgent.today": { "say": ["Un docteur : {symptom}, {number}"] },
          "symptom.RF-CES-01": { "say": ["fourmis"] }, "country.GB": { "say": ["le Royaume-Uni"] } }
        """;

    [Fact]
    public void A_language_with_the_safety_prompts_alone_loads_as_safety_only()
    {
        var load = SmallScript.With(("fr/safety.json", Safety));
        Assert.Empty(load.Faults);
        Assert.False(load.Script!.Languages["fr"].IsComplete);
        Assert.True(load.Script.English.IsComplete);
        Assert.Contains(load.Warnings, warning => warning is { Path: "fr", Code: "W003" });
        Assert.Contains("fr with 5 prompts (safety only)", CheckReport.Lines(load)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_safety_only_language_must_have_all_of_them()
    {
        var load = SmallScript.With(("fr/safety.json", Safety.Replace("\"country.GB\": { \"say\": [\"le Royaume-Uni\"] }", "", StringComparison.Ordinal)));
        Assert.Equal(["fr  D008  \"country.GB\" is missing: the coach says it, and no file of this language has it."], load.Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void Nothing_in_between_loads()
    {
        var load = SmallScript.With(("fr/safety.json", Safety), ("fr/more.json", """{ "words.today": { "say": ["aujourd'hui"] } }"""));
        Assert.Equal("fr  D009  This language is neither complete nor safety-only: 5 prompts are missing, such as check-in.ask, pain.ask, plan.first, exercise.EX-01.name, exercise.EX-02.name. "
            + "Add them, or keep the safety prompts alone.", Assert.Single(load.Faults).ToString());
    }

    [Fact]
    public void A_complete_language_has_every_prompt()
    {
        var load = SmallScript.With(("fr/safety.json", Safety), ("fr/more.json", """
            { "words.today": { "say": ["aujourd'hui"] }, "pain.ask": { "say": ["Le dos ?"] }, "plan.first": { "say": ["{phase}"] },
              "exercise.EX-01.name": { "say": ["chaise"] }, "exercise.EX-02.name": { "say": ["bascule"] },
              "check-in.ask": { "say": ["{area} ?"], "buttons": [{ "text": "Mieux", "reply": "check-in.better" }, { "text": "Pareil", "reply": "check-in.worse" }] } }
            """));
        Assert.Empty(load.Faults);
        Assert.True(load.Script!.Languages["fr"].IsComplete);
    }

    [Fact]
    public void Buttons_mean_the_same_in_every_language()
    {
        var load = SmallScript.With(("fr/safety.json", Safety.Replace("screen.yes", "screen.oui", StringComparison.Ordinal)));
        Assert.Equal("D021", SmallScript.Codes(load));
        Assert.EndsWith("has the replies screen.none, screen.oui; in English they are screen.none, screen.yes.", load.Faults[0].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de/a.json", "")]
    [InlineData("pt-BR/a.json", "")]
    [InlineData("english/a.json", "D027")]
    [InlineData("de/more/a.json", "D027")]
    [InlineData("catalog/other.json", "D027")]
    [InlineData("a.json", "D027")]
    public void Only_known_places_are_read(string path, string code)
    {
        var found = SmallScript.With((path, "{}")).Faults.Where(fault => fault.Code is "D027").Select(fault => fault.Code);
        Assert.Equal(code, string.Join(' ', found));
    }

    [Fact]
    public void English_has_to_be_there()
    {
        var load = ScriptLoader.Load([], SmallScript.Today, []);
        Assert.Equal("D032 D080", SmallScript.Codes(load));
        Assert.Null(load.Script);
    }
}
