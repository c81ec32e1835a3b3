using System.Text.Json;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.RedFlags;

public sealed class PhraseTests
{
    /// <summary>All English files but the blind ones, which show what is still missed.</summary>
    public static TheoryData<string> Own => [.. ReaderFromFiles.EnglishFiles.Where(file => !file.StartsWith("blind-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Own))]
    public void Every_phrase_is_read_as_it_is_labelled(string file)
    {
        var score = new RedFlagScore();
        foreach (var line in ReaderFromFiles.Phrases(file)) Assert.True(score.TryAdd(line, text => ReaderFromFiles.Read(text)), line);
        Assert.True(score.Wrong.Count == 0, score.ToString());
    }

    public static TheoryData<string> OtherLanguages => [.. ReaderFromFiles.Languages.Where(code => code != "en")];

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void Every_phrase_of_another_language_is_read_as_it_is_labelled(string language)
    {
        var score = new RedFlagScore();
        foreach (var line in ReaderFromFiles.Phrases($"{language}.jsonl")) Assert.True(score.TryAdd(line, text => ReaderFromFiles.Reader.Read(text, language, null)), line);
        Assert.True(score.Wrong.Count == 0, score.ToString());
    }

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void An_emergency_is_seen_in_its_language_whatever_the_setting(string language)
    {
        var unseen = new List<string>();
        foreach (var line in ReaderFromFiles.Phrases($"{language}.jsonl"))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var own = ReaderFromFiles.Reader.Read(text, language, null);
            var guessed = ReaderFromFiles.Read(text);
            if (own.Level >= Level.Urgent && (guessed.Level < own.Level || guessed.Language != own.Language)) unseen.Add($"{guessed.Language} {guessed.Level}: {text}");
        }

        Assert.Empty(unseen);
    }

    [Fact]
    public void A_sign_is_read_with_a_flag_of_its_own_family()
    {
        var others = new List<string>();
        var flags = ReaderFromFiles.Flags;
        foreach (var line in ReaderFromFiles.Phrases("signs.jsonl"))
        {
            using var json = JsonDocument.Parse(line);
            var (text, flag) = (json.RootElement.GetProperty("text").GetString()!, json.RootElement.GetProperty("flag").GetString()!);
            if (!ReaderFromFiles.Read(text).Findings.Any(finding => flags[finding.Flag].Family == flags[flag].Family)) others.Add($"{flag}: {text}");
        }

        Assert.Empty(others);
    }

    [Fact]
    public void Peoples_own_words_are_read_as_they_were_labelled()
    {
        var path = Path.Combine(ReaderFromFiles.Root, "..", "shared", "redflags-dev.jsonl");
        if (!File.Exists(path)) Assert.Skip("no ../shared");
        var score = new RedFlagScore();
        foreach (var line in File.ReadLines(path)) Assert.True(score.TryAdd(line, text => ReaderFromFiles.Read(text)), line);
        Assert.True(score.Missed == 0, score.ToString());
        Assert.True(score.RightShare(Level.Urgent) >= 0.98, score.ToString());
        Assert.True(score.FalseAlarms(Level.Emergency, Level.Urgent) <= 0.02, score.ToString());
        Assert.True(score.FalseAlarms(Level.Ask) <= 0.06, score.ToString());
    }
}
