using Stateless.Reflection;

namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>The machine as configured, whatever state it is in.</summary>
    public StateMachineInfo GetInfo()
    {
        var unconfigured = nodes.Values
            .SelectMany(node => node.Ways.SelectMany(Chain))
            .Select(DestinationOf)
            .Where(destination => destination.Known && !nodes.ContainsKey(destination.State))
            .Select(destination => destination.State)
            .Distinct();
        IReadOnlyList<StateInfo> states =
            [.. nodes.Values.Select(Describe), .. unconfigured.Select(state => Describe(new Node(state)))];
        return new StateMachineInfo(Text(initial), states);
    }

    static StateInfo Describe(Node node)
    {
        var state = Text(node.State);
        List<Arrow> certain = [];
        foreach (var first in node.Ways)
        {
            certain.AddRange(Chain(first).OfType<Way.Fixed>()
                .Select(way => new Arrow(Text(way.Trigger), Text(way.Destination), [], way.GuardName)));
            certain.AddRange(Chain(first).OfType<Way.Again>()
                .Select(way => new Arrow(Text(way.Trigger), state, [.. node.EntryNames], null)));
        }

        var all = node.Ways.SelectMany(Chain).ToList();
        return new StateInfo(state, node.Superstate is not null)
        {
            Substates = [.. node.Substates.Select(below => Text(below.State))],
            Certain = certain,
            Chosen = [.. all.OfType<Way.Chosen>().Select(way => new Choice(Text(way.Trigger), way.Possible ?? []))],
            Ignored = [.. all.OfType<Way.Ignored>().Select(way => new Arrow(Text(way.Trigger), state, [], null))],
        };
    }

    static IEnumerable<Way> Chain(Way first)
    {
        for (Way? way = first; way is not null; way = way.Next)
            yield return way;
    }

    static (bool Known, TState State) DestinationOf(Way way) => way is Way.Fixed to ? (true, to.Destination) : (false, default!);

    static string Text(object named) => named.ToString() ?? "";
}
