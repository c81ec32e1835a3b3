using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Discord.Wire.Gateway;
using CoachBot.Router;

namespace CoachBot.Discord.Wire;

/// <summary>A session of the gateway.</summary>
/// <param name="ResumeUrl">Null where the server gave none that is fit for a token.</param>
internal sealed record Session(string Id, Uri? ResumeUrl);

/// <summary>The sessions that outlive the process: one note for each shard.</summary>
internal sealed class Sessions(INotes notes, GatewaySettings settings)
{
    // A session belongs to one token at one server.
    private readonly string owner = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{settings.Token}\n{settings.Api}")).AsSpan(0, 8));

    /// <summary>Null when there is none, or it was made for another token, server or number of shards.</summary>
    public async Task<(Session Session, long Sequence)?> Load(int shard, int shards, CancellationToken stop)
    {
        if (await notes.NoteOf("discord", Name(shard), stop) is not { } text || Read(text) is not { } stored) return null;
        if (stored.Owner != owner || stored.Shards != shards) return null;
        return (new(stored.Id, stored.Url), stored.Sequence);
    }

    /// <param name="sequence">Everything up to here is dealt with.</param>
    public void Keep(Session session, int shard, int shards, long sequence) =>
        notes.Note("discord", Name(shard), JsonSerializer.Serialize(
            new(session.Id, session.ResumeUrl, sequence, shards, owner), SessionJson.Default.StoredSession));

    public void Forget(int shard) => notes.Note("discord", Name(shard), null);

    public Task Flush(CancellationToken stop) => notes.Flush(stop);

    private static string Name(int shard) => $"session.{shard}";

    private static StoredSession? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, SessionJson.Default.StoredSession);
        }
        catch (JsonException)
        {
            // Written by another version: a new session is no harm.
            return null;
        }
    }
}

internal sealed record StoredSession(string Id, Uri? Url, long Sequence, int Shards, string Owner);

[JsonSerializable(typeof(StoredSession))]
internal sealed partial class SessionJson : JsonSerializerContext;
