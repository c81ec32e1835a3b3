using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.Limits;
using CoachBot.Emulators.Discord.World;

namespace CoachBot.Emulators.Discord.Rest;

/// <summary>The bot's messages in channels and DMs.</summary>
internal sealed class MessageDesk(DiscordHouse house)
{
    private static readonly TimeSpan five = TimeSpan.FromSeconds(5);
    private readonly MessageWriter writer = new(house);
    private readonly Dictionary<string, (string Message, DateTimeOffset At)> nonces = new(StringComparer.Ordinal);

    public IEnumerable<Route> Routes() =>
    [
        new("POST", "/channels/{channel}/messages", Create) { Limit = (5, five) },
        new("GET", "/channels/{channel}/messages", List) { Limit = (5, five) },
        new("GET", "/channels/{channel}/messages/{message}", request => At(request, (_, message) => Answer.Of(Json.Thaw(message.Json)))) { Limit = (5, five) },
        new("PATCH", "/channels/{channel}/messages/{message}", request => At(request, (channel, message) => Edit(request, channel, message))) { Limit = (5, five) },
        new("DELETE", "/channels/{channel}/messages/{message}", request => At(request, Delete)) { Limit = (5, five) },
    ];

    private Answer Create(RestRequest request)
    {
        lock (house.World.Gate)
        {
            if (Closed(request, out var channel) is { } no) return no;
            if (MessageLimits.Breaches(request.Body, request.Recorded.Parts, MessageUse.Channel) is { Count: > 0 } breaches) return Answer.Invalid(breaches);
            if (MessageLimits.IsEmpty(request.Body, request.Recorded.Parts)) return Answer.Refused(400, 50006, "Cannot send an empty message");
            if (Repeated(request.Body, channel) is { } existing) return existing;
            var message = writer.New(request, request.Body, channel);
            if (message.Nonce is { } nonce) nonces[nonce] = (message.Id, house.Clock.Now);
            channel.Put(message);
            house.World.Talk.Publish("MESSAGE_CREATE", message, channel);
            return Answer.Of(Json.Thaw(message.Json));
        }
    }

    /// <summary>The message of that nonce, when it is enforced and minutes old; a deleted one is never posted again.</summary>
    private Answer? Repeated(JsonElement body, DiscordChannel channel)
    {
        if (!Json.IsTrue(body, "enforce_nonce") || !body.TryGetProperty("nonce", out var nonce)) return null;
        if (!nonces.TryGetValue(nonce.ToString(), out var known) || house.Clock.Now - known.At > house.Clock.Scaled(house.Options.NonceMemory)) return null;
        return channel.Messages.FirstOrDefault(message => message.Id == known.Message) is { } found ? Answer.Of(Json.Thaw(found.Json)) : Answer.UnknownMessage();
    }

    private Answer List(RestRequest request)
    {
        if (house.World.FindChannel(request["channel"]) is not { HasBot: true } channel) return Answer.UnknownChannel();
        var limit = request.Recorded.Query.Where(pair => pair.Key == "limit").Select(pair => int.Parse(pair.Value)).FirstOrDefault(50);
        return Answer.Of(new JsonArray([.. channel.Messages.Reverse().Take(limit).Select(message => Json.Thaw(message.Json))]));
    }

    private Answer Edit(RestRequest request, DiscordChannel channel, DiscordMessage message)
    {
        if (message.AuthorId != house.World.Bot.Id) return Answer.Refused(403, 50005, "Cannot edit a message authored by another user");
        if (MessageLimits.Breaches(request.Body, request.Recorded.Parts, MessageUse.Edit) is { Count: > 0 } breaches) return Answer.Invalid(breaches);
        var edited = writer.Edited(message, request, request.Body);
        if (MessageLimits.IsEmpty(edited.Json, [])) return Answer.Refused(400, 50006, "Cannot send an empty message");
        channel.Put(edited);
        house.World.Talk.Publish("MESSAGE_UPDATE", edited, channel);
        return Answer.Of(Json.Thaw(edited.Json));
    }

    private static Answer Delete(DiscordChannel channel, DiscordMessage message)
    {
        channel.Remove(message.Id);
        return Answer.Nothing;
    }

    private Answer At(RestRequest request, Func<DiscordChannel, DiscordMessage, Answer> act)
    {
        lock (house.World.Gate)
        {
            if (house.World.FindChannel(request["channel"]) is not { HasBot: true } channel) return Answer.UnknownChannel();
            return channel.Messages.FirstOrDefault(message => message.Id == request["message"]) is { } message ? act(channel, message) : Answer.UnknownMessage();
        }
    }

    private Answer? Closed(RestRequest request, out DiscordChannel channel)
    {
        channel = house.World.FindChannel(request["channel"])!;
        if (channel is null) return Answer.UnknownChannel();
        if (!channel.HasBot) return Answer.Refused(403, 50001, "Missing Access");
        return channel.Recipient is { TakesMessages: false } person ? Answer.Refused(403, person.RefusalCode, "Cannot send messages to this user") : null;
    }
}
