using System.Text.Json;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.RedFlags;

public sealed class LanguageOfMessageTests
{
    public static TheoryData<string> OtherLanguages => [.. ReaderFromFiles.Languages.Where(code => code != "en")];

    [Theory]
    [InlineData("no siento las piernas", "es")]
    [InlineData("my crotch is numb", "en")]
    [InlineData("Log: 3x12 at 60 kg, slept 8 hours. Por cierto, no puedo orinar desde ayer", "es")]
    [InlineData("Hola, hoy dormí muy bien y entrené pierna, but my crotch is numb", "en")]
    public void A_sign_is_seen_in_the_language_it_is_written_in_whatever_the_setting(string text, string language)
    {
        foreach (var setting in new[] { "en", "es", "xx" })
        {
            var reading = ReaderFromFiles.Reader.Read(text, setting, null);
            Assert.Equal((Level.Emergency, language), (reading.Level, reading.Language));
        }
    }

    [Theory]
    [InlineData("mi abuelo tuvo cáncer")]
    [InlineData("me cago en la leche, qué pereza")]
    public void Words_that_languages_share_mean_what_the_language_of_the_message_says(string text) =>
        Assert.Equal(Level.None, ReaderFromFiles.Read(text).Level);

    [Theory]
    [InlineData("hola, me duele un poco la espalda desde el lunes", "en", "es")]
    [InlineData("my back has been sore since monday", "es", "en")]
    [InlineData("ok", "es", "es")]
    [InlineData("3", "en", "en")]
    [InlineData("Leeds", "en", "en")]
    [InlineData("slighly beter todai but sitll abit soar", "en", "en")]
    [InlineData("wat shud i doo abowt teh payn", "en", "en")]
    public void A_language_is_named_only_when_the_words_are_sure(string text, string own, string language) =>
        Assert.Equal(language, ReaderFromFiles.Reader.LanguageOf(text, own));

    [Theory]
    [InlineData("ik kan sinds gisteren niet plassen en mijn rug doet pijn")]
    [InlineData("hoi ik heb last van mijn onderrug sinds de training")]
    [InlineData("jag kan inte kissa och har ont i ryggen")]
    [InlineData("jeg kan ikke tisse og har vondt i ryggen")]
    [InlineData("dün akşamdan beri idrarımı yapamıyorum ve sırtım ağrıyor")]
    [InlineData("bacaklarimda uyusma var ne yapmaliyim")]
    [InlineData("nu pot să urinez și mă doare spatele")]
    [InlineData("nem tudok pisilni és fáj a hátam")]
    [InlineData("en pysty virtsaamaan ja selkä on kipeä")]
    [InlineData("saya tidak bisa kencing dan punggung saya sakit")]
    [InlineData("tôi không thể đi tiểu và lưng tôi đau")]
    [InlineData("я не могу помочиться и болит спина")]
    [InlineData("لا أستطيع التبول وظهري يؤلمني")]
    public void A_language_that_nobody_here_reads_is_known_as_such(string text) =>
        Assert.Null(ReaderFromFiles.Reader.LanguageOf(text, "en"));

    [Theory]
    [MemberData(nameof(OtherLanguages))]
    public void A_sign_of_any_language_between_english_sentences_is_seen(string language)
    {
        var unseen = new List<string>();
        foreach (var line in ReaderFromFiles.Phrases($"{language}.jsonl"))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            if (ReaderFromFiles.Reader.Read(text, language, null).Level != Level.Emergency || text.Split(' ').Length < 4) continue;
            var wrapped = $"Hey coach, slept well, thanks for the plan. {text}. What is next on thursday?";
            if (ReaderFromFiles.Read(wrapped).Level < Level.Urgent) unseen.Add(wrapped);
        }

        Assert.Empty(unseen);
    }

    [Fact]
    public void No_english_phrase_is_taken_for_another_language()
    {
        var taken = Directory.EnumerateFiles(Path.Combine(ReaderFromFiles.Root, "tests", "phrases"), "*.jsonl").Select(file => Path.GetFileName(file))
            .Where(file => file.Length > "xx.jsonl".Length).SelectMany(ReaderFromFiles.Phrases)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .Where(text => ReaderFromFiles.Reader.LanguageOf(text, "en") != "en").ToList();
        Assert.Empty(taken);
    }
}
