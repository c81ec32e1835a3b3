using System.Text;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Linking;
using CoachBot.Router;
using NodaTime;
using Xunit;
using static CoachBot.Tests.Store.Turns;

namespace CoachBot.Tests.Store;

public abstract partial class StoreContract
{
    private static readonly Instant Soon = Noon + Duration.FromMinutes(10);
    private static readonly TimerKey Request = LinkTimer.For(2, "telegram", 1);

    [Fact]
    public async Task A_code_is_found_until_its_time()
    {
        var ann = await Offering("K7QZM2PX");
        Assert.Equal(new LinkOffer(ann, "web"), await OfferOf("K7QZM2PX", Noon));
        Assert.Null(await OfferOf("K7QZM2PX", Soon));
        Assert.Null(await OfferOf("K7QZM2PY", Noon));
    }

    [Fact]
    public async Task A_new_code_takes_the_place_of_the_one_before()
    {
        var ann = await Offering("K7QZM2PX");
        await Store.Commit(Turn(ann, Ann, 2) with { Link = new LinkChange.Offers("22222222", Soon) });
        Assert.Null(await OfferOf("K7QZM2PX", Noon));
        Assert.Equal(ann, (await OfferOf("22222222", Noon))?.Owner);
    }

    [Fact]
    public async Task A_code_that_has_run_out_is_swept()
    {
        await Offering("K7QZM2PX");
        await Store.Sweep(Soon, CancellationToken.None);
        Assert.Null(await OfferOf("K7QZM2PX", Noon));
    }

