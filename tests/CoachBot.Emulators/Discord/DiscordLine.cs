using System.Globalization;

namespace CoachBot.Emulators.Discord;

/// <summary>"CoachBot.Emulators discord": runs until Ctrl+C.</summary>
public static class DiscordLine
{
    public static async Task<int> Run(IReadOnlyList<string> args)
    {
        var options = new DiscordOptions
        {
            Port = int.Parse(Value(args, "--port") ?? "0", CultureInfo.InvariantCulture),
            Token = Value(args, "--token") ?? new DiscordOptions().Token,
            Scale = double.Parse(Value(args, "--scale") ?? "1", CultureInfo.InvariantCulture),
        };
        var ended = new TaskCompletionSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            ended.TrySetResult();
        };
        await using var discord = await DiscordEmulator.Start(options);
        await Console.Out.WriteLineAsync($"Discord__ApiUrl={discord.ApiUrl}");
        await Console.Out.WriteLineAsync($"Discord__Token={discord.Token}");
        await Console.Out.WriteLineAsync($"People and presses: {discord.ApiUrl.GetLeftPart(UriPartial.Authority)}/emulator/people");
        await ended.Task;
        return 0;
    }

    private static string? Value(IReadOnlyList<string> args, string name)
    {
        var at = args.ToList().IndexOf(name);
        return at >= 0 && at + 1 < args.Count ? args[at + 1] : null;
    }
}
