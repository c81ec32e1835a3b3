using System.CommandLine;
using CoachBot.Core.RedFlags;
using CoachBot.Dialogs;

namespace CoachBot.Commands;

/// <summary>coach redflags: what the reader sees in each line, and why.</summary>
internal static class RedFlagsCommand
{
    public static Command Make(Terminal terminal)
    {
        var language = new Option<string>("--lang") { Description = "The writers' language setting; a message in another language is recognised.", DefaultValueFactory = _ => "en" };
        var score = new Option<string?>("--score") { Description = "A file with one {\"text\",\"label\"} a line: prints how often the reader is right." };
        var command = new Command("redflags", "Reads one message a line, and says what red flags are in it.") { language, score };
        command.SetAction((parsed, stop) => Read(terminal, parsed.GetValue(language)!, parsed.GetValue(score), stop));
        return command;
    }

    private static async Task<int> Read(Terminal terminal, string language, string? scored, CancellationToken stop)
    {
        if (scored is not null && !File.Exists(scored))
            throw new UsedWronglyException($"There is no file {scored}; --score expects one {{\"text\",\"label\"}} a line.");
        var reader = Reader(language);
        if (scored is not null) return await Score(terminal, scored, text => reader.Read(text, language, null), stop);
        while (await terminal.In.ReadLineAsync(stop) is { } line)
            await terminal.Out.WriteLineAsync(RedFlagReport.Line(line, reader.Read(line, language, null)));
        return ExitStatus.Done;
    }

    private static async Task<int> Score(Terminal terminal, string file, Func<string, Reading> read, CancellationToken stop)
    {
        var score = new RedFlagScore();
        var number = 0;
        foreach (var line in await File.ReadAllLinesAsync(file, stop))
        {
            number++;
            if (line.Trim().Length > 0 && !score.TryAdd(line, read))
                throw new UsedWronglyException($"{file}:{number} is no {{\"text\",\"label\"}} with a label of emergency, urgent, soon, ask or none.");
        }

        await terminal.Out.WriteAsync(score.ToString());
        return score.Missed == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }

    /// <summary>The reader needs its own files alone: it works while a coach is still mending the words.</summary>
    private static RedFlagReader Reader(string language)
    {
        var files = ScriptFolder.BesideProgram.Files();
        if (!files.Any(file => file.Path.StartsWith($"{language}/", StringComparison.Ordinal)))
            throw new UsedWronglyException($"--lang is \"{language}\", for which there are no dialogs; expected a language such as en.");
        var faults = new List<Core.Dialogs.ScriptFault>();
        return RedFlagReader.Load(files, faults) ?? throw new FailedException(string.Join(Environment.NewLine, faults));
    }
}
