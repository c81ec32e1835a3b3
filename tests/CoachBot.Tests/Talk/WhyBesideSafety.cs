using CoachBot.Core.Manners;
using CoachBot.Core.Questionnaires;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>"Why" beside a question about safety gives the reason of that question, never the plan's (coaching.md 2.5).</summary>
public sealed class WhyBesideSafety
{
    /// <summary>Every question about a red flag, the screens, and what check-ins and sessions ask about signs; the texts of nobody's answer are no questions.</summary>
    public static TheoryData<string> Safety =>
    [
        .. Questions.All.Values.Where(question => question is { Slot: Slot.RedFlag, Id: not ("conditional" or "conditional.urgent") }).Select(question => question.Id),
        "screen-a", "screen-b", "rescreen", "rescreen-b", "return.pain", "c5", "c5.other", "session.leg",
    ];

    [Theory]
    [MemberData(nameof(Safety))]
    public void It_gives_the_reason_of_the_question_and_puts_it_again(string question)
    {
        foreach (var words in new[] { "why", "why do you ask?", "/why" })
        {
            var chat = SafetyRoads.Beside(question);
            var reason = Reason(question);
            chat.Say(words);
            Assert.StartsWith(reason, chat.Text, StringComparison.Ordinal);
            Assert.Equal(question, chat.Conversation.Open?.Question);
            Assert.InRange(reason.Length, 20, 300);
        }
    }

    [Theory]
    [InlineData("CL-13")]
    [InlineData("line-or-pain")]
    public void It_does_so_in_spanish_too(string question)
    {
        var chat = SafetyRoads.Beside(question);
        chat.Conversation = chat.Conversation with { Person = chat.Conversation.Person with { Language = "es" } };
        var reason = TheScript.Script.Languages["es"].Prompts[question == "CL-13" ? "ask.birth" : "ask.line"].Say[0];
        Assert.StartsWith(reason, chat.Say("¿por qué lo preguntas?").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Skipped_twice_it_is_explained_by_its_own_reason() =>
        Assert.Contains(Reason("CL-13"), SafetyRoads.Beside("CL-13").Say("skip").Say("skip").Text, StringComparison.Ordinal);

    private static string Reason(string question)
    {
        var all = TheScript.Script.English.Prompts;
        var frame = new Core.Conversations.TurnFrame(Core.Conversations.Conversation.New, new Core.Conversations.Turn(Chat.At, Chat.At, new Core.Conversations.Input.Text("why"), Chat.British), TheScript.Script);
        return all[SafetyReasons.Of(frame, question)!].Say[0];
    }
}
