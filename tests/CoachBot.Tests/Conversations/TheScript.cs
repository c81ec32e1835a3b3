using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>The product's own dialogs, loaded once for all tests.</summary>
public static class TheScript
{
    private static readonly Lazy<ScriptLoad> Loaded = new(() => ScriptLoader.Load(Read(), new LocalDate(2026, 1, 1)));

    public static Script Script => Loaded.Value.Script ?? throw new InvalidOperationException(string.Join('\n', Loaded.Value.Faults));

    public static IReadOnlyList<ScriptFile> Read()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "dialogs");
        return
        [
            .. Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
                .Where(path => !path.Contains("/schema/", StringComparison.Ordinal))
                .Select(path => new ScriptFile(Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path))),
        ];
    }
}
