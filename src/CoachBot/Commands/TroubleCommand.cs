using System.CommandLine;
using CoachBot.Router;
using CoachBot.Settings;
using CoachBot.Store;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Commands;

/// <summary>coach trouble: what an operator should know; codes, ids and times, never a word.</summary>
internal static class TroubleCommand
{
    private static readonly InstantPattern minute = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm'Z'");

    public static Command Make(Terminal terminal)
    {
        var code = new Argument<string>("code") { Description = "As coach trouble shows it." };
        var retry = new Command("retry", "Tries again what stopped.") { code };
        retry.SetAction((parsed, stop) => Retry(terminal, parsed.GetRequiredValue(code), stop));
        var command = new Command("trouble", "Stopped channels, dead letters, undelivered escalations and messages that were given up.") { retry };
        command.SetAction((_, _) => Show(terminal));
        return command;
    }

    /// <summary>Works while the coach runs.</summary>
    private static async Task<int> Show(Terminal terminal)
    {
        var trouble = Read(Existing().Path);
        foreach (var line in Lines(trouble).DefaultIfEmpty("No trouble.")) await terminal.Out.WriteLineAsync(line);
        return ExitStatus.Done;
    }

    private static Trouble Read(string path)
    {
        try
        {
            return TroubleFile.Read(path, SystemClock.Instance.GetCurrentInstant());
        }
        catch (StoreStartException refused)
        {
            throw new FailedException(refused.Message, refused);
        }
    }

    private static async Task<int> Retry(Terminal terminal, string code, CancellationToken stop)
    {
        await using var store = await StoreFile.Open(Existing(), SystemClock.Instance, stop);
        if (!await store.Retry(code, stop))
            throw new UsedWronglyException($"Nothing of the code \"{code}\" waits to be tried again; coach trouble lists the codes.");
        await terminal.Out.WriteLineAsync($"{code} will be tried again when the coach runs.");
        return ExitStatus.Done;
    }

    private static IEnumerable<string> Lines(Trouble trouble) =>
    [
        .. trouble.StoppedChannels.Select(channel => $"{channel}  channel stopped: /health/ready and the log name the setting"),
        .. trouble.Undelivered.Select(row => Line(row, "escalation undelivered")),
        .. trouble.GivenUp.Select(row => Line(row, "message given up")),
        .. trouble.DeadLetters.Select(letter => $"{letter.Code}  {minute.Format(letter.At)}  person {letter.Person}  turn failed"),
    ];

    private static string Line(StuckRow row, string what) =>
        $"{row.Code}  {minute.Format(row.Since)}  person {row.Person}  {row.Channel}  {what}";

    private static StoreSettings Existing()
    {
        var settings = SettingsFile.Load().Store;
        return File.Exists(settings.Path)
            ? settings
            : throw new UsedWronglyException($"There is no database at {settings.Path}; Store:Connection names it.");
    }
}
