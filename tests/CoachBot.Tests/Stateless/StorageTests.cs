using Stateless;
using Xunit;

namespace CoachBot.Tests.StateMachines;

public sealed class StorageTests
{
    [Fact]
    public void The_state_is_read_from_and_written_to_where_it_is_kept()
    {
        var walk = new Walk(Room.Street);
        walk.In(Room.Street).Permit(Step.On, Room.Garden);

        walk.Take(Step.On);

        Assert.Equal(Room.Garden, walk.Room);
        Assert.Equal(1, walk.Writes);
    }

    [Fact]
    public void A_state_that_is_changed_from_outside_is_the_current_one()
    {
        var walk = Walk.Through(Room.Street);
        walk.In(Room.Kitchen).Permit(Step.On, Room.Hall);

        walk.Room = Room.Kitchen;

        Assert.True(walk.Machine.IsInState(Room.House));
        Assert.Equal(Room.Hall, walk.Take(Step.On).Room);
    }

    [Fact]
    public void Words_can_be_states_and_triggers()
    {
        var state = "off";
        var machine = new StateMachine<string, string>(() => state, next => state = next, FiringMode.Immediate);
        machine.Configure("off").Permit("press", "on");

        machine.Fire("press");

        Assert.Equal("on", state);
    }

    [Fact]
    public void Firing_allocates_no_more_than_the_transition()
    {
        Assert.SkipWhen(StandIn.IsReplaced, "The package allocates more than the stand-in.");
        var walk = new Walk(Room.Street);
        walk.In(Room.Street).PermitIf(Step.On, Room.Garden, () => true, "dry");
        walk.In(Room.Garden).PermitDynamic(Step.On, () => Room.Street);
        walk.Take(Step.On).Take(Step.On);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var turn = 0; turn < 1000; turn++)
            walk.Machine.Fire(Step.On);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1000;

        Assert.InRange(bytes, 0, 32);
    }
}
