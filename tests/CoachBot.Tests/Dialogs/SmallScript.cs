using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Tests.Dialogs;

/// <summary>A small, valid set of dialogs; a test changes one file of it and looks at the faults.</summary>
internal static class SmallScript
{
    public static readonly LocalDate Today = new(2026, 3, 1);

    public static readonly IReadOnlyList<PromptUse> Uses =
    [
        Prompts.Say("check-in.ask", "area"),
        Prompts.Safety(Prompts.List("screen-a.ask")),
        Prompts.Emergency("emergency.ces", "number", "symptom"),
        Prompts.Urgent("urgent.today", "number", "symptom"),
        Prompts.Scale("pain.ask"),
        Prompts.Words("words.today"),
        Prompts.Card("plan.first", "phase", "extra?"),
        Prompts.Each(PromptFamily.Exercises, Prompts.Words("exercise.*.name")),
        Prompts.Safety(Prompts.Each(PromptFamily.Flags, Prompts.Words("symptom.*"))),
        Prompts.Safety(Prompts.Each(PromptFamily.Countries, Prompts.Words("country.*"))),
    ];

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["catalog/exercises.json"] = """
            [
              { "id": "EX-01", "from": "P0", "dose": { "sets": 1, "minutes": 2 }, "avoid": [], "areas": ["back"], "easier": null, "harder": "EX-02", "source": "coaching.md 5.2 EX-01" },
              { "id": "EX-02", "from": "P1", "dose": { "sets": 2, "repetitions": 8, "isPerSide": true }, "avoid": ["mid-range"], "areas": [], "easier": "EX-01", "harder": null, "source": "coaching.md 5.2 EX-02" }
            ]
            """,
        ["catalog/flags.json"] = """
            [{ "id": "RF-CES-01", "level": "emergency", "family": "ces", "isStarred": false, "lowestWhenOld": "soon", "source": "coaching.md 2.6" }]
            """,
        ["catalog/numbers.json"] = """
            [{ "country": "GB", "emergency": ["999", "112"], "urgent": "NHS 111", "crisis": "Samaritans 116 123", "isHighConfidence": true,
               "verifiedOn": "2026-01-31", "verifiedBy": "Ana Lee", "source": "nhs.uk" }]
            """,
        ["catalog/never-say.json"] = """
            [{ "id": "exclamation", "why": "A calm coach needs no exclamation mark.", "signs": ["!"], "source": "style", "refused": "Well done!", "fine": "Well done." },
             { "id": "verdict", "why": "Only a clinician can say that.", "phrases": ["you have"], "allowed": ["if you have"], "source": "coaching.md 8.6",
               "refused": "You have a slipped disc.", "fine": "If you have a fever, call." }]
            """,
        ["catalog/cities.json"] = """[{ "names": ["leeds"], "zone": "Europe/London", "country": "GB" }]""",
        ["catalog/red-flags.json"] = """
            { "pastClarifier": "CL-03", "personClarifier": "CL-03", "quoteFlag": "RF-CES-01", "clarifiers": { "CL-03": "emergency" },
              "rules": [{ "id": "one", "flag": "RF-CES-01", "all": ["numb", "here"] }] }
            """,
        ["en/lexicon/body.json"] = """{ "concepts": { "not": ["no"], "here": ["here"], "numb": ["numb"] } }""",
        ["en/lexicon/countries.json"] = """{ "GB": ["uk"] }""",
        ["en/lexicon/answers.json"] = "{}",
        ["en/check-in.json"] = """
            {
              "check-in.ask": {
                "note": "Asked every morning.",
                "say": ["How is the {area} today?", "How does the {area} feel now?"],
                "buttons": [
                  { "text": "Better", "reply": "check-in.better", "also": ["good"] },
                  { "text": "Same or worse", "reply": "check-in.worse" }
                ],
                "reviewed": null
              }
            }
            """,
        ["en/screen-a.json"] = """
            {
              "screen-a.ask": {
                "say": ["Is any of this **new**?\n1 Numb between the legs\n2 Hard to start peeing"],
                "buttons": [{ "text": "None of these", "reply": "screen.none" }, { "text": "Yes or not sure", "reply": "screen.yes" }],
                "reviewed": "Ana Lee, 2026-01-31"
              }
            }
            """,
        ["en/emergency.json"] = """{ "emergency.ces": { "say": ["This could need emergency care. Call {number} now.\n{symptom} needs care today."], "reviewed": null } }""",
        ["en/urgent.json"] = """{ "urgent.today": { "say": ["Please speak to a doctor **today** about {symptom}.\n{number}"], "reviewed": null } }""",
        ["en/pain.json"] = """{ "pain.ask": { "say": ["How is your back? 0 is no pain, 10 the worst."], "reviewed": null } }""",
        ["en/plan.json"] = """{ "plan.first": { "say": ["**Week 1: {phase}**"], "picture": "pose.ex-01", "alt": "Calves on a chair.", "reviewed": null } }""",
        ["en/words.json"] = """
            {
              "words.today": { "say": ["today"] },
              "exercise.EX-01.name": { "say": ["calves on a chair"] },
              "exercise.EX-02.name": { "say": ["pelvic tilt"] },
              "symptom.RF-CES-01": { "say": ["numbness between my legs"] },
              "country.GB": { "say": ["the United Kingdom"] }
            }
            """,
    };

    /// <summary>Loads it with some files replaced, added, or (text null) taken away.</summary>
    public static ScriptLoad With(params (string Path, string? Text)[] changes) => ScriptLoader.Load(FilesWith(changes), Today, Uses);

    public static IReadOnlyList<ScriptFile> FilesWith(params (string Path, string? Text)[] changes)
    {
        var files = new Dictionary<string, string>(Files, StringComparer.Ordinal);
        foreach (var (path, text) in changes)
        {
            if (text is null)
            {
                files.Remove(path);
            }
            else
            {
                files[path] = text;
            }
        }

        return [.. files.Select(file => new ScriptFile(file.Key, file.Value))];
    }

    /// <summary>Loads it with this text for a prompt of the kind, and a faithful list.</summary>
    public static ScriptLoad Saying(PromptUse use, string prompt) =>
        ScriptLoader.Load(FilesWith(("en/new.json", $$"""{ "{{use.Id}}": {{prompt}} }""")), Today, [.. Uses, use]);

    /// <summary>Codes of the faults, each once, in order.</summary>
    public static string Codes(ScriptLoad load) => string.Join(' ', load.Faults.Select(fault => fault.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
