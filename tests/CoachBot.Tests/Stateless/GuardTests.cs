using Xunit;

namespace CoachBot.Tests.StateMachines;

public sealed class GuardTests
{
    [Fact]
    public void The_way_whose_guard_holds_is_taken()
    {
        var walk = new Walk(Room.Street);
        var raining = true;
        walk.In(Room.Street)
            .PermitIf(Step.On, Room.Garden, () => !raining, "dry")
            .PermitIf(Step.On, Room.Hall, () => raining, "rain");

        walk.Take(Step.On);

        Assert.Equal(Room.Hall, walk.Room);
    }

    [Fact]
    public void Each_guard_is_asked_once_for_one_trigger()
    {
        var walk = new Walk(Room.Street);
        var asked = 0;
        walk.In(Room.Street)
            .PermitIf(Step.On, Room.Garden, () => ++asked > 0, "dry")
            .PermitIf(Step.On, Room.Hall, () => ++asked < 0, "rain");

        walk.Take(Step.On);

        Assert.Equal(2, asked);
    }

    [Fact]
    public void Two_guards_that_hold_at_once_are_an_error()
    {
        var walk = new Walk(Room.Street);
        walk.In(Room.Street)
            .PermitIf(Step.On, Room.Garden, () => true, "dry")
            .PermitIf(Step.On, Room.Hall, () => true, "rain");

        var error = Assert.Throws<InvalidOperationException>(() => walk.Take(Step.On));

        Assert.Contains("'Street'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'On'", error.Message, StringComparison.Ordinal);
        Assert.Equal(Room.Street, walk.Room);
    }

    [Fact]
    public void Two_ways_without_a_guard_are_an_error_too()
    {
        var walk = new Walk(Room.Street);
        walk.In(Room.Street).Permit(Step.On, Room.Garden).Ignore(Step.On);

        Assert.Throws<InvalidOperationException>(() => walk.Take(Step.On));
    }

    [Fact]
    public void Guards_that_do_not_hold_are_named_in_the_exception()
    {
        var walk = new Walk(Room.Street);
        walk.In(Room.Street)
            .PermitIf(Step.On, Room.Garden, () => false, "the sun shines")
            .PermitIf(Step.On, Room.Hall, () => false, "the door is open");

        var error = Assert.Throws<InvalidOperationException>(() => walk.Take(Step.On));

        Assert.Contains("the sun shines", error.Message, StringComparison.Ordinal);
        Assert.Contains("the door is open", error.Message, StringComparison.Ordinal);
        Assert.Contains("'On'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Street'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_guard_without_a_description_goes_by_its_method_name()
    {
        var walk = new Walk(Room.Street);
        walk.In(Room.Street).PermitIf(Step.On, Room.Garden, Never);

        var error = Assert.Throws<InvalidOperationException>(() => walk.Take(Step.On));

        Assert.Contains(nameof(Never), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_substates_guard_fails_the_superstates_way_is_taken()
    {
        var walk = Walk.Through(Room.Kitchen);
        walk.In(Room.Kitchen).PermitIf(Step.Out, Room.Garden, () => false, "the back door is open");
        walk.In(Room.House).Permit(Step.Out, Room.Street);

        walk.Take(Step.Out);

        Assert.Equal(Room.Street, walk.Room);
    }

    static bool Never() => false;
}
