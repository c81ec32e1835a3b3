using System.Runtime.InteropServices;

namespace CoachBot.Emulators.Telegram.Control;

/// <summary>"telegram [--port N] [--token T]": the emulator by itself, until it is told to end.</summary>
internal static class TelegramCommand
{
    public static async Task<int> Run(string[] arguments, TextWriter output)
    {
        if (Read(arguments) is not { } options)
        {
            await output.WriteLineAsync("telegram [--port N] [--token T]");
            return 2;
        }
        await using var telegram = await TelegramEmulator.Start(options);
        await output.WriteLineAsync($"telegram on {telegram.Url} token {telegram.Token}");
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        await over.Task;
        return 0;

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            over.TrySetResult();
        }
    }

    /// <summary>Null when something is not understood.</summary>
    private static TelegramOptions? Read(string[] arguments)
    {
        var options = new TelegramOptions();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            if (arguments[i] == "--port" && int.TryParse(value, out var port)) options = options with { Port = port };
            else if (arguments[i] == "--token" && value.Contains(':')) options = options with { Token = value };
            else return null;
        }
        return options;
    }
}
