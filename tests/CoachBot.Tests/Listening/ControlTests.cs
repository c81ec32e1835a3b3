using CoachBot.Core.Listening;
using Xunit;

namespace CoachBot.Tests.Listening;

public sealed class ControlTests
{
    [Theory]
    [InlineData("back", "back")]
    [InlineData("/back", "back")]
    [InlineData("Go back please", "back")]
    [InlineData("can we start over?", "restart")]
    [InlineData("skip", "skip")]
    [InlineData("skip this question please", "skip")]
    [InlineData("HELP", "help")]
    [InlineData("stop", "stop")]
    [InlineData("please stop", "stop")]
    [InlineData("/stop", "stop")]
    [InlineData("Why?", "why")]
    [InlineData("why do you ask", "why")]
    [InlineData("menu", "menu")]
    [InlineData("show me my plan", "plan")]
    [InlineData("delete my data", "forget")]
    public void A_control_is_the_whole_message(string text, string id) => Assert.Equal(id, Answers.Control(English.Hear(text)));

    [Theory]
    [InlineData("")]
    [InlineData("please")]
    [InlineData("my back")]
    [InlineData("my back hurts")]
    [InlineData("it hurts when I stop")]
    [InlineData("help, I can't pee")]
    [InlineData("why does it hurt when I sit")]
    [InlineData("stop hip thrusts")]
    public void More_words_are_no_control(string text) => Assert.Null(Answers.Control(English.Hear(text)));

    [Theory]
    [InlineData("I meant 5", null, "5", "")]
    [InlineData("sorry, I meant yes", null, "yes", "")]
    [InlineData("no wait, I meant the left one", null, "left one", "")]
    [InlineData("change pain to 3", "pain", "3", "")]
    [InlineData("can you change the time to 8pm", "time", "8 pm", "")]
    [InlineData("pain should be 4", "pain", "4", "")]
    [InlineData("left not right", null, "left", "right")]
    [InlineData("sorry, 4 not 6", null, "4", "6")]
    [InlineData("3 not 8", null, "3", "8")]
    [InlineData("not 6 but 4", null, "4", "6")]
    [InlineData("actually 7", null, "7", "")]
    [InlineData("make that 2", null, "2", "")]
    [InlineData("I said 4 but I meant 5", null, "5", "")]
    [InlineData("oops, meant no", null, "no", "")]
    [InlineData("no sorry, it was 2", null, "2", "")]
    [InlineData("can I change my pain score? It should be 6", "pain", "6", "")]
    [InlineData("pain isn't 3, it's 5", "pain", "5", "3")]
    [InlineData("it's the right not the left", null, "right", "left")]
    public void A_correction_is_heard(string text, string? topic, string value, string wrong)
    {
        var answer = Answers.Correction(English.Hear(text));
        Assert.Equal((topic, value, wrong), (answer?.Topic, answer?.Value, answer?.Wrong));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sorry")]
    [InlineData("I meant")]
    [InlineData("not sure")]
    [InlineData("no, not really")]
    [InlineData("5")]
    [InlineData("my pain is not so bad and I do not know what to say about it")]
    public void Other_words_correct_nothing(string text) => Assert.Null(Answers.Correction(English.Hear(text)));
}
