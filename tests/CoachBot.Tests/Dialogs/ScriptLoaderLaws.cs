using System.Diagnostics;
using System.Text;
using CoachBot.Core.Dialogs;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoachBot.Tests.Dialogs;

public class ScriptLoaderLaws
{
    [Fact]
    public void No_text_in_any_file_makes_the_loader_throw()
    {
        var files = SmallScript.FilesWith();
        var property = Prop.ForAll(ArbMap.Default.ArbFor<(int, NonNull<string>)>(), change =>
        {
            var file = files[(int)((uint)change.Item1 % (uint)files.Count)];
            var load = SmallScript.With((file.Path, change.Item2.Get));
            return load.Script is null && load.Faults.Count > 0;
        });
        property.QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Dropping_any_stretch_of_a_file_gives_a_script_or_faults_and_never_both()
    {
        var files = SmallScript.FilesWith();
        var property = Prop.ForAll(ArbMap.Default.ArbFor<(int, int, byte)>(), cut =>
        {
            var file = files[(int)((uint)cut.Item1 % (uint)files.Count)];
            var from = (int)((uint)cut.Item2 % (uint)file.Text.Length);
            var load = SmallScript.With((file.Path, file.Text.Remove(from, Math.Min(cut.Item3 % 12, file.Text.Length - from))));
            return load.Script is null == load.Faults.Count > 0 && load.Faults.All(fault => fault.Line <= 30);
        });
        property.QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_megabyte_of_dialogs_loads_quickly()
    {
        var uses = Enumerable.Range(0, 2500).Select(at => Prompts.Say($"topic-{at}.ask", "area?")).ToList();
        var text = new StringBuilder("{");
        foreach (var use in uses)
        {
            text.Append($$"""{{(text.Length > 1 ? "," : "")}} "{{use.Id}}": { "say": ["Lie with your calves on a chair. Breathe slowly for 2-3 minutes. Then walk a bit, two or three times today. How is the {area} now?", "Lie down. Let your legs rest on a chair and breathe. Walk for five minutes after that, and again tonight. How is the {area} now?"], "buttons": [{ "text": "Better", "reply": "better" }, { "text": "Worse", "reply": "worse" }], "reviewed": null }""");
        }

        var rules = DialogFolder.Files.Where(file => file.Path == "catalog/never-say.json").Select(file => (file.Path, (string?)file.Text));
        var files = SmallScript.FilesWith([("en/big.json", text.Append('}').ToString()), .. rules]);
        List<PromptUse> all = [.. SmallScript.Uses, .. uses];
        ScriptLoader.Load(files, SmallScript.Today, all);
        var started = Stopwatch.GetTimestamp();
        Assert.Empty(ScriptLoader.Load(files, SmallScript.Today, all).Faults);
        // The aim is 300 ms; a busy machine gets ten times that before this test says so.
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 0, 3000);
        TestContext.Current.SendDiagnosticMessage($"{text.Length} characters in {Stopwatch.GetElapsedTime(started).TotalMilliseconds} ms");
    }
}
