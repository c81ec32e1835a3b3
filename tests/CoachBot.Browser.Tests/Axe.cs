using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace CoachBot.Browser.Tests;

/// <summary>axe-core, as tests/package-lock.json pins it.</summary>
public static class Axe
{
    /// <summary>Its source; installed when it is not there yet.</summary>
    public static async Task<string> Script()
    {
        var tests = TestsFolder();
        var file = Path.Combine(tests, "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(file))
        {
            using var install = Process.Start(Path.Combine(tests, "node-packages.sh"));
            await install.WaitForExitAsync();
            Assert.SkipWhen(install.ExitCode == 0 && !File.Exists(file), "no node");
        }

        return await File.ReadAllTextAsync(file);
    }

    /// <summary>One line for each fault; run inside the page's own policy, past which evaluation goes.</summary>
    public static async Task<string[]> Faults(IPage page, string axe)
    {
        await page.EvaluateAsync(axe);
        return await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run()).violations.flatMap((rule) =>
              rule.nodes.map((node) => `${rule.id}: ${node.html} ${node.failureSummary}`))
            """);
    }

    private static string TestsFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "package-lock.json")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above holds package-lock.json.");
    }
}
