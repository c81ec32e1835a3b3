namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>One trigger's way from a state to a state.</summary>
    public sealed class Transition
    {
        internal Transition(TState source, TState destination, TTrigger trigger) =>
            (Source, Destination, Trigger) = (source, destination, trigger);

        public TState Source { get; }

        public TState Destination { get; }

        public TTrigger Trigger { get; }

        public bool IsReentry => Same(Source, Destination);
    }
}