    [Fact]
    public async Task A_code_works_once_and_asks_its_owner_at_once()
    {
        var ann = await Offering("K7QZM2PX");
        var bob = await Store.NumberOf(Bob);
        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(Using(bob, ann, 0))).Outcome);
        var due = Assert.Single(await Store.Due(Noon, 10, CancellationToken.None));
        Assert.Equal((ann, Ann, Request), (due.Person, due.Address, due.Timer));
        Assert.Null(await OfferOf("K7QZM2PX", Noon));
        Assert.Equal(CommitOutcome.Stale, (await Store.Commit(Using(bob, ann, 1))).Outcome);
        Assert.Equal(1, (await Store.Stored(bob)).Version);
    }

    [Fact]
    public async Task Whoever_asked_in_vain_hears_it_at_once_if_they_still_wait()
    {
        var (ann, bob) = await Both();
        var (waiting, heard) = (LinkTimer.Unanswered(1), LinkTimer.Unanswered(0));
        await Store.Commit(Turn(bob, Bob, 1).Setting(waiting, Noon + Duration.FromHours(23)));
        await Store.Commit(Turn(ann, Ann, 1) with { Link = new LinkChange.Refuses(bob, heard) });
        Assert.Empty(await Store.Due(Noon, 10, CancellationToken.None));
        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(Turn(ann, Ann, 2) with { Link = new LinkChange.Refuses(bob, waiting) })).Outcome);
        var due = Assert.Single(await Store.Due(Noon, 10, CancellationToken.None));
        Assert.Equal((bob, waiting), (due.Person, due.Timer));
    }

    [Fact]
    public async Task A_code_whose_owner_was_erased_changes_nothing()
    {
        var ann = await Offering("K7QZM2PX");
        await Store.Commit(Turn(ann, Ann, 2).Erasing());
        Assert.Null(await OfferOf("K7QZM2PX", Noon));
        Assert.Equal(CommitOutcome.Stale, (await Store.Commit(Using(await Store.NumberOf(Bob), ann, 0))).Outcome);
    }

    [Fact]
    public async Task Two_people_become_one_with_the_kept_history_and_both_addresses()
    {
        var (ann, bob) = await Both();
        await Store.Commit(Turn(ann, Ann, 1).Setting(CheckIn("2026-03-02"), Soon).Noting("check-in", """{"by":"ann"}"""));
        await Store.Commit(Turn(bob, Bob, 1).Setting(CheckIn("2026-03-03"), Soon).Noting("check-in", """{"by":"bob"}"""));
        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(Joining(ann, 2, bob, 2))).Outcome);
        Assert.Equal((ann, ann), (await Store.NumberOf(Ann), await Store.NumberOf(Bob)));
        Assert.Equal([Ann, Bob], (await Store.AddressesOf(ann, CancellationToken.None)).OrderBy(address => address == Bob));
        Assert.Equal((3L, """{"pain":1}"""), ((await Store.Stored(ann)).Version, Encoding.UTF8.GetString((await Store.Stored(ann)).State!)));
        Assert.Equal(Router.Stored.None, await Store.Stored(bob));
        Assert.Equal([CheckIn("2026-03-02")], (await Store.Due(Soon, 10, CancellationToken.None)).Select(due => due.Timer));
        var export = await Store.Export(ann, CancellationToken.None);
        Assert.True(export.Contains("\"ann\"", StringComparison.Ordinal) && !export.Contains("\"bob\"", StringComparison.Ordinal), export);
    }

    [Fact]
    public async Task The_history_that_stays_may_be_the_others()
    {
        var (ann, bob) = await Both();
        var turn = Joining(bob, 1, ann, 1) with { Address = Ann };
        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(turn)).Outcome);
        Assert.Equal((bob, bob), (await Store.NumberOf(Ann), await Store.NumberOf(Bob)));
        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(Turn(bob, Ann, 2).Setting(CheckIn("2026-03-02"), Noon))).Outcome);
        Assert.Equal(Ann, Assert.Single(await Store.Due(Noon, 10, CancellationToken.None)).Address);
    }

    [Fact]
    public async Task What_is_still_to_be_sent_to_either_goes_out()
    {
        var (ann, bob) = await Both();
        await Store.Commit(Turn(ann, Ann, 1).Saying("To Ann."));
        await Store.Commit(Turn(bob, Bob, 1).Saying("Call 112.", Urgency.Escalation).Saying("To Bob."));
        await Store.Commit(Joining(ann, 2, bob, 2).Saying("You are one."));
        var waiting = await Store.Waiting();
        Assert.Equal(["Call 112.", "To Ann.", "To Bob.", "You are one."], waiting.Select(row => row.Content.Message.Text));
        Assert.All(waiting, row => Assert.Equal(ann, row.Person));
        Assert.Equal(["Call 112.", "To Bob."], (await Store.Waiting(Bob)).Select(row => row.Content.Message.Text));
    }

    [Fact]
    public async Task A_join_on_another_version_of_the_other_changes_nothing()
    {
        var (ann, bob) = await Both();
        await Store.Commit(Turn(bob, Bob, 1).Saying("Still Bob's."));
        Assert.Equal(CommitOutcome.Stale, (await Store.Commit(Joining(ann, 1, bob, 1))).Outcome);
        Assert.Equal((ann, bob), (await Store.NumberOf(Ann), await Store.NumberOf(Bob)));
        Assert.Equal((1L, 2L), ((await Store.Stored(ann)).Version, (await Store.Stored(bob)).Version));
        Assert.Equal(bob, Assert.Single(await Store.Waiting()).Person);
    }

    [Fact]
    public async Task A_turn_of_somebody_who_was_joined_meanwhile_is_stale()
    {
        var (ann, bob) = await Both();
        var late = Turn(bob, Bob, 1).Saying("Late.");
        await Store.Commit(Joining(ann, 1, bob, 1));
        Assert.Equal(CommitOutcome.Stale, (await Store.Commit(late)).Outcome);
        Assert.Equal(CommitOutcome.Stale, (await Store.Commit(Turn(bob, Bob, 0))).Outcome);
        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(late with { Person = ann, VersionBefore = 2 })).Outcome);
    }

    [Fact]
    public async Task Many_joins_at_once_make_one_person_each()
    {
        var pairs = await Task.WhenAll(Enumerable.Range(0, 40).Select(async pair =>
        {
            var (one, other) = (new Address("web", $"one-{pair}"), new Address("telegram", $"other-{pair}"));
            var (ann, bob) = (await Store.Met(one), await Store.Met(other));
            var turn = Turn(ann, one, 1) with { Link = new LinkChange.Joins(bob, 1) };
            var racing = Turn(bob, other, 1);
            var results = await Task.WhenAll(Store.Commit(turn), Store.Commit(racing));
            return (one, other, Outcomes: results.Count(result => result.Outcome == CommitOutcome.Committed), IsJoined: results[0].Outcome == CommitOutcome.Committed);
        }));
        foreach (var (one, other, outcomes, isJoined) in pairs)
        {
            Assert.Equal(1, outcomes);
            Assert.Equal(isJoined, await Store.NumberOf(one) == await Store.NumberOf(other));
        }
    }

    [Fact]
    public async Task Whoever_is_erased_after_a_join_is_gone_from_every_address()
    {
        var (ann, bob) = await Both();
        await Store.Commit(Joining(ann, 1, bob, 1).Saying("To Ann."));
        await Store.Commit(Turn(ann, Bob, 2).Erasing());
        Assert.Empty(await Store.Waiting());
        Assert.NotEqual(ann, await Store.NumberOf(Ann));
        Assert.NotEqual(await Store.NumberOf(Ann), await Store.NumberOf(Bob));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_visitor_who_joins_somebody_kept_is_kept(bool isTheVisitorsHistoryKept)
    {
        var (ann, bob) = (await Store.Met(Ann), await Store.MetAndKept(Bob));
        var turn = isTheVisitorsHistoryKept ? Joining(ann, 1, bob, 1).Keeping() : Joining(bob, 1, ann, 1) with { Address = Ann };
        var kept = turn.Person;
        await Store.Commit(turn.Saying("You are one."));
        await Store.Sweep(Noon + Duration.FromDays(2), CancellationToken.None);
        Assert.Equal((2L, true), ((await Store.Stored(kept)).Version, (await Store.Stored(kept)).IsKept));
        Assert.Equal(2, (await Store.AddressesOf(kept, CancellationToken.None)).Count);
        Assert.Single(await Store.Waiting());
    }

    [Fact]
    public async Task Two_visitors_stay_a_visitor()
    {
        var (ann, bob) = await Both();
        await Store.Commit(Joining(ann, 1, bob, 1));
        Assert.False((await Store.Stored(ann)).IsKept);
        await Store.Sweep(Noon + Duration.FromHours(24), CancellationToken.None);
        Assert.Equal(Router.Stored.None, await Store.Stored(ann));
    }

    [Fact]
    public async Task An_unlinked_address_is_somebody_new_and_its_escalations_go_to_the_other()
    {
        var (ann, bob) = await Both();
        await Store.Commit(Joining(ann, 1, bob, 1));
        await Store.Commit(Turn(ann, Bob, 2).Saying("Call 112.", Urgency.Escalation).Saying("Anything else?"));
        await Store.Commit(Turn(ann, Ann, 3).Saying("Unlinked.") with { Link = new LinkChange.Unlinks(Bob) });
        Assert.NotEqual(ann, await Store.NumberOf(Bob));
        Assert.Equal([Ann], await Store.AddressesOf(ann, CancellationToken.None));
        Assert.Equal(["Call 112.", "Unlinked."], (await Store.Waiting(Ann)).Select(row => row.Content.Message.Text));
        Assert.Empty(await Store.Waiting(Bob));
        Assert.Equal(CommitOutcome.Stale, (await Store.Commit(Turn(ann, Bob, 4))).Outcome);
        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(Turn(await Store.NumberOf(Bob), Bob, 0))).Outcome);
    }

    [Fact]
    public async Task A_row_may_go_to_another_address_of_the_person()
    {
        var (ann, bob) = await Both();
        await Store.Commit(Joining(ann, 1, bob, 1));
        var turn = Turn(ann, Ann, 2).Saying("Here.").Saying("There.");
        var result = await Store.Commit(turn with { Outbox = [turn.Outbox[0], turn.Outbox[1] with { To = Bob }] });
        Assert.Equal([Ann, Bob], result.Rows.Select(row => row.Address));
        var there = Assert.Single(await Store.Waiting(Bob));
        Assert.Equal(("There.", Bob), (there.Content.Message.Text, there.Address));
    }

    private async Task<PersonId> Offering(string code)
    {
        var ann = await Store.Met(Ann);
        await Store.Commit(Turn(ann, Ann, 1) with { Link = new LinkChange.Offers(code, Soon) });
        return ann;
    }

    private async Task<(PersonId Ann, PersonId Bob)> Both() => (await Store.Met(Ann), await Store.Met(Bob));

    private async Task<LinkOffer?> OfferOf(string code, Instant now) => await Store.OfferOf(code, now, CancellationToken.None);

    private static TurnCommit Using(PersonId person, PersonId owner, long before) =>
        Turn(person, Bob, before) with { Link = new LinkChange.Uses("K7QZM2PX", owner, Request) };

    private static TurnCommit Joining(PersonId kept, long before, PersonId dropped, long version) =>
        Turn(kept, Ann, before, """{"pain":1}""") with { Link = new LinkChange.Joins(dropped, version) };
}
