using System.Diagnostics;

namespace CoachBot.Benches;

/// <summary>The machine that a benchmark runs on.</summary>
internal static class Machine
{
    /// <summary>Everything of this process on the last core, which other work tends to leave alone.</summary>
    public static int PinToOneCore()
    {
        var core = Environment.ProcessorCount - 1;
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var self = Process.GetCurrentProcess();
            self.ProcessorAffinity = 1 << core;
        }

        return core;
    }

    /// <summary>The load averages of 1, 5 and 15 minutes, where the system tells them.</summary>
    public static string Load()
    {
        const string path = "/proc/loadavg";
        return File.Exists(path) ? string.Join(' ', File.ReadAllText(path).Split(' ').Take(3)) : "unknown";
    }
}
