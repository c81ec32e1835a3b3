using Stateless.Reflection;
using Xunit;

namespace CoachBot.Tests.StateMachines;

public sealed class DynamicTests
{
    [Fact]
    public void The_selector_says_where_it_leads_each_time_anew()
    {
        var walk = new Walk(Room.Street);
        var raining = false;
        walk.In(Room.Street).PermitDynamic(Step.On, () => raining ? Room.Hall : Room.Garden);
        walk.In(Room.Garden).Permit(Step.Out, Room.Street);

        Assert.Equal(Room.Garden, walk.Take(Step.On).Room);
        raining = true;
        Assert.Equal(Room.Hall, walk.Take(Step.Out).Take(Step.On).Room);
    }

    [Fact]
    public void The_selector_is_asked_once()
    {
        var walk = new Walk(Room.Street);
        var asked = 0;
        walk.In(Room.Street).PermitDynamic(Step.On, () => ++asked > 0 ? Room.Garden : Room.Hall);

        walk.Take(Step.On);

        Assert.Equal(1, asked);
    }

    [Fact]
    public void Its_actions_run_as_in_any_transition()
    {
        var walk = Walk.Through(Room.Hall);
        walk.In(Room.House).PermitDynamic(Step.Out, () => Room.Street);

        walk.Take(Step.Out);

        Assert.Equal(["leave Hall", "leave House", "enter Street"], walk.Log);
    }

    [Fact]
    public void It_may_lead_back_to_the_same_state_which_is_a_reentry()
    {
        var walk = Walk.Through(Room.Hall);
        walk.In(Room.House).PermitDynamic(Step.Wait, () => Room.Hall);

        walk.Take(Step.Wait);

        Assert.Equal(["leave Hall", "enter Hall"], walk.Log);
    }

    [Fact]
    public void The_possible_destinations_are_told_and_do_not_bind()
    {
        var walk = new Walk(Room.Street);
        DynamicStateInfos possible = new() { { Room.Hall, "it rains" } };
        walk.In(Room.Street).PermitDynamic(Step.On, () => Room.Garden, "by the weather", possible);

        Assert.Single(possible);
        Assert.Equal(Room.Garden, walk.Take(Step.On).Room);
    }
}
