using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Following;
using Xunit;

namespace CoachBot.Tests.CheckIns;

/// <summary>coaching.md 7.3 rule 3: after a step back the coach asks what changed; a flare-up is told under the answer.</summary>
public sealed class WhatChangedTests
{
    private const string Flare = "It's a flare-up";

    [Fact]
    public void After_a_much_worse_day_what_changed_is_asked_in_the_answer_itself()
    {
        var chat = MuchWorse(3).Chat;
        Assert.Equal("flare.change", chat.Conversation.Open?.Question);
        Assert.Contains("one step back", chat.Text, StringComparison.Ordinal);
        Assert.EndsWith("What changed in the days before?", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Said.SelectMany(message => message.Buttons), button => button.Text == Flare);
    }

    [Theory]
    [InlineData("More weight or sets")]
    [InlineData("skip")]
    public void Under_the_answer_it_can_be_told_as_a_flare_up_which_does_not_ask_again(string answer)
    {
        var lived = MuchWorse(3);
        var chat = (answer == "skip" ? lived.Say(answer) : lived.Tap(answer)).Chat;
        Assert.Equal([Flare], chat.Said[^1].Buttons.Select(button => button.Text));
        chat.Tap(Flare).Tap("None of these").Tap("None of these").Tap("The same");
        Assert.Equal(answer == "skip" ? "flare.change" : null, chat.Conversation.Open?.Question);
        Assert.Single(chat.Conversation.CheckIns.Flares);
    }

    [Fact]
    public void A_different_flare_up_that_was_told_after_it_asks_only_where()
    {
        var chat = MuchWorse(3).Tap("A new lift").Tap(Flare).Tap("None of these").Tap("None of these").Tap("Different").Tap("Buttock").Chat;
        Assert.Equal("soon", chat.Conversation.Open?.Question);
        chat = MuchWorse(3).Tap("A new lift").Tap(Flare).Tap("None of these").Tap("None of these").Tap("Different").Tap("Down a leg").Chat;
        Assert.Null(chat.Tap("Pain or tingling; touch, strength same").Tap("None of these").Conversation.Open);
    }

    [Fact]
    public void Bad_days_in_a_row_ask_it_once_and_offer_the_flare_up_at_once()
    {
        var lived = MuchWorse(3).Tap("Nothing I know of").Days(4, 4, MuchWorse);
        Assert.Equal("R3", lived.State.Past[0].Rules[0]);
        Assert.StartsWith("Another hard day.", lived.Chat.Text, StringComparison.Ordinal);
        Assert.Null(lived.Chat.Conversation.Open);
        Assert.Contains(lived.Chat.Said[^1].Buttons, button => button.Text == Flare);
    }

    [Fact]
    public void In_the_quiet_days_of_a_flare_up_it_is_not_asked_again()
    {
        var lived = Steady(3).Say("/flare").Tap("None of these").Tap("None of these").Tap("The same").Tap("A new lift").Days(4, 4, MuchWorse);
        Assert.Contains("R3", lived.State.Past[0].Rules);
        Assert.Null(lived.Chat.Conversation.Open);
    }

    [Fact]
    public void A_day_that_is_put_right_takes_the_question_back()
    {
        var chat = MuchWorse(3).Say("sorry, I meant 2 not 4").Chat;
        Assert.NotEqual("flare.change", chat.Conversation.Open?.Question);
        Assert.DoesNotContain(chat.Conversation.Waiting, waiting => waiting.Question == "flare.change");
    }

    [Fact]
    public void A_worse_day_below_the_limit_of_the_rule_asks_nothing()
    {
        var lived = Steady(2).Days(3, 3, (_, question) => question == "c2" ? "Worse" : Living.Steady(question, 3));
        Assert.Contains("R5", lived.State.Past[0].Rules);
        Assert.Null(lived.Chat.Conversation.Open);
    }

    [Fact]
    public void It_gives_way_to_the_next_check_in_whose_number_it_would_take()
    {
        var chat = MuchWorse(3).Chat;
        chat.Wait(NodaTime.Duration.FromHours(20)).Say("/checkin");
        Assert.Equal("c1", chat.Conversation.Open?.Question);
        Assert.Empty(chat.Conversation.Waiting);
        Assert.Equal(4, chat.Say("4").Conversation.CheckIns.Running?.Usual);
    }

    [Fact]
    public void A_week_after_another_a_much_worse_day_is_a_day_of_its_own()
    {
        var lived = MuchWorse(3).Tap("Nothing I know of").Days(4, 10, (_, question) => Living.Steady(question, 2)).Days(11, 11, MuchWorse);
        Assert.Contains("R3", lived.State.Past[0].Rules);
        Assert.DoesNotContain("Another hard day", lived.Chat.Text, StringComparison.Ordinal);
        Assert.Equal("flare.change", lived.Chat.Conversation.Open?.Question);
    }

    private static string? MuchWorse(int day, string question) => question == "c2" ? "Worse" : question == "flare.change" ? null : Living.Steady(question, 4);

    private static Living MuchWorse(int day) => Steady(day - 1).Days(day, day, MuchWorse);

    private static Living Steady(int days) => new Living(Chat.Kept("2")).Days(1, days, (_, question) => Living.Steady(question, 2));
}
