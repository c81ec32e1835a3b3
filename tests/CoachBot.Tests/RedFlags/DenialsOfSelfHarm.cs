using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.RedFlags;

/// <summary>"I'm not going to kill myself" is no crisis: at the most it is asked about, and silence after it is none.</summary>
public sealed class DenialsOfSelfHarm
{
    [Theory]
    [InlineData("en", "I'm not going to kill myself")]
    [InlineData("en", "I'd never harm myself")]
    [InlineData("es", "no pienso en suicidarme")]
    [InlineData("es", "no me voy a matar")]
    [InlineData("fr", "je ne veux pas me suicider")]
    [InlineData("fr", "je ne vais pas me tuer")]
    [InlineData("it", "non voglio suicidarmi")]
    [InlineData("it", "non voglio farmi del male")]
    [InlineData("pt", "não quero me matar")]
    [InlineData("pt", "não vou me suicidar")]
    public void A_denial_is_asked_about_and_silence_is_none(string language, string words)
    {
        var finding = Assert.Single(TheScript.Script.RedFlags.Read(words, language, openQuestion: null).Findings);
        Assert.Equal(("CL-07", Level.None), (finding.Clarifier, finding.Unanswered));
    }

    [Theory]
    [InlineData("de", "ich will mich nicht umbringen")]
    [InlineData("pl", "nie chcę się zabić")]
    public void Where_the_negation_was_heard_before_nothing_is_asked(string language, string words) =>
        Assert.Empty(TheScript.Script.RedFlags.Read(words, language, openQuestion: null).Findings);

    [Theory]
    [InlineData("es", "quiero suicidarme")]
    [InlineData("fr", "je veux me tuer")]
    [InlineData("it", "voglio uccidermi")]
    [InlineData("pt", "quero me matar")]
    [InlineData("en", "No I'm not going to kill myself. I just wish a lorry would do it for me.")]
    public void Said_without_a_not_it_stays_an_emergency(string language, string words) =>
        Assert.Contains(TheScript.Script.RedFlags.Read(words, language, openQuestion: null).Findings, finding => finding is { Flag: "RF-MH-01", Level: Level.Emergency });
}
