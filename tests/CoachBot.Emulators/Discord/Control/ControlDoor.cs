using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.World;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Emulators.Discord.Control;

/// <summary>People and presses over HTTP, for whoever is not in this process: "/emulator/people", "/emulator/gateway", "/emulator/faults".</summary>
internal sealed class ControlDoor(DiscordHouse house)
{
    public async Task Serve(HttpContext http, string path)
    {
        var parts = path.Trim('/').Split('/');
        JsonNode? answer;
        try
        {
            answer = await Do(http.Request.Method, parts, await Body(http));
        }
        catch (InvalidOperationException e)
        {
            (http.Response.StatusCode, answer) = (StatusCodes.Status409Conflict, new JsonObject { ["error"] = e.Message });
        }

        if (answer is null) http.Response.StatusCode = StatusCodes.Status404NotFound;
        else await http.Response.WriteAsJsonAsync(answer);
    }

    private async Task<JsonNode?> Do(string method, string[] parts, JsonElement body) => (method, parts) switch
    {
        ("GET", ["people"]) => new JsonArray([.. house.World.People.Select(Brief)]),
        ("POST", ["people"]) => Brief(house.World.Person(Json.Text(body, "name") ?? "Somebody", Json.Text(body, "locale") ?? "en-US")),
        ("GET", ["people", var id]) => house.World.FindPerson(id) is { } person ? Seen(person) : null,
        ("POST", ["people", var id, var deed]) => house.World.FindPerson(id) is { } person ? Act(person, deed, body) : null,
        ("POST", ["gateway"]) => Gateway(body),
        ("POST", ["faults"]) => FaultOrders.Take(house.Faults, body),
        ("POST", ["wait"]) => await Wait(body),
        ("GET", ["requests"]) => new JsonArray([.. house.Record.Requests.Select(request => JsonValue.Create(request.ToString()))]),
        _ => null,
    };

    private static JsonObject? Act(DiscordPerson person, string deed, JsonElement body) => deed switch
    {
        "says" => Shown(person.Says(Json.Text(body, "content") ?? "")),
        "commands" => Shown(person.Commands(Json.Text(body, "name") ?? "", null, [.. Pairs(body, "options").Select(pair => (pair.Key, (object)pair.Value))])),
        "types" => Shown(person.Types(Json.Text(body, "name") ?? "", Json.Text(body, "option") ?? "", Json.Text(body, "partial") ?? "")),
        "presses" => Shown(person.Presses(Message(person, body), Json.Text(body, "control") ?? "")),
        "chooses" => Shown(person.Chooses(Message(person, body), [.. Json.Items(body, "choices").Select(choice => choice.ToString())])),
        "submits" => Shown(person.Submits(Interaction(person, body), Pairs(body, "fields").ToDictionary(StringComparer.Ordinal), Json.IsTrue(body, "legacy"))),
        _ => null,
    };

    /// <summary>Until the person has that many messages of the bot, in the DM and alone together.</summary>
    private async Task<JsonNode?> Wait(JsonElement body)
    {
        if (house.World.FindPerson(Json.Text(body, "person") ?? "") is not { } person) return null;
        var count = Json.Number(body, "messages") ?? 1;
        await house.Changes.Until(() => person.Heard.Count + person.Ephemeral.Count >= count, $"{count} messages", null);
        return Seen(person);
    }

    private JsonObject? Gateway(JsonElement body)
    {
        switch (Json.Text(body, "do"))
        {
            case "cut":
                house.Gateway.CutAll();
                break;
            case "close":
                house.Gateway.CloseAll((int?)Json.Number(body, "code"));
                break;
            case "reconnect":
                house.Gateway.AskToReconnect();
                break;
            case "forget":
                house.Gateway.ForgetSessions();
                break;
            default:
                return null;
        }

        return [];
    }

    private static DiscordMessage Message(DiscordPerson person, JsonElement body)
    {
        var heard = person.Heard;
        var all = person.Direct.Messages.Concat(person.Ephemeral);
        return (Json.Text(body, "message") is { } id ? all.FirstOrDefault(message => message.Id == id) : heard.Count > 0 ? heard[^1] : null)
            ?? throw new InvalidOperationException("There is no such message.");
    }

    private static DiscordInteraction Interaction(DiscordPerson person, JsonElement body) =>
        person.Interactions.FirstOrDefault(one => one.Id == Json.Text(body, "interaction")) ?? throw new InvalidOperationException("There is no such interaction.");

    private static IEnumerable<KeyValuePair<string, string>> Pairs(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var map) ? map.EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, pair.Value.ToString())) : [];

    private static JsonObject Brief(DiscordPerson person) => new() { ["id"] = person.Id, ["name"] = person.Name, ["locale"] = person.Locale };

    private static JsonObject Seen(DiscordPerson person)
    {
        var json = Brief(person);
        json["direct"] = new JsonArray([.. person.Direct.Messages.Select(Shown)]);
        json["ephemeral"] = new JsonArray([.. person.Ephemeral.Select(Shown)]);
        json["interactions"] = new JsonArray([.. person.Interactions.Select(Shown)]);
        return json;
    }

    private static JsonObject Shown(DiscordMessage message) => new()
    {
        ["id"] = message.Id,
        ["from"] = message.AuthorId,
        ["content"] = message.Content,
        ["controls"] = new JsonArray([.. message.Controls.Select(control => JsonValue.Create(control.Label ?? control.CustomId))]),
    };

    private static JsonObject Shown(DiscordInteraction interaction) => new()
    {
        ["interaction"] = interaction.Id,
        ["answer"] = interaction.Answer,
        ["said"] = new JsonArray([.. interaction.Said.Select(Shown)]),
        ["choices"] = new JsonArray([.. interaction.Choices.Select(choice => JsonValue.Create(choice.Name))]),
        ["form"] = interaction.Modal is { } form ? Json.Thaw(form) : null,
    };

    private static async Task<JsonElement> Body(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return Json.TryParse(body.ToArray()) ?? default;
    }
}
