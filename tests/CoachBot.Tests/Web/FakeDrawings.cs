using CoachBot.Router;

namespace CoachBot.Tests.Web;

/// <summary>One loop, EX-01; of all its drawings only those are there that a test puts here.</summary>
public sealed class FakeDrawings : IPageDrawings
{
    public Dictionary<string, byte[]> All { get; } = [];

    public string Key => "k1";

    public PageDrawing? Of(string id) => id == "EX-01" ? new(id, id, $"{id}.strip", $"{id}.strip.dark") : null;

    public Task<byte[]?> Find(string id) => Task.FromResult(All.GetValueOrDefault(id));
}
