using System.Text.Json.Nodes;

namespace CoachBot.Emulators.Discord.World;

/// <summary>The bot's own user; its application has another id, as with old bots.</summary>
internal sealed class BotUser(string id, string applicationId)
{
    public string Id => id;

    public string ApplicationId => applicationId;

    public JsonObject ToJson() => new()
    {
        ["id"] = id,
        ["username"] = "coach",
        ["discriminator"] = "0001",
        ["global_name"] = null,
        ["avatar"] = null,
        ["bot"] = true,
        ["public_flags"] = 0,
        ["flags"] = 0,
        ["avatar_decoration_data"] = null,
        ["collectibles"] = null,
        ["primary_guild"] = null,
    };

    /// <summary>As "/users/@me" and READY have it.</summary>
    public JsonObject ToOwnJson()
    {
        var json = ToJson();
        (json["mfa_enabled"], json["verified"], json["email"], json["locale"]) = (true, true, null, "en-US");
        return json;
    }
}
