using CoachBot.Tests.Dialogs;
using Xunit;

namespace CoachBot.Tests.House;

/// <summary>The hazard page names tests, transcripts and files that exist, so it cannot go stale unseen.</summary>
public sealed class HazardLaws
{
    private const int LastHazard = 19;

    [Fact]
    public void Every_hazard_of_the_register_is_on_the_page_in_order() =>
        Assert.Equal(Enumerable.Range(1, LastHazard).Select(number => $"H{number}"), Hazards().Select(hazard => hazard.Id));

    [Fact]
    public void Every_hazard_has_a_control_and_something_that_runs_to_show_it() =>
        Assert.All(Hazards(), hazard =>
        {
            Assert.True(hazard.Control.Length > 20, $"{hazard.Id} says no control.");
            Assert.True(hazard.Shown.Any(Runs), $"{hazard.Id} names no test and no transcript.");
        });

    [Fact]
    public void Everything_that_a_hazard_names_exists() =>
        Assert.All(Hazards(), hazard => Assert.All(hazard.Shown, name => Assert.True(Runs(name) || IsFile(name), $"{hazard.Id} names {name}, which does not exist.")));

    [Fact]
    public void A_test_that_is_not_there_is_noticed()
    {
        Assert.True(IsTest("HazardLaws.A_test_that_is_not_there_is_noticed"));
        Assert.False(IsTest("HazardLaws.Hazards"));
        Assert.False(IsTest("HazardLaws.A_test_that_was_deleted"));
        Assert.False(IsTranscript("99-nobody-wrote-it"));
    }

    private static bool Runs(string name) => IsTest(name) || IsTranscript(name);

    private static bool IsTranscript(string name) => File.Exists(Path.Combine(DialogFolder.Repository, "tests", "transcripts", $"{name}.txt"));

    private static bool IsFile(string name) =>
        Path.Exists(Path.Combine(DialogFolder.Repository, name)) || Path.Exists(Path.Combine(DialogFolder.Repository, "dialogs", name));

    /// <summary>"Class.Method" in any test project, of a method that the runner runs.</summary>
    private static bool IsTest(string name) => name.Split('.') is [var type, var method]
        && SourceFile.Under("tests/").Any(file => file.Code.Contains($"class {type}", StringComparison.Ordinal) && HasTest(file.Code.Split('\n'), method));

    private static bool HasTest(string[] lines, string method)
    {
        var at = Array.FindIndex(lines, line => line.Contains($" {method}(", StringComparison.Ordinal) && line.Contains("public ", StringComparison.Ordinal));
        var attributes = lines.Take(Math.Max(at, 0)).Reverse().TakeWhile(line => line.Trim().StartsWith('['));
        return attributes.Any(line => line.Contains("[Fact", StringComparison.Ordinal) || line.Contains("[Theory", StringComparison.Ordinal));
    }

    /// <summary>"## H1: name", the control in the next paragraph, then what shows it as a list.</summary>
    private static List<Hazard> Hazards()
    {
        var page = File.ReadAllText(Path.Combine(DialogFolder.Repository, "docs", "hazards.md")).ReplaceLineEndings("\n");
        return [.. page.Split("\n## ").Skip(1).Select(section => section.Split('\n')).Select(lines => new Hazard(
            lines[0].Split(':')[0], lines[2],
            [.. lines.Where(line => line.StartsWith("- `", StringComparison.Ordinal)).Select(line => line[3..].TrimEnd('`'))]))];
    }

    private sealed record Hazard(string Id, string Control, IReadOnlyList<string> Shown);
}
