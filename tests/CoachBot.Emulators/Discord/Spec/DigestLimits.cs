using System.Text.Json;
using CoachBot.Emulators.Discord.Limits;
using CoachBot.Emulators.Discord.Recording;

namespace CoachBot.Emulators.Discord.Spec;

/// <summary>Where the platform is stricter than its document: text of 2000, not 4000, one custom_id a message, and so on.</summary>
internal static class DigestLimits
{
    public static IReadOnlyList<Breach> Check(string operation, RecordedRequest request)
    {
        if (request.Json is not { } json) return [];
        return operation switch
        {
            "create_message" => MessageLimits.Breaches(json, request.Parts, MessageUse.Channel),
            "update_message" => MessageLimits.Breaches(json, request.Parts, MessageUse.Edit),
            "execute_webhook" => MessageLimits.Breaches(json, request.Parts, MessageUse.Interaction),
            "update_original_webhook_message" or "update_webhook_message" => MessageLimits.Breaches(json, request.Parts, MessageUse.InteractionEdit),
            "create_interaction_response" => CallbackLimits.Breaches(json, request.Parts),
            "bulk_set_application_commands" when json.ValueKind == JsonValueKind.Array => CommandLimits.Breaches(json, isOfServer: false),
            "bulk_set_guild_application_commands" when json.ValueKind == JsonValueKind.Array => CommandLimits.Breaches(json, isOfServer: true),
            _ => [],
        };
    }
}
