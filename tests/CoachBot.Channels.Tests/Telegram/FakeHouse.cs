using System.Collections.Concurrent;
using System.Threading.Channels;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using NodaTime;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>The router's side of a channel, which takes everything, or answers as the test says.</summary>
internal sealed class FakeArrivals : IArrivals
{
    private readonly Channel<Arrival> came = Channel.CreateUnbounded<Arrival>();
    private readonly Channel<Address> back = Channel.CreateUnbounded<Address>();

    public static readonly Task<Accepted> Taken = Task.FromResult(Accepted.Committed);

    /// <summary>What becomes of an arrival.</summary>
    public Func<Arrival, Task<Accepted>> Answers { get; set; } = _ => Taken;

    public Task<Accepted> Accept(Arrival arrival, CancellationToken stop)
    {
        var answer = Answers(arrival);
        came.Writer.TryWrite(arrival);
        return answer;
    }

    public void Reachable(Address address) => back.Writer.TryWrite(address);

    /// <summary>The next arrival that nobody has asked for yet; waits for it.</summary>
    public Task<Arrival> Next() => came.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public Task<Address> NextBack() => back.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public bool HasMore => came.Reader.Count > 0;
}

/// <summary>Notes in memory.</summary>
internal sealed class FakeNotes : INotes
{
    public ConcurrentDictionary<string, string> All { get; } = new();

    public ValueTask<string?> NoteOf(string channel, string name, CancellationToken stop) => new(All.GetValueOrDefault($"{channel}/{name}"));

    public Task<IReadOnlyList<Note>> Notes(string channel, string prefix, int most, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<Note>>([.. All.Where(n => n.Key.StartsWith($"{channel}/{prefix}", StringComparison.Ordinal))
            .OrderBy(n => n.Key, StringComparer.Ordinal).Take(most).Select(n => new Note(n.Key[(channel.Length + 1)..], n.Value))]);

    public void Note(string channel, string name, string? value)
    {
        if (value is null) All.TryRemove($"{channel}/{name}", out _);
        else All[$"{channel}/{name}"] = value;
    }

    public Task Flush(CancellationToken stop) => Task.CompletedTask;
}

/// <summary>Pictures by their id.</summary>
internal sealed class FakePictures : IPictureFiles
{
    public Dictionary<string, PictureFile> All { get; } = [];

    public Task<PictureFile?> Find(PictureUse picture, CancellationToken stop) => Task.FromResult(All.GetValueOrDefault(picture.Id));
}

/// <summary>The product's own dialogs, loaded once.</summary>
internal static class Dialogs
{
    private static readonly Lazy<Script> loaded = new(() =>
        new CoachBot.Dialogs.ScriptFolder(Path.Combine(AppContext.BaseDirectory, "dialogs")).Load(new Router.Clocks.ManualClock(Instant.FromUtc(2026, 1, 1, 0, 0))).Script
        ?? throw new InvalidOperationException("The dialogs have faults."));

    public static Script Script => loaded.Value;
}
