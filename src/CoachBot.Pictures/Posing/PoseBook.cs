using System.Security.Cryptography;
using System.Text;

namespace CoachBot.Pictures.Posing;

/// <summary>All pose sheets by id. A sheet is solved when it is first asked for.</summary>
public sealed class PoseBook
{
    private readonly Dictionary<string, (PoseSheet Sheet, Lazy<Posed> Posed)> sheets;

    private PoseBook(IEnumerable<PoseSheet> all, string key)
    {
        sheets = all.ToDictionary(sheet => sheet.Id, sheet => (sheet, new Lazy<Posed>(() => new(sheet))), StringComparer.Ordinal);
        Key = key;
    }

    public static PoseBook Empty { get; } = new([], "");

    /// <summary>Of the written sheets: another one means that something may look different.</summary>
    public string Key { get; }

    public IReadOnlyCollection<string> Ids => sheets.Keys;

    /// <param name="files">Path and text of every file whose name begins with "poses".</param>
    /// <param name="faults">Everything that is wrong; sheets with a fault are left out.</param>
    public static PoseBook Load(IEnumerable<(string Path, string Json)> files, ICollection<PoseFault> faults)
    {
        var all = new List<PoseSheet>();
        var alikes = new List<(string Path, string Id, string Like)>();
        using var written = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, json) in files)
        {
            written.AppendData(Encoding.UTF8.GetBytes(json));
            var file = new PoseFile(path, faults);
            foreach (var sheet in file.Read(json)) Add(all, sheet, path, faults);
            alikes.AddRange(file.Alikes.Select(alike => (path, alike.Id, alike.Like)));
        }

        foreach (var (path, id, like) in alikes)
        {
            if (all.Find(sheet => sheet.Id == like) is { } same) Add(all, same with { Id = id }, path, faults);
            else faults.Add(new(path, id, $"there is no sheet \"{like}\" that it could be like."));
        }

        return new(all, Convert.ToHexStringLower(written.GetHashAndReset()));
    }

    private static void Add(List<PoseSheet> all, PoseSheet sheet, string path, ICollection<PoseFault> faults)
    {
        if (all.Exists(other => other.Id == sheet.Id)) faults.Add(new(path, sheet.Id, "is written twice."));
        else all.Add(sheet);
    }

    internal Posed? Find(string id) => sheets.TryGetValue(id, out var found) ? found.Posed.Value : null;

    /// <summary>As it is written; nothing is solved.</summary>
    internal PoseSheet? SheetOf(string id) => sheets.TryGetValue(id, out var found) ? found.Sheet : null;
}
