using System.Text.Json;
using CoachBot.Emulators.Discord.Recording;

namespace CoachBot.Emulators.Discord.Limits;

/// <summary>What a first response must keep, by its type.</summary>
internal static class CallbackLimits
{
    private const int Message = 4, Deferred = 5, Update = 7, Choices = 8, Modal = 9;
    private const long Ephemeral = 64;

    public static IReadOnlyList<Breach> Breaches(JsonElement body, IReadOnlyList<RecordedPart> parts)
    {
        var part = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("data", out var given) ? given : default;
        return Json.Number(body, "type") switch
        {
            Message => MessageLimits.Breaches(part, parts, MessageUse.Interaction),
            Update => MessageLimits.Breaches(part, parts, MessageUse.InteractionEdit),
            Deferred when (Json.Number(part, "flags") ?? 0) is not (0 or Ephemeral) => [Breach.Wrong("data.flags", "Only EPHEMERAL is allowed.")],
            Choices => ChoiceLimits.Breaches(part),
            Modal => ModalLimits.Breaches(part),
            _ => [],
        };
    }
}
