using System.Diagnostics;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordEmulation;

/// <summary>What tests/package-lock.json pins, installed once a run.</summary>
internal static class NodePackages
{
    private static readonly Lazy<Task<string>> installed = new(Install);

    /// <summary>The folder "tests", with node_modules in it. Skips the test where there is no node.</summary>
    public static async Task<string> Folder(string package = "discord.js")
    {
        var tests = await installed.Value;
        Assert.SkipUnless(Directory.Exists(Path.Combine(tests, "node_modules", package)), "no node");
        return tests;
    }

    private static async Task<string> Install()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "package-lock.json"))) folder = folder.Parent;
        var tests = folder?.FullName ?? throw new DirectoryNotFoundException("No folder above holds package-lock.json.");
        using var install = Process.Start(Path.Combine(tests, "node-packages.sh"));
        await install.WaitForExitAsync();
        Assert.Equal(0, install.ExitCode);
        return tests;
    }
}
