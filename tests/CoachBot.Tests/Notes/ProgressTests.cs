using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Notes;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Notes;

/// <summary>/progress: numbers and words that tell the story without a picture.</summary>
public sealed class ProgressTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Fact]
    public void Before_the_first_check_in_there_is_nothing_to_count() =>
        Assert.StartsWith("Nothing to count yet.", Chat.Kept().Say("/progress").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData(6, 2, "4 lower than the start. That is clearly better.")]
    [InlineData(3, 2, "1 lower than the start. That is clearly better.")]
    [InlineData(6, 5, "1 lower than the start. So small a change can be chance")]
    [InlineData(6, 7, "about as at the start. Ups and downs are common.")]
    [InlineData(6, 6, "about as at the start. Ups and downs are common.")]
    [InlineData(4, 6, "2 higher than the start. If it stays so, a visit to a physio or doctor is worth it.")]
    public void The_words_say_what_the_numbers_come_to(int start, int now, string words) =>
        Assert.Contains(words, Days(start, now, now, now).Say("/progress").Text, StringComparison.Ordinal);

    [Fact]
    public void Two_days_are_too_little_to_compare() =>
        Assert.Contains("too little to compare.", Days(6, 2, 2).Say("/progress").Text, StringComparison.Ordinal);

    [Fact]
    public void Each_week_has_its_line_oldest_first()
    {
        var text = Days(5, [.. Enumerable.Repeat(5, 7), .. Enumerable.Repeat(3, 7)]).Say("/progress").Text;
        Assert.Contains("At the start: 5\nWeek of 5 January: 5 on the whole, training days 0\nWeek of 12 January: 3 on the whole, training days 0", text, StringComparison.Ordinal);
        Assert.Contains("Check-ins: 14.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pain_in_training_stands_beside_it_where_it_was_told() =>
        Assert.Contains("training days 1, in training 1", NoteTests.Trained().Say("/progress").Text, StringComparison.Ordinal);

    [Fact]
    public void Nobody_held_sees_it() =>
        Assert.DoesNotContain("Check-ins:", Days(5, 5).Say("my crotch is numb").Say("/progress").Text, StringComparison.Ordinal);

    [Fact]
    public void Weeks_that_the_check_ins_let_go_are_still_counted()
    {
        var before = Days(5, [.. Enumerable.Repeat(4, 35)]);
        var past = before.Conversation.CheckIns.Past;
        var after = before.Conversation.CheckIns with { Past = [new CheckIn(Monday.PlusDays(35), 2), .. past] };
        var frame = new TurnFrame(before.Conversation with { CheckIns = after }, new Turn(before.Now, before.Now, new Input.Text("hi"), Chat.British), TheScript.Script);

        Course.Keep(frame, before.Conversation);

        Assert.Equal(36, Course.Weeks(frame.Now).Sum(week => week.Days));
        Assert.Equal(Monday, Course.Weeks(frame.Now)[0].From);
        Assert.Equal(7, Course.Weeks(frame.Now)[0].Days);
    }

    [Fact]
    public void The_course_is_stored_and_read_again()
    {
        var course = new CourseState { Weeks = [new(Monday, 7, 28, 3, 2, 5) { Painkillers = 1, Highest = 6 }], Diary = [new(Monday, 4)] };
        var read = ConversationJson.Read(ConversationJson.Write(Conversation.New with { Course = course })).Course!;
        Assert.Equal(course.Weeks, read.Weeks);
        Assert.Equal(course.Diary, read.Diary);
    }

    /// <summary>A check-in a day from the start on, the oldest first.</summary>
    private static Chat Days(int start, params int[] usual)
    {
        var kept = Chat.Kept("5");
        var past = usual.Select((pain, day) => new CheckIn(Monday.PlusDays(day), pain) { Session = "none" }).Reverse().ToList();
        return new Chat
        {
            Now = Instant.FromUtc(2026, 1, 5, 20, 0) + Duration.FromDays(usual.Length - 1),
            Conversation = kept.Conversation with
            {
                Plan = kept.Conversation.Plan! with { BaselineUsual = start },
                CheckIns = CheckInState.None with { Past = past },
                LastHeardAt = Instant.FromUtc(2026, 1, 5, 20, 0) + Duration.FromDays(usual.Length - 1),
            },
        };
    }
}
