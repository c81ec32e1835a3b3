namespace Stateless.Reflection;

/// <summary>A machine's states and transitions, as configured.</summary>
public sealed class StateMachineInfo
{
    internal StateMachineInfo(string initial, IReadOnlyList<StateInfo> states) => (Initial, States) = (initial, states);

    internal string Initial { get; }

    internal IReadOnlyList<StateInfo> States { get; }
}

/// <summary>One state and what leads out of it, in the order of configuration.</summary>
internal sealed record StateInfo(string Name, bool IsSubstate)
{
    public required IReadOnlyList<string> Substates { get; init; }

    public required IReadOnlyList<Arrow> Certain { get; init; }

    public required IReadOnlyList<Choice> Chosen { get; init; }

    public required IReadOnlyList<Arrow> Ignored { get; init; }
}

/// <param name="Actions">Entry actions that only this arrow calls.</param>
internal sealed record Arrow(string Trigger, string Destination, IReadOnlyList<string> Actions, string? Guard);

/// <param name="Possible">Empty where the configuration does not say.</param>
internal sealed record Choice(string Trigger, IReadOnlyList<DynamicStateInfo> Possible);
