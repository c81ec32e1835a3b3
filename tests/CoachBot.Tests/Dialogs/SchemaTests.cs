using System.Text.Json;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Guides;
using CoachBot.Core.Places;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.Dialogs;

/// <summary>What an editor offers is what the loader reads.</summary>
public class SchemaTests
{
    [Fact]
    public void Prompts_and_their_schema_name_the_same_properties()
    {
        var defs = Schema("prompts").GetProperty("$defs");
        Assert.Equal([.. Names<Prompt>().Where(name => name != "id").Append("note").Order(StringComparer.Ordinal)], Properties(defs.GetProperty("prompt")));
        Assert.Equal(Names<PromptButton>(), Properties(defs.GetProperty("button")));
    }

    [Fact]
    public void The_catalogue_and_its_schemas_name_the_same_properties()
    {
        Assert.Equal(Names<Exercise>(), Properties(Items("exercises")));
        Assert.Equal(Names<Dose>(), Properties(Items("exercises").GetProperty("properties").GetProperty("dose")));
        var exercise = Items("exercises").GetProperty("properties");
        Assert.Equal(Names<Dose>(), Properties(exercise.GetProperty("most")));
        Assert.Equal(Names<Frequency>(), Properties(exercise.GetProperty("often")));
        Assert.Equal(Names<Tempo>(), Properties(exercise.GetProperty("tempo")));
        Assert.Equal(Names<ExerciseLevel>(), Properties(exercise.GetProperty("levels").GetProperty("items")));
        Assert.Equal(Names<FormGuide>(), Properties(Items("forms")));
        Assert.Equal(Names<FlagEntry>(), Properties(Items("flags")));
        Assert.Equal(Names<EmergencyNumbers>(), Properties(Items("numbers")));
    }

    [Fact]
    public void What_the_loader_takes_is_what_the_schema_offers()
    {
        Assert.All(["exercises", "forms", "flags", "numbers", "never-say"], name => Assert.Equal(Properties(Items(name)), Taken($"catalog/{name}.json", "[{ \"nobody-knows-this\": 1 }]")));
        Assert.Equal(Properties(Schema("reading")), Taken("catalog/reading.json", "{ \"nobody-knows-this\": 1 }"));
        Assert.Equal(Properties(Schema("prompts").GetProperty("$defs").GetProperty("prompt")), Taken("en/new.json", "{ \"new.ask\": { \"nobody-knows-this\": 1 } }"));
    }

    [Fact]
    public void Every_property_is_described_and_no_other_is_welcome()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(DialogFolder.Repository, "dialogs", "schema")))
        {
            Described(JsonDocument.Parse(File.ReadAllText(path)).RootElement, path);
        }

        static void Described(JsonElement schema, string where)
        {
            if (schema.ValueKind != JsonValueKind.Object)
            {
                return;
            }

            if (schema.TryGetProperty("properties", out var properties))
            {
                Assert.True(schema.TryGetProperty("additionalProperties", out _), where);
                Assert.All(properties.EnumerateObject().Where(property => property.Name != "$schema"), property =>
                    Assert.True(property.Value.TryGetProperty("description", out _), $"{where}: {property.Name}"));
            }

            foreach (var part in schema.EnumerateObject())
            {
                Described(part.Value, $"{where}/{part.Name}");
            }
        }
    }

    [Fact]
    public void The_editor_is_told_of_every_schema()
    {
        var settings = File.ReadAllText(Path.Combine(DialogFolder.Repository, ".vscode", "settings.json"));
        foreach (var path in Directory.EnumerateFiles(Path.Combine(DialogFolder.Repository, "dialogs", "schema"), "*.schema.json"))
        {
            Assert.Contains($"./dialogs/schema/{Path.GetFileName(path)}", settings, StringComparison.Ordinal);
        }
    }

    private static JsonElement Schema(string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(DialogFolder.Repository, "dialogs", "schema", $"{name}.schema.json"))).RootElement;

    private static JsonElement Items(string name) => Schema(name).GetProperty("items");

    private static List<string> Properties(JsonElement schema) => [.. schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal)];

    /// <summary>The public properties of a record as JSON names them.</summary>
    private static List<string> Names<T>() => [.. typeof(T).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).Order(StringComparer.Ordinal)];

    /// <summary>The fault for a property that nobody knows lists what may stand there instead.</summary>
    private static List<string> Taken(string path, string text)
    {
        var fault = SmallScript.With((path, text)).Faults.Single(fault => fault.Code == FaultCodes.UnknownProperty);
        return [.. fault.Sentence[(fault.Sentence.IndexOf("may have: ", StringComparison.Ordinal) + 10)..^1].Split(", ").Order(StringComparer.Ordinal)];
    }
}
