using System.Text.Json;
using System.Text.Json.Serialization;
using CoachBot.Core.Conversations;
using CoachBot.Router;
using NodaTime;

namespace CoachBot.Discord.Intake;

/// <summary>An arrival as it waits in the store's notes.</summary>
/// <param name="Kind">"text", "tap", "file" or "edit".</param>
internal sealed record ParkedArrival(string User, string PlatformId, string Kind, string? Words)
{
    public const string Prefix = "parked/";
    private const int LongestId = 20;

    public string? Locale { get; init; }

    public bool CanSendLater { get; init; } = true;

    public long SentAtMilliseconds { get; init; }

    public string? ReplyHandle { get; init; }

    /// <summary>Ids grow with time, so that the order of the names is the order of the arrivals.</summary>
    public static string NameOf(string platformId)
    {
        var id = platformId.Split(':')[0].PadLeft(LongestId, '0');
        return $"{Prefix}{id}/{platformId}";
    }

    public static string Write(Arrival arrival)
    {
        var (kind, words) = arrival.Input switch
        {
            Input.Text text => ("text", text.Words),
            Input.Tap tap => ("tap", tap.Reply),
            Input.Edited edited => ("edit", edited.Now),
            _ => ("file", arrival.Input.Written),
        };
        var parked = new ParkedArrival(arrival.Address.External, arrival.PlatformId, kind, words)
        {
            Locale = arrival.Hints.Locale,
            CanSendLater = arrival.Hints.CanSendLater,
            SentAtMilliseconds = arrival.SentAt.ToUnixTimeMilliseconds(),
            ReplyHandle = arrival.ReplyHandle,
        };
        return JsonSerializer.Serialize(parked, ParkedJson.Default.ParkedArrival);
    }

    /// <summary>Null for what is none.</summary>
    public static Arrival? Read(string value)
    {
        try
        {
            return JsonSerializer.Deserialize(value, ParkedJson.Default.ParkedArrival) is { User: not null, PlatformId: not null } parked
                ? parked.Opened()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Arrival Opened() => new(
        new(DiscordChannel.ChannelName, User), PlatformId, InputOf(), new(Locale, CanSendLater: CanSendLater),
        Instant.FromUnixTimeMilliseconds(SentAtMilliseconds), ReplyHandle);

    private Input InputOf() => Kind switch
    {
        "text" => new Input.Text(Words ?? ""),
        "tap" => new Input.Tap(Words ?? ""),
        "edit" => new Input.Edited(Words ?? ""),
        _ => new Input.Attachment(Words),
    };
}

[JsonSerializable(typeof(ParkedArrival))]
internal sealed partial class ParkedJson : JsonSerializerContext;
