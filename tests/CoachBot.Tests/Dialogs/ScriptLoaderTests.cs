using CoachBot.Core.Dialogs;
using Xunit;

namespace CoachBot.Tests.Dialogs;

public class ScriptLoaderTests
{
    [Fact]
    public void A_valid_set_gives_a_script_with_all_its_words()
    {
        var load = SmallScript.With();
        Assert.Empty(load.Faults);
        var script = Assert.IsType<Script>(load.Script);
        Assert.True(script.English.IsComplete);
        Assert.Equal(11, script.English.Prompts.Count);
        Assert.Equal("check-in.worse", script.English.Prompts["check-in.ask"].Buttons[1].Reply);
        Assert.Equal(["good"], script.English.Prompts["check-in.ask"].Buttons[0].Also);
        Assert.Equal(8, script.Catalog.Exercises["EX-02"].Dose.Repetitions);
        Assert.Equal("999", script.Catalog.Numbers["GB"].Emergency[0]);
    }

    [Fact]
    public void Every_fault_is_said_at_once_with_its_file_and_line()
    {
        var load = SmallScript.With(
            ("en/check-in.json", """
                {
                  "check-in.ask": {
                    "says": ["How is the {area} today?"],
                    "say": ["How is the {aera} today?"],
                    "buttons": [
                      { "text": "Better", "reply": "Better" }
                    ]
                  }
                }
                """),
            ("en/pain.json", "{ \"pain.ask\": { \"say\": [] } }"));
        Assert.Null(load.Script);
        Assert.Equal(
            [
                "en/check-in.json:3  D002  \"check-in.ask\" has a property \"says\" that nobody reads. Did you mean \"say\"?",
                "en/check-in.json:4  D004  \"check-in.ask\" uses {aera}; this prompt knows {area}. Did you mean \"area\"?",
                "en/check-in.json:4  D005  \"check-in.ask\" leaves out {area}; every text of it must say it.",
                "en/check-in.json:6  D017  \"check-in.ask\" has the reply \"Better\"; a reply has 1 to 48 of a-z, 0-9, dot and hyphen.",
                "en/pain.json:1  D010  \"pain.ask\" says nothing: \"say\" needs at least one sentence.",
            ],
            load.Faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_broken_file_is_one_fault_and_not_one_for_each_prompt_in_it()
    {
        var load = SmallScript.With(("en/words.json", "{\n  \"words.today\": { \"say\": [\"today\" }\n}"));
        var fault = Assert.Single(load.Faults);
        Assert.Equal(("D001", 2), (fault.Code, fault.Line));
        Assert.Equal("D001", SmallScript.Codes(SmallScript.With(("catalog/exercises.json", "[{"))));
        Assert.Equal("D001", SmallScript.Codes(SmallScript.With(("en/words.json", ""))));
        Assert.Equal("D001", SmallScript.Codes(SmallScript.With(("en/words.json", "{ \"words.today\": { \"say\": [\"\\ud800\"] } }"))));
    }

    [Fact]
    public void Comments_a_last_comma_and_a_schema_line_are_welcome()
    {
        var load = SmallScript.With(("en/pain.json", """
            {
              // asked once
              "$schema": "../schema/prompts.schema.json",
              "pain.ask": { "say": ["How is your back?",], },
            }
            """));
        Assert.Empty(load.Faults);
    }

    [Fact]
    public void The_same_id_in_two_files_of_a_language_names_both_places()
    {
        var load = SmallScript.With(("en/zzz.json", "{\n  \"pain.ask\": { \"say\": [\"Pain?\"] } }"));
        var fault = Assert.Single(load.Faults);
        Assert.Equal("en/zzz.json:2  D006  \"pain.ask\" is written twice; the first is in en/pain.json, line 1. Keep one of them.", fault.ToString());
    }

    [Fact]
    public void Files_and_list_agree_both_ways_families_too()
    {
        var load = SmallScript.With(("en/words.json", """
            { "words.today": { "say": ["today"] }, "words.tody": { "say": ["today"] }, "exercise.EX-09.name": { "say": ["plank"] },
              "symptom.RF-CES-01": { "say": ["numbness"] }, "country.GB": { "say": ["Britain"] }, "exercise.EX-01.name": { "say": ["chair"] } }
            """));
        Assert.Equal(["D008 \"exercise.EX-02.name\"", "D007 \"words.tody\"", "D007 \"exercise.EX-09.name\""],
            load.Faults.Select(fault => $"{fault.Code} {fault.Sentence.Split(' ')[0]}"));
    }

    [Fact]
    public void An_optional_placeholder_may_be_said_or_left_out()
    {
        Assert.Empty(SmallScript.With(("en/plan.json", """{ "plan.first": { "say": ["**{phase}**\n{extra}", "{phase}"] } }""")).Faults);
    }

    [Fact]
    public void An_optional_prompt_may_be_there_or_not()
    {
        var use = Prompts.May(Prompts.Say("pain.short"));
        Assert.Empty(ScriptLoader.Load(SmallScript.FilesWith(), SmallScript.Today, [.. SmallScript.Uses, use]).Faults);
        Assert.Empty(SmallScript.Saying(use, """{ "say": ["And now?"] }""").Faults);
    }

    [Fact]
    public void A_family_can_run_over_words_of_its_own()
    {
        Assert.Equal(["phase.p0.name", "phase.p1.name"], Prompts.Each(["p0", "p1"], Prompts.Words("phase.*.name")).Select(use => use.Id));
    }

    [Fact]
    public void Lexicon_schema_and_readme_files_are_no_prompts()
    {
        Assert.Empty(SmallScript.With(("schema/prompts.schema.json", "{}"), ("en/lexicon/words.json", "[]"), ("README.md", "Hello")).Faults);
    }

    [Fact]
    public void The_product_s_own_list_names_no_prompt_twice()
    {
        Assert.Equal(Prompts.All.Count, Prompts.All.Select(use => use.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Prompts.All, use => Assert.Equal(use.Over is not null, use.Id.Contains('*', StringComparison.Ordinal)));
    }

    [Fact]
    public void The_report_lists_faults_then_warnings_then_a_summary()
    {
        var good = CheckReport.Lines(SmallScript.With());
        Assert.Equal("warning  en  W001  10 of 11 prompts are not yet reviewed by a clinician.", good[0]);
        Assert.Equal("The dialogs are in order: en with 11 prompts; 1 warning.", good[^1]);
        var bad = CheckReport.Lines(SmallScript.With(("en/pain.json", "{")));
        Assert.StartsWith("en/pain.json:1  D001", bad[0], StringComparison.Ordinal);
        Assert.Equal("1 fault, 1 warning. Each number is explained in docs/dialog-faults.md.", bad[^1]);
    }
}
