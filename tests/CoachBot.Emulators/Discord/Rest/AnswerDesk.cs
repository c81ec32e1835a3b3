using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.Limits;
using CoachBot.Emulators.Discord.World;

namespace CoachBot.Emulators.Discord.Rest;

/// <summary>First responses to interactions.</summary>
internal sealed class AnswerDesk(DiscordHouse house)
{
    private const int Message = 4, Deferred = 5, DeferredUpdate = 6, Update = 7, Choices = 8, Modal = 9;
    private const long Loading = 128;
    private readonly MessageWriter writer = new(house);

    public IEnumerable<Route> Routes() =>
    [
        new("POST", "/interactions/{interaction}/{token}/callback", Answered, IsOpen: true) { Limit = (1000, TimeSpan.FromSeconds(1)) },
    ];

    private Answer Answered(RestRequest request)
    {
        lock (house.World.Gate)
        {
            if (house.World.FindInteraction(request["token"]) is not { } interaction || interaction.Id != request["interaction"]) return Answer.UnknownInteraction();
            if (interaction.Answer != 0) return Answer.Refused(400, 40060, "Interaction has already been acknowledged.");
            if (interaction.DidNotRespond) return Answer.UnknownInteraction();
            var type = (int)(Json.Number(request.Body, "type") ?? 0);
            if (!Allows(interaction, type)) return Answer.Invalid([Breach.Wrong("type", "This response type is not allowed for this interaction.")]);
            var part = request.Body.TryGetProperty("data", out var given) ? given : default;
            if (Refused(request, part, type) is { } no) return no;
            Respond(request, interaction, part, type);
            (interaction.Answer, interaction.AnsweredAt) = (type, house.Clock.Now);
            return request.Asks("with_response", "true") ? Answer.Of(WithResponse(interaction, type)) : Answer.Nothing;
        }
    }

    private static bool Allows(DiscordInteraction interaction, int type) => type switch
    {
        Message or Deferred => interaction.Kind is not InteractionKind.Autocomplete,
        DeferredUpdate or Update => interaction.Kind is InteractionKind.Component || interaction is { Kind: InteractionKind.Form, Source: not null },
        Choices => interaction.Kind is InteractionKind.Autocomplete,
        Modal => interaction.Kind is InteractionKind.Command or InteractionKind.Component,
        _ => false,
    };

    private static Answer? Refused(RestRequest request, JsonElement part, int type)
    {
        var breaches = CallbackLimits.Breaches(request.Body, request.Recorded.Parts);
        if (breaches.Count > 0) return Answer.Invalid(breaches);
        return type is Message && MessageLimits.IsEmpty(part, request.Recorded.Parts) ? Answer.Refused(400, 50006, "Cannot send an empty message") : null;
    }

    private void Respond(RestRequest request, DiscordInteraction interaction, JsonElement part, int type)
    {
        switch (type)
        {
            case Message:
                interaction.Original = writer.New(request, part, interaction.Channel);
                Show.Message(house, interaction, interaction.Original, "MESSAGE_CREATE");
                break;
            case Deferred:
                var thinking = writer.New(request, part, interaction.Channel, Loading);
                interaction.Original = thinking;
                Show.Message(house, interaction, thinking, "MESSAGE_CREATE");
                break;
            case DeferredUpdate:
                interaction.Original = interaction.Source;
                break;
            case Update:
                interaction.Original = writer.Edited(Show.Newest(house, interaction.Source!), request, part);
                Show.Message(house, interaction, interaction.Original, "MESSAGE_UPDATE");
                break;
            case Choices:
                interaction.Choices = [.. Json.Items(part, "choices").Select(choice => (Json.Text(choice, "name") ?? "", choice.GetProperty("value").ToString()))];
                break;
            default:
                interaction.Modal = part.Clone();
                break;
        }
    }

    private static JsonObject WithResponse(DiscordInteraction interaction, int type)
    {
        var call = new JsonObject { ["id"] = interaction.Id, ["type"] = (int)interaction.Kind };
        var resource = new JsonObject { ["type"] = type };
        if (interaction.Original is { } message)
        {
            (call["response_message_id"], call["response_message_loading"], call["response_message_ephemeral"]) = (message.Id, message.IsThinking, message.IsEphemeral);
            if (type is Message or Update or Deferred) resource["message"] = Json.Thaw(message.Json);
        }

        return new() { ["interaction"] = call, ["resource"] = resource };
    }
}
