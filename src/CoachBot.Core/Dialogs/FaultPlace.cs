using System.Text.Json;

namespace CoachBot.Core.Dialogs;

/// <summary>One dialog file and the list its faults go to.</summary>
internal sealed class FaultPlace(ScriptFile file, ICollection<ScriptFault> faults)
{
    public bool HasFaults { get; private set; }

    public void Add(int line, string code, string sentence)
    {
        HasFaults = true;
        faults.Add(new ScriptFault(file.Path, line, code, sentence));
    }

    /// <summary>The members of the file's object; null, with a fault, when it is no JSON.</summary>
    public IReadOnlyList<JsonLine>? Parse()
    {
        try
        {
            var root = JsonLine.Read(file.Text);
            if (root.IsGroup)
            {
                return root.Children;
            }

            Add(1, "D071", "This is no JSON object or list.");
            return null;
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            Add((int)((bad as JsonException)?.LineNumber ?? 0) + 1, "D071", "This is no JSON: " + bad.Message.Split(" LineNumber:")[0]);
            return null;
        }
    }
}
