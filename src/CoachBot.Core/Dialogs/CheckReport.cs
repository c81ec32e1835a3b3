namespace CoachBot.Core.Dialogs;

/// <summary>What <c>./coach check</c> prints.</summary>
public static class CheckReport
{
    /// <summary>One line per fault, then one per warning, then a summary.</summary>
    public static IReadOnlyList<string> Lines(ScriptLoad load) =>
        [.. load.Faults.Select(fault => fault.ToString()), .. load.Warnings.Select(warning => $"warning  {warning}"), Summary(load)];

    private static string Summary(ScriptLoad load) =>
        load.Script is { } script
            ? $"The dialogs are in order: {string.Join(", ", script.Languages.Values.Select(Words))}; {Counted(load.Warnings.Count, "warning")}."
            : $"{Counted(load.Faults.Count, "fault")}, {Counted(load.Warnings.Count, "warning")}. Each number is explained in docs/dialog-faults.md.";

    private static string Words(Language language) =>
        $"{language.Code} with {Counted(language.Prompts.Count, "prompt")}{(language.IsComplete ? "" : " (safety only)")}";

    private static string Counted(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
