using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Weeks;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Following;

/// <summary>Laws that hold whatever somebody does for two months: lives by dice, answers, leaves, puts off, has bad days.</summary>
public sealed class FollowingLaws
{
    private const int Lives = 24;
    private const int Days = 45;

    private static readonly string[] Asides = ["/snooze 2h", "/snooze tomorrow", "/less", "2", "/flare", "None of these", "/pause 3", "/resume", "/week", "/stop", "/checkin"];

    [Fact]
    public void Never_more_than_one_message_a_day_that_nobody_asked_for()
    {
        foreach (var life in Everyone())
        {
            foreach (var day in life.Where(message => message.IsProactive).GroupBy(message => message.On))
            {
                Assert.True(day.Count() <= 1 + life.Count(message => message.IsSnooze && message.On == day.Key), $"{day.Count()} on {day.Key}");
            }
        }
    }

    [Fact]
    public void A_streak_never_falls_because_of_pain_or_medical_rest()
    {
        foreach (var life in Everyone())
        {
            foreach (var (before, after) in life.Zip(life.Skip(1)).Where(pair => pair.Second.Streak < pair.First.Streak))
            {
                Assert.False(before.IsInPain, $"from {before.Streak} to {after.Streak} on {after.On}");
            }
        }
    }

    [Fact]
    public void No_streak_is_shown_on_a_bad_or_flagged_day()
    {
        foreach (var life in Everyone())
        {
            Assert.DoesNotContain(life, turn => turn is { ShowsStreak: true, IsInPain: true });
        }
    }

    [Fact]
    public void A_week_without_numbers_is_neither_better_nor_worse()
    {
        var conversation = Chat.Kept().Conversation;
        var past = Enumerable.Range(0, 7).Select(day => new CheckIn(Living.Monday.PlusDays(7 - day))).ToList();
        var week = WeekReview.Of(conversation with { CheckIns = conversation.CheckIns with { Past = past } }, Living.Monday.PlusDays(7));
        Assert.Equal(Trend.Unknown, WeekWords.OfUsual(conversation, week));
        Assert.False(week.IsGreen);
    }

    private sealed record Moment(LocalDate On, bool IsProactive, bool IsSnooze, int Streak, bool IsInPain, bool ShowsStreak);

    private static readonly Lazy<List<List<Moment>>> lives = new(() => [.. Enumerable.Range(1, Lives).Select(Live)]);

    private static List<List<Moment>> Everyone() => lives.Value;

    private static List<Moment> Live(int seed)
    {
        var dice = new Random(seed);
        var living = new Living(Chat.Kept($"{dice.Next(1, 7)}"));
        var moments = new List<Moment>();
        for (var day = 1; day <= Days; day++)
        {
            Note(living, moments, chat => new Living(chat).Until(day));
            if (dice.Next(5) == 0)
            {
                Note(living, moments, chat => chat.Say(Asides[dice.Next(Asides.Length)]));
            }

            for (var asked = 0; asked < 12 && living.Chat.Conversation is { Open: { } open, Held: null } && dice.Next(14) > 0; asked++)
            {
                var said = dice.Next(6) == 0 && open.Question == "c1" ? $"{dice.Next(0, 9)}" : Living.Steady(open.Question, dice.Next(0, 5), dice.Next(0, 6));
                said = dice.Next(9) == 0 && open.Question == "c2" ? "Worse" : said;
                if (said is null || dice.Next(3) == 0 && open.Question == "c1" && day % 4 == 0)
                {
                    break;
                }

                Note(living, moments, chat => chat.Tap(said));
            }
        }

        return moments;
    }

    private static void Note(Living living, List<Moment> moments, Action<Chat> act)
    {
        var before = living.Chat.All.Count;
        var turns = living.Chat.Turns.Count;
        act(living.Chat);
        var said = living.Chat.All.Skip(before).ToList();
        var state = living.Chat.Conversation;
        var isSnooze = living.Chat.Turns.Skip(turns).Any(turn => turn.Turn.Input is Input.Text { Words: var words } && words.StartsWith("/snooze", StringComparison.Ordinal));
        foreach (var message in said.DefaultIfEmpty(null))
        {
            moments.Add(new Moment(
                living.Today, message?.Urgency == Urgency.Proactive, isSnooze, state.CheckIns.Streak.Days, IsInPain(state),
                message?.Text.Contains("in a row.", StringComparison.Ordinal) == true && !message.Text.Contains("Second time in a row", StringComparison.Ordinal)));
            isSnooze = false;
        }
    }

    private static bool IsInPain(Conversation state) =>
        state.Held is not null || state.Flags.Any(flag => flag.Level >= Level.Soon && !flag.IsBooked)
        || state.CheckIns.Past is [{ Usual: >= CheckInRules.BadDayFrom } or { IsWorse: true }, ..];
}
