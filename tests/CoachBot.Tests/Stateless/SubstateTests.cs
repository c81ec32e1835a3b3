using Xunit;

namespace CoachBot.Tests.StateMachines;

public sealed class SubstateTests
{
    [Fact]
    public void A_machine_in_a_substate_is_in_every_state_above_it()
    {
        var machine = Walk.Through(Room.Pantry).Machine;

        Assert.True(machine.IsInState(Room.Pantry));
        Assert.True(machine.IsInState(Room.Kitchen));
        Assert.True(machine.IsInState(Room.House));
        Assert.False(machine.IsInState(Room.Hall));
        Assert.False(machine.IsInState(Room.Street));
    }

    [Fact]
    public void A_machine_in_a_superstate_is_in_none_of_its_substates()
    {
        var machine = Walk.Through(Room.House).Machine;

        Assert.True(machine.IsInState(Room.House));
        Assert.False(machine.IsInState(Room.Kitchen));
    }

    [Fact]
    public void Superstates_are_entered_before_and_left_after_their_substates()
    {
        var walk = Walk.Through(Room.Street);
        walk.In(Room.Street).Permit(Step.In, Room.Pantry);
        walk.In(Room.Pantry).Permit(Step.Out, Room.Street);

        walk.Take(Step.In).Take(Step.Out);

        Assert.Equal(
            [
                "leave Street", "enter House", "enter Kitchen", "enter Pantry",
                "leave Pantry", "leave Kitchen", "leave House", "enter Street",
            ],
            walk.Log);
    }

    [Fact]
    public void A_transition_within_a_superstate_neither_leaves_nor_enters_it()
    {
        var walk = Walk.Through(Room.Pantry);
        walk.In(Room.Pantry).Permit(Step.On, Room.Hall);

        walk.Take(Step.On);

        Assert.Equal(["leave Pantry", "leave Kitchen", "enter Hall"], walk.Log);
    }

    [Fact]
    public void From_a_substate_to_its_superstate_only_the_substate_is_left()
    {
        var walk = Walk.Through(Room.Pantry);
        walk.In(Room.Pantry).Permit(Step.Out, Room.House);

        walk.Take(Step.Out);

        Assert.Equal(["leave Pantry", "leave Kitchen"], walk.Log);
        Assert.Equal(Room.House, walk.Room);
    }

    [Fact]
    public void From_a_superstate_to_its_substate_only_the_substate_is_entered()
    {
        var walk = Walk.Through(Room.House);
        walk.In(Room.House).Permit(Step.In, Room.Pantry);

        walk.Take(Step.In);

        Assert.Equal(["enter Kitchen", "enter Pantry"], walk.Log);
    }

    [Fact]
    public void A_superstates_way_holds_in_its_substates_and_its_source_is_the_substate()
    {
        var walk = Walk.Through(Room.Pantry);
        List<Room> sources = [];
        walk.In(Room.House).Permit(Step.Out, Room.Street);
        walk.Machine.OnTransitioned(transition => sources.Add(transition.Source));

        walk.Take(Step.Out);

        Assert.Equal([Room.Pantry], sources);
        Assert.Equal(["leave Pantry", "leave Kitchen", "leave House", "enter Street"], walk.Log);
    }

    [Fact]
    public void A_substates_own_way_goes_before_its_superstates()
    {
        var walk = Walk.Through(Room.Kitchen);
        walk.In(Room.House).Permit(Step.Out, Room.Street);
        walk.In(Room.Kitchen).Permit(Step.Out, Room.Garden);

        Assert.Equal(Room.Garden, walk.Take(Step.Out).Room);
    }

    [Fact]
    public void A_superstates_way_into_the_current_substate_changes_nothing()
    {
        var walk = Walk.Through(Room.Hall);
        walk.In(Room.House).Permit(Step.In, Room.Hall);
        walk.Machine.OnTransitioned(_ => walk.Log.Add("transitioned"));

        walk.Take(Step.In);

        Assert.Empty(walk.Log);
        Assert.Equal(0, walk.Writes);
        Assert.Equal(Room.Hall, walk.Room);
    }

    [Fact]
    public void A_state_is_never_below_itself()
    {
        var walk = Walk.Through(Room.Street);

        Assert.Throws<ArgumentException>(() => walk.In(Room.House).SubstateOf(Room.House));
        Assert.Throws<ArgumentException>(() => walk.In(Room.House).SubstateOf(Room.Kitchen));
        Assert.Throws<ArgumentException>(() => walk.In(Room.House).SubstateOf(Room.Pantry));
    }
}
