using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using CoachBot.Emulators.Discord;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordEmulation;

/// <summary>A script of tests/clients in a process of its own, and what it printed: one JSON object a line.</summary>
internal sealed class NodeBot : IDisposable
{
    private static readonly TimeSpan limit = TimeSpan.FromSeconds(60);
    private readonly Process process;
    private ImmutableList<JsonElement> printed = [];
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private NodeBot(Process process) => this.process = process;

    public IReadOnlyList<JsonElement> Printed => Volatile.Read(ref printed);

    /// <summary>Skips the test where there is no node.</summary>
    public static async Task<NodeBot> Start(DiscordEmulator discord, string? token = null) => Start(
        await NodePackages.Folder(), Path.Combine("clients", "discordjs", "bot.cjs"),
        ("DISCORD_API", discord.ApiUrl.ToString()[..^"/v10".Length]), ("DISCORD_TOKEN", token ?? discord.Token));

    /// <param name="script">Below the folder "tests".</param>
    public static NodeBot Start(string tests, string script, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(tests, script)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = tests,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var bot = new NodeBot(Process.Start(start)!);
        bot.process.OutputDataReceived += (_, line) => bot.Read(line.Data);
        bot.process.ErrorDataReceived += (_, line) => bot.Read(line.Data is null ? null : JsonSerializer.Serialize(new { happened = "stderr", text = line.Data }));
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        return bot;
    }

    /// <summary>The n-th line, counted from 1, in which that happened.</summary>
    public async Task<JsonElement> Did(string happened, int count = 1)
    {
        using var late = new CancellationTokenSource(limit);
        while (true)
        {
            var waiting = Volatile.Read(ref next).Task;
            var found = Printed.Where(line => line.GetProperty("happened").GetString() == happened).Skip(count - 1).ToList();
            if (found.Count > 0) return found[0];
            try
            {
                await waiting.WaitAsync(late.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"It never did: {happened}. It printed:\n{string.Join('\n', Printed)}");
            }
        }
    }

    public async Task<int> Ended()
    {
        await process.WaitForExitAsync().WaitAsync(limit);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null) return;
        var json = line.StartsWith('{') ? JsonDocument.Parse(line).RootElement : JsonSerializer.SerializeToElement(new { happened = "printed", text = line });
        ImmutableInterlocked.Update(ref printed, (all, one) => all.Add(one), json);
        Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}
