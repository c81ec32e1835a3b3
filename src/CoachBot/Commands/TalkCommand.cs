using System.CommandLine;
using CoachBot.Core.Conversations;
using CoachBot.Dialogs;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Settings;
using CoachBot.Store;
using CoachBot.Talk;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Commands;

/// <summary>coach talk: chat in the terminal.</summary>
internal static class TalkCommand
{
    public static Command Make(Terminal terminal)
    {
        var name = new Option<string>("--as") { Description = "Name of the person; another name is another person.", DefaultValueFactory = _ => "you" };
        var at = new Option<string?>("--at") { Description = "Where the clock begins, as in 2026-01-05T18:00Z; else now." };
        var language = new Option<string?>("--lang") { Description = "The client's language, as in en." };
        var store = new Option<string?>("--store") { Description = "A database file to keep the talk in; else nothing is kept." };
        var transcript = new Option<bool>("--transcript") { Description = "Prints what you say too." };
        var command = new Command("talk", "Chats in the terminal. [Label] taps a button, @+1d 08:30 moves the clock.")
        {
            name, at, language, store, transcript,
        };
        command.SetAction(async (parsed, stop) =>
        {
            var file = StorePath(parsed.GetValue(store));
            var isInteractive = !Console.IsInputRedirected;
            var host = SettingsFile.Load();
            var hints = new ClientHints(Locale: Language(parsed.GetValue(language)), OperatorCountry: host.Safety.Country);
            var settings = new TalkSettings(Name(parsed.GetValue(name)), Start(parsed.GetValue(at)), hints)
            {
                IsTranscript = parsed.GetValue(transcript),
                IsInteractive = isInteractive,
                Installation = host.Operator.Installation,
            };
            return await Talk(terminal, settings, file, isRealTime: isInteractive && parsed.GetValue(at) is null, stop);
        });
        return command;
    }

    private static async Task<int> Talk(Terminal terminal, TalkSettings settings, string? file, bool isRealTime, CancellationToken stop)
    {
        var coaching = Wiring.Coaching(LoadedScript.Load(SystemClock.Instance, settings.Installation), settings.Hints.OperatorCountry);
        await using var store = await Open(file, settings.Start, stop);
        var session = new TalkSession(store, coaching, settings, terminal.Out, NullLoggerFactory.Instance);
        await session.Recover();
        if (settings.IsInteractive) await terminal.Error.WriteLineAsync("Write to the coach. [Label] taps a button, @+1d 08:30 moves the clock, Ctrl+D ends.");
        var isRight = true;
        var ahead = Duration.Zero;
        while (await terminal.In.ReadLineAsync(stop) is { } line)
        {
            if (isRealTime) await session.MoveTo(Instant.Max(session.Clock.GetCurrentInstant(), SystemClock.Instance.GetCurrentInstant() + ahead));
            if (await session.Take(line) is { } wrong)
            {
                isRight = settings.IsInteractive;
                await terminal.Error.WriteLineAsync(wrong);
            }

            if (isRealTime) ahead = session.Clock.GetCurrentInstant() - SystemClock.Instance.GetCurrentInstant();
        }

        return isRight ? ExitStatus.Done : ExitStatus.UsedWrongly;
    }

    private static async Task<IStore> Open(string? file, Instant start, CancellationToken stop) =>
        file is null ? new MemoryStore() : await StoreFile.Open(new(file, null) { Named = $"--store is \"{file}\"" }, new ManualClock(start), stop);

    private static string? StorePath(string? file)
    {
        if (file is null) return null;
        return file.Length > 0 && !Directory.Exists(file)
            ? Path.GetFullPath(file)
            : throw new UsedWronglyException($"--store is \"{file}\"; expected the path of a file, such as talk.db.");
    }

    private static string Name(string? name) => string.IsNullOrWhiteSpace(name) || name.Length > 100
        ? throw new UsedWronglyException("--as expects a name of at most 100 characters.")
        : name.Trim();

    private static string? Language(string? code) => code is null || (code.Length is >= 2 and <= 35 && code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        ? code
        : throw new UsedWronglyException($"--lang is \"{code}\"; expected a language, such as en.");

    private static Instant Start(string? text)
    {
        if (text is null) return SystemClock.Instance.GetCurrentInstant();
        if (OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var offset)) return offset.ToInstant();
        foreach (var pattern in new[] { "uuuu'-'MM'-'dd'T'HH':'mm'Z'", "uuuu'-'MM'-'dd'T'HH':'mm", "uuuu'-'MM'-'dd'T'HH':'mm':'ss'Z'" })
            if (LocalDateTimePattern.CreateWithInvariantCulture(pattern).Parse(text).TryGetValue(default, out var local))
                return local.InUtc().ToInstant();
        throw new UsedWronglyException($"--at is \"{text}\"; expected a time such as 2026-01-05T18:00Z.");
    }
}
