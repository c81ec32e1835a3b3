using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;
using Xunit;

namespace CoachBot.Tests.Listening;

public sealed class ChoiceTests
{
    private static readonly IReadOnlyList<PromptButton> Site =
    [
        new("Middle of the low back", "middle", ["centre", "center", "middle"]),
        new("One side", "side", ["left", "right"]),
        new("Buttock", "buttock", ["bum", "glute", "glutes", "cheek"]),
        new("Down a leg", "leg", ["leg", "thigh", "calf"]),
        new("Somewhere else", "else", ["other", "elsewhere"]),
    ];

    private static readonly IReadOnlyList<PromptButton> Aggravate =
        English.Buttons("Arching or standing", "Bending or sitting", "Both", "Only the lift", "Not sure");

    private static readonly IReadOnlyList<PromptButton> Duration =
        English.Buttons("Under 2 weeks", "2–6 weeks", "6 weeks–3 months", "Over 3 months");

    private static readonly IReadOnlyList<PromptButton> Picker = English.Buttons(
        "1 Between legs", "2 Peeing", "3 Leaking", "4 Genitals", "5 Both legs", "6 Foot drags", "7 Crash or fall", "8 Chest or fainting", "9 Dark pee",
        "None after all");

    private static readonly IReadOnlyList<PromptButton> Screen = English.Buttons("None of these", "Yes or not sure");

    [Theory]
    [InlineData("Middle of the low back", "middle")]
    [InlineData("middle", "middle")]
    [InlineData("the middle of my low back I think", "middle")]
    [InlineData("low back", "middle")]
    [InlineData("1", "middle")]
    [InlineData("a", "middle")]
    [InlineData("one side", "side")]
    [InlineData("lower right", "side")]
    [InlineData("2.", "side")]
    [InlineData("B)", "side")]
    [InlineData("the second one", "side")]
    [InlineData("2nd", "side")]
    [InlineData("buttock", "buttock")]
    [InlineData("butock", "buttock")]
    [InlineData("my bum mostly", "buttock")]
    [InlineData("option 3", "buttock")]
    [InlineData("down my leg", "leg")]
    [InlineData("the last one", "else")]
    [InlineData("somwhere else", "else")]
    [InlineData("number five please", "else")]
    [InlineData("not the buttock, the leg", "leg")]
    public void A_place_is_chosen(string text, string reply) => Expect(text, Site, reply);

    [Theory]
    [InlineData("arching", "Arching or standing")]
    [InlineData("standing", "Arching or standing")]
    [InlineData("bending and sitting", "Bending or sitting")]
    [InlineData("when I sit or sitting", "Bending or sitting")]
    [InlineData("both", "Both")]
    [InlineData("the lift", "Only the lift")]
    [InlineData("dunno", "Not sure")]
    [InlineData("not sure", "Not sure")]
    public void A_trigger_is_chosen(string text, string reply) => Expect(text, Aggravate, reply);

    [Theory]
    [InlineData("under 2 weeks", "Under 2 weeks")]
    [InlineData("2", "2–6 weeks")]
    [InlineData("2-6 weeks", "2–6 weeks")]
    [InlineData("over 3 months", "Over 3 months")]
    [InlineData("6 weeks", "6 weeks–3 months")]
    public void Labels_that_begin_with_a_number_keep_their_position(string text, string reply) => Expect(text, Duration, reply);

    [Theory]
    [InlineData("5", "5 Both legs")]
    [InlineData("peeing", "2 Peeing")]
    [InlineData("none after all", "None after all")]
    [InlineData("none", "None after all")]
    [InlineData("10", "None after all")]
    [InlineData("the dark pee one", "9 Dark pee")]
    [InlineData("number 7", "7 Crash or fall")]
    public void A_picker_is_answered(string text, string reply) => Expect(text, Picker, reply);

    [Theory]
    [InlineData("no", "None of these")]
    [InlineData("nope", "None of these")]
    [InlineData("none", "None of these")]
    [InlineData("yes", "Yes or not sure")]
    [InlineData("yeah", "Yes or not sure")]
    [InlineData("dunno", "Yes or not sure")]
    [InlineData("👎", "None of these")]
    public void Yes_and_no_find_their_button(string text, string reply) => Expect(text, Screen, reply);

    [Theory]
    [InlineData("")]
    [InlineData("9")]
    [InlineData("what is this about")]
    [InlineData("😀")]
    public void Other_words_choose_nothing(string text) => Assert.Null(Answers.Choice(English.Hear(text), Site));

    [Fact]
    public void Words_of_two_buttons_are_ambiguous()
    {
        var answer = Assert.IsType<ChoiceAnswer.Ambiguous>(Answers.Choice(English.Hear("bum and leg"), Site));
        Assert.Equal(["buttock", "leg"], answer.Replies);
    }

    [Theory]
    [InlineData("no but I can't pee")]
    [InlineData("none of these but my foot is numb")]
    [InlineData("none of these, my foot drags")]
    [InlineData("no my foot is numb")]
    [InlineData("none except number 3")]
    [InlineData("nope, well my left leg gives way")]
    public void A_no_with_more_to_it_is_never_a_sure_none(string text) =>
        Assert.NotEqual(new ChoiceAnswer.One("None of these", Certainty.High), Answers.Choice(English.Hear(text), Screen));

    [Fact]
    public void Two_numbers_where_one_is_asked_for_are_ambiguous()
    {
        var answer = Assert.IsType<ChoiceAnswer.Ambiguous>(Answers.Choice(English.Hear("1 and 5"), Picker));
        Assert.Equal(["1 Between legs", "5 Both legs"], answer.Replies);
    }

    [Fact]
    public void A_known_word_is_no_slip_of_another() =>
        Assert.Null(Answers.Choice(English.Hear("none"), English.Buttons("Done", "Part", "Not today")));

    [Theory]
    [InlineData("1, 3", "middle buttock")]
    [InlineData("1,3", "middle buttock")]
    [InlineData("1 and 3", "middle buttock")]
    [InlineData("two and four", "side leg")]
    [InlineData("a and c", "middle buttock")]
    [InlineData("2-4", "side buttock leg")]
    [InlineData("bum and leg", "buttock leg")]
    [InlineData("all of them", "middle side buttock leg else")]
    [InlineData("none", "")]
    [InlineData("no", "")]
    [InlineData("leg, not the bum", "leg")]
    [InlineData("1 and the leg", "middle leg")]
    [InlineData("right, glutes and thigh", "side buttock leg")]
    public void Several_are_chosen_at_once(string text, string replies) =>
        Assert.Equal(replies, string.Join(' ', Answers.Choices(English.Hear(text), Site)!.Replies));

    [Theory]
    [InlineData("what?")]
    [InlineData("")]
    [InlineData("17")]
    public void Other_words_choose_none_of_several(string text) => Assert.Null(Answers.Choices(English.Hear(text), Site));

    private static void Expect(string text, IReadOnlyList<PromptButton> buttons, string reply) =>
        Assert.Equal(reply, Assert.IsType<ChoiceAnswer.One>(Answers.Choice(English.Hear(text), buttons)).Reply);
}
