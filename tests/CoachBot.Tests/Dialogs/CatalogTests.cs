using CoachBot.Core.Dialogs;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.Dialogs;

public class CatalogTests
{
    [Fact]
    public void Every_property_of_the_catalogue_arrives()
    {
        var catalog = SmallScript.With().Script!.Catalog;
        var exercise = catalog.Exercises["EX-02"];
        Assert.Equal(("EX-02", Phase.P1, "EX-01", null, "coaching.md 5.2 EX-02"), (exercise.Id, exercise.From, exercise.Easier, exercise.Harder, exercise.Source));
        Assert.Equal(new Dose(2, 8, null, null, null, IsPerSide: true), exercise.Dose);
        Assert.Equal([Direction.MidRange], exercise.Avoid);
        Assert.Equal(["back"], catalog.Exercises["EX-01"].Areas);
        Assert.Equal(new FlagEntry("RF-CES-01", Level.Emergency, "ces", IsStarred: false, Level.Soon, "coaching.md 2.6"), catalog.Flags["RF-CES-01"]);
        var row = catalog.Numbers["GB"];
        Assert.Equal(["999", "112"], row.Emergency);
        Assert.Equal(("NHS 111", "Samaritans 116 123", true, "2026-01-31", "Ana Lee", "nhs.uk"),
            (row.Urgent, row.Crisis, row.IsHighConfidence, row.VerifiedOn, row.VerifiedBy, row.Source));
    }

    [Theory]
    [InlineData("\"sets\": 1, \"repetitions\": 1", "")]
    [InlineData("\"sets\": 10, \"steps\": 20", "")]
    [InlineData("\"sets\": 2, \"seconds\": 60, \"repetitions\": null", "")]
    [InlineData("\"seconds\": 60, \"isPerSide\": true", "")]
    [InlineData("\"seconds\": 60", "D042")]
    [InlineData("\"steps\": 20", "D042")]
    [InlineData("\"sets\": 1", "D041")]
    [InlineData("\"repetitions\": 8, \"minutes\": 1", "D041")]
    [InlineData("\"sets\": 0, \"repetitions\": 8", "D042")]
    [InlineData("\"sets\": 11, \"repetitions\": 8", "D042")]
    [InlineData("\"repetitions\": 31", "D042")]
    [InlineData("\"seconds\": 4", "D042")]
    [InlineData("\"minutes\": 61", "D042")]
    [InlineData("\"steps\": 1", "D042")]
    [InlineData("\"steps\": 2.5", "D003 D041")]
    [InlineData("\"minutes\": 1e40", "D003 D041")]
    [InlineData("\"minutes\": 5, \"minute\": 5", "D002")]
    public void A_dose_has_one_unit_in_range(string dose, string codes) =>
        Assert.Equal(codes, Codes("catalog/exercises.json", $$"""[{ "id": "EX-01", "from": "P0", "dose": { {{dose}} }, "source": "x" }]"""));

    [Theory]
    [InlineData("\"from\": \"P6\"", "D044")]
    [InlineData("\"from\": \"P0\", \"avoid\": [\"Extension\", \"mid-range\"]", "")]
    [InlineData("\"from\": \"P0\", \"avoid\": [\"sideways\"]", "D044")]
    [InlineData("\"from\": \"P0\", \"easier\": \"EX-01\"", "D048")]
    [InlineData("\"from\": \"P0\", \"harder\": \"EX-02\"", "D043")]
    [InlineData("\"from\": 0", "D003 D044")]
    public void Exercises_use_known_words_and_lead_somewhere(string properties, string codes) =>
        Assert.Equal(codes, Codes("catalog/exercises.json", $$"""[{ "id": "EX-01", {{properties}}, "dose": { "minutes": 2 }, "source": "x" }]"""));

    [Theory]
    [InlineData("\"often\": { \"least\": 1, \"most\": 4, \"per\": \"day\" }", "")]
    [InlineData("\"often\": { \"least\": 2, \"most\": 7, \"per\": \"week\" }", "")]
    [InlineData("\"often\": { \"least\": 1, \"most\": 5, \"per\": \"day\" }", "D050")]
    [InlineData("\"often\": { \"least\": 0, \"most\": 1, \"per\": \"day\" }", "D050")]
    [InlineData("\"often\": { \"least\": 1, \"most\": 1, \"per\": \"month\" }", "D044")]
    [InlineData("\"most\": { \"minutes\": 3 }", "")]
    [InlineData("\"most\": { \"minutes\": 2 }", "D051")]
    [InlineData("\"most\": { \"sets\": 2, \"seconds\": 30 }", "D051")]
    [InlineData("\"most\": { \"minutes\": 3, \"isPerSide\": true }", "D051")]
    [InlineData("\"tempo\": { \"holdSeconds\": 1, \"holdUpTo\": 2, \"lowerSeconds\": 3 }", "")]
    [InlineData("\"tempo\": { \"holdSeconds\": 0 }", "D052")]
    [InlineData("\"tempo\": { \"holdSeconds\": 5, \"holdUpTo\": 5 }", "D052")]
    [InlineData("\"tempo\": { \"lowerSeconds\": 11 }", "D052")]
    [InlineData("\"levels\": [{ \"id\": \"EX-01-L1\", \"from\": \"P0\" }, { \"id\": \"EX-01-L2\", \"from\": \"P2\" }]", "")]
    [InlineData("\"levels\": [{ \"id\": \"EX-01-L1\", \"from\": \"P2\" }, { \"id\": \"EX-01-L2\", \"from\": \"P1\" }]", "D053")]
    [InlineData("\"levels\": [{ \"id\": \"EX-01-1\", \"from\": \"P0\" }]", "D053")]
    [InlineData("\"limit\": [\"flexion\"], \"cautions\": [\"leg-symptoms\"], \"needs\": [[\"bench\", \"low-box\"], [\"band\"]]", "")]
    [InlineData("\"cautions\": [\"sore\"]", "D044")]
    [InlineData("\"needs\": [[\"sofa\"]]", "D044")]
    [InlineData("\"needs\": [\"bench\"]", "D003")]
    public void How_often_how_slowly_and_how_far_it_grows_is_what_a_body_can_do(string properties, string codes) =>
        Assert.Equal(codes, Codes("catalog/exercises.json", $$"""[{ "id": "EX-01", "from": "P0", "dose": { "minutes": 2 }, {{properties}}, "source": "x" }]"""));

