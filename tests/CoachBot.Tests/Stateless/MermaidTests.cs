using Stateless;
using Stateless.Graph;
using Stateless.Reflection;
using Xunit;

namespace CoachBot.Tests.StateMachines;

public sealed class MermaidTests
{
    [Fact]
    public void An_empty_machine_is_drawn_as_its_initial_state() =>
        Shows(new Walk(Room.Street), "stateDiagram-v2", "[*] --> Street");

    [Fact]
    public void Transitions_are_arrows_with_trigger_and_guard_in_the_order_of_configuration()
    {
        var walk = new Walk(Room.Street);
        walk.In(Room.Street)
            .Permit(Step.In, Room.Hall)
            .PermitIf(Step.On, Room.Garden, () => true, "dry")
            .PermitIf(Step.Out, Room.Garden, () => true)
            .PermitIf(Step.Wait, Room.Garden, Always);

        Shows(
            walk,
            "stateDiagram-v2",
            "\tStreet --> Hall : In",
            "\tStreet --> Garden : On [dry]",
            "\tStreet --> Garden : Out [Function]",
            "\tStreet --> Garden : Wait [Always]",
            "[*] --> Street");
    }

    [Fact]
    public void Superstates_are_boxes_around_their_substates()
    {
        var walk = new Walk(Room.Street);
        walk.In(Room.Street).Permit(Step.In, Room.Hall);
        walk.In(Room.Hall).SubstateOf(Room.House);
        walk.In(Room.Kitchen).SubstateOf(Room.House);
        walk.In(Room.House).Permit(Step.Out, Room.Street);

        Shows(
            walk,
            "stateDiagram-v2",
            "\tstate House {",
            "\t\tHall",
            "\t\tKitchen",
            "\t}",
            "\tStreet --> Hall : In",
            "\tHouse --> Street : Out",
            "[*] --> Street");
    }

    [Fact]
    public void A_box_within_a_box_is_drawn_after_it()
    {
        var walk = new Walk(Room.Hall);
        walk.In(Room.Kitchen).SubstateOf(Room.House);
        walk.In(Room.Pantry).SubstateOf(Room.Kitchen);

        Shows(
            walk,
            "stateDiagram-v2",
            "\tstate House {",
            "\t\tKitchen",
            "\t}",
            "\tstate Kitchen {",
            "\t\tPantry",
            "\t}",
            "[*] --> Hall");
    }

    [Fact]
    public void A_dynamic_transition_is_a_choice_with_an_arrow_to_each_possible_destination()
    {
        var walk = new Walk(Room.Street);
        DynamicStateInfos byWeather = new() { { Room.Garden, "dry" }, { Room.Hall, "rain" } };
        walk.In(Room.Street)
            .PermitDynamic(Step.On, () => Room.Hall, "by the weather", byWeather)
            .PermitDynamic(Step.Out, () => Room.Hall);
        walk.In(Room.Garden);
        walk.In(Room.Hall);

        Shows(
            walk,
            "stateDiagram-v2",
            "\tstate Decision1 <<choice>>",
            "\tstate Decision2 <<choice>>",
            "\tStreet --> Decision1 : On",
            "\tDecision1 --> Garden : On [dry]",
            "\tDecision1 --> Hall : On [rain]",
            "\tStreet --> Decision2 : Out",
            "[*] --> Street");
    }

    [Fact]
    public void Reentry_shows_the_entry_actions_and_ignored_triggers_are_plain_loops()
    {
        var walk = new Walk(Room.Garden);
        walk.In(Room.Garden)
            .OnEntry(_ => { }, "sit down")
            .OnExit(_ => { }, "get up")
            .Ignore(Step.Out)
            .PermitReentry(Step.Wait);

        Shows(
            walk,
            "stateDiagram-v2",
            "\tGarden --> Garden : Wait / sit down",
            "\tGarden --> Garden : Out",
            "[*] --> Garden");
    }

    [Fact]
    public void Names_with_blanks_get_an_alias()
    {
        var state = "front door";
        var machine = new StateMachine<string, Step>(() => state, next => state = next, FiringMode.Immediate);
        machine.Configure("front door").Permit(Step.On, "front  door");
        machine.Configure("front  door").Permit(Step.On, "garden");

        Shows(
            machine.GetInfo(),
            "stateDiagram-v2",
            "\tfrontdoor : front door",
            "\tfrontdoor_1 : front  door",
            "\tfrontdoor --> frontdoor_1 : On",
            "\tfrontdoor_1 --> garden : On",
            "[*] --> frontdoor");
    }

    [Fact]
    public void The_graph_does_not_depend_on_where_the_machine_stands()
    {
        var walk = new Walk(Room.Street);
        walk.In(Room.Street).Permit(Step.On, Room.Garden);
        var before = MermaidGraph.Format(walk.Machine.GetInfo());

        walk.Take(Step.On);

        Assert.Equal(before, MermaidGraph.Format(walk.Machine.GetInfo()));
    }

    static bool Always() => true;

    static void Shows(Walk walk, params string[] lines) => Shows(walk.Machine.GetInfo(), lines);

    static void Shows(StateMachineInfo machine, params string[] lines) =>
        Assert.Equal(string.Join(Environment.NewLine, lines), MermaidGraph.Format(machine));
}
