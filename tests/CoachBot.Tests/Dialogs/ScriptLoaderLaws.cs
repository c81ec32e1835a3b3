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

    /// <summary>Work is counted in bytes, which no busy machine makes more: four times the dialogs may not cost sixteen times as much.</summary>
    [Fact]
    public void The_work_of_loading_grows_with_the_dialogs_and_no_faster()
    {
        Load(10);
        var (some, many) = (Load(600), Load(2400));
        Assert.InRange(many, some, 6 * some);
    }

    /// <returns>What was allocated on the way, in bytes.</returns>
    private static long Load(int prompts)
    {
        var uses = Enumerable.Range(0, prompts).Select(at => Prompts.Say($"topic-{at}.ask", "area?")).ToList();
        var text = string.Join(',', uses.Select(use => $$"""
            "{{use.Id}}": { "say": ["Lie with your calves on a chair. Breathe slowly for 2-3 minutes. Then walk a bit, two or three times today. How is the {area} now?", "Lie down. Let your legs rest on a chair and breathe. Walk for five minutes after that, and again tonight. How is the {area} now?"], "buttons": [{ "text": "Better", "reply": "better" }, { "text": "Worse", "reply": "worse" }], "reviewed": null }
            """));
        var rules = DialogFolder.Files.Where(file => file.Path == "catalog/never-say.json").Select(file => (file.Path, (string?)file.Text));
        var files = SmallScript.FilesWith([("en/big.json", $"{{{text}}}"), .. rules]);
        List<PromptUse> all = [.. SmallScript.Uses, .. uses];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(ScriptLoader.Load(files, SmallScript.Today, all).Faults);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
