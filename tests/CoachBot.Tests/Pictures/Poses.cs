using CoachBot.Pictures.Posing;
using CoachBot.Tests.Dialogs;

namespace CoachBot.Tests.Pictures;

/// <summary>The pose files of the repository, loaded once.</summary>
internal static class Poses
{
    private static readonly Lazy<(PoseBook Book, IReadOnlyList<PoseFault> Faults)> all = new(() =>
    {
        var faults = new List<PoseFault>();
        var folder = Path.Combine(DialogFolder.Repository, "dialogs", "catalog");
        return (PoseBook.Load(Directory.GetFiles(folder, "poses*.json").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file))), faults), faults);
    });

    public static PoseBook Book => all.Value.Book;

    public static IReadOnlyList<PoseFault> Faults => all.Value.Faults;

    public static Xunit.TheoryData<string> Ids => [.. Book.Ids.Order(StringComparer.Ordinal)];

    public static PoseBook Of(string json, out List<PoseFault> faults) => PoseBook.Load([("poses.json", json)], faults = []);
}
