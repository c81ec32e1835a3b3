using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Dialogs;

/// <summary>What is said when rules or database fail (coaching.md 8.3). That each channel says it: H2 in docs/hazards.md.</summary>
public sealed class ServiceFailureTests
{
    private const string Signs = "If you have numbness between the legs, bladder or bowel changes, leg weakness, chest pain or collapse, call ";

    [Theory]
    [InlineData("999 or 112")]
    [InlineData(null)]
    public void It_admits_the_problem_names_the_signs_and_whom_to_call(string? number)
    {
        var text = ServiceFailure.Message(number).Text;
        Assert.StartsWith("I'm having a technical problem and can't help safely right now.", text, StringComparison.Ordinal);
        Assert.Contains(Signs + (number ?? "your local emergency number (112 in Europe"), text, StringComparison.Ordinal);
    }

    /// <summary>A safety text in every language that has the safety prompts (coaching.md 8.3).</summary>
    [Fact]
    public void It_is_said_in_the_writers_own_language() => Assert.All(TheScript.Script.Languages.Keys, language =>
    {
        var (known, unknown) = (ServiceFailure.Message("112", Level.Emergency, $"{language}-XX"), ServiceFailure.Message(null, Level.Urgent, language));
        Assert.Equal(language, known.Language);
        Assert.Equal(2, known.Text.Split("112").Length - 1);
        Assert.Contains("911", unknown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{", known.Text + unknown.Text, StringComparison.Ordinal);
        Assert.Equal(language == "en", known.Text.Contains("technical problem", StringComparison.Ordinal));
    });

    [Fact]
    public void For_a_language_that_it_has_not_it_is_in_english() => Assert.Equal("en", ServiceFailure.Message("112", Level.None, "tr").Language);

    [Fact]
    public void Where_no_country_is_known_it_has_the_wording_for_many()
    {
        var many = TheScript.Script.English.Prompts["number.many"].Say[0].Split(": ")[1].TrimEnd('.');
        Assert.Contains($"({many})", ServiceFailure.Message(null).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Level.Emergency, "**This could need emergency care.")]
    [InlineData(Level.Urgent, "Please speak to a doctor or nurse **today**.")]
    [InlineData(Level.Ask, "Please speak to a doctor or nurse **today**.")]
    public void What_sounds_alarming_is_answered_first_and_goes_first(Level level, string begin)
    {
        var message = ServiceFailure.Message("112", level);
        Assert.StartsWith(begin, message.Text, StringComparison.Ordinal);
        Assert.Contains(Signs, message.Text, StringComparison.Ordinal);
        Assert.Equal(Urgency.Escalation, message.Urgency);
    }

    [Fact]
    public void It_needs_no_dialogs_and_stands_in_none() =>
        Assert.DoesNotContain(ServiceFailure.Prompt, TheScript.Script.English.Prompts.Keys);
}
