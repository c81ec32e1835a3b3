using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>After a red-flag question a few words are its answer, whatever they are in themselves (coaching.md 2.4, 2.5).</summary>
public sealed class OpenRedFlagQuestion
{
    private static readonly IReadOnlyDictionary<string, Func<Chat>> Questions = new Dictionary<string, Func<Chat>>(StringComparer.Ordinal)
    {
        ["screen A"] = () => new Chat().Say("hi").Tap("I'm 18 or older, start"),
        ["screen A, which?"] = () => new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("Yes or not sure"),
        ["screen B"] = () => new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these"),
        ["screen B, which?"] = () => new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("Yes or not sure"),
        ["CL-01"] = () => Chat.Kept().Say("my glutes are numb from the pad"),
        ["CL-02"] = () => Chat.Kept().Say("legs feel like jelly"),
        ["CL-03"] = () => Chat.Kept().Say("my crotch was numb but its gone now"),
        ["CL-04"] = () => Chat.Kept().Say("my mate can't feel his legs"),
        ["CL-05"] = () => Chat.Kept().Say("i leak on heavy sets"),
        ["CL-06"] = () => Chat.Kept().Say("something popped"),
        ["CL-07"] = () => Chat.Kept().Say("this pain is killing me, want to die lol"),
        ["CL-08"] = () => Chat.Kept().Say("my left leg tingles a bit"),
        ["CL-09"] = () => Chat.AtFirstHelp("9"),
        ["CL-10"] = () => Chat.Kept().Say("I nearly shit myself when the bar moved"),
        ["CL-11"] = () => Chat.Kept().Say("pee is dark"),
        ["CL-12"] = () => Chat.Kept().Say("is it a hernia?"),
        ["CL-15"] = () => Chat.Kept().Say("I'm on steroids"),
    };

    public static TheoryData<string> Asked => [.. Questions.Keys];

    public static TheoryData<string> Screens => [.. Questions.Keys.Where(name => name.StartsWith("screen", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Asked))]
    public void Yes_and_not_sure_never_let_a_person_pass(string question)
    {
        foreach (var words in new[] { "yes", "yeah a bit", "a bit, yeah", "maybe", "not sure", "i think so", "dunno", "sort of", "sometimes", "the other one", "kind of yes" })
        {
            var chat = Questions[question]().Say(words);
            Assert.True(IsStillAskedOrActedOn(chat), $"{question}, {words}: {chat.Text}");
        }
    }

    [Theory]
    [MemberData(nameof(Asked))]
    public void A_no_that_goes_on_with_a_sign_is_the_sign(string question)
    {
        foreach (var words in new[] { "no, but i can't pee", "nope, just my crotch is numb", "none of that, only i wet myself twice", "no. well. i can't feel it when i wipe" })
        {
            var chat = Questions[question]().Say(words);
            Assert.True(chat.Conversation.Held?.Level == Level.Emergency, $"{question}, {words}: {chat.Text}");
        }
    }

    [Theory]
    [InlineData("CL-01", "down below")]
    [InlineData("CL-01", "between my legs too")]
    [InlineData("CL-01", "my bits as well")]
    [InlineData("CL-02", "they're numb and weak")]
    [InlineData("CL-02", "it runs down both")]
    [InlineData("CL-05", "it's new")]
    [InlineData("CL-05", "i can't feel it")]
    [InlineData("CL-10", "i can't feel it")]
    [InlineData("CL-10", "lost control")]
    [InlineData("CL-11", "like cola")]
    [InlineData("CL-11", "more brown")]
    [InlineData("CL-12", "it's hard and sore")]
    [InlineData("CL-08", "it drags")]
    [InlineData("CL-09", "my legs don't work")]
    [InlineData("CL-07", "yes")]
    [InlineData("CL-03", "this week")]
    [InlineData("screen A", "down below")]
    [InlineData("screen A", "number 2")]
    [InlineData("screen A", "the wiping one")]
    [InlineData("screen A", "the peeing one")]
    [InlineData("screen A", "1 and 5")]
    [InlineData("screen A, which?", "the second one")]
    [InlineData("screen A, which?", "last one")]
    [InlineData("screen A, which?", "the leaking")]
    public void A_few_words_are_an_emergency_beside_their_question(string question, string words)
    {
        var chat = Questions[question]().Say(words);
        Assert.True(chat.Conversation.Held?.Level == Level.Emergency, $"{question}, {words}: {chat.Text}");
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public void What_is_no_answer_passes_no_screen(string question)
    {
        foreach (var words in new[] { "lol", "why?", "what does that mean", "5 stars", "banana", "ok", "👍", "no idea" })
        {
            var chat = Questions[question]().Say(words);
            Assert.True(IsStillAskedOrActedOn(chat), $"{question}, {words}: {chat.Text}");
        }
    }

    private static bool IsStillAskedOrActedOn(Chat chat) =>
        chat.Conversation.Held is not null || chat.Text.Contains("Call 999", StringComparison.Ordinal)
        || chat.Conversation.Flags.Any(flag => flag.Level >= Level.Soon)
        || (chat.Conversation.Open is { } open && CoachBot.Core.Questionnaires.Questions.Of(open.Question) is { Slot: Slot.RedFlag } or { Kind: AnswerKind.Screen });
}
