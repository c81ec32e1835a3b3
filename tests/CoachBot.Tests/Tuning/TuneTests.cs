using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Tuning;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Tuning;

/// <summary>/tune: all that are left in a row, stopped, taken up, put back and changed (coaching.md 3.1).</summary>
public sealed class TuneTests
{
    [Fact]
    public void It_counts_what_is_asked_and_ends()
    {
        var chat = Chat.Kept("2").Say("/tune");
        Assert.Contains("1 of 20. In the last 4 weeks", chat.Text, StringComparison.Ordinal);
        TuneRoads.Answered(chat, 1);
        Assert.Null(chat.Conversation.Open);
        Assert.Contains("That was all.", chat.Text, StringComparison.Ordinal);
        Assert.All(["load-change", "thumb", "psfs.name", "load.weight", "hurts-at", "cough", "habits.list"], question => Assert.NotNull(chat.Conversation.Answer(question)));
    }

    [Fact]
    public void Stopped_it_goes_on_where_it_stopped()
    {
        var chat = Chat.Kept("2").Say("/tune").Say("more weight").Say("glutes").Say("enough");
        Assert.Null(chat.Conversation.Open);
        Assert.Equal("form-setup.bench", chat.Say("/tune").Conversation.Open?.Question);
        Assert.Contains("1 of 18", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_in_ends_the_run_and_asks_one_item_only()
    {
        var chat = Chat.Kept("2").Say("/tune").Say("more weight").Wait(Duration.FromHours(26));
        Assert.Equal("c1", chat.Conversation.Open?.Question);
        chat.Say("pain 2, same, nothing new").Say("glutes");
        Assert.Null(chat.Conversation.Open);
    }

    [Fact]
    public void Back_is_the_question_before()
    {
        var chat = Chat.Kept("2").Say("/tune").Say("more weight").Say("glutes").Say("back");
        Assert.Equal("feel-where", chat.Conversation.Open?.Question);
        Assert.Contains("2 of 20", chat.Text, StringComparison.Ordinal);
        Assert.Equal("feel.hamstrings", chat.Say("back of thighs").Conversation.Answer("feel-where"));
        Assert.StartsWith("There's nothing to go back to", Chat.Kept("2").Say("/tune").Say("back").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_is_changed_with_all_its_parts()
    {
        var chat = Chat.Kept("2").Say("/tune").Say("enough").Say("/tune change").Tap("Bench and feet").Tap("Neck or shoulders");
        Assert.Equal("form-setup.shins", chat.Conversation.Open?.Question);
        chat.Tap("Upright");
        Assert.Equal(("bench.neck", "shins.vertical", null), (chat.Conversation.Answer("form-setup.bench"), chat.Conversation.Answer("form-setup.shins"), chat.Conversation.Open));
    }

    [Fact]
    public void Without_a_plan_it_waits() => Assert.Contains("after your first plan", Chat.AtFirstHelp().Say("/tune").Text, StringComparison.Ordinal);

    [Fact]
    public void Nobody_held_is_asked() => Assert.False(Later.Is(Chat.Kept().Say("fever and back pain").Say("/tune").Conversation.Open?.Question ?? ""));

    [Fact]
    public void A_red_flag_in_the_middle_comes_first() =>
        Assert.Equal(Level.Emergency, Chat.Kept("2").Say("/tune").Say("my crotch is numb").Conversation.Held?.Level);

    [Fact]
    public void Words_of_their_own_are_kept_short_and_plain()
    {
        Assert.Equal("hip thrust 60 kg", Goals.Named("  hip thrust\n*60* kg "));
        Assert.Equal(60, Goals.Named(new string('x', 200)).Length);
        Assert.Equal("", Goals.Named("{}**_!"));
    }

    [Theory]
    [InlineData("cough", "yes", "RF-COU-01", false)]
    [InlineData("cough", "not sure", "RF-COU-01", false)]
    [InlineData("infl.list", "1, 2, 3 and 4", "RF-INFL-01", false)]
    [InlineData("onset", "not in training", LaterAnswers.NotTraining, false)]
    public void Some_answers_are_for_somebody_to_look_at(string question, string words, string flag, bool isStarred)
    {
        var chat = TuneRoads.Open(question, ("about.list", "about.stiff"), ("duration", "duration.over-3m")).Say(words);
        Assert.Contains(chat.Conversation.Flags, open => open.Flag == flag && open.IsStarred == isStarred && open.Level == Level.Soon);
    }

    [Theory]
    [InlineData("infl.under-35", "1, 2 and 3", true)]
    [InlineData("infl.under-45", "1, 2 and 3", false)]
    [InlineData("infl.under-45", "1, 2, 3 and 9", false)]
    [InlineData("infl.under-35", "none", false)]
    public void Four_signs_are_needed_and_an_early_start_is_one(string age, string words, bool isFlagged)
    {
        var chat = TuneRoads.Open("infl.list", ("about.list", "about.stiff"), ("duration", "duration.over-3m"), ("infl.age", age)).Say(words);
        Assert.Equal(isFlagged, chat.Conversation.Flags.Any(flag => flag.Flag == "RF-INFL-01"));
    }

    [Fact]
    public void Numbness_from_the_pad_asks_where_at_once() => Assert.Equal("CL-01", TuneRoads.Open("habits.list").Say("bar or pad leaves me numb").Conversation.Open?.Question);

    [Theory]
    [InlineData("yes", Level.Urgent)]
    [InlineData("not sure", Level.Urgent)]
    [InlineData("no", null)]
    public void When_nothing_eases_it_the_nights_decide(string words, Level? level)
    {
        var chat = TuneRoads.Open("ease", ("hurts-at", "hurts.top"), ("cough", "yes")).Say("nothing");
        Assert.Equal("night", chat.Conversation.Open?.Question);
        Assert.Equal(level, Roads.GoOn(chat).Say(words).Conversation.Held?.Level);
        Assert.Equal(Level.Urgent, chat.Wait(Duration.FromMinutes(11)).Conversation.Held?.Level);
    }

    [Fact]
    public void Bridges_that_hurt_bring_the_plan_back_to_settling()
    {
        var chat = TuneRoads.Open("thumb").Say("it hurt too much");
        Assert.Equal((CoachBot.Core.Plans.Phase.P0, false), (chat.Conversation.Plan!.Phase, chat.Conversation.Plan.IsMildTrack));
    }

    [Fact]
    public void Under_18_ends_it_all() => Assert.Null(TuneRoads.Open("age-band", ("known.list", "known.bones")).Say("16").Conversation.Plan);

    [Theory]
    [InlineData(1, "bother.none", 0, false)]
    [InlineData(1, "bother.very", 1, false)]
    [InlineData(2, "bother.moderately", 1, false)]
    [InlineData(3, "bother.slightly", 1, false)]
    [InlineData(3, "bother.extremely", 2, true)]
    [InlineData(4, "bother.none", 2, true)]
    public void The_yellow_total_has_three_bands(int agreed, string bother, int band, bool isFlagged)
    {
        var chat = TuneRoads.Open("bother", [.. Enumerable.Range(1, 4).Select(item => ($"yellow.{item}", item <= agreed ? "agree" : "disagree"))]);
        chat.Take(new Input.Tap($"v1.{chat.Conversation.Open!.Asking}.{bother}"));
        Assert.Equal(band, Worry.IsHigh(chat.Conversation) ? 2 : Worry.IsMedium(chat.Conversation) ? 1 : 0);
        Assert.Equal(band > 0, chat.Text.Contains("Such thoughts are common", StringComparison.Ordinal));
        Assert.Equal(isFlagged, chat.Conversation.Flags.Any(flag => flag.Flag == "RF-MH-02"));
    }

    [Fact]
    public void Why_names_the_rule_and_source_of_every_later_question() => Assert.All(Later.Order, question =>
    {
        var chat = TuneRoads.Open(question, ("psfs.name", "to sit"), ("psfs.2.name", "to run"), ("psfs.3.name", "to lift")).Say("why");
        var why = chat.Text.Split("\n\n")[0];
        Assert.StartsWith(TheScript.Script.English.Prompts[$"rule.{Later.RuleOf(question).Replace(' ', '-').Replace('.', '-')}"].Say[0], why, StringComparison.Ordinal);
        Assert.InRange(why.Length, 1, 300);
        Assert.Equal(question, chat.Conversation.Open?.Question);
    });
}
