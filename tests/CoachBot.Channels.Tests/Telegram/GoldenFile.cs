using System.Runtime.CompilerServices;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>What was accepted by whoever read it.</summary>
internal static class GoldenFile
{
    /// <summary>Empty when it is as accepted; else what it is now. With ACCEPT=1 it is written anew.</summary>
    public static string Differs(string name, string drawn)
    {
        var path = Path.Combine(Path.GetDirectoryName(Here())!, "golden", name + ".txt");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(path, drawn);
        var accepted = File.Exists(path) ? File.ReadAllText(path) : "";
        return accepted == drawn ? "" : drawn;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
