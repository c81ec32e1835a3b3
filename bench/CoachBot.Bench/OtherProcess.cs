using System.Diagnostics;
using System.Globalization;

namespace CoachBot.Bench;

/// <summary>A bot in a process of its own, on core 0 where that can be told, and what the system knows of it.</summary>
internal sealed class OtherProcess : IDisposable
{
    private const string Taskset = "/usr/bin/taskset";

    // The unit of the times in /proc, on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    private readonly Process process;
    private readonly List<string> printed = [];

    public OtherProcess(IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        List<string> line = CanPin ? [Taskset, "-c", "0", "dotnet", .. arguments] : ["dotnet", .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, told) => Read(told.Data);
        process.ErrorDataReceived += (_, told) => Read(told.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static bool CanPin { get; } = File.Exists(Taskset) && OperatingSystem.IsLinux();

    /// <summary>The lines that are no plain information.</summary>
    public IReadOnlyList<string> Complaints
    {
        get { lock (printed) return [.. printed.Where(line => line.Contains(" fail: ", StringComparison.Ordinal) || line.Contains(" crit: ", StringComparison.Ordinal) || line.Contains(" warn: ", StringComparison.Ordinal))]; }
    }

    /// <summary>What it printed, when it has ended; null while it runs.</summary>
    public string? LastWords
    {
        get
        {
            if (!process.HasExited) return null;
            lock (printed) return string.Join('\n', printed);
        }
    }

    /// <summary>Time of all its threads in user and kernel, so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{process.Id}/stat");
            // After the name, which may hold spaces; the times are the 14th and 15th field of the whole.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return TimeSpan.FromSeconds((long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond);
        }
    }

    /// <summary>The most memory that it ever held, in megabytes (VmHWM).</summary>
    public double PeakMegabytes => File.ReadLines($"/proc/{process.Id}/status")
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).First();

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (printed) printed.Add(line);
    }
}
