using System.Text.Json;

namespace CoachBot.Emulators.Discord.World;

/// <summary>A button or select of a message.</summary>
/// <param name="Type">2 is a button, 3 a select.</param>
/// <param name="Options">Label and value of a select's options.</param>
public sealed record MessageControl(int Type, string? Label, string? CustomId, string? Url, bool IsDisabled, IReadOnlyList<(string Label, string Value)> Options)
{
    internal static IEnumerable<MessageControl> In(JsonElement parent)
    {
        foreach (var component in Discord.Json.Items(parent, "components"))
        {
            var type = (int)(Discord.Json.Number(component, "type") ?? 0);
            if (type is 2 or (>= 3 and <= 8 and not 4)) yield return Read(component, type);
            foreach (var inner in In(component)) yield return inner;
            if (component.TryGetProperty("accessory", out var accessory) && Discord.Json.Number(accessory, "type") == 2) yield return Read(accessory, 2);
        }
    }

    private static MessageControl Read(JsonElement component, int type) => new(
        type, Discord.Json.Text(component, "label") ?? Discord.Json.Text(component, "placeholder"), Discord.Json.Text(component, "custom_id"),
        Discord.Json.Text(component, "url"), Discord.Json.IsTrue(component, "disabled"),
        [.. Discord.Json.Items(component, "options").Select(option => (Discord.Json.Text(option, "label") ?? "", Discord.Json.Text(option, "value") ?? ""))]);
}
