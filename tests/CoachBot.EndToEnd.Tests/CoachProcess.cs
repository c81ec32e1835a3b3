using System.Diagnostics;
using CoachBot.Emulators;

namespace CoachBot.EndToEnd.Tests;

/// <summary>A real coach: the program in a process of its own, on a database in a folder of its own.</summary>
internal sealed class CoachProcess(string folder) : IDisposable
{
    private readonly HeldPort port = new();
    private Process? process;
    private TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Uri Url => new($"http://localhost:{port.Port}");

    public string Database => Path.Combine(folder, "coach.db");

    /// <summary>More settings by their environment names, such as Discord__Token.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that it printed.</summary>
    public List<string> Printed { get; } = [];

    /// <summary>Done while it listens; a new one after each kill.</summary>
    public Task Listening => Volatile.Read(ref listening).Task;

    public async Task Start()
    {
        process = Begin("run");
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = process.WaitForExitAsync();
        if (await Task.WhenAny(Listening, ended) == ended) throw new InvalidOperationException("It ended: " + string.Join('\n', Printed));
    }

    /// <summary>As the kernel does it when memory runs out: no farewell, nothing flushed.</summary>
    public async Task Kill()
    {
        Volatile.Write(ref listening, new(TaskCreationOptions.RunContinuationsAsynchronously));
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Runs another verb to its end.</summary>
    public async Task<int> Run(string verb)
    {
        using var other = Begin(verb);
        await Task.WhenAll(other.StandardOutput.ReadToEndAsync(), other.StandardError.ReadToEndAsync(), other.WaitForExitAsync());
        return other.ExitCode;
    }

    public void Dispose()
    {
        port.Dispose();
        if (process is null) return;
        process.Kill();
        process.Dispose();
    }

    private Process Begin(string verb)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CoachBot.dll"), verb])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        // A life of seconds is no time to compile for the long run.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "100";
        start.Environment["Web__Url"] = Url.ToString().TrimEnd('/');
        start.Environment["Store__Connection"] = Database;
        foreach (var (name, value) in Settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (Printed) Printed.Add(line);
        if (line.Contains("Application started", StringComparison.Ordinal)) Volatile.Read(ref listening).TrySetResult();
    }
}
