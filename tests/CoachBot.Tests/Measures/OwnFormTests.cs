using CoachBot.Core.Conversations;
using CoachBot.Core.Measures;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Listening;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Measures;

/// <summary>Weights, times and dates come back as the person last typed them; before that as their country writes them.</summary>
public sealed class OwnFormTests
{
    [Theory]
    [InlineData("135 lb", true, null)]
    [InlineData("135lbs for 8", true, null)]
    [InlineData("60 kg", false, null)]
    [InlineData("60kg x 8 x 3", false, null)]
    [InlineData("sixty kilos", false, null)]
    [InlineData("two plates", null, null)]
    [InlineData("7 pm", null, true)]
    [InlineData("7pm Leeds", null, true)]
    [InlineData("7:30 am", null, true)]
    [InlineData("19:30", null, false)]
    [InlineData("07:30", null, false)]
    [InlineData("7:30", null, null)]
    [InlineData("pain 3", null, null)]
    [InlineData("I am fine", null, null)]
    [InlineData("135 lb at 6 pm", true, true)]
    public void The_form_of_a_message(string words, bool? isInPounds, bool? isOnTwelveHours) =>
        Assert.Equal(new TypedForm(isInPounds, isOnTwelveHours), TypedForm.Of(English.Hear(words)));

    [Theory]
    [InlineData("US", null, "135 lb")]
    [InlineData("US", "60 kg today", "61.25 kg")]
    [InlineData("GB", null, "61.25 kg")]
    [InlineData("GB", "225 lbs today", "135 lb")]
    [InlineData(null, null, "61.25 kg")]
    public void A_weight_in_the_persons_own_unit(string? country, string? typed, string words) =>
        Assert.Equal(words, With(country, typed, frame => OwnForm.Weight(frame, Kilograms.OfPounds(135))));

    [Theory]
    [InlineData("GB", null, 19, 0, "19:00")]
    [InlineData("GB", "7 pm then", 19, 0, "7 pm")]
    [InlineData("US", null, 19, 30, "7:30 pm")]
    [InlineData("US", "19:30 then", 7, 0, "7:00")]
    [InlineData("DE", null, 7, 5, "7:05")]
    [InlineData("AU", null, 0, 15, "12:15 am")]
    public void A_time_on_the_persons_own_clock(string country, string? typed, int hour, int minute, string words) =>
        Assert.Equal(words, With(country, typed, frame => OwnForm.Clock(frame, new LocalTime(hour, minute))));

    [Theory]
    [InlineData("US", "January 5")]
    [InlineData("GB", "5 January")]
    [InlineData("DE", "5 January")]
    public void A_date_in_the_countrys_order(string country, string words) =>
        Assert.Equal(words, With(country, null, frame => OwnForm.Date(frame, new LocalDate(2026, 1, 5))));

    [Theory]
    [InlineData(2, false, 100)]
    [InlineData(1, false, 60)]
    [InlineData(2, true, 102.058)]
    public void Plates_are_pairs_beside_the_bar(int plates, bool isInPounds, double kilograms) =>
        Assert.Equal((decimal)kilograms, Kilograms.OfPlates(plates, isInPounds));

    [Fact]
    public void Whole_pounds_come_back_whole() => Assert.All(
        Enumerable.Range(0, 1_103), pounds => Assert.Equal(pounds, Kilograms.Rounded(Kilograms.ToPounds(Kilograms.OfPounds(pounds)))));

    [Fact]
    public void A_buttons_own_label_is_not_the_persons_form()
    {
        var chat = Chat.WithPlan().Tap("Keep this plan").Tap("Keep, check in daily");
        Assert.Null(Roads.GoOn(chat).Say("18:00").Conversation.Person.IsOnTwelveHours);
        Assert.False(Roads.GoOn(chat).Say("18:00 Leeds").Conversation.Person.IsOnTwelveHours);
        Assert.True(Roads.GoOn(chat).Say("6pm Leeds").Conversation.Person.IsOnTwelveHours);
    }

    private static string With(string? country, string? typed, Func<TurnFrame, string> words)
    {
        var conversation = Conversation.New with { Person = Person.Unknown with { Country = country } };
        var frame = new TurnFrame(conversation, new Turn(Chat.At, Chat.At, new Input.Text(typed ?? "hi"), ClientHints.None), TheScript.Script);
        OwnForm.Learn(frame);
        return words(frame);
    }
}
