using System.CommandLine;

namespace CoachBot.Commands;

/// <summary>Where a command reads and writes.</summary>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error);

/// <summary>The verbs of ./coach. Exit status 0, 1 (it failed), 2 (used wrongly).</summary>
internal static class CommandLine
{
    public static async Task<int> Run(string[] args, Terminal terminal)
    {
        var root = Root(terminal);
        if (args.Length == 0)
        {
            root.Parse("--help").Invoke(new() { Output = terminal.Error });
            return ExitStatus.UsedWrongly;
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // The last is the most particular: "required command was not provided" comes before "unrecognized".
            await terminal.Error.WriteLineAsync($"{parsed.Errors[^1].Message} Try: coach --help");
            return ExitStatus.UsedWrongly;
        }

        return await Invoke(parsed, terminal);
    }

    private static async Task<int> Invoke(ParseResult parsed, Terminal terminal)
    {
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Error });
        }
        catch (UsedWronglyException wrong)
        {
            await terminal.Error.WriteLineAsync(wrong.Message);
            return ExitStatus.UsedWrongly;
        }
        catch (FailedException failed)
        {
            await terminal.Error.WriteLineAsync(failed.Message);
            return ExitStatus.Failed;
        }
    }

    private static RootCommand Root(Terminal terminal) => new("CoachBot: a chat coach for lifters whose lower back hurts.")
    {
        RunCommand.Make(terminal),
        TalkCommand.Make(terminal),
        RedFlagsCommand.Make(terminal),
        CheckCommand.Make(terminal),
        TroubleCommand.Make(terminal),
        BackupCommand.MakeBackup(terminal),
        BackupCommand.MakeRestore(terminal),
        SimulateCommand.Make(terminal),
        BenchCommand.Make(terminal),
        PicturesCommand.Make(terminal),
    };
}
