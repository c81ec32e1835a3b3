using CoachBot.Core.Dialogs;
using CoachBot.Router;
using NodaTime;
using Xunit;
using static CoachBot.Tests.Store.Turns;

namespace CoachBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Rows_are_born_sending_and_come_back_as_they_were()
    {
        var message = new Message("**Stop.** Call \"112\" now.\n\nCafé, 日本", "red-flag.emergency")
        {
            Widget = Widget.Picker,
            Buttons = [new Button("I called", "v1.3.called"), new Button("I can't", "v1.3.cant")],
            Asking = 3,
            Pictures = [new PictureUse("hip-thrust", "A figure on a bench."), new PictureUse("EX-05.pair", "Two.") { Captions = new("Arched", "One line") }],
            Urgency = Urgency.Escalation,
            IsSilent = true,
            Language = "pt",
            Enclosure = Enclosure.Export,
        };
        var content = new NewOutboxRow(message, [1, 2], "handle") { Files = [EnclosedFile.Json("""{"a":1}"""), EnclosedFile.Page("a.html", "<p>a</p>")] };
        var person = await Store.NumberOf(Ann);
        var born = Assert.Single((await Store.Commit(Turn(person, Ann, 0) with { Outbox = [content] })).Rows);
        Assert.Equal((person, Ann, Noon, 0, OutboxState.Sending), (born.Person, born.Address, born.BornAt, born.Attempts, born.State));
        var found = Assert.Single(await Store.Waiting());
        Assert.Equivalent(born, found, strict: true);
    }

    [Fact]
    public async Task Unsent_rows_come_escalations_first_then_oldest()
    {
        var (ann, bob) = (await Store.NumberOf(Ann), await Store.NumberOf(Bob));
        await Store.Commit(Turn(ann, Ann, 0).Saying("one").Saying("two"));
        await Store.Commit(Turn(bob, Bob, 0).Saying("three").Saying("urgent", Urgency.Escalation));
        Assert.Equal(["urgent", "one", "two", "three"], TextsOf(await Store.Waiting()));
        Assert.Equal(["urgent", "three"], TextsOf(await Store.Waiting(Bob)));
        Assert.Equal(["urgent"], TextsOf(await Store.Unsent(null, 1, CancellationToken.None)));
    }

    [Theory]
    [InlineData(OutboxState.Waiting, true)]
    [InlineData(OutboxState.Unreachable, true)]
    [InlineData(OutboxState.Undelivered, true)]
    [InlineData(OutboxState.Sent, false)]
    [InlineData(OutboxState.Cancelled, false)]
    [InlineData(OutboxState.GivenUp, false)]
    public async Task Rows_that_are_final_are_not_found_again(OutboxState state, bool isFound)
    {
        var row = await Say("Hello.");
        var mark = row.Marked(state) with { NextAt = state == OutboxState.Waiting ? Noon + Duration.FromMinutes(1) : null };
        Store.Mark(mark);
        await Store.Flush(CancellationToken.None);
        var rows = await Store.Waiting();
        Assert.Equal(isFound, rows.Count == 1);
        if (isFound) Assert.Equal((state, 1, mark.NextAt), (rows[0].State, rows[0].Attempts, rows[0].NextAt));
    }

    [Fact]
    public async Task A_mark_rides_with_the_next_turn()
    {
        var row = await Say("Hello.");
        Store.Mark(row.Marked(OutboxState.Sent));
        await Store.Commit(Turn(row.Person, Ann, 1));
        Assert.Empty(await Store.Waiting());
    }

    [Fact]
    public async Task Row_numbers_are_never_used_twice()
    {
        var first = await Say("Hello.");
        Store.Mark(first.Marked(OutboxState.Sent));
        await Store.Flush(CancellationToken.None);
        var second = Assert.Single((await Store.Commit(Turn(first.Person, Ann, 1).Saying("Again."))).Rows);
        Assert.True(second.Id > first.Id);
    }

    [Fact]
    public async Task A_mark_for_a_row_that_is_gone_changes_nothing()
    {
        Store.Mark(new OutboxMark(4711, OutboxState.Sent, 1, Noon));
        Store.Mark(new OutboxMark(4712, OutboxState.Waiting, 1, Noon));
        await Store.Flush(CancellationToken.None);
        Assert.Empty(await Store.Waiting());
    }

    [Fact]
    public async Task Undelivered_escalations_are_trouble_and_can_be_tried_again()
    {
        var row = await Say("Call 112.", Urgency.Escalation);
        Store.Mark(row.Marked(OutboxState.Undelivered));
        await Store.Flush(CancellationToken.None);
        var stuck = Assert.Single((await Store.Trouble(Noon, CancellationToken.None)).Undelivered);
        Assert.Equal((row.Id, row.Person, "web", Noon), (stuck.Id, stuck.Person, stuck.Channel, stuck.Since));
        Assert.True(await Store.Retry(stuck.Code, CancellationToken.None));
        Assert.Equal((OutboxState.Waiting, 0), ((await Store.Waiting())[0].State, (await Store.Waiting())[0].Attempts));
    }

    [Fact]
    public async Task An_escalation_on_its_way_for_a_minute_is_trouble()
    {
        await Say("Call 112.", Urgency.Escalation);
        await Store.Commit(Turn(await Store.NumberOf(Ann), Ann, 1).Saying("Good morning."));
        Assert.Empty((await Store.Trouble(Noon + Duration.FromSeconds(59), CancellationToken.None)).Undelivered);
        Assert.Single((await Store.Trouble(Noon + Duration.FromSeconds(60), CancellationToken.None)).Undelivered);
    }

    [Fact]
    public async Task What_was_given_up_can_be_tried_again()
    {
        var row = await Say("Hello.");
        Store.Mark(row.Marked(OutboxState.GivenUp));
        await Store.Flush(CancellationToken.None);
        var stuck = Assert.Single((await Store.Trouble(Noon, CancellationToken.None)).GivenUp);
        Assert.True(await Store.Retry(stuck.Code, CancellationToken.None));
        Assert.Equal(["Hello."], TextsOf(await Store.Waiting()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("M")]
    [InlineData("M99")]
    [InlineData("M-1")]
    [InlineData("hello")]
    public async Task An_unknown_code_is_not_tried_again(string code) => Assert.False(await Store.Retry(code, CancellationToken.None));

    [Fact]
    public async Task A_row_on_its_way_is_not_sent_a_second_time_by_hand()
    {
        var row = await Say("Hello.");
        Assert.False(await Store.Retry($"M{row.Id}", CancellationToken.None));
    }

    protected static IEnumerable<string> TextsOf(IEnumerable<OutboxRow> rows) => rows.Select(row => row.Content.Message.Text);

    protected async Task<OutboxRow> Say(string text, Urgency urgency = Urgency.Reply)
    {
        var person = await Store.NumberOf(Ann);
        return Assert.Single((await Store.Commit(Turn(person, Ann, 0).Saying(text, urgency))).Rows);
    }
}
