using Xunit;

namespace CoachBot.Tests.StateMachines;

/// <summary>Re-entry and ignored triggers: two ways of staying where one is.</summary>
public sealed class StayingTests
{
    [Fact]
    public void Reentry_leaves_and_enters_the_same_state()
    {
        var walk = Walk.Through(Room.Garden);
        List<bool> reentries = [];
        walk.In(Room.Garden).PermitReentry(Step.Wait);
        walk.Machine.OnTransitioned(transition =>
        {
            walk.Log.Add("transitioned");
            reentries.Add(transition.IsReentry);
        });

        walk.Take(Step.Wait);

        Assert.Equal(["leave Garden", "transitioned", "enter Garden"], walk.Log);
        Assert.Equal([true], reentries);
    }

    [Fact]
    public void A_substates_reentry_leaves_its_superstates_alone()
    {
        var walk = Walk.Through(Room.Pantry);
        walk.In(Room.Pantry).PermitReentry(Step.Wait);

        walk.Take(Step.Wait);

        Assert.Equal(["leave Pantry", "enter Pantry"], walk.Log);
    }

    [Fact]
    public void A_superstates_reentry_fired_below_it_leaves_both_and_enters_the_superstate()
    {
        var walk = Walk.Through(Room.Pantry);
        walk.In(Room.Kitchen).PermitReentry(Step.Wait);

        walk.Take(Step.Wait);

        Assert.Equal(["leave Pantry", "leave Kitchen", "enter Kitchen"], walk.Log);
    }

    [Fact]
    public void An_ignored_trigger_can_be_fired_and_does_nothing()
    {
        var walk = Walk.Through(Room.Garden);
        walk.In(Room.Garden).Ignore(Step.Wait);

        walk.Take(Step.Wait);

        Assert.Empty(walk.Log);
        Assert.Equal(Room.Garden, walk.Room);
    }

    [Fact]
    public void What_a_superstate_ignores_is_ignored_below_it()
    {
        var walk = Walk.Through(Room.Pantry);
        walk.In(Room.House).Ignore(Step.Wait);

        walk.Take(Step.Wait);

        Assert.Empty(walk.Log);
        Assert.Equal(Room.Pantry, walk.Room);
    }

    [Fact]
    public void What_a_substate_ignores_its_superstate_does_not_see()
    {
        var walk = Walk.Through(Room.Hall);
        walk.In(Room.House).Permit(Step.Out, Room.Street);
        walk.In(Room.Hall).Ignore(Step.Out);

        Assert.Equal(Room.Hall, walk.Take(Step.Out).Room);
    }
}
