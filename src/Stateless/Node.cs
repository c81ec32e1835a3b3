namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>One state as configured.</summary>
    internal sealed class Node(TState state)
    {
        readonly Dictionary<TTrigger, Way> ways = [];
        List<(Delegate Written, string? Description)>? entryNames;
        List<Node>? substates;
        Action<Transition>? entry;
        Action<Transition>? exit;

        public TState State { get; } = state;

        public Node? Superstate { get; private set; }

        public IReadOnlyList<Node> Substates => substates ?? [];

        /// <summary>The first way of each trigger, in the order of their first configuration.</summary>
        public IEnumerable<Way> Ways => ways.Values;

        public IEnumerable<string> EntryNames => (entryNames ?? []).Select(action => NameOf(action.Written, action.Description));

        public void PutBelow(Node above)
        {
            Superstate = above;
            (above.substates ??= []).Add(this);
        }

        public void Add(Way way)
        {
            if (ways.TryAdd(way.Trigger, way))
                return;

            var last = ways[way.Trigger];
            while (last.Next is not null)
                last = last.Next;
            last.Next = way;
        }

        public void AddEntry(Action<Transition> action, Delegate written, string? description)
        {
            entry += action;
            (entryNames ??= []).Add((written, description));
        }

        public void AddExit(Action<Transition> action) => exit += action;

        /// <summary>Looks here, then above. Where every guard fails, <paramref name="refused"/> is the chain that was asked last.</summary>
        public Way? Find(TTrigger trigger, out Way? refused)
        {
            refused = null;
            for (var node = this; node is not null; node = node.Superstate)
            {
                if (!node.ways.TryGetValue(trigger, out var first))
                    continue;
                if (first.Open(node.State) is { } open)
                    return open;
                refused = first;
            }

            return null;
        }

        public void Leave(Transition transition, Node destination)
        {
            if (transition.IsReentry)
                exit?.Invoke(transition);
            else
                for (var node = this; node is not null && !Contains(node, destination); node = node.Superstate)
                    node.exit?.Invoke(transition);
        }

        public void Enter(Transition transition, Node source)
        {
            if (!transition.IsReentry)
            {
                if (Contains(this, source))
                    return;
                Superstate?.Enter(transition, source);
            }

            entry?.Invoke(transition);
        }
    }
}
