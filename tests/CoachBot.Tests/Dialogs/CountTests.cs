using System.IO.Enumeration;
using System.Text.RegularExpressions;
using CoachBot.Core.Dialogs;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.House;
using Xunit;

namespace CoachBot.Tests.Dialogs;

/// <summary>"1 days" is never said: every text with a number beside a word for many is tried with 0, 1, 2 and 5.</summary>
public sealed partial class CountTests
{
    /// <summary>Prompts whose number is never one, and why.</summary>
    private static readonly Dictionary<string, string> neverOne = new(StringComparer.Ordinal)
    {
        ["dose.*"] = "a dose of one has words of its own (dose.*.one), and the catalogue has none of one repetition, second, step or minute",
        ["plan.walk"] = "a walk is ten minutes or more",
        ["session.start"] = "a session is longer than a minute",
        ["session.rest"] = "a rest is 30 seconds or more",
        ["calendar.content"] = "a session is longer than a minute",
        ["calendar.content.over"] = "the same text, without the button to the weights",
        ["often.*"] = "a span of days or times ends above one",
        ["pause.ahead"] = "a pause of one day has words of its own (pause.ahead.one)",
        ["paused"] = "a pause of one day has words of its own (paused.one)",
        ["pause.bounds"] = "the longest pause is 60 days",
        ["streak*"] = "the first streak that is told is three check-ins",
    };

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Every_text_with_a_number_is_right_for_none_one_two_and_five(string language) =>
        HouseLaws.AllKept(
            from prompt in TheScript.Script.Languages[language].Prompts.Values
            where !neverOne.Keys.Any(ids => FileSystemName.MatchesSimpleExpression(ids, prompt.Id))
            from text in prompt.Say
            from count in (string[])["0", "1", "2", "5"]
            let filled = Rendering.Fill(text, count, (all, _) => all)
            where Wrong(filled)
            select $"{language}: {prompt.Id}: \"{filled}\"");

    [Fact]
    public void Nobody_on_any_road_is_told_of_one_of_many() =>
        HouseLaws.AllKept(Roads.All.SelectMany(chat => chat.All).Select(message => message.Text).Distinct().Where(Wrong));

    private static bool Wrong(string text) => OneOfMany().IsMatch(text) || ManyOfOne().IsMatch(text);

    [GeneratedRegex(@"(?<![\d.,:–\n-])1 (check-ins|days|weeks|months|sessions|sets|times|minutes|seconds|hours|steps|points|answers|questions|cards|lifts|días|semanas|meses|sesiones|series|veces|minutos|segundos|horas|pasos|puntos|respuestas|preguntas|seguimientos)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneOfMany();

    [GeneratedRegex(@"(?<![\d.,:–\n-])[25] (check-in|day|week|month|session|set|time|minute|second|hour|step|point|día|semana|mes|sesión|serie|vez|minuto|segundo|hora|paso|punto|seguimiento)\b(?!-)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ManyOfOne();
}
