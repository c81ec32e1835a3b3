using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using Microsoft.Extensions.Logging;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Routing;

public sealed class TurnShapeTests
{
    private static readonly TimerKey CheckIn = new(Timers.CheckIn, "2026-01-06");
    private readonly Loop loop = new();

    [Fact]
    public async Task Messages_keep_their_order_and_the_first_closes_the_questions()
    {
        await Turn(Say("one"), new Effect.CloseQuestion(3), Say("two"), new Effect.CloseQuestion(4));
        Assert.Equal(["one", "two"], loop.Web.Texts);
        Assert.Equal([3, 4], loop.Web.Sent[0].Closes);
        Assert.Empty(loop.Web.Sent[1].Closes);
    }

    [Fact]
    public async Task A_question_of_this_turn_keeps_its_buttons_though_another_is_asked_after_it()
    {
        await Turn(
            new Effect.CloseQuestion(3), new Effect.Say(new("call 112", "t") { Asking = 4 }), new Effect.CloseQuestion(4),
            new Effect.Say(new("shall I check on you?", "t") { Asking = 5 }));
        Assert.Equal([3], loop.Web.Sent[0].Closes);
        Assert.Empty(loop.Web.Sent[1].Closes);
    }

    [Fact]
    public async Task An_export_encloses_everything_that_is_stored()
    {
        await Turn(new Effect.Say(new("Here it is.", "export") { Enclosure = Enclosure.Export }), Say("Anything else?"));
        Assert.Equal(EnclosedFile.Json("{\"person\":\"all\"}"), Assert.Single(loop.Web.Sent[0].Files));
        Assert.Empty(loop.Web.Sent[1].Files);
    }

    [Fact]
    public async Task Timers_and_journal_are_part_of_the_commit()
    {
        var at = Loop.Start + Duration.FromHours(1);
        var commit = await Turn(
            new Effect.SetTimer(CheckIn, at), new Effect.CancelTimer(new(Timers.Resume, "x")), new Effect.Record("check-in", "{}"));
        Assert.Equal([new TimerChange(CheckIn, at, false), new TimerChange(new(Timers.Resume, "x"), null, false)], commit.Timers);
        Assert.Equal([new JournalEntry("check-in", "{}")], commit.Journal);
    }

    [Fact]
    public async Task Keeping_and_erasing_are_told_to_the_store()
    {
        Assert.Equal(Keeping.Unchanged, (await Turn(Say("hi"))).Keeping);
        Assert.Equal(Keeping.Keep, (await Turn(new Effect.KeepPerson())).Keeping);
        var erased = await Turn(new Effect.ErasePerson(), new Effect.KeepPerson(), new Effect.SetTimer(CheckIn, Loop.Start), Say("Gone."));
        Assert.Equal(Keeping.Erase, erased.Keeping);
        Assert.Null(erased.State);
        Assert.Empty(erased.Timers);
        Assert.Equal("Gone.", loop.Web.Texts[^1]);
    }

    [Fact]
    public async Task The_operator_is_told_by_code_and_number()
    {
        await Turn(new Effect.TellOperator("crisis.unreachable"));
        Assert.Contains((LogLevel.Warning, "Person 1: crisis.unreachable"), loop.Log);
    }

    [Fact]
    public async Task The_operators_country_is_the_last_guess()
    {
        await loop.Say("hi");
        Assert.Null(loop.Turns[0].Hints.OperatorCountry);
        var british = new Loop(country: "GB");
        await british.Say("hi");
        Assert.Equal("GB", british.Turns[0].Hints.OperatorCountry);
    }

    private static Effect.Say Say(string text) => new(new(text, "test"));

    private async Task<TurnCommit> Turn(params Effect[] effects)
    {
        loop.Effects = _ => effects;
        await loop.Say($"{loop.Turns.Count}");
        return loop.Store.Commits[^1];
    }
}
