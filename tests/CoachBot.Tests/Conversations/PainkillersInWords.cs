using CoachBot.Core.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>A painkiller without a number, whatever is open: it hides the pain that the plan goes by (coaching.md 4.5, 7.3 rule 8).</summary>
public sealed class PainkillersInWords
{
    [Theory]
    [InlineData("I took ibuprofen this morning", "talk.painkiller-told")]
    [InlineData("took an ibuprofen", "talk.painkiller-told")]
    [InlineData("I had some paracetamol", "talk.painkiller-told")]
    [InlineData("tomé ibuprofeno esta mañana", "talk.painkiller-told")]
    [InlineData("me he tomado un paracetamol", "talk.painkiller-told")]
    [InlineData("I take ibuprofen every day", "talk.painkiller-daily")]
    [InlineData("tomo ibuprofeno todos los días", "talk.painkiller-daily")]
    public void It_is_heard_and_noted_for_the_day(string words, string prompt)
    {
        var chat = Chat.Kept().Say(words);
        Assert.Equal(prompt, chat.Said[0].Prompt);
        Assert.NotNull(chat.Conversation.CheckIns.PainkillerOn);
    }

    [Theory]
    [InlineData("took naproxen last night", "talk.painkiller-past")]
    [InlineData("I took some ibuprofen yesterday", "talk.painkiller-past")]
    [InlineData("tomé ibuprofeno anoche", "talk.painkiller-past")]
    [InlineData("no ibuprofen today", "talk.painkiller-none")]
    [InlineData("stopped ibuprofen", "talk.painkiller-none")]
    [InlineData("I don't take ibuprofen any more", "talk.painkiller-none")]
    [InlineData("ya no tomo ibuprofeno", "talk.painkiller-none")]
    [InlineData("hoy sin ibuprofeno", "talk.painkiller-none")]
    public void One_of_another_day_or_none_is_heard_and_counts_for_nothing(string words, string prompt)
    {
        var chat = Chat.Kept().Say(words);
        Assert.Equal((prompt, null), (chat.Said[0].Prompt, chat.Conversation.CheckIns.PainkillerOn));
    }

    [Fact]
    public void In_a_check_in_it_asks_to_go_gently_and_warns_beside_blood_thinners()
    {
        var day = Chat.Kept().Say("/checkin");
        Assert.Contains("go gently for 6 hours after it, 12 with naproxen", Roads.GoOn(day).Say("3, took ibuprofen").Text, StringComparison.Ordinal);
        Assert.Contains("do not go with that unless a doctor or pharmacist says so", Chat.Kept().Say("I'm on apixaban").Say("/checkin").Say("3, took ibuprofen").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("go gently", Roads.GoOn(day).Say("3, no ibuprofen").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I haven't taken ibuprofen")]
    [InlineData("should I take ibuprofen?")]
    [InlineData("took ibuprofen last week")]
    [InlineData("no tomé ibuprofeno")]
    [InlineData("good morning")]
    public void What_was_not_taken_today_is_not(string words) => Assert.Null(Chat.Kept().Say(words).Conversation.CheckIns.PainkillerOn);

    [Fact]
    public void A_set_is_not_done_by_it()
    {
        var chat = InASession();
        var before = chat.Conversation.Training!.Running;
        chat.Say("I took ibuprofen this morning");
        Assert.Contains("Noted: a painkiller.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(("session.set", before), (chat.Conversation.Open?.Question, chat.Conversation.Training!.Running));
    }

    [Fact]
    public void The_check_in_of_that_day_counts_it() => Assert.True(Asked(Chat.Kept("2", "Ribs pop up").Say("took an ibuprofen")).Painkiller);

    [Fact]
    public void And_the_one_of_the_day_after_does_not() => Assert.Null(Asked(Chat.Kept("2", "Ribs pop up").Say("took an ibuprofen").Wait(Duration.FromDays(1))).Painkiller);

    [Fact]
    public void Beside_blood_thinners_it_is_warned_of() =>
        Assert.Contains("do not go with that unless a doctor or pharmacist says so", Chat.Kept().Say("I'm on apixaban").Say("I took ibuprofen this morning").Text, StringComparison.Ordinal);

    private static Core.CheckIns.CheckIn Asked(Chat chat) => chat.Say("/checkin").Conversation.CheckIns.Running!;

    private static Chat InASession() => Chat.Kept("2", "Ribs pop up").Say("/plan week").Tap("Start session").Tap("Warm, begin");
}
