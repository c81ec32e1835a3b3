using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Tuning;
using CoachBot.Tests.Conversations;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Tuning;

/// <summary>The deferred schedule of coaching.md 3.1, through the whole coach.</summary>
public sealed class LaterScheduleTests
{
    private const string Calm = "pain 2, same as usual, no session, nothing new";

    [Fact]
    public void One_item_a_day_in_the_order_of_the_schedule()
    {
        var (chat, items) = (Chat.Kept("3"), new List<string>());
        for (var day = 0; day < 19; day++)
        {
            NextDay(chat, Calm);
            items.Add(chat.Conversation.Open?.Question ?? "");
            TuneRoads.Answered(chat, 1);
        }

        string[] schedule =
        [
            "load-change", "feel-where", "form-setup.bench", "thumb", "equip.list", "days.list", "psfs.name", "retest", "load.weight", "onset", "hurts-at", "cough", "range-hip", "range-ham", "retest", "habits.list",
            "yellow.1", "yellow.3", "bother",
        ];
        Assert.Equal(schedule, items);
    }

    [Theory]
    [InlineData("pain 6, same, no session, nothing new")]
    [InlineData("pain 5, worse, no session, nothing new, worst 6")]
    public void A_bad_or_worse_day_asks_nothing_more(string words) => Assert.False(IsLaterOpen(NextDay(Chat.Kept("5"), words)));

    [Fact]
    public void With_something_starred_to_be_looked_at_only_what_a_tick_needs_is_asked()
    {
        var chat = TuneRoads.Told(Chat.Kept("2"), ("about.list", "about.known"));
        chat.Conversation = chat.Conversation with { Flags = [new("RF-NEU-03", CoachBot.Core.RedFlags.Level.Soon, true, chat.Now)] };
        Assert.Equal("known.list", NextDay(chat, Calm).Conversation.Open?.Question);
        Assert.False(IsLaterOpen(NextDay(chat.Say("disc"), Calm)));
    }

    [Fact]
    public void Something_to_be_looked_at_in_a_week_or_two_stops_the_questions_on_its_own_day_only()
    {
        var chat = NextDay(Chat.Kept("2"), "pain 2, same as usual, no session, it hurts when I cough");
        Assert.Contains(chat.Conversation.Flags, flag => flag is { Flag: "RF-COU-01", IsStarred: false });
        Assert.False(IsLaterOpen(chat));
        Assert.Equal("load-change", NextDay(chat, Calm).Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("RF-COU-01", false, false, true, true)]
    [InlineData("RF-SKN-01", true, false, false, false)]
    [InlineData("RF-SKN-01", true, true, true, true)]
    [InlineData("RF-NEU-03", true, true, false, false)]
    [InlineData("RF-HIP-01", true, true, false, true)]
    public void Tests_of_range_wait_for_what_is_pressing_for_a_leg_and_for_the_bone_of_the_hip(string flag, bool isStarred, bool isBooked, bool hip, bool lying)
    {
        var chat = Chat.Kept("2");
        var now = chat.Conversation with { Flags = [new(flag, CoachBot.Core.RedFlags.Level.Soon, isStarred, chat.Now) { IsBooked = isBooked }] };
        Assert.Equal((hip, lying), (Later.IsWanted(now, "range-hip"), Later.IsWanted(now, "range-ham")));
    }

    [Theory]
    [InlineData(Phase.P1, "5", false)]
    [InlineData(Phase.P1, "4", true)]
    [InlineData(Phase.P0, "4", false)]
    public void Bridges_are_tried_only_from_P1_on_and_up_to_a_pain_of_four(Phase phase, string pain, bool isAsked)
    {
        var chat = TuneRoads.Told(Chat.Kept("5"), [.. Answered("load-change", "feel-where", "form-setup.bench", "form-setup.shins")]);
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { Phase = phase } };
        for (var day = 0; day < 4; day++)
        {
            NextDay(chat, $"pain {pain}, same, no session, nothing new");
        }

        Assert.Equal(isAsked, chat.Conversation.Answers.ContainsKey("thumb"));
    }

    [Fact]
    public void Thin_bones_are_asked_about_at_once_and_the_age_later()
    {
        var chat = NextDay(TuneRoads.Told(Chat.Kept("2"), ("about.list", "about.known")), Calm).Say("thin bones");
        Assert.Equal("bone.sudden", chat.Conversation.Open?.Question);
        Assert.Contains(Roads.GoOn(chat).Say("no").Conversation.Flags, flag => flag is { Flag: "RF-TRA-02", IsStarred: true });
        Assert.Equal(CoachBot.Core.RedFlags.Level.Urgent, Roads.GoOn(chat).Say("yes").Conversation.Held?.Level);
        Assert.Equal(CoachBot.Core.RedFlags.Level.Urgent, Roads.GoOn(chat).Say("not sure").Conversation.Held?.Level);
        Assert.Equal("age-band", NextDay(chat.Say("no"), Calm).Conversation.Open?.Question);
    }

