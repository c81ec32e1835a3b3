using System.CommandLine;
using CoachBot.Core.Dialogs;
using CoachBot.Dialogs;
using CoachBot.Pictures;
using CoachBot.Pictures.Files;
using CoachBot.Pictures.Posing;
using NodaTime;

namespace CoachBot.Commands;

/// <summary>coach pictures sheet: every picture as a file, and one page that shows them all.</summary>
internal static class PicturesCommand
{
    private const int Named = 5;

    public static Command Make(Terminal terminal)
    {
        var folder = new Option<string>("--out") { Required = true, Description = "The folder to write into." };
        var sheet = new Command("sheet", "Writes every picture and index.html, which shows them all.") { folder };
        sheet.SetAction((parsed, _) => Sheet(terminal, parsed.GetRequiredValue(folder)));
        return new("pictures", "Draws exercises, stretches and form guides.") { sheet };
    }

    private static async Task<int> Sheet(Terminal terminal, string folder)
    {
        if (Rasteriser.Trouble is { } trouble) throw new FailedException(trouble);
        var faults = new List<PoseFault>();
        var book = PoseFolder.Load(ScriptFolder.BesideProgram, faults);
        if (faults.Count > 0) throw new FailedException(string.Join(Environment.NewLine, faults));
        var script = LoadedScript.Load(SystemClock.Instance).Current!;
        try
        {
            var sheet = PictureSheet.Write(book, folder, id => NameOf(script, id));
            await terminal.Out.WriteLineAsync($"{sheet.Files} files; look at {Path.Combine(folder, "index.html")}");
            await terminal.Out.WriteLineAsync($"{sheet.Loops.Count} loops; the heaviest: {string.Join(", ", sheet.Loops.Take(Named))}");
            return sheet.TooMuch.ToList() is { Count: > 0 } much ? throw new FailedException($"Too heavy or too long: {string.Join(", ", much)}") : ExitStatus.Done;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new FailedException($"{folder} cannot be written: {wrong.Message}");
        }
    }

    private static string NameOf(Script script, string id) => script.English.Prompts.TryGetValue($"exercise.{id}.name", out var prompt) ? prompt.Say[0] : "";
}
