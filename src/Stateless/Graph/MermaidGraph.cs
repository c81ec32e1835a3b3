using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>Draws a machine for mermaid.js.</summary>
public static class MermaidGraph
{
    /// <summary>A stateDiagram-v2: superstates as boxes, each dynamic transition as a choice, ignored triggers as loops.</summary>
    public static string Format(StateMachineInfo machineInfo)
    {
        ArgumentNullException.ThrowIfNull(machineInfo);
        var states = Nested(machineInfo);
        var names = Names(states);
        List<string> lines = ["stateDiagram-v2"];
        lines.AddRange(names.Where(name => name.Key != name.Value).Select(name => $"\t{name.Value} : {name.Key}"));
        foreach (var state in states.Where(state => state.Substates.Count > 0))
            lines.AddRange([$"\tstate {names[state.Name]} {{", .. state.Substates.Select(below => $"\t\t{names[below]}"), "\t}"]);
        var choices = machineInfo.States.Sum(state => state.Chosen.Count);
        lines.AddRange(Enumerable.Range(1, choices).Select(number => $"\tstate Decision{number} <<choice>>"));
        lines.AddRange(Arrows(machineInfo, names));
        lines.Add($"[*] --> {names.GetValueOrDefault(machineInfo.Initial, machineInfo.Initial)}");
        return string.Join(Environment.NewLine, lines);
    }

    static IEnumerable<string> Arrows(StateMachineInfo machine, Dictionary<string, string> names)
    {
        var decisions = 0;
        foreach (var state in machine.States)
        {
            var from = names[state.Name];
            foreach (var arrow in state.Certain)
                yield return Line(from, names[arrow.Destination], Label(arrow));
            foreach (var choice in state.Chosen)
            {
                var decision = $"Decision{++decisions}";
                yield return Line(from, decision, choice.Trigger);
                foreach (var possible in choice.Possible.Where(possible => names.ContainsKey(possible.DestinationState)))
                    yield return Line(decision, names[possible.DestinationState], $"{choice.Trigger} [{possible.Criterion}]");
            }

            foreach (var arrow in state.Ignored)
                yield return Line(from, from, Label(arrow));
        }
    }

    static string Line(string from, string to, string label) => $"\t{from} --> {to} : {label}";

    static string Label(Arrow arrow) =>
        arrow.Trigger
        + (arrow.Actions.Count > 0 ? $" / {string.Join(", ", arrow.Actions)}" : "")
        + (arrow.Guard is null ? "" : $" [{arrow.Guard}]");

    // Each superstate with all that is below it, then the states that are below none.
    static List<StateInfo> Nested(StateMachineInfo machine)
    {
        var byName = machine.States.ToDictionary(state => state.Name);
        var top = machine.States.Where(state => !state.IsSubstate).ToList();
        List<StateInfo> nested = [];
        foreach (var state in top.Where(state => state.Substates.Count > 0))
            Walk(state);
        nested.AddRange(top.Where(state => state.Substates.Count == 0));
        return nested;

        void Walk(StateInfo state)
        {
            nested.Add(state);
            foreach (var below in state.Substates)
                Walk(byName[below]);
        }
    }

    // Mermaid takes no blank, colon or hyphen in a name; names that become alike are numbered.
    static Dictionary<string, string> Names(List<StateInfo> states)
    {
        Dictionary<string, string> names = [];
        HashSet<string> taken = [];
        foreach (var state in states)
        {
            var plain = string.Concat(state.Name.Where(sign => !char.IsWhiteSpace(sign) && sign is not (':' or '-')));
            var name = plain;
            for (var number = 1; !taken.Add(name); number++)
                name = $"{plain}_{number}";
            names.Add(state.Name, name);
        }

        return names;
    }
}
