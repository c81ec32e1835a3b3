using System.Reflection;
using CoachBot.Core.Dialogs;
using Xunit;

namespace CoachBot.Tests.Dialogs;

/// <summary>docs/dialog-faults.md lists every number, and its examples really give their faults.</summary>
public class DialogFaultsPageTests
{
    private static readonly List<Entry> Entries = [.. Read()];

    [Fact]
    public void Every_number_is_listed_once_and_in_order()
    {
        var codes = typeof(FaultCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal), Entries.Select(entry => entry.Code));
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_example_gives_its_fault_and_no_other()
    {
        Assert.All(Entries, entry =>
        {
            var load = SmallScript.With((entry.Path, entry.Text));
            var found = entry.Code.StartsWith('W') ? load.Warnings : load.Faults;
            Assert.True(found.Any(fault => fault.Code == entry.Code), $"{entry.Code}: {string.Join(" | ", found)}");
            Assert.True(load.Faults.All(fault => fault.Code == entry.Code || Follows(fault, entry)), $"{entry.Code}: {string.Join(" | ", load.Faults)}");
        });

        // Another catalogue needs other prompts.
        static bool Follows(ScriptFault fault, Entry entry) => entry.Code[..3] is "D04" or "D05" && fault.Code is FaultCodes.UnknownPrompt or FaultCodes.MissingPrompt;
    }

    [Fact]
    public void Every_fault_points_at_its_file_and_speaks_in_a_sentence()
    {
        foreach (var fault in Entries.SelectMany(entry => SmallScript.With((entry.Path, entry.Text)).Faults))
        {
            Assert.True(char.IsUpper(fault.Sentence[0]) || fault.Sentence[0] == '"', fault.Sentence);
            Assert.True(fault.Sentence[^1] is '.' or '?' or ')', fault.Sentence);
            Assert.NotEqual("", fault.Path);
        }
    }

    private static IEnumerable<Entry> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(DialogFolder.Repository, "docs", "dialog-faults.md"));
        var code = "";
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith("## ", StringComparison.Ordinal))
            {
                code = lines[at].Split(' ')[1];
            }

            if (!lines[at].StartsWith("```json ", StringComparison.Ordinal))
            {
                continue;
            }

            var text = string.Join('\n', lines.Skip(at + 1).TakeWhile(line => line != "```"));
            yield return new(code, lines[at]["```json ".Length..], text == "// no such file" ? null : text);
        }
    }

    private sealed record Entry(string Code, string Path, string? Text);
}
