using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.Limits;
using CoachBot.Emulators.Discord.World;

namespace CoachBot.Emulators.Discord.Rest;

/// <summary>What comes after the first response: edits of it and follow-ups, with the interaction's token.</summary>
internal sealed class WebhookDesk(DiscordHouse house)
{
    private const int MostForUserInstalls = 5;
    private const long Loading = 128;
    private readonly MessageWriter writer = new(house);

    public IEnumerable<Route> Routes() =>
    [
        Open("POST", "/webhooks/{application}/{token}", FollowUp),
        Open("GET", "/webhooks/{application}/{token}/messages/{message}", (_, _, message) => Answer.Of(Json.Thaw(message.Json))),
        Open("PATCH", "/webhooks/{application}/{token}/messages/{message}", Edit),
        Open("DELETE", "/webhooks/{application}/{token}/messages/{message}", Delete),
    ];

    private Answer FollowUp(RestRequest request, DiscordInteraction interaction)
    {
        if (Refused(request, MessageUse.Interaction) is { } no) return no;
        if (MessageLimits.IsEmpty(request.Body, request.Recorded.Parts)) return Answer.Refused(400, 50006, "Cannot send an empty message");
        if (interaction.Original is { IsThinking: true } thinking) return Filled(request, interaction, thinking);
        if (!interaction.Channel.HasBot && interaction.FollowUps.Count >= MostForUserInstalls) return Answer.Refused(400, 40094, "Maximum number of follow-up messages reached");
        var message = writer.New(request, request.Body, interaction.Channel);
        interaction.Put(message);
        Show.Message(house, interaction, message, "MESSAGE_CREATE");
        return Answer.Of(Json.Thaw(message.Json));
    }

    private Answer Edit(RestRequest request, DiscordInteraction interaction, DiscordMessage message)
    {
        if (Refused(request, MessageUse.InteractionEdit) is { } no) return no;
        return Filled(request, interaction, message);
    }

    private Answer Filled(RestRequest request, DiscordInteraction interaction, DiscordMessage message)
    {
        var edited = writer.Edited(message, request, request.Body);
        if (MessageLimits.IsEmpty(edited.Json, [])) return Answer.Refused(400, 50006, "Cannot send an empty message");
        if (edited.IsThinking) throw new InvalidOperationException("An answer that thinks for ever.");
        if (interaction.Original?.Id == edited.Id) interaction.Original = edited;
        else interaction.Put(edited);
        Show.Message(house, interaction, edited, "MESSAGE_UPDATE");
        return Answer.Of(Json.Thaw(edited.Json));
    }

    private Answer Delete(RestRequest request, DiscordInteraction interaction, DiscordMessage message)
    {
        Show.Gone(interaction, message);
        interaction.Remove(message.Id);
        if (interaction.Original?.Id == message.Id) interaction.Original = null;
        return Answer.Nothing;
    }

    private static Answer? Refused(RestRequest request, MessageUse use) =>
        MessageLimits.Breaches(request.Body, request.Recorded.Parts, use) is { Count: > 0 } breaches ? Answer.Invalid(breaches) : null;

    private Route Open(string method, string template, Func<RestRequest, DiscordInteraction, Answer> act) =>
        new(method, template, request => Known(request, interaction => act(request, interaction)), IsOpen: true) { Limit = (5, TimeSpan.FromSeconds(2)) };

    private Route Open(string method, string template, Func<RestRequest, DiscordInteraction, DiscordMessage, Answer> act) =>
        Open(method, template, (request, interaction) => Find(interaction, request["message"]) is { } message ? act(request, interaction, message) : Answer.UnknownMessage());

    /// <summary>Before the first response there is nothing; after 15 minutes the token is invalid.</summary>
    private Answer Known(RestRequest request, Func<DiscordInteraction, Answer> act)
    {
        lock (house.World.Gate)
        {
            if (house.World.FindInteraction(request["token"]) is not { } interaction || request["application"] != house.World.Bot.ApplicationId) return Answer.Refused(404, 10015, "Unknown Webhook");
            if (interaction.IsTokenOver) return Answer.Refused(401, 50027, "Invalid Webhook Token");
            return interaction.Answer == 0 ? Answer.Refused(404, 10015, "Unknown Webhook") : act(interaction);
        }
    }

    private DiscordMessage? Find(DiscordInteraction interaction, string id)
    {
        if (id == "@original" || id == interaction.Original?.Id) return interaction.Original is { } original ? Show.Newest(house, original) : null;
        return interaction.FollowUps.FirstOrDefault(message => message.Id == id);
    }
}
