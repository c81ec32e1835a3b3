using System.Collections.Concurrent;
using System.Text.Json;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordGateway;

/// <summary>What a client has said, in order for each op.</summary>
internal sealed class HeardPayloads
{
    private readonly ConcurrentDictionary<int, Heard> all = new();

    public void Add(JsonElement payload) => Of(payload.GetProperty("op").GetInt32()).Add(payload.GetProperty("d"));

    public async Task<JsonElement> Next(int op)
    {
        Assert.True(await Of(op).Came.WaitAsync(Patience.Limit), $"No op {op} came.");
        return Of(op).Take();
    }

    public JsonElement NextNow(int op)
    {
        Assert.True(Of(op).Came.Wait(Patience.Limit), $"No op {op} came.");
        return Of(op).Take();
    }

    private Heard Of(int op) => all.GetOrAdd(op, _ => new());

    private sealed class Heard
    {
        private readonly ConcurrentQueue<JsonElement> payloads = new();

        public SemaphoreSlim Came { get; } = new(0);

        public void Add(JsonElement payload)
        {
            payloads.Enqueue(payload);
            Came.Release();
        }

        public JsonElement Take()
        {
            Assert.True(payloads.TryDequeue(out var payload));
            return payload;
        }
    }
}
