using System.CommandLine;
using CoachBot.Settings;

namespace CoachBot.Commands;

/// <summary>coach run: everything, until it is stopped.</summary>
internal static class RunCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("run", "Runs the coach: the web chat, check-ins, follow-ups.");
        command.SetAction((_, stop) => Run(terminal, stop));
        return command;
    }

    private static async Task<int> Run(Terminal terminal, CancellationToken stop)
    {
        var settings = SettingsFile.Load();
        foreach (var warning in settings.Warnings) await terminal.Error.WriteLineAsync($"warning: {warning}");
        await using var server = await CoachServer.Build(settings, stop);
        try
        {
            await server.Run(stop);
            return ExitStatus.Done;
        }
        catch (IOException fault)
        {
            throw new FailedException($"The coach cannot listen on {settings.Web.Url}: {fault.Message}", fault);
        }
    }
}
