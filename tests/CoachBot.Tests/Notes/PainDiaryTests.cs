using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Notes;

/// <summary>Waiting for tests: no exercises, a number a day, the page for the doctor, and a question a week (coaching.md 8.4).</summary>
public sealed class PainDiaryTests
{
    [Fact]
    public void It_is_offered_with_the_page_for_the_doctor()
    {
        var chat = Waiting();
        Assert.Equal(["I've been checked", "Pain diary", "Page for my doctor"], chat.Said[^1].Buttons.Select(button => button.Text));
        Assert.Equal(Level.Urgent, chat.Conversation.Held?.Level);
    }

    [Fact]
    public void One_number_a_day_is_kept_and_the_newest_counts()
    {
        var chat = Waiting().Tap("Pain diary").Say("6").Tap("Pain diary").Say("7").Wait(Duration.FromDays(1)).Tap("Pain diary").Say("5");
        Assert.Equal([(6, 5), (5, 7)], chat.Conversation.Course!.Diary.Select(day => (day.On.Day, day.Pain)));
        Assert.NotNull(chat.Conversation.Held);
        var note = chat.Tap("Page for my doctor").Text;
        Assert.Contains("Diary, 5 January 2026: 7\nDiary, 6 January 2026: 5", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Once_a_week_it_is_asked_whether_that_has_changed()
    {
        var chat = Waiting().Wait(Duration.FromDays(7));
        Assert.Contains("Has that changed?", chat.Text, StringComparison.Ordinal);
        Assert.Contains("No exercises for now", chat.Tap("No, still waiting").Text, StringComparison.Ordinal);
        Assert.Contains("Has that changed?", chat.Wait(Duration.FromDays(7)).Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Clearance, chat.Tap("Yes, I've been checked").Stage);
    }

    [Fact]
    public void A_sign_is_heard_before_a_number()
    {
        var chat = Waiting().Tap("Pain diary").Say("4 and my crotch is numb");
        Assert.Equal(Level.Emergency, chat.Conversation.Held?.Level);
    }

    [Fact]
    public void After_the_lock_an_old_button_leads_to_the_check_in() =>
        Assert.Contains("Last 24 hours", Waiting().Tap("I've been checked").Tap("Checked, and exercise is OK").Say("skip").Take(new Input.Tap("v1.0.cmd.diary")).Text, StringComparison.Ordinal);

    private static Chat Waiting() => Chat.Kept().Say("fever and back pain").Say("I was seen").Tap("They found something / waiting for tests");
}
