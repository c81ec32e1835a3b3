using System.Text.Json;
using CoachBot.Core.RedFlags;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CoachBot.Tests.RedFlags;

public sealed class PropertyTests
{
    private static readonly string[] signs = [.. ReaderFromFiles.Phrases("signs.jsonl").Select(line => JsonDocument.Parse(line).RootElement)
        .Where(line => line.GetProperty("label").GetString() == "emergency").Select(line => line.GetProperty("text").GetString()!)];
    private static readonly string[] before = ["", "hey coach, good session today. ", "Log: 3x12 at 60 kg, slept 8 hours.\n", "no pain at all today. ", "thanks for the plan! ", "my mate loves this app. ", "What is a dead bug? "];
    private static readonly string[] after = ["", ". anyway what's next on thursday?", "\nsquats felt good", " 😂😂", "!!!", "... ", ". no fever, no weight loss.", ". My shoulder is fine."];
    private static readonly string[] harmless = ["slept well", "did three sets of ten", "no fever or weight loss", "pain is 3 of 10", "my brother had a bad back", "what is cauda equina?", "the bar felt light", "no numbness in my hands"];
    private static readonly Func<string, string>[] disguises =
    [
        text => text.ToUpperInvariant(),
        text => "  " + text.Replace(" ", "   ", StringComparison.Ordinal) + " ",
        text => text + " 😵",
        text => text.Replace("'", "’", StringComparison.Ordinal),
        text => text.Replace("'", "", StringComparison.Ordinal) + "!!",
        text => text.Replace('a', 'а').Replace('o', 'о'),
        text => string.Concat(text.Select(letter => char.IsAsciiLetterLower(letter) ? (char)('ａ' + letter - 'a') : letter)),
        text => text.Insert(text.Length / 2, "\u200b"),
    ];

    [Fact]
    public void Wrapping_an_emergency_in_harmless_text_keeps_it() =>
        AssertEmergencies(from sign in signs from lead in before from tail in after select lead + sign + tail);

    [Fact]
    public void A_denied_list_plus_one_sign_keeps_the_sign() =>
        AssertEmergencies(signs.Select(sign => "no fever, no weight loss, no night pain. " + sign));

    [Fact]
    public void Case_spacing_emoji_and_look_alikes_do_not_matter() =>
        AssertEmergencies(from sign in signs from disguise in disguises select disguise(sign));

    [Fact]
    public void A_harmless_clause_never_lowers_a_level() =>
        AssertEmergencies(from sign in signs from clause in harmless from text in new[] { $"{sign}. {clause}", $"{clause}. {sign}" } select text);

    public static TheoryData<string> Languages => [.. ReaderFromFiles.Languages];

    /// <summary>Every sign of every file, wrapped in the harmless messages of its own language.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void In_every_language_harmless_sentences_around_a_sign_never_lower_it(string language)
    {
        var lowered = new List<string>();
        foreach (var (text, level) in Signs(language))
            foreach (var more in chatter[language])
                foreach (var message in new[] { $"{more}. {text}", $"{text}. {more}", $"{more}\n{text}\n{more}" })
                    if (ReaderFromFiles.Reader.Read(message, language, null).Level < level) lowered.Add(message);
        Assert.True(lowered.Count == 0, string.Join("\n", lowered));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void In_every_language_capitals_spaces_and_emoji_do_not_matter(string language)
    {
        var lowered = new List<string>();
        foreach (var (text, level) in Signs(language))
            foreach (var disguise in disguises.Take(4))
                if (ReaderFromFiles.Reader.Read(disguise(text), language, null).Level < level) lowered.Add(disguise(text));
        Assert.True(lowered.Count == 0, string.Join("\n", lowered));
    }

    /// <summary>What is labelled emergency or urgent and read so.</summary>
    private static IEnumerable<(string Text, Level Level)> Signs(string language) =>
        from line in ReaderFromFiles.PhrasesOf(language)
        let json = JsonDocument.Parse(line).RootElement
        where json.GetProperty("label").GetString() is "emergency" or "urgent"
        let text = json.GetProperty("text").GetString()!
        let level = ReaderFromFiles.Reader.Read(text, language, null).Level
        where level >= Level.Urgent
        select (text, level);

    /// <summary>Of training nothing is said: legs that fail after training are asked about (coaching.md 2.5).</summary>
    private static readonly Dictionary<string, string[]> chatter = new()
    {
        ["en"] = ["slept well", "thanks for the plan", "work was long today", "no fever or weight loss", "what is cauda equina?"],
        ["es"] = ["dormí bien", "gracias por el plan", "hoy trabajé mucho", "no tengo fiebre"],
        ["de"] = ["ich habe gut geschlafen", "danke für den Plan", "die Arbeit war heute lang", "kein Fieber"],
        ["fr"] = ["j'ai bien dormi", "merci pour le programme", "la journée a été longue", "pas de fièvre"],
        ["pt"] = ["dormi bem", "obrigado pelo plano", "hoje trabalhei muito", "sem febre"],
        ["it"] = ["ho dormito bene", "grazie per il piano", "oggi ho lavorato tanto", "niente febbre"],
        ["pl"] = ["dobrze spałam", "dzięki za plan", "dziś długo pracowałem", "nie mam gorączki"],
    };

    [Fact]
    public void No_text_throws() =>
        Prop.ForAll<string?>(text => ReaderFromFiles.Read(text ?? "") is not null).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\ud800")]
    [InlineData("\udc00 numb \ud83d")]
    [InlineData("\uffff\u0000\u202e crotch")]
    [InlineData("، ؟ مرحبا")]
    [InlineData("????")]
    public void Broken_and_foreign_text_does_not_throw(string text) => Assert.NotNull(RedFlagReport.Line(text, ReaderFromFiles.Read(text)));

    [Fact]
    public void A_very_long_message_is_read_to_its_end() =>
        Assert.Equal(Level.Emergency, ReaderFromFiles.Read(string.Concat(Enumerable.Repeat("squats were fine and the bar felt light. ", 100)) + "my crotch is numb").Level);

    [Fact]
    public void Many_threads_read_at_once() =>
        Parallel.For(0, 500, at => Assert.Equal(Level.Emergency, ReaderFromFiles.Read(signs[at % signs.Length]).Level));

    private static void AssertEmergencies(IEnumerable<string> texts) =>
        Assert.Equal([], texts.Where(text => ReaderFromFiles.Read(text).Level != Level.Emergency).ToList());
}
