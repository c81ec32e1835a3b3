using Xunit;

namespace CoachBot.Tests.StateMachines;

public sealed class UnhandledTests
{
    [Fact]
    public void A_trigger_without_a_way_is_an_error_that_names_state_and_trigger()
    {
        var walk = new Walk(Room.Street);

        Assert.False(walk.Machine.CanFire(Step.Wait));
        var error = Assert.Throws<InvalidOperationException>(() => walk.Take(Step.Wait));

        Assert.Contains("'Street'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Wait'", error.Message, StringComparison.Ordinal);
        Assert.Contains("ignor", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_takes_the_place_of_the_exception()
    {
        var walk = new Walk(Room.Street);
        walk.Machine.OnUnhandledTrigger((room, step) => walk.Log.Add($"{room} {step}"));

        walk.Take(Step.Wait);

        Assert.Equal(["Street Wait"], walk.Log);
        Assert.Equal(Room.Street, walk.Room);
    }

    [Fact]
    public void The_handler_is_called_when_no_guard_holds_and_can_be_told_which()
    {
        var walk = new Walk(Room.Street);
        List<string> unmet = [];
        walk.In(Room.Street)
            .PermitIf(Step.On, Room.Garden, () => false, "dry")
            .PermitIf(Step.On, Room.Hall, () => false, "open");
        walk.Machine.OnUnhandledTrigger((_, _, guards) => unmet.AddRange(guards ?? []));

        walk.Take(Step.On);

        Assert.Equal(["dry", "open"], unmet);
    }

    [Fact]
    public void In_a_substate_the_handler_is_told_the_substate()
    {
        var walk = Walk.Through(Room.Pantry);
        List<Room> told = [];
        walk.Machine.OnUnhandledTrigger((room, _) => told.Add(room));

        walk.Take(Step.Wait);

        Assert.Equal([Room.Pantry], told);
    }
}
