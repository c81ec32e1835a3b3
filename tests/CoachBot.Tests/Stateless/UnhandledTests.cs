using Xunit;

namespace CoachBot.Tests.StateMachines;

public sealed class UnhandledTests
{
    [Fact]
    public void A_trigger_without_a_way_is_an_error_that_names_state_and_trigger()
    {
        var walk = new Walk(Room.Street);

        var error = Assert.Throws<InvalidOperationException>(() => walk.Take(Step.Wait));

        Assert.Contains("'Street'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Wait'", error.Message, StringComparison.Ordinal);
        Assert.Contains("ignor", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_substate_the_error_names_the_substate()
    {
        var walk = Walk.Through(Room.Pantry);

        var error = Assert.Throws<InvalidOperationException>(() => walk.Take(Step.Wait));

        Assert.Contains("'Pantry'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_an_error_the_machine_stands_where_it_stood()
    {
        var walk = new Walk(Room.Street);
        walk.In(Room.Street).Permit(Step.On, Room.Garden);

        Assert.Throws<InvalidOperationException>(() => walk.Take(Step.Wait));

        Assert.Equal(0, walk.Writes);
        Assert.Equal(Room.Garden, walk.Take(Step.On).Room);
    }
}
