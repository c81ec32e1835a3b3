using System.Globalization;
using System.Runtime.InteropServices;

namespace CoachBot.Benches;

/// <summary>Keeps a benchmark on the same cores in every run, so that its figures can be compared.</summary>
internal static class Cores
{
    /// <summary>Pins every thread of this process, and those it starts later, to the first cores. Elsewhere than on Linux nothing happens.</summary>
    /// <returns>What to print above the figures.</returns>
    public static string Pin(int count)
    {
        if (!OperatingSystem.IsLinux() || count >= Environment.ProcessorCount)
            return $"not pinned, {Environment.ProcessorCount} cores";
        var mask = (1UL << count) - 1;
        foreach (var task in Directory.EnumerateDirectories("/proc/self/task"))
            _ = SetAffinity(int.Parse(Path.GetFileName(task), CultureInfo.InvariantCulture), sizeof(ulong), ref mask);
        return $"pinned to {count} of {Environment.ProcessorCount} cores";
    }

    /// <summary>The machine's load over one, five and fifteen minutes.</summary>
    public static string Load() => OperatingSystem.IsLinux()
        ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))
        : "unknown";

    [DllImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int SetAffinity(int thread, nint size, ref ulong mask);
}
