using CoachBot.Router;

namespace CoachBot.Tests.Routing;

/// <summary>A channel that answers as it is told and remembers what it was given.</summary>
internal sealed class FakeChannel(string name = "web", bool hasDedupeKey = false) : IChannel
{
    public string Name => name;

    public Capabilities Capabilities { get; } = new(5, 4096, CanEdit: false, HasPictures: false, hasDedupeKey);

    public List<Delivered> Sent { get; } = [];

    public Queue<Func<Delivery>> Answers { get; } = new();

    /// <summary>What is answered when nothing else was told.</summary>
    public Func<Delivery> Usually { get; set; } = () => new Delivery.Sent("p");

    public IReadOnlyList<string> Texts => [.. Sent.Select(s => s.Message.Text)];

    public Func<CancellationToken, Task> Runs { get; set; } = _ => Task.CompletedTask;

    public string? DeepLink(string payload) => name == "telegram" ? $"https://t.me/coach_bot?start={payload}" : null;

    public Task Run(IArrivals arrivals, CancellationToken stop) => Runs(stop);

    public Task<Delivery> Deliver(Delivered message, CancellationToken stop)
    {
        lock (Sent) Sent.Add(message);
        return Task.FromResult(Answers.TryDequeue(out var answer) ? answer() : Usually());
    }
}