    [Theory]
    [InlineData("\"id\": \"plank\", \"shows\": \"EX-01\", \"exercises\": [\"EX-01\", \"EX-02\"]", "")]
    [InlineData("\"id\": \"plank\"", "")]
    [InlineData("\"id\": \"Plank\"", "D046")]
    [InlineData("\"id\": \"plank\", \"shows\": \"EX-03\"", "D054")]
    [InlineData("\"id\": \"plank\", \"exercises\": [\"EX-2\"]", "D054")]
    public void A_form_guide_is_about_exercises_that_there_are(string properties, string codes) =>
        Assert.Equal(codes, Codes("catalog/forms.json", $$"""[{ {{properties}}, "from": "P1", "source": "x" }]"""));

    [Theory]
    [InlineData("[\"15\", \"+44 999\", \"1 2 3\"]", "")]
    [InlineData("[]", "D045")]
    [InlineData("[\"9-9\"]", "D045")]
    [InlineData("[\"1\"]", "D045")]
    [InlineData("[\"9+9\"]", "D045")]
    [InlineData("[\" 99\"]", "D045")]
    [InlineData("[999]", "D003 D045")]
    public void A_number_can_be_dialled(string numbers, string codes) =>
        Assert.Equal(codes, Codes("catalog/numbers.json", $$"""[{ "country": "GB", "emergency": {{numbers}}, "source": "x" }]"""));

    [Theory]
    [InlineData("null", "null", "")]
    [InlineData("\"2026-03-01\"", "\"Ana\"", "")]
    [InlineData("\"2026-03-02\"", "\"Ana\"", "D047")]
    [InlineData("\"1 March\"", "\"Ana\"", "D047")]
    [InlineData("null", "\"Ana\"", "D047")]
    [InlineData("\"2026-03-01\"", "\" \"", "D047")]
    public void A_verified_row_names_a_person_and_a_past_day(string on, string by, string codes) =>
        Assert.Equal(codes, Codes("catalog/numbers.json", $$"""[{ "country": "GB", "emergency": ["999"], "source": "x", "verifiedOn": {{on}}, "verifiedBy": {{by}} }]"""));

    [Theory]
    [InlineData("2025-09-01", false)]
    [InlineData("2025-08-31", true)]
    public void A_row_is_due_again_after_six_months(string verifiedOn, bool isDue)
    {
        var load = SmallScript.With(("catalog/numbers.json", $$"""[{ "country": "GB", "emergency": ["999"], "source": "x", "verifiedOn": "{{verifiedOn}}", "verifiedBy": "Ana" }]"""));
        Assert.Equal(isDue, load.Warnings.Any(warning => warning.Code == "W002"));
        Assert.NotNull(load.Script);
    }

    [Theory]
    [InlineData("catalog/flags.json", """{}""", "D003")]
    [InlineData("catalog/flags.json", """[1]""", "D003")]
    [InlineData("catalog/flags.json", """[{ "id": "rf-ces-01", "level": "emergency", "family": "ces", "source": "x" }]""", "D046")]
    [InlineData("catalog/flags.json", """[{ "id": "RF-CES-01", "level": "red", "family": "ces", "source": "x" }]""", "D044")]
    [InlineData("catalog/flags.json", """[{ "id": "RF-CES-01", "level": "urgent", "source": "x" }]""", "D003")]
    [InlineData("catalog/flags.json", """[{ "id": "RF-CES-01", "level": "urgent", "family": "ces" }]""", "D049")]
    public void Flags_have_their_shape(string path, string text, string codes) => Assert.Equal(codes, Codes(path, text));

    /// <summary>Without what follows from a catalogue that lacks entries.</summary>
    private static string Codes(string path, string text) =>
        string.Join(' ', SmallScript.Codes(SmallScript.With((path, text))).Split(' ').Where(code => code is not ("D007" or "D008")));
}
