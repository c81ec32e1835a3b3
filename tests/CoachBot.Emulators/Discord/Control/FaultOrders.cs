using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.Faults;

namespace CoachBot.Emulators.Discord.Control;

/// <summary>{"method":"POST","path":"/channels/*/messages","kind":"429","seconds":2,"times":3}</summary>
internal static class FaultOrders
{
    /// <summary>Null when there is no such kind.</summary>
    public static JsonObject? Take(DiscordFaults faults, JsonElement order)
    {
        var seconds = (int)(Json.Number(order, "seconds") ?? 1);
        RequestFault? fault = Json.Text(order, "kind") switch
        {
            "429" => new RequestFault.TooMany(seconds, Json.Text(order, "scope") ?? "user"),
            "ban" => new RequestFault.Banned(seconds),
            "502" => new RequestFault.ServerError(),
            "502 after" => new RequestFault.ServerError(IsCarriedOut: true),
            "cut" => new RequestFault.Cut(),
            "cut after" => new RequestFault.Cut(IsCarriedOut: true),
            "missing" => new RequestFault.Missing(),
            _ => null,
        };
        if (fault is null) return null;
        faults.On(Json.Text(order, "method") ?? "*", Json.Text(order, "path") ?? "/**", fault, (int?)(Json.Number(order, "times") ?? 1));
        return [];
    }
}
