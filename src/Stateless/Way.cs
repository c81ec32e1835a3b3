using Stateless.Reflection;

namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>What a state does with a trigger. A closed family, chained where a state has several for one trigger.</summary>
    internal abstract class Way(TTrigger trigger)
    {
        public TTrigger Trigger { get; } = trigger;

        public Way? Next { get; set; }

        /// <summary>The guards of this way and of those chained to it.</summary>
        public List<string> Guards()
        {
            List<string> guards = [];
            for (var way = this; way is not null; way = way.Next)
                if (way is Fixed { GuardName: { } name })
                    guards.Add(name);
            return guards;
        }

        /// <summary>The one way of the chain whose guard holds; each guard is asked once.</summary>
        public Way? Open(TState state)
        {
            Way? open = null;
            for (var way = this; way is not null; way = way.Next)
            {
                if (way is Fixed { Guard: { } guard } && !guard())
                    continue;
                if (open is not null)
                    throw new InvalidOperationException(
                        $"State '{state}' has several open ways for trigger '{Trigger}': its guards must exclude each other.");
                open = way;
            }

            return open;
        }

        public sealed class Fixed(TTrigger trigger, TState destination, Func<bool>? guard, string? description) : Way(trigger)
        {
            public TState Destination { get; } = destination;

            public Func<bool>? Guard { get; } = guard;

            public string? GuardName => Guard is null ? null : NameOf(Guard, description);
        }

        public sealed class Again(TTrigger trigger, TState destination) : Way(trigger)
        {
            public TState Destination { get; } = destination;
        }

        public sealed class Chosen(TTrigger trigger, Func<TState> selector, DynamicStateInfos? possible) : Way(trigger)
        {
            public Func<TState> Selector { get; } = selector;

            public DynamicStateInfos? Possible { get; } = possible;
        }

        public sealed class Ignored(TTrigger trigger) : Way(trigger);
    }

    // A lambda's name is the compiler's, with signs in it that nobody can write.
    static string NameOf(Delegate code, string? description) =>
        description ?? (code.Method.Name.AsSpan().IndexOfAny("<>`") < 0 ? code.Method.Name : "Function");
}
