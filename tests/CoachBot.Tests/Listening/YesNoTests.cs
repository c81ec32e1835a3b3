using CoachBot.Core.Listening;
using Xunit;

namespace CoachBot.Tests.Listening;

public sealed class YesNoTests
{
    [Theory]
    [InlineData("yes")]
    [InlineData("Yes.")]
    [InlineData("yeah a bit")]
    [InlineData("yep")]
    [InlineData("YES!!!")]
    [InlineData("i think so")]
    [InlineData("I do")]
    [InlineData("👍")]
    [InlineData("👍🏽")]
    [InlineData("ok")]
    [InlineData("sure, why not")]
    [InlineData("definitely")]
    [InlineData("um yes")]
    [InlineData("a little")]
    [InlineData("yes, sometimes when I bend")]
    [InlineData("afraid so")]
    public void Yes_in_many_forms(string text) => Expect(text, YesNo.Yes, Certainty.High);

    [Theory]
    [InlineData("no")]
    [InlineData("nah")]
    [InlineData("Nope")]
    [InlineData("not really")]
    [InlineData("no, I don't")]
    [InlineData("no i dont think so")]
    [InlineData("none of these")]
    [InlineData("nothing like that")]
    [InlineData("not that I know of")]
    [InlineData("👎")]
    [InlineData("thankfully not")]
    [InlineData("none")]
    [InlineData("never")]
    [InlineData("no numbness")]
    [InlineData("no numbness or tingling")]
    [InlineData("none apply")]
    [InlineData("nothing hurts")]
    [InlineData("I don't have any of these")]
    [InlineData("definitely not")]
    public void No_in_many_forms(string text) => Expect(text, YesNo.No, Certainty.High);

    [Theory]
    [InlineData("dunno")]
    [InlineData("not sure")]
    [InlineData("I'm not really sure")]
    [InlineData("maybe")]
    [InlineData("idk")]
    [InlineData("I don’t know")]
    [InlineData("no idea")]
    [InlineData("🤷‍♂️")]
    [InlineData("yes and no")]
    [InlineData("hard to say")]
    [InlineData("yeah maybe")]
    public void Not_sure_in_many_forms(string text) => Expect(text, YesNo.NotSure, Certainty.High);

    [Theory]
    [InlineData("no but I can't pee", YesNo.No)]
    [InlineData("No, except my left foot is numb", YesNo.No)]
    [InlineData("yes but only when lifting", YesNo.Yes)]
    [InlineData("no, just this odd feeling that has been going down both of my legs since Monday", YesNo.No)]
    [InlineData("no my foot is numb", YesNo.No)]
    [InlineData("wait no, left buttock", YesNo.No)]
    [InlineData("yes no", YesNo.NotSure)]
    public void More_words_that_may_matter_make_it_uncertain(string text, YesNo expected)
    {
        var answer = Answers.YesNo(English.Hear(text));
        Assert.Equal(expected, answer?.Answer);
        if (text != "yes no")
            Assert.Equal(Certainty.Low, answer?.Certainty);
    }

    [Theory]
    [InlineData("ok?")]
    [InlineData("a bit?")]
    public void A_weak_word_that_is_asked_is_hardly_an_answer(string text) => Expect(text, YesNo.Yes, Certainty.Low);

    [Theory]
    [InlineData("")]
    [InlineData("my leg is ok")]
    [InlineData("what do you mean")]
    [InlineData("I have numbness in my foot")]
    [InlineData("I don't feel my foot")]
    [InlineData("no one told me")]
    [InlineData("7")]
    [InlineData("😀")]
    public void Other_words_are_no_answer(string text) => Assert.Null(Answers.YesNo(English.Hear(text)));

    private static void Expect(string text, YesNo answer, Certainty certainty) =>
        Assert.Equal(new YesNoAnswer(answer, certainty), Answers.YesNo(English.Hear(text)));
}
