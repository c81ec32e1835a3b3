using Stateless;
using Xunit;

namespace CoachBot.Tests.StateMachines;

public sealed class TransitionTests
{
    [Fact]
    public void A_permitted_trigger_leads_to_its_destination()
    {
        var walk = new Walk(Room.Street);
        walk.In(Room.Street).Permit(Step.In, Room.Hall).Permit(Step.On, Room.Garden);

        walk.Take(Step.On);

        Assert.Equal(Room.Garden, walk.Room);
    }

    [Fact]
    public void Exit_actions_run_first_then_OnTransitioned_then_entry_actions()
    {
        var walk = Walk.Through(Room.Street);
        walk.In(Room.Street).Permit(Step.On, Room.Garden);
        walk.Machine.OnTransitioned(_ => walk.Log.Add("transitioned"));

        walk.Take(Step.On);

        Assert.Equal(["leave Street", "transitioned", "enter Garden"], walk.Log);
    }

    [Fact]
    public void The_state_is_the_old_one_in_exit_actions_and_the_new_one_from_OnTransitioned_on()
    {
        var walk = new Walk(Room.Street);
        List<Room> seen = [];
        walk.In(Room.Street).Permit(Step.On, Room.Garden).OnExit(_ => seen.Add(walk.Room));
        walk.In(Room.Garden).OnEntry(_ => seen.Add(walk.Room));
        walk.Machine.OnTransitioned(_ => seen.Add(walk.Room));

        walk.Take(Step.On);

        Assert.Equal([Room.Street, Room.Garden, Room.Garden], seen);
    }

    [Fact]
    public void Configuring_a_state_twice_adds_to_it()
    {
        var walk = new Walk(Room.Street);
        walk.In(Room.Street).Permit(Step.On, Room.Garden);
        walk.In(Room.Street).Permit(Step.In, Room.Hall);

        Assert.Equal(Room.Garden, walk.Take(Step.On).Room);
        walk.Room = Room.Street;
        Assert.Equal(Room.Hall, walk.Take(Step.In).Room);
    }

    [Fact]
    public void Every_action_and_listener_is_told_source_destination_and_trigger()
    {
        var walk = new Walk(Room.Street);
        List<StateMachine<Room, Step>.Transition> told = [];
        walk.In(Room.Street).Permit(Step.On, Room.Garden).OnExit(told.Add);
        walk.In(Room.Garden).OnEntry(told.Add);
        walk.Machine.OnTransitioned(told.Add);

        walk.Take(Step.On);

        Assert.Equal(3, told.Count);
        Assert.All(told, transition =>
        {
            Assert.Equal(Room.Street, transition.Source);
            Assert.Equal(Room.Garden, transition.Destination);
            Assert.Equal(Step.On, transition.Trigger);
            Assert.False(transition.IsReentry);
        });
    }

    [Fact]
    public void Several_actions_of_one_state_and_several_listeners_run_in_the_order_given()
    {
        var walk = new Walk(Room.Street);
        walk.In(Room.Street).Permit(Step.On, Room.Garden).OnExit(_ => walk.Log.Add("hat")).OnExit(_ => walk.Log.Add("coat"));
        walk.In(Room.Garden).OnEntry(_ => walk.Log.Add("sit")).OnEntry(_ => walk.Log.Add("read"));
        walk.Machine.OnTransitioned(_ => walk.Log.Add("one"));
        walk.Machine.OnTransitioned(_ => walk.Log.Add("two"));

        walk.Take(Step.On);

        Assert.Equal(["hat", "coat", "one", "two", "sit", "read"], walk.Log);
    }

    [Fact]
    public void A_state_cannot_be_permitted_to_lead_to_itself()
    {
        var street = new Walk(Room.Street).In(Room.Street);

        Assert.Throws<ArgumentException>(() => street.Permit(Step.On, Room.Street));
        Assert.Throws<ArgumentException>(() => street.PermitIf(Step.On, Room.Street, () => true));
    }

    [Fact]
    public void A_trigger_fired_by_an_entry_action_is_taken_at_once()
    {
        var walk = Walk.Through(Room.Street);
        walk.In(Room.Street).Permit(Step.On, Room.Garden);
        walk.In(Room.Garden).OnEntry(_ => walk.Take(Step.In)).OnEntry(_ => walk.Log.Add("after")).Permit(Step.In, Room.Hall);

        walk.Take(Step.On);

        Assert.Equal(["leave Street", "enter Garden", "leave Garden", "enter House", "enter Hall", "after"], walk.Log);
        Assert.Equal(Room.Hall, walk.Room);
    }

    [Fact]
    public void An_action_that_throws_is_not_caught()
    {
        var walk = new Walk(Room.Street);
        walk.In(Room.Street).Permit(Step.On, Room.Garden).OnExit(_ => throw new TimeoutException("stuck"));

        Assert.Throws<TimeoutException>(() => walk.Take(Step.On));
        Assert.Equal(Room.Street, walk.Room);
    }
}
