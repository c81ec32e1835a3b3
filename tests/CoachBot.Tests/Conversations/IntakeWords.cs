using CoachBot.Core.Conversations;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>The first contact in people's own words: read where it is sure, asked again where it is not.</summary>
public sealed class IntakeWords
{
    [Theory]
    [InlineData("1", "about.known")]
    [InlineData("1.", "about.known")]
    [InlineData("a", "about.known")]
    [InlineData("the first", "about.known")]
    [InlineData("number 1", "about.known")]
    [InlineData("1?", "about.known")]
    [InlineData("2", "about.thinners")]
    [InlineData("b", "about.thinners")]
    [InlineData("6", "about.periods")]
    [InlineData("1 and 3", "about.known,about.nsaid")]
    [InlineData("3 and 6", "about.nsaid,about.periods")]
    [InlineData("none except 3", "about.nsaid")]
    [InlineData("just number 2", "about.thinners")]
    [InlineData("2 and asthma", "about.thinners,about.nsaid")]
    [InlineData("i have a herniated disc", "about.known")]
    [InlineData("I have slipped a disc", "about.known")]
    [InlineData("I have 2 slipped discs", "about.known")]
    [InlineData("I have arthritis", "about.known")]
    [InlineData("scoliosis", "about.known")]
    [InlineData("kidney disease", "about.nsaid")]
    [InlineData("asthma", "about.nsaid")]
    [InlineData("the asthma one", "about.nsaid")]
    [InlineData("yes, asthma", "about.nsaid")]
    [InlineData("nothing apart from asthma", "about.nsaid")]
    [InlineData("none. well actually a slipped disc", "about.known")]
    [InlineData("no. asthma though", "about.nsaid")]
    [InlineData("no disc, but arthritis", "about.known")]
    public void A_line_about_you_is_taken_with_what_it_says(string words, string lines)
    {
        var chat = AtAbout().Say(words);
        Assert.Equal("about.some", chat.Conversation.Answer("about"));
        Assert.Equal(lines, chat.Conversation.Answer("about.list"));
        Assert.NotNull(chat.Conversation.Plan);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("no slipped disc")]
    [InlineData("no disc, no asthma")]
    [InlineData("i dont have asthma")]
    [InlineData("1 no 2 yes")]
    [InlineData("what is stenosis?")]
    [InlineData("I have diabetes")]
    public void What_names_no_line_for_sure_is_asked_again(string words)
    {
        var chat = AtAbout().Say(words);
        Assert.Equal("about", chat.Conversation.Open?.Question);
        Assert.Null(chat.Conversation.Answer("about"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("none of those")]
    [InlineData("nope")]
    public void None_about_you_is_none(string words) => Assert.Equal("about.none", AtAbout().Say(words).Conversation.Answer("about"));

    [Fact]
    public void A_condition_that_is_not_on_the_list_gets_an_honest_line() =>
        Assert.Contains("ask your doctor", AtAbout().Say("I have diabetes").Text, StringComparison.Ordinal);

    [Fact]
    public void Choices_under_a_printed_list_have_no_numbers_of_their_own()
    {
        var chat = AtAbout().Say("qwx").Say("qwx zz").Say("zz qwx");
        Assert.DoesNotContain("1 None", chat.Text, StringComparison.Ordinal);
        Assert.Contains("None", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Blood_thinners_put_right_later_count_as_if_ticked()
    {
        var chat = AtAbout().Say("none").Say("change about me to blood thinners");
        Assert.Equal("about.thinners", chat.Conversation.Answer("about.list"));
        Assert.Contains(chat.Conversation.Flags, flag => flag.Flag == "RF-MED-01");
    }

    [Theory]
    [InlineData("17")]
    [InlineData("im 16")]
    [InlineData("i turn 18 next month")]
    [InlineData("I'm not over 18")]
    public void Under_18_is_under_18(string words) => Assert.StartsWith("I can't coach under-18s.", new Chat().Say("hi").Say(words).Text, StringComparison.Ordinal);

    [Fact]
    public void Not_over_18_counts_later_too() =>
        Assert.StartsWith("I can't coach under-18s.", AtAbout().Say("I meant I'm not over 18").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("y")]
    [InlineData("25")]
    [InlineData("im 25")]
    [InlineData("I am eighteen")]
    [InlineData("i am 25 years old")]
    [InlineData("age 45")]
    [InlineData("over 20")]
    public void An_age_of_18_or_more_is_an_adult(string words) => Assert.True(new Chat().Say("hi").Say(words).Conversation.Person.IsAdult);

    [Theory]
    [InlineData("over 16")]
    [InlineData("10 years")]
    [InlineData("80 kg")]
    public void A_number_that_is_no_age_is_asked_again(string words) => Assert.Equal("opening", new Chat().Say("hi").Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("nothing like that, just a sore back")]
    [InlineData("No no no none of that just my back")]
    [InlineData("nothing from the list")]
    [InlineData("0")]
    public void None_of_the_signs_in_other_words(string words) => Assert.Equal("screen-b", AtScreen().Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("everything is fine down there", "screen-a")]
    [InlineData("I'm ok", "screen-a")]
    [InlineData("a", "screen-a")]
    [InlineData("no, nothing. why do you ask", "screen-a")]
    [InlineData("what do you mean by genitals", "screen-a")]
    [InlineData("no chest pain", "screen-a")]
    [InlineData("my back has hurt for 3 weeks", "screen-a")]
    [InlineData("I did 4 sets of 10", "screen-a")]
    [InlineData("I dont think any", "screen-a.which")]
    public void Signs_that_are_not_plainly_denied_are_asked_again(string words, string question) =>
        Assert.Equal(question, AtScreen().Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("3")]
    [InlineData("3, for 2 weeks")]
    [InlineData("2 weeks of line 3")]
    public void A_line_beside_a_time_is_still_a_line(string words) => Assert.Equal("RF-CES-03", AtScreen().Say(words).Conversation.Held?.Flags[0]);

    [Theory]
    [InlineData("no, nothing. why do you ask", "the same day")]
    [InlineData("what do you mean by genitals", "Line 4 means")]
    public void A_question_about_the_signs_is_answered(string words, string answer) =>
        Assert.Contains(answer, AtScreen().Say(words).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("i got it wrong, 2 is true on the first list", Stage.Emergency)]
    [InlineData("2 on the first list is true", Stage.Emergency)]
    [InlineData("number 1 on the second list is true", Stage.Urgent)]
    [InlineData("none on the first list", Stage.FirstHelp)]
    [InlineData("I did 3 sets from the first list", Stage.FirstHelp)]
    public void A_line_of_a_list_that_was_passed_still_counts(string words, Stage stage) =>
        Assert.Equal(stage, Chat.AtFirstHelp().Say(words).Stage);

    [Theory]
    [InlineData("1 and 2", "aggravate.both")]
    [InlineData("both of them", "aggravate.both")]
    [InlineData("bending and arching", "aggravate.both")]
    [InlineData("sitting and standing", "aggravate.both")]
    [InlineData("getting out of bed", "aggravate.bending")]
    [InlineData("tying my shoes", "aggravate.bending")]
    [InlineData("when I stand too long", "aggravate.arching")]
    [InlineData("bending is fine, arching hurts", null)]
    [InlineData("hip thrusts and bending", null)]
    public void What_sets_it_off(string words, string? answer) => Assert.Equal(answer, AtAggravate().Say(words).Conversation.Answer("aggravate"));

    [Theory]
    [InlineData("i arch", "top.ribs")]
    [InlineData("i think i overextend", "top.ribs")]
    [InlineData("my bum drops", null)]
    public void The_top_of_the_thrust(string words, string? answer) => Assert.Equal(answer, AtAggravate().Say("both").Say(words).Conversation.Answer("form-top"));

    [Theory]
    [InlineData("since christmas", "duration.under-2w")]
    [InlineData("since halloween", "duration.6w-3m")]
    [InlineData("since i was 19", "duration.over-3m")]
    public void How_long(string words, string answer) => Assert.Equal(answer, AtSite().Say("middle").Say(words).Conversation.Answer("duration"));

    [Theory]
    [InlineData("hip", "site.else")]
    [InlineData("L5", "site.middle")]
    [InlineData("back pain", "site.middle")]
    [InlineData("when I hip thrust it is in the middle", "site.middle")]
    [InlineData("everywhere", null)]
    public void Where(string words, string? answer) => Assert.Equal(answer, AtSite().Say(words).Conversation.Answer("site"));

    private static Chat AtScreen() => new Chat().Say("hi").Say("start");

    private static Chat AtSite() => Chat.AtFirstHelp().Tap("Make my plan, 6 taps");

    private static Chat AtAggravate() => AtSite().Say("middle").Say("a week");

    private static Chat AtAbout() => AtAggravate().Say("both").Say("flat");
}
