using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using CoachBot.Dialogs;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Tests.Routing;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CoachBot.Tests.Host;

public sealed class ScriptWatchTests : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("coach-dialogs-").FullName;
    private readonly Scripts scripts = new();
    private readonly List<(LogLevel Level, string Text)> log = [];
    private readonly ScriptWatch watch;

    public ScriptWatchTests() => watch = new(new(path), scripts, new(null, null), new ManualClock(Loop.Start), new TestLog<ScriptWatch>(log));

    public void Dispose()
    {
        watch.Dispose();
        Directory.Delete(path, recursive: true);
    }

    [Fact]
    public void A_set_with_faults_changes_nothing_and_says_why_once()
    {
        var before = new Script
        {
            Languages = new Dictionary<string, Language>(),
            RedFlags = RedFlagReader.Load(ScriptFolder.BesideProgram.Files(), [])!,
            Catalog = null!,
        };
        scripts.Replace(before);
        Write("en/check-in.json", "{ oops");
        watch.Look();
        watch.Look();
        Assert.Same(before, scripts.Current);
        Assert.Contains(log, line => line.Text.Contains("en/check-in.json:1"));
        Assert.Single(log, line => line.Text.Contains("What was said before is still said."));
        Assert.True(log.Count <= 11);
    }

    [Fact]
    public void A_change_is_noticed()
    {
        Write("en/check-in.json", "{ oops");
        watch.Look();
        log.Clear();
        Write("en/screen-a.json", "{ oops again");
        watch.Look();
        Assert.NotEmpty(log);
        Assert.Null(scripts.Current);
    }

    [Fact]
    public void While_words_are_missing_the_red_flag_reader_still_reads()
    {
        foreach (var file in ScriptFolder.BesideProgram.Files().Where(f => f.Path.StartsWith("catalog/", StringComparison.Ordinal) || f.Path.Contains("/lexicon/")))
            Write(file.Path, file.Text);
        watch.Look();
        Assert.Null(scripts.Current);
        Assert.Equal(Level.Emergency, scripts.RedFlags!.Read("my crotch is numb", "en", null).Level);
    }

    private void Write(string file, string text)
    {
        var full = Path.Combine(path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
