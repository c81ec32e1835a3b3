using Xunit;

namespace CoachBot.Tests.House;

/// <summary>Everything that is said stands in dialogs/: no sentence is written in the core, but the service failure's text (coaching.md 8.3).</summary>
public sealed class SpokenLaws
{
    /// <summary>Files whose sentences are for whoever writes dialogs: faults that a load reports, and what `coach redflags` prints.</summary>
    private static readonly string[] SpeaksToAuthors =
    [
        "src/CoachBot.Core/Dialogs/", "src/CoachBot.Core/RedFlags/Loading/",
        "src/CoachBot.Core/RedFlags/RedFlagReport.cs", "src/CoachBot.Core/RedFlags/RedFlagScorecard.cs",
        "src/CoachBot.Core/Listening/AnswerWordsFile.cs", "src/CoachBot.Core/Places/GazetteerFiles.cs",
    ];

    /// <summary>A statement in which one of these stands speaks to a programmer or an author, never to a person.</summary>
    private static readonly string[] SpeaksToUs =
        ["throw ", "Exception(", "[Source(", "new ScriptFault(", "aults.Add(", "Fault(", "fault(", ".Permit", ".OnEntry("];

    [Fact]
    public void No_sentence_is_written_in_the_core() =>
        HouseLaws.AllKept(
            from file in SourceFile.Under("src/CoachBot.Core/")
            where !SpeaksToAuthors.Any(start => file.Path.StartsWith(start, StringComparison.Ordinal))
            from literal in file.Literals
            where IsSentence(literal.Words) && !IsForUs(file, literal.At)
            select $"{file.Path}:{file.LineOf(literal.At)}: {literal.Words}");

    [Fact]
    public void In_the_dialogs_folder_only_the_service_failure_is_a_message()
    {
        var makers = SourceFile.Under("src/CoachBot.Core/")
            .Where(file => file.Code.Contains("new Message(", StringComparison.Ordinal) || file.Code.Contains("Message Message(", StringComparison.Ordinal))
            .Select(file => file.Path);
        Assert.Equal(["src/CoachBot.Core/Conversations/Speech.cs", "src/CoachBot.Core/Dialogs/ServiceFailure.cs"], makers.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("see a doctor today", true)]
    [InlineData("screen-a.which", false)]
    [InlineData("CL-01 CL-02", false)]
    public void A_sentence_is_three_words_with_blanks_between(string words, bool isSentence) => Assert.Equal(isSentence, IsSentence(words));

    private static bool IsSentence(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Trim('.', ',', '?', ':', ';').All(char.IsLetter) && word.Length > 1) >= 3;

    /// <summary>From the end of the statement before to the literal.</summary>
    private static bool IsForUs(SourceFile file, int at)
    {
        var from = file.Code.LastIndexOfAny([';', '{', '}'], at) + 1;
        return SpeaksToUs.Any(sign => file.Code.AsSpan(from, at - from).Contains(sign, StringComparison.Ordinal));
    }
}
