using System.Text.Json;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using NodaTime;
using Xunit;
using static CoachBot.Tests.Store.Turns;

namespace CoachBot.Tests.Store;

public abstract partial class StoreContract
{
    static readonly Duration Day = Duration.FromHours(24);

    [Fact]
    public async Task A_visitor_is_gone_24_hours_after_their_last_message()
    {
        var person = await Store.Met(Ann);
        await Store.Commit((Turn(person, Ann, 1) with { At = Noon + Duration.FromHours(3) }).Saying("Hello.").Noting("check-in", "{}"));
        await Sweep(Noon + Day + Duration.FromHours(3) - Duration.FromSeconds(1));
        Assert.Equal(2, (await Store.Stored(person)).Version);
        await Sweep(Noon + Day + Duration.FromHours(3));
        Assert.Equal(Router.Stored.None, await Store.Stored(person));
        Assert.NotEqual(person, await Store.NumberOf(Ann));
        Assert.Empty(await Store.Waiting());
    }

    [Fact]
    public async Task Only_the_persons_own_messages_restart_the_24_hours()
    {
        var person = await Store.Met(Ann);
        await Store.Commit((Turn(person, Ann, 1) with { At = Noon + Duration.FromHours(20) }).ByClock());
        await Sweep(Noon + Day);
        Assert.Equal(Router.Stored.None, await Store.Stored(person));
    }

    [Fact]
    public async Task A_visitor_who_asked_for_a_follow_up_is_kept_until_it_has_come()
    {
        var person = await Store.Met(Ann);
        var timer = FollowUp("1:1");
        await Store.Commit(Turn(person, Ann, 1).Setting(timer, Noon + Duration.FromHours(30), isEscalation: true));
        await Sweep(Noon + Duration.FromHours(29));
        Assert.Equal(2, (await Store.Stored(person)).Version);
        await Store.Commit((Turn(person, Ann, 2) with { At = Noon + Duration.FromHours(30) }).ByClock().Setting(timer, null));
        await Sweep(Noon + Duration.FromHours(31));
        Assert.Equal(Router.Stored.None, await Store.Stored(person));
    }

