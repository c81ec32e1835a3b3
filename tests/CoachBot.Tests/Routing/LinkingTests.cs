using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Linking;
using CoachBot.Router;
using CoachBot.Router.Linking;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Routing;

/// <summary>One person, several channels, through the whole turn loop.</summary>
public sealed class LinkingTests
{
    private static readonly Address Bob = new("telegram", "bob");

    [Fact]
    public async Task A_code_and_a_yes_make_one_person_and_each_chat_hears_of_it()
    {
        var pair = new Pair();
        await pair.Keep(Pair.Web);
        await pair.Link();
        Assert.False(await pair.IsOne());
        await pair.Tap(Pair.Web, "Yes, join");
        Assert.True(await pair.IsOne());
        Assert.StartsWith("Done.", pair.OnWeb.Texts[^1]);
        Assert.StartsWith("This chat and the one on the web page", pair.OnPhone.Texts[^1]);
        Assert.Null(pair.OnPhone.Sent[^1].ReplyHandle);
        await pair.Say(Pair.Phone, "/plan");
        Assert.StartsWith("**Week 1", pair.OnPhone.Texts[^1]);
    }

    [Fact]
    public async Task A_code_comes_with_a_link_that_opens_the_other_app_with_it()
    {
        var pair = new Pair();
        await pair.Say(Pair.Web, "/link");
        Assert.Contains($"https://t.me/coach_bot?start={pair.Code}", pair.OnWeb.Texts[^1]);
        await pair.Say(Pair.Phone, "/link");
        Assert.DoesNotContain("t.me", pair.OnPhone.Texts[^1]);
        Assert.DoesNotContain("Discord", pair.OnPhone.Texts[^1]);
    }

    [Fact]
    public async Task Whoever_used_the_code_hears_of_a_no()
    {
        var pair = new Pair();
        await pair.Link();
        await pair.Tap(Pair.Web, "No");
        Assert.StartsWith("The two chats were not joined", pair.OnPhone.Texts[^1]);
        var said = pair.OnPhone.Sent.Count;
        await pair.Wait(Duration.FromHours(23.5));
        Assert.Equal(said, pair.OnPhone.Sent.Count);
        Assert.False(await pair.IsOne());
    }

    [Fact]
    public async Task Whoever_used_the_code_hears_after_a_day_that_nobody_said_yes_and_then_a_yes_is_too_late()
    {
        var pair = new Pair();
        await pair.Keep(Pair.Web);
        await pair.Link();
        await pair.Wait(Duration.FromHours(23.5));
        Assert.StartsWith("The two chats were not joined", pair.OnPhone.Texts[^1]);
        await pair.Tap(Pair.Web, "Yes, join");
        Assert.StartsWith("That request is over", pair.OnWeb.Texts[^1]);
        Assert.False(await pair.IsOne());
    }

    [Fact]
    public async Task Whoever_was_joined_hears_nothing_more_of_their_request()
    {
        var pair = new Pair();
        await pair.JoinToKeptPhone();
        Assert.DoesNotContain((await pair.StateOf(Pair.Web)).Timers, timer => timer.Key.Kind == Timers.LinkUnanswered);
    }

    [Fact]
    public async Task Check_ins_go_where_the_person_wants_them_and_emergencies_where_the_person_is()
    {
        var pair = new Pair();
        await pair.Keep(Pair.Web);
        await pair.Link();
        await pair.Tap(Pair.Web, "Yes, join");
        await pair.Say(Pair.Web, "/channels");
        await pair.Tap(Pair.Web, "Check-ins: Telegram");
        await pair.Wait(Duration.FromHours(26));
        Assert.Equal(Urgency.Proactive, pair.OnPhone.Sent[^1].Message.Urgency);
        await pair.Say(Pair.Web, "my crotch is numb");
        await pair.Wait(Duration.FromMinutes(31));
        Assert.Equal("follow-up.emergency", pair.OnWeb.Sent[^1].Message.Prompt);
    }

    [Fact]
    public async Task A_follow_up_that_cannot_be_delivered_goes_to_the_other_chat()
    {
        var pair = new Pair();
        await pair.Keep(Pair.Web);
        await pair.Link();
        await pair.Tap(Pair.Web, "Yes, join");
        await pair.Say(Pair.Phone, "my crotch is numb");
        pair.OnPhone.Usually = () => new Delivery.Unreachable("blocked");
        await pair.Wait(Duration.FromMinutes(31));
        Assert.Equal("follow-up.emergency", pair.OnWeb.Sent[^1].Message.Prompt);
    }

    [Fact]
    public async Task The_other_history_may_be_the_one_that_stays()
    {
        var pair = new Pair();
        await pair.JoinToKeptPhone();
        Assert.True(await pair.IsOne());
        await pair.Say(Pair.Web, "/plan");
        Assert.StartsWith("**Week 1", pair.OnWeb.Texts[^1]);
        await pair.Wait(Duration.FromHours(26));
        Assert.Equal(Urgency.Proactive, pair.OnWeb.Sent[^1].Message.Urgency);
    }

