using System.Runtime.CompilerServices;
using CoachBot.Dialogs;
using CoachBot.Router;
using CoachBot.Store;
using CoachBot.Talk;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Transcripts;

/// <summary>Plays every file of tests/transcripts through the real turn loop. ACCEPT=1 writes them anew: read the difference before you commit it.</summary>
public sealed class TranscriptTests
{
    private const int Fewest = 200;

    private static readonly Lazy<Scripts> scripts = new(() => LoadedScript.Load(SystemClock.Instance));

    public static TheoryData<string> Names => [.. Files().Select(file => Path.GetFileName(file))];

    [Fact]
    public void There_are_enough_of_them() => Assert.InRange(Files().Count, Fewest, int.MaxValue);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_coach_says_what_the_transcript_says(string name)
    {
        var path = Path.Combine(Folder(), name);
        var written = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        // The header says whose country the operator's is, so that no setting of this machine matters.
        var country = TranscriptHeader.Parse(written.Split('\n').FirstOrDefault(line => line.StartsWith('>')) ?? ">").Hints.OperatorCountry;
        var runner = new TranscriptRunner(() => new MemoryStore(), Wiring.Coaching(scripts.Value, country), NullLoggerFactory.Instance);
        var said = await runner.Replay(written);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") await File.WriteAllTextAsync(path, said);
        else Assert.Equal(written, said);
    }

    private static IReadOnlyList<string> Files() => [.. Directory.EnumerateFiles(Folder(), "*.txt").Order(StringComparer.Ordinal)];

    /// <summary>In the source tree, where they are written anew.</summary>
    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "transcripts"));
}
