using System.IO.Compression;
using CoachBot.Core.Charts;
using CoachBot.Core.Dialogs;
using CoachBot.Router;

namespace CoachBot.Tests.Web;

/// <summary>One loop, EX-01; of all its drawings only those are there that a test puts here.</summary>
public sealed class FakeDrawings : IPageDrawings
{
    public Dictionary<string, byte[]> All { get; } = [];

    public string Key => "k1";

    public PageDrawing? Of(PictureUse picture) => picture.Id == "EX-01" ? new("EX-01", "EX-01", "EX-01.strip", "EX-01.strip.dark") : null;

    public string? Inline(Chart chart) => "<svg/>";

    public Task<PackedDrawing?> Find(string id) =>
        Task.FromResult(All.TryGetValue(id, out var drawing) ? new PackedDrawing(Packed(drawing), IsLasting: true) : null);

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest)) zip.Write(bytes);
        return packed.ToArray();
    }
}
