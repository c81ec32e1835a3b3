using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Tests.Dialogs;
using Xunit;

namespace CoachBot.Tests.House;

/// <summary>Every clinical number says where it comes from: [Source] in C#, a "source" field in JSON.</summary>
public sealed partial class SourceLaws
{
    private static readonly string[] Clinical = ["src/CoachBot.Core/Plans/", "src/CoachBot.Core/CheckIns/"];

    [Fact]
    public void Files_with_clinical_numbers_name_their_source() =>
        HouseLaws.AllKept(
            from folder in Clinical
            from file in SourceFile.Under(folder)
            where Numbers().IsMatch(file.Code) && !file.Text.Contains("[Source(", StringComparison.Ordinal)
            select $"{file.Path}: {Numbers().Match(file.Code).Value}");

    [Fact]
    public void Every_source_says_where() =>
        HouseLaws.AllKept(
            from file in SourceFile.Under("src/CoachBot.Core/")
            from literal in file.Literals
            where file.Text.AsSpan(0, literal.At).EndsWith("[Source(") && !literal.Words.Contains("coaching.md", StringComparison.Ordinal)
            select $"{file.Path}:{file.LineOf(literal.At)}: {literal.Words}");

    [Theory]
    [InlineData("exercises.json")]
    [InlineData("flags.json")]
    [InlineData("numbers.json")]
    [InlineData("never-say.json")]
    public void Every_entry_of_a_catalogue_has_a_source(string name)
    {
        using var read = Read(name);
        HouseLaws.AllKept(
            from entry in Entries(read.RootElement)
            where !HasSource(entry)
            select $"{name}: {entry.GetRawText()[..Math.Min(80, entry.GetRawText().Length)]}");
    }

    [Fact]
    public void Every_red_flag_rule_names_a_flag_that_has_a_source()
    {
        using var flags = Read("flags.json");
        using var rules = Read("red-flags.json");
        var known = Entries(flags.RootElement).Where(HasSource).Select(flag => flag.GetProperty("id").GetString()).ToHashSet();
        HouseLaws.AllKept(
            from rule in rules.RootElement.GetProperty("rules").EnumerateArray()
            where !known.Contains(rule.GetProperty("flag").GetString())
            select rule.GetRawText());
    }

    private static bool HasSource(JsonElement entry) =>
        entry.TryGetProperty("source", out var source) && source.ValueKind == JsonValueKind.String && source.GetString() is { Length: > 3 };

    private static JsonElement[] Entries(JsonElement root) => root.ValueKind == JsonValueKind.Array
        ? [.. root.EnumerateArray()]
        : [.. root.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array).SelectMany(property => property.Value.EnumerateArray())];

    private static JsonDocument Read(string name) => JsonDocument.Parse(
        File.ReadAllText(Path.Combine(DialogFolder.Repository, "dialogs", "catalog", name)),
        new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });

    /// <summary>A number of two or more that is a value: not an index, not part of a name.</summary>
    [GeneratedRegex(@"(?<![\w.\[^])([2-9]|[1-9]\d+)(?![\w\]])", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Numbers();
}
