using CoachBot.Core.Conversations;
using CoachBot.Core.Linking;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>Whoever is joined to whomever: nothing of safety gets lost, and no history without a yes.</summary>
public sealed class JoinLaws
{
    private static readonly Lazy<List<(Conversation Mine, Conversation Theirs, Step Step)>> Joins = new(() => [.. Pairs()]);

    [Fact]
    public void Joining_never_lowers_a_lock() => Assert.All(Joins.Value, join =>
        Assert.True(Level(join.Step.After) >= Max(Level(join.Mine), Level(join.Theirs)), Told(join)));

    [Fact]
    public void Joining_never_loses_an_open_flag() => Assert.All(Joins.Value, join =>
        Assert.All(join.Mine.Flags.Concat(join.Theirs.Flags), flag =>
            Assert.Contains(join.Step.After.Flags, kept => kept.Flag == flag.Flag && kept.Level >= flag.Level && (kept.IsStarred || !flag.IsStarred))));

    [Fact]
    public void Joining_never_loses_a_question_about_safety_nor_its_timer() => Assert.All(Joins.Value, join =>
    {
        foreach (var question in OfSafety(join.Mine).Concat(OfSafety(join.Theirs)))
        {
            var after = Assert.Single(OfSafety(join.Step.After), open => open.Question == question.Question && open.About == question.About);
            var wasTimed = join.Mine.Timers.Concat(join.Theirs.Timers).Any(timer => timer.Key == new TimerKey(Timers.Unanswered, question.Asking.ToString()));
            Assert.Equal(wasTimed, join.Step.After.Timers.Any(timer => timer.Key == new TimerKey(Timers.Unanswered, after.Asking.ToString())));
        }
    });

    [Fact]
    public void Two_locks_are_never_joined() => Assert.All(Joins.Value, join => Assert.False(Histories.IsLocked(join.Mine) && Histories.IsLocked(join.Theirs), Told(join)));

    [Fact]
    public void A_history_is_dropped_only_after_a_tap_that_says_so() => Assert.All(Joins.Value, join =>
    {
        if (Histories.IsAny(join.Mine) && Histories.IsAny(join.Theirs)) Assert.Equal("link.which", join.Step.Before.Open?.Question);
    });

    [Fact]
    public void Whoever_was_kept_in_one_chat_is_kept() => Assert.All(Joins.Value, join =>
        Assert.Equal(join.Mine.Person.IsKept || join.Theirs.Person.IsKept, join.Step.After.Person.IsKept));

    [Fact]
    public void No_button_of_one_chat_answers_a_question_of_the_other_unless_it_raises_a_level() => Assert.All(Joins.Value, join =>
    {
        var dropped = KeepsOther(join.Step) ? join.Mine : join.Theirs;
        var there = KeepsOther(join.Step) ? Others.Here : Others.There;
        foreach (var asked in dropped.Asked.Where(asked => Questions.All.ContainsKey(asked.Question)))
        {
            foreach (var button in TheScript.Script.English.Prompts[asked.Prompt].Buttons.Where(button => !button.Reply.StartsWith("cmd.", StringComparison.Ordinal)))
            {
                var now = join.Step.After.LastTurnAt!.Value;
                var turn = new Turn(now, now, new Input.Tap($"v1.{asked.Asking}.{button.Reply}"), Chat.British) { Channel = there.Channel, Tag = there.Tag };
                var after = Others.Take(join.Step.After, turn, TheScript.Script).Conversation;
                Assert.True(Level(after) >= Level(join.Step.After), $"{asked.Prompt} {button.Reply}");
                if (!Core.Holding.LateTaps.IsRaise(asked.Question, button.Reply)) Assert.Equal(join.Step.After.Answers, after.Answers);
            }
        }
    });

    [Fact]
    public void Every_kind_of_join_is_among_them()
    {
        Assert.Contains(Joins.Value, join => KeepsOther(join.Step) && join.Theirs.Held is not null && Histories.IsAny(join.Mine));
        Assert.Contains(Joins.Value, join => !KeepsOther(join.Step) && join.Mine.Held is not null && Histories.IsAny(join.Theirs));
        Assert.Contains(Joins.Value, join => join.Theirs.Stage == nameof(Stage.Clarifying));
        Assert.Contains(Joins.Value, join => KeepsOther(join.Step) && join.Theirs.Flags.Count == 0 && join.Mine.Flags.Count > 0);
    }

    /// <summary>Every stored kind of person asks to join every other; each answer that joins is here.</summary>
    private static IEnumerable<(Conversation Mine, Conversation Theirs, Step Step)> Pairs()
    {
        var seeds = Seeds.Named.Values.Select(make => make()).Append(Chat.Kept().Say("my left leg tingles a bit").Tap("Pain or tingling; touch, strength same")).ToList();
        foreach (var mine in seeds)
        {
            foreach (var theirs in seeds)
            {
                var asked = LinkRoads.Asked(mine, theirs.Conversation);
                if (asked.Conversation.Open?.Question != "link.confirm") continue;
                foreach (var step in Answers(asked.Tap("Yes, join"))) yield return (mine.Conversation, theirs.Conversation, step);
            }
        }
    }

    private static IEnumerable<Step> Answers(Chat chat)
    {
        if (Last(chat) is { } joined) yield return joined;
        if (chat.Conversation.Open is not { Question: "link.which" } which) yield break;
        foreach (var reply in (string[])["which.this", "which.other"])
        {
            var again = new Chat { Conversation = chat.Conversation, Now = chat.Now, Bring = chat.Bring }.Take(new Input.Tap($"v1.{which.Asking}.{reply}"));
            if (Last(again) is { } step) yield return step;
        }
    }

    private static Step? Last(Chat chat) => chat.Effects.OfType<Effect.Join>().Any()
        ? new Step(chat.Turns[^1].Before, chat.Turns[^1].Turn.Input, chat.Conversation, chat.Effects)
        : null;

    private static bool KeepsOther(Step step) => step.Effects.OfType<Effect.Join>().Single().KeepsOther;

    private static Level Level(Conversation conversation) => conversation.Held?.Level ?? Core.RedFlags.Level.None;

    private static Level Max(Level one, Level other) => one > other ? one : other;

    private static IEnumerable<OpenQuestion> OfSafety(Conversation conversation) =>
        (conversation.Open is { } open ? conversation.Waiting.Append(open) : conversation.Waiting)
        .Where(question => Questions.All.TryGetValue(question.Question, out var asked) && asked.Slot == Slot.RedFlag);

    private static string Told((Conversation Mine, Conversation Theirs, Step Step) join) => $"{join.Mine.Stage} + {join.Theirs.Stage}: {join.Step}";
}