    [Fact]
    public async Task An_escalation_that_nobody_took_reaches_the_person_in_the_chat_that_was_joined()
    {
        var pair = new Pair();
        pair.OnPhone.Usually = () => new Delivery.Unreachable("blocked");
        await pair.Say(Pair.Web, "/link");
        await pair.Say(Pair.Phone, "my crotch is numb");
        await pair.Say(Pair.Phone, $"/link {pair.Code}");
        var asked = (await pair.StateOf(Pair.Phone)).Open!;
        await pair.Store.Flush(CancellationToken.None);
        Assert.Equal("link.mine", asked.Question);
        await pair.Say(Pair.Phone, "yes, it's mine");
        await pair.Tap(Pair.Web, "Yes, join");
        await pair.Say(Pair.Web, "hello");
        Assert.Contains(pair.OnWeb.Sent, sent => sent.Message.Prompt.StartsWith("emergency", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unlinked_chat_is_somebody_new()
    {
        var pair = new Pair();
        await pair.Keep(Pair.Web);
        await pair.Link();
        await pair.Tap(Pair.Web, "Yes, join");
        await pair.Say(Pair.Web, "/channels");
        await pair.Tap(Pair.Web, "Unlink: Telegram");
        await pair.Tap(Pair.Web, "Yes, unlink");
        Assert.False(await pair.IsOne());
        Assert.Null((await pair.StateOf(Pair.Phone)).Plan);
        Assert.NotNull((await pair.StateOf(Pair.Web)).Plan);
    }

    [Fact]
    public async Task Whoever_comes_for_a_person_who_is_just_joined_is_answered_once_by_the_one_they_became()
    {
        var loop = new Loop(second: new FakeChannel("telegram"));
        await loop.Say("hello");
        await loop.Say("hello too", from: Bob);
        loop.Effects = turn => Loop.Words(turn.Input) == "join" ? [new Effect.Join(2, 1, KeepsOther: false), .. Loop.Echo(turn)] : Loop.Echo(turn);
        var (join, rest) = (new TaskCompletionSource(), new TaskCompletionSource());
        loop.Store.Held = join;
        var joined = loop.Say("join");
        loop.Store.Held = rest;
        var late = loop.Say("late", from: Bob);
        join.SetResult();
        Assert.Equal(Accepted.Committed, await joined);
        rest.SetResult();
        Assert.Equal(Accepted.Committed, await late);
        Assert.Equal([1L, 2L, 1L, 1L], loop.Store.Commits.Select(commit => commit.Person.Value));
        Assert.Equal(Bob, loop.Store.Commits[^1].Address);
    }

    [Fact]
    public async Task Who_waits_behind_a_join_into_the_other_person_is_answered_as_the_other()
    {
        var loop = new Loop(second: new FakeChannel("telegram"));
        await loop.Say("hello");
        await loop.Say("hello too", from: Bob);
        loop.Effects = turn => Loop.Words(turn.Input) == "join" ? [new Effect.Join(2, 1, KeepsOther: true), .. Loop.Echo(turn)] : Loop.Echo(turn);
        loop.Store.Held = new();
        var (joined, behind) = (loop.Say("join"), loop.Say("behind"));
        var held = loop.Store.Held;
        loop.Store.Held = null;
        held.SetResult();
        Assert.Equal([Accepted.Committed, Accepted.Committed], await Task.WhenAll(joined, behind));
        Assert.Equal([1L, 2L, 2L, 2L], loop.Store.Commits.Select(commit => commit.Person.Value));
        Assert.Equal("behind", loop.Web.Texts[^1]);
    }

    [Fact]
    public void Over_the_whole_installation_wrong_codes_have_an_end_for_a_while()
    {
        var wrong = new WrongCodes();
        for (var i = 0; i < WrongCodes.Most; i++)
        {
            Assert.False(wrong.IsFull(Loop.Start));
            wrong.Add(Loop.Start);
        }

        Assert.True(wrong.IsFull(Loop.Start));
        Assert.False(wrong.IsFull(Loop.Start + WrongCodes.Within));
    }

    [Fact]
    public async Task Where_too_many_codes_were_tried_not_even_the_right_one_is_looked_for()
    {
        var store = new FakeStore();
        store.Offers["K7QZM2PX"] = new(new(7), "web");
        var desk = new LinkDesk(store, LinkDesk.NewCode, _ => []);
        for (var i = 0; i < WrongCodes.Most; i++)
            Assert.Null((await desk.Bring(new Need.Owner($"{i}"), Brought.Nothing, new(1), Loop.Start)).Offer!.Offer);
        var refused = (await desk.Bring(new Need.Owner("K7QZM2PX"), Brought.Nothing, new(1), Loop.Start)).Offer!;
        Assert.Equal((true, null), (refused.IsRefused, refused.Offer));
        var later = (await desk.Bring(new Need.Owner("K7QZM2PX"), Brought.Nothing, new(1), Loop.Start + WrongCodes.Within)).Offer!;
        Assert.Equal(7, later.Offer?.Person);
    }

    [Fact]
    public void Codes_have_forty_bits_and_are_read_however_they_are_typed()
    {
        var codes = Enumerable.Range(0, 2_000).Select(_ => LinkDesk.NewCode()).ToHashSet();
        Assert.Equal(2_000, codes.Count);
        Assert.Equal(32, LinkCode.Alphabet.Distinct().Count());
        Assert.All(codes, code => Assert.Equal(code, LinkCode.In(LinkCode.Shown(code).ToLowerInvariant() + " ")));
        Assert.Null(LinkCode.In("K7QZ-M2P"));
        Assert.Null(LinkCode.In("K7QZ-M2PXX"));
        Assert.Equal("L7QZM2PX", LinkCode.In("17qz m2px"));
    }
}