    [Fact]
    public async Task A_turn_for_a_visitor_who_has_gone_is_stale()
    {
        var person = await Store.Met(Ann);
        await Sweep(Noon + Day);
        Assert.Equal(CommitOutcome.Stale, (await Store.Commit(Turn(person, Ann, 1))).Outcome);
        Assert.Equal(CommitOutcome.Stale, (await Store.Commit(Turn(person, Ann, 0))).Outcome);
        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(Turn(await Store.NumberOf(Ann), Ann, 0))).Outcome);
    }

    [Fact]
    public async Task Who_keeps_their_answers_finds_everything_again()
    {
        var person = await Store.NumberOf(Ann);
        await Store.Commit(Turn(person, Ann, 0).Saying("First.").Noting("check-in", """{"pain":4}""") with { DeadLetter = "T-1" });
        await Store.Commit(Turn(person, Ann, 1).Keeping().Saying("Kept.").Noting("check-in", """{"pain":3}""").Setting(CheckIn("x"), Noon + Day));
        await Store.Commit(Turn(person, Ann, 2));
        await Sweep(Noon + Duration.FromDays(3));
        Assert.Equal((3L, true), ((await Store.Stored(person)).Version, (await Store.Stored(person)).IsKept));
        Assert.Equal([Ann], await Store.AddressesOf(person, CancellationToken.None));
        Assert.Equal(["First.", "Kept."], TextsOf(await Store.Waiting()));
        Assert.Equal(2, (await Exported(person)).GetProperty("journal").GetArrayLength());
        Assert.Equal(Ann, Assert.Single(await DueAt(Noon + Day)).Address);
    }

    [Fact]
    public async Task A_kept_person_goes_after_twelve_silent_months()
    {
        var person = await Store.MetAndKept(Ann);
        await Sweep(Noon + Duration.FromDays(364));
        Assert.True((await Store.Stored(person)).IsKept);
        await Sweep(Noon + Duration.FromDays(365));
        Assert.Equal(Router.Stored.None, await Store.Stored(person));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_erased_leaves_only_the_last_words(bool isKept)
    {
        var person = isKept ? await Store.MetAndKept(Ann) : await Store.Met(Ann);
        await Store.Commit(Turn(person, Ann, 1).Saying("Never sent.").Setting(CheckIn("x"), Noon).Noting("check-in", "{}"));
        var result = await Store.Commit(Turn(person, Ann, 2).Erasing().Saying("It is all gone."));
        Assert.Equal((CommitOutcome.Committed, 0L), (result.Outcome, result.Version));
        Assert.Equal(Router.Stored.None, await Store.Stored(person));
        Assert.Empty(await Store.AddressesOf(person, CancellationToken.None));
        Assert.Empty(await DueAt(Noon + Day));
        Assert.Equal([Ann], (await Store.Waiting(Ann)).Select(row => row.Address));
        Assert.Equal(["It is all gone."], TextsOf(await Store.Waiting()));
        Assert.NotEqual(person, await Store.NumberOf(Ann));
    }

    [Theory]
    [InlineData(OutboxState.Sent)]
    [InlineData(OutboxState.GivenUp)]
    public async Task Last_words_are_erased_when_they_are_final(OutboxState final)
    {
        var person = await Store.Met(Ann);
        var row = Assert.Single((await Store.Commit(Turn(person, Ann, 1).Erasing().Saying("It is all gone."))).Rows);
        Store.Mark(row.Marked(final));
        await Store.Flush(CancellationToken.None);
        Assert.Empty(await Store.Waiting());
        Assert.Empty((await Store.Trouble(Noon, CancellationToken.None)).GivenUp);
    }

    [Fact]
    public async Task Last_words_that_cannot_be_sent_are_erased_after_a_day()
    {
        var person = await Store.Met(Ann);
        await Store.Commit(Turn(person, Ann, 1).Erasing().Saying("It is all gone."));
        await Sweep(Noon + Day - Duration.FromSeconds(1));
        Assert.Single(await Store.Waiting());
        await Sweep(Noon + Day);
        Assert.Empty(await Store.Waiting());
    }

    [Fact]
    public async Task Who_is_erased_can_begin_anew()
    {
        var person = await Store.MetAndKept(Ann);
        await Store.Commit(Turn(person, Ann, 1).Erasing());
        Assert.Equal(CommitOutcome.Stale, (await Store.Commit(Turn(person, Ann, 0))).Outcome);
        var again = await Store.Met(Ann);
        Assert.Equal((1L, false), ((await Store.Stored(again)).Version, (await Store.Stored(again)).IsKept));
    }

    [Fact]
    public async Task Somebody_new_may_ask_to_be_forgotten_at_once()
    {
        var person = await Store.NumberOf(Ann);
        await Store.Commit(Turn(person, Ann, 0).Erasing().Saying("There was nothing."));
        Assert.Equal(["There was nothing."], TextsOf(await Store.Waiting()));
        Assert.NotEqual(person, await Store.NumberOf(Ann));
    }

    [Fact]
    public async Task The_export_holds_every_row_in_the_open()
    {
        var person = await Store.MetAndKept(Ann);
        await Store.Commit(Turn(person, Ann, 1, """{"pain":6}""").Noting("red-flag", """{"id":"RF-01"}""")
            .Setting(CheckIn("2026-03-02"), Noon + Day).Saying("Hello.") with
        { DeadLetter = "T-7" });
        var export = await Exported(person);
        Assert.Equal((person.Value, true), (export.GetProperty("person").GetInt64(), export.GetProperty("kept").GetBoolean()));
        Assert.Equal("web", export.GetProperty("channels")[0].GetString());
        Assert.Equal(6, export.GetProperty("state").GetProperty("pain").GetInt32());
        Assert.Equal("RF-01", export.GetProperty("journal")[0].GetProperty("data").GetProperty("id").GetString());
        Assert.Equal("2026-03-02T12:00:00Z", export.GetProperty("timers")[0].GetProperty("dueAt").GetString());
        Assert.Equal("Hello.", export.GetProperty("messages")[0].GetString());
        Assert.Equal("T-7", export.GetProperty("deadLetters")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_export_of_somebody_unknown_is_empty() =>
        Assert.Equal(JsonValueKind.Null, (await Exported(new PersonId(4711))).GetProperty("state").ValueKind);

    [Fact]
    public async Task Arrivals_are_known_for_48_hours()
    {
        var turn = Turn(await Store.NumberOf(Ann), Ann, 0).Keeping();
        await Store.Commit(turn);
        await Sweep(Noon + Duration.FromHours(48) - Duration.FromSeconds(1));
        Assert.True(await Store.IsKnown(turn.Key.Channel, turn.Key.PlatformId, CancellationToken.None));
        await Sweep(Noon + Duration.FromHours(48));
        Assert.False(await Store.IsKnown(turn.Key.Channel, turn.Key.PlatformId, CancellationToken.None));
    }

    [Fact]
    public async Task Dead_letters_stay_for_30_days_and_what_was_given_up_for_seven()
    {
        var person = await Store.MetAndKept(Ann);
        var turn = Turn(person, Ann, 1).Saying("Hello.", Urgency.Proactive) with { DeadLetter = "T-1" };
        Store.Mark(Assert.Single((await Store.Commit(turn)).Rows).Marked(OutboxState.GivenUp));
        await Sweep(Noon + Duration.FromDays(7) - Duration.FromSeconds(1));
        Assert.Single((await Store.Trouble(Noon, CancellationToken.None)).GivenUp);
        await Sweep(Noon + Duration.FromDays(7));
        Assert.Empty((await Store.Trouble(Noon, CancellationToken.None)).GivenUp);
        Assert.Single((await Store.Trouble(Noon, CancellationToken.None)).DeadLetters);
        await Sweep(Noon + Duration.FromDays(30));
        Assert.Empty((await Store.Trouble(Noon, CancellationToken.None)).DeadLetters);
    }

    Task Sweep(Instant now) => Store.Sweep(now, CancellationToken.None);

    async Task<JsonElement> Exported(PersonId person)
    {
        using var document = JsonDocument.Parse(await Store.Export(person, CancellationToken.None));
        return document.RootElement.Clone();
    }
}
