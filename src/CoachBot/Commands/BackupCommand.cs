using System.CommandLine;
using CoachBot.Settings;
using CoachBot.Store;

namespace CoachBot.Commands;

/// <summary>coach backup and coach restore: the database, without its key.</summary>
internal static class BackupCommand
{
    public static Command MakeBackup(Terminal terminal) => Make(
        terminal, "backup", "Copies the database while it is in use; the key is never part of it.", StoreFiles.Backup);

    public static Command MakeRestore(Terminal terminal) => Make(
        terminal, "restore", "Puts a backup in the place of the database; what was there is kept beside it.", StoreFiles.Restore);

    private static Command Make(Terminal terminal, string verb, string description, Func<StoreOptions, string, FilesResult> work)
    {
        var file = new Argument<string>("file") { Description = "The backup." };
        var command = new Command(verb, description) { file };
        command.SetAction(async (parsed, _) =>
        {
            var settings = SettingsFile.Load().Store;
            var result = work(new(settings.Path, settings.Key), Path.GetFullPath(Named(verb, parsed.GetRequiredValue(file))));
            if (!result.IsDone) throw new UsedWronglyException(result.Sentence);
            await terminal.Out.WriteLineAsync(result.Sentence);
            return ExitStatus.Done;
        });
        return command;
    }

    private static string Named(string verb, string file) => string.IsNullOrWhiteSpace(file)
        ? throw new UsedWronglyException($"{verb} expects the path of a file.")
        : file;
}
