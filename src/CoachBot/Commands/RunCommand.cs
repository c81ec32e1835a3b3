using System.CommandLine;
using System.Net.Sockets;
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
        try
        {
            await using var server = await Build(settings, stop);
            if (OperatorNumber.Warning(settings.Safety, server.Catalog) is { } unconfirmed) await terminal.Error.WriteLineAsync($"warning: {unconfirmed}");
            await Start(server, settings, stop);
            await server.Wait(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped while it waited for the database, or as it started.
        }
        catch (Exception fault) when (fault is not (UsedWronglyException or FailedException))
        {
            throw new FailedException($"The coach had to stop: {fault.GetType().Name}: {OneLine(fault)}", fault);
        }

        return ExitStatus.Done;
    }

    private static async Task<CoachServer> Build(CoachSettings settings, CancellationToken stop)
    {
        try
        {
            return await CoachServer.Build(settings, stop);
        }
        catch (Exception fault) when (IsOfSettings(fault))
        {
            throw Unusable(fault);
        }
    }

    private static async Task Start(CoachServer server, CoachSettings settings, CancellationToken stop)
    {
        try
        {
            await server.Start(stop);
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            throw new FailedException($"The coach cannot listen on {settings.Web.Url}: {fault.Message}", fault);
        }
        catch (Exception fault) when (IsOfSettings(fault))
        {
            throw Unusable(fault);
        }
    }

    /// <summary>What the web server throws for settings of its own, as Kestrel's or the console's, that the coach does not read.</summary>
    private static bool IsOfSettings(Exception fault) => fault is InvalidOperationException or FormatException or ArgumentException;

    private static UsedWronglyException Unusable(Exception fault) =>
        new($"A setting of the web server or of its log cannot be used: {OneLine(fault)}");

    private static string OneLine(Exception fault) => fault.Message.ReplaceLineEndings(" ");
}
