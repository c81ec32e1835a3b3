using System.Runtime.CompilerServices;
using CoachBot.Dialogs;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Talk;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Transcripts;

/// <summary>Plays every file of tests/transcripts on the platforms: the same words everywhere. The terminal's own test is beside the engine's.</summary>
public sealed class TranscriptsOnChannels
{
    private static readonly Lazy<Scripts> scripts = new(() => LoadedScript.Load(SystemClock.Instance));

    /// <summary>Those of one chat alone: who writes from several is played on several channels already.</summary>
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).Where(name => !Has(name, "\nas: "))];

    /// <summary>Those without a picture that is sent or a message that is changed: the page can do neither, and the emulator's people on Discord send no pictures.</summary>
    public static TheoryData<string> NamesOfWordsAndTaps => [.. Names.Select(row => row.Data).Where(name => !Has(name, "user: ("))];

    [Theory]
    [MemberData(nameof(NamesOfWordsAndTaps))]
    public Task The_page_says_what_the_transcript_says(string name) => Play(name, WebEnd.Start);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Telegram_says_what_the_transcript_says(string name) => Play(name, TelegramEnd.Start);

    [Theory]
    [MemberData(nameof(NamesOfWordsAndTaps))]
    public Task Discord_says_what_the_transcript_says(string name) => Play(name, DiscordEnd.Start);

    private static async Task Play(string name, Func<ManualClock, Scripts, Task<IPersonEnd>> start)
    {
        var written = WrittenTranscript.Parse(await File.ReadAllTextAsync(Path.Combine(Folder(), name)));
        var settings = TranscriptHeader.Parse(written.Header);
        var coaching = Wiring.Coaching(scripts.Value, settings.Hints.OperatorCountry);
        var clock = new ManualClock(settings.Start);
        await using var player = new ChannelPlayer(settings, coaching, clock, await start(clock, scripts.Value));
        foreach (var step in written.Steps)
        {
            var shown = await player.Play(step.Line);
            var words = Comparable.Of(shown);
            foreach (var picture in step.Pictures) words = Without(words, picture);
            Assert.Equal($"{step.Line}\n{step.Words}", $"{step.Line}\n{words}");
        }
    }

    private static bool Has(string name, string words) =>
        File.ReadAllText(Path.Combine(Folder(), name)).ReplaceLineEndings("\n").Contains(words, StringComparison.Ordinal);

    private static string Without(string words, string picture)
    {
        var at = words.IndexOf(picture, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The picture is not said in words: {picture}");
        return words.Remove(at, picture.Length);
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "transcripts"));
}