    [Fact]
    public void What_still_sets_it_off_is_asked_once_a_week_from_day_eight_on()
    {
        var chat = TuneRoads.Told(Chat.Kept("3"), [.. Answered([.. Later.Order]), ("aggravate", "aggravate.arching")]);
        var days = new List<int>();
        for (var day = 1; day <= 30; day++)
        {
            NextDay(chat, Calm);
            if (chat.Conversation.Open?.Question == "retest")
            {
                days.Add(day);
                chat.Say("arching or standing");
            }
        }

        Assert.Equal([8, 15, 22, 29], days);
    }

    [Fact]
    public void On_the_day_of_the_review_its_own_question_comes_first()
    {
        var chat = TuneRoads.Told(Chat.Kept("3"), [.. Answered([.. Later.Order.Where(question => question != "bother")]), ("aggravate", "aggravate.arching")]).Say("/week tuesday");
        var asked = Enumerable.Range(1, 18).Select(_ => NextDay(chat, Calm).Conversation.Open?.Question).ToList();
        Assert.Equal((8, 15), (asked.IndexOf("retest"), asked.LastIndexOf("retest")));
    }

    [Fact]
    public void Whoever_is_asked_once_a_week_is_asked_it_every_other_time()
    {
        var chat = Chat.Kept("3").Say("/less weekly");
        var asked = new List<string?>();
        for (var week = 0; week < 6; week++)
        {
            asked.Add(NextDay(chat.Wait(Duration.FromDays(6)), Calm).Conversation.Open?.Question);
        }

        Assert.Equal(3, asked.Count(question => question == "retest"));
        Assert.DoesNotContain(asked.Zip(asked.Skip(1)), pair => pair is ("retest", "retest"));
    }

    /// <summary>Whatever is answered, skipped or ignored: nothing is asked in a third check-in, and never two items in one.</summary>
    [Fact]
    public void Nothing_is_asked_more_than_twice() =>
        Prop.ForAll<byte[]>(moves => { Walk(moves ?? []); }).Check(Config.QuickThrowOnFailure.WithMaxTest(15).WithQuietOnSuccess(true));

    private static void Walk(byte[] moves)
    {
        var (chat, asked, seen) = (Chat.Kept("3"), new List<string>(), new HashSet<int>());
        for (var day = 0; day < 45; day++)
        {
            NextDay(chat, Calm);
            var (items, questions) = (new HashSet<LaterItem>(), new HashSet<string>());
            for (var most = 0; most < 6 && chat.Conversation.Open is { } open && Later.Is(open.Question); most++)
            {
                items.Add(Later.Of(open.Question));
                questions.Add(open.Question.Split('.')[0] is "yellow" or "psfs" or "onset" ? "pair" : open.Question);
                if (seen.Add(open.Asking)) asked.Add(open.Question);
                if (moves.Length == 0 || moves[(day + most) % moves.Length] % 4 == 0) break;
                chat.Say(moves[(day + most) % moves.Length] % 4 == 1 ? "skip" : "enough said, I do not know");
                if (chat.Conversation.Open == open || chat.Conversation.Open?.Question == open.Question) break;
            }

            Assert.InRange(items.Count, 0, 1);
            Assert.InRange(questions.Count, 0, 1);
        }

        Assert.All(asked.CountBy(question => question), count => Assert.True(count.Value <= 2 || count.Key == "retest", $"{count.Key} {count.Value}"));
    }

    private static IEnumerable<(string, string)> Answered(params string[] questions) => questions.Select(question => (question, "told"));

    private static bool IsLaterOpen(Chat chat) => chat.Conversation.Open is { } open && Later.Is(open.Question);

    /// <summary>The next check-in, answered in one line; the weekly screen is passed.</summary>
    private static Chat NextDay(Chat chat, string line)
    {
        var at = chat.Now.InUtc().Date.PlusDays(1) + new LocalTime(19, 2);
        chat.Wait(at.InUtc().ToInstant() - chat.Now).Say(line);
        for (var most = 0; most < 4 && chat.Conversation.Open is { } open && !Later.Is(open.Question); most++)
        {
            chat.Say(open.Question switch { "rescreen" => "none of these", "worst" => "6", "c5" => "nothing new", "gate.daily" or "gate.still" => "no", _ => "skip" });
        }

        return chat;
    }
}
