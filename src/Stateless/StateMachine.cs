namespace Stateless;

/// <summary>States, and the triggers that lead from one to another. Not thread-safe.</summary>
public sealed partial class StateMachine<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    readonly Dictionary<TState, Node> nodes = [];
    readonly Func<TState> read;
    readonly Action<TState> write;
    readonly TState initial;
    Action<Transition>? transitioned;

    /// <param name="stateAccessor">Reads the state, which is kept elsewhere. Asked once at once: that is the graph's initial state.</param>
    /// <param name="stateMutator">Writes the state.</param>
    public StateMachine(Func<TState> stateAccessor, Action<TState> stateMutator, FiringMode firingMode)
    {
        ArgumentNullException.ThrowIfNull(stateAccessor);
        ArgumentNullException.ThrowIfNull(stateMutator);
        ArgumentOutOfRangeException.ThrowIfNotEqual(firingMode, FiringMode.Immediate);
        read = stateAccessor;
        write = stateMutator;
        initial = stateAccessor();
    }

    TState State => read();

    /// <summary>Begins, or goes on with, the configuration of one state.</summary>
    public StateConfiguration Configure(TState state) => new(this, NodeOf(state));

    /// <summary>True in the state itself and in every state below it.</summary>
    public bool IsInState(TState state) => Contains(NodeOf(state), NodeOf(State));

    /// <summary>Takes one trigger in the current state.</summary>
    /// <exception cref="InvalidOperationException">More than one guard of a state holds, or nothing is configured.</exception>
    public void Fire(TTrigger trigger)
    {
        var source = State;
        var node = NodeOf(source);
        switch (node.Find(trigger, out var refused))
        {
            case null:
                throw Refusal(source, trigger, refused?.Guards());
            case Way.Again again:
                Reenter(node, new Transition(source, again.Destination, trigger));
                break;
            case Way.Chosen chosen:
                Move(node, new Transition(source, chosen.Selector(), trigger));
                break;
            // A superstate that leads to where we already are leaves us alone: that would be an accidental re-entry.
            case Way.Fixed way when !Same(source, way.Destination):
                Move(node, new Transition(source, way.Destination, trigger));
                break;
        }
    }

    /// <summary>Called after the exit actions and before the entry actions; several are called in turn.</summary>
    public void OnTransitioned(Action<Transition> onTransitionAction) => transitioned += onTransitionAction;

    void Move(Node from, Transition transition)
    {
        from.Leave(transition, NodeOf(transition.Destination));
        Arrive(from, transition);
    }

    void Reenter(Node from, Transition transition)
    {
        var node = NodeOf(transition.Destination);
        from.Leave(transition, node);
        if (!transition.IsReentry)
        {
            // A superstate's re-entry, fired below it: from here on it is the superstate that is left and entered.
            transition = new Transition(transition.Destination, transition.Destination, transition.Trigger);
            node.Leave(transition, node);
        }

        Arrive(node, transition);
    }

    void Arrive(Node from, Transition transition)
    {
        write(transition.Destination);
        transitioned?.Invoke(transition);
        NodeOf(transition.Destination).Enter(transition, from);
    }

    Node NodeOf(TState state)
    {
        if (!nodes.TryGetValue(state, out var node))
            nodes.Add(state, node = new Node(state));
        return node;
    }

    static bool Same(TState one, TState other) => EqualityComparer<TState>.Default.Equals(one, other);

    static bool Contains(Node outer, Node? inner)
    {
        for (; inner is not null; inner = inner.Superstate)
            if (inner == outer)
                return true;
        return false;
    }

    static InvalidOperationException Refusal(TState state, TTrigger trigger, List<string>? unmetGuards) =>
        new(unmetGuards is { Count: > 0 }
            ? $"In state '{state}' trigger '{trigger}' is guarded, and these guards do not hold: '{string.Join("', '", unmetGuards)}'."
            : $"State '{state}' has no way for trigger '{trigger}'. Permit it or ignore it.");
}
