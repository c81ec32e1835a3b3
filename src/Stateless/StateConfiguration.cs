using Stateless.Reflection;

namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>What one state does: its ways out, its superstate, its actions.</summary>
    public sealed class StateConfiguration
    {
        readonly StateMachine<TState, TTrigger> machine;
        readonly Node node;

        internal StateConfiguration(StateMachine<TState, TTrigger> machine, Node node) =>
            (this.machine, this.node) = (machine, node);

        /// <summary>The trigger leads to that other state.</summary>
        /// <exception cref="ArgumentException">It is this state: say PermitReentry or Ignore.</exception>
        public StateConfiguration Permit(TTrigger trigger, TState destinationState) =>
            Add(new Way.Fixed(trigger, Elsewhere(destinationState), null, null));

        /// <summary>The trigger leads there while the guard holds. The guards of one state and trigger exclude each other.</summary>
        /// <param name="guardDescription">Named when the guard does not hold, and in the graph; the method's name if null.</param>
        /// <exception cref="ArgumentException">It is this state.</exception>
        public StateConfiguration PermitIf(
            TTrigger trigger, TState destinationState, Func<bool> guard, string? guardDescription = null)
        {
            ArgumentNullException.ThrowIfNull(guard);
            return Add(new Way.Fixed(trigger, Elsewhere(destinationState), guard, guardDescription));
        }

        /// <summary>The trigger leaves and enters this same state, with its exit and entry actions.</summary>
        public StateConfiguration PermitReentry(TTrigger trigger) => Add(new Way.Again(trigger, node.State));

        /// <summary>The trigger leads where the selector says, which may be this state.</summary>
        /// <param name="possibleDestinationStates">For the graph alone; it is not checked.</param>
        public StateConfiguration PermitDynamic(
            TTrigger trigger,
            Func<TState> destinationStateSelector,
            string? destinationStateSelectorDescription = null,
            DynamicStateInfos? possibleDestinationStates = null)
        {
            ArgumentNullException.ThrowIfNull(destinationStateSelector);
            return Add(new Way.Chosen(trigger, destinationStateSelector, possibleDestinationStates));
        }

        /// <summary>The trigger does nothing here.</summary>
        public StateConfiguration Ignore(TTrigger trigger) => Add(new Way.Ignored(trigger));

        /// <summary>Puts this state below another, whose ways hold here too where this state has none of its own.</summary>
        /// <exception cref="ArgumentException">The other is this state or below it.</exception>
        public StateConfiguration SubstateOf(TState superstate)
        {
            var above = machine.NodeOf(superstate);
            if (Contains(node, above))
                throw new ArgumentException($"'{superstate}' is '{node.State}' or below it: a state cannot hold itself.", nameof(superstate));

            node.PutBelow(above);
            return this;
        }

        /// <summary>Runs when the state is entered from outside it; superstates first, then in the order given.</summary>
        public StateConfiguration OnEntry(Action<Transition> entryAction, string? entryActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(entryAction);
            node.AddEntry(entryAction, entryAction, entryActionDescription);
            return this;
        }

        /// <summary>Runs when the state is left for one outside it; superstates last, else in the order given.</summary>
        public StateConfiguration OnExit(Action<Transition> exitAction, string? exitActionDescription = null)
        {
            ArgumentNullException.ThrowIfNull(exitAction);
            node.AddExit(exitAction);
            return this;
        }

        StateConfiguration Add(Way way)
        {
            node.Add(way);
            return this;
        }

        TState Elsewhere(TState destination) => Same(destination, node.State)
            ? throw new ArgumentException($"'{destination}' cannot lead to itself; use PermitReentry or Ignore.", nameof(destination))
            : destination;
    }
}
