using System.Text.Json;
using CoachBot.Emulators.Telegram.Chats;
using CoachBot.Emulators.Telegram.Wire;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Emulators.Telegram.Control;

/// <summary>
/// /control/&lt;verb&gt;: people and taps for those who are in another process. Every call is a POST with one JSON object; see README.md.
/// </summary>
internal sealed class ControlEndpoint
{
    public const string Prefix = "/control/";

    private readonly TelegramEmulator telegram;
    private readonly Dictionary<string, Func<Asked, Task<object>>> verbs;

    public ControlEndpoint(TelegramEmulator telegram)
    {
        this.telegram = telegram;
        verbs = new()
        {
            ["person"] = asked => Done(new { id = telegram.Person(asked.Text("name") ?? "Ana", asked.Text("language"), asked.Number("id")).Id }),
            ["group"] = asked => Done(new { id = telegram.Group(asked.Text("title") ?? "Gym").Id }),
            ["write"] = asked => Message(asked.Chat is TelegramGroup group ? group.Writes(asked.Person, asked.Needed("text")) : asked.Person.Writes(asked.Needed("text"))),
            ["start"] = asked => Message(asked.Person.Starts(asked.Text("payload"))),
            ["send"] = asked => Message(asked.Person.Sends(asked.Needed("kind"), asked.Bytes("bytes"), asked.Text("name") ?? "file.bin", asked.Text("caption"))),
            ["edit"] = asked => Message(asked.Person.Edits(asked.Message, asked.Needed("text"))),
            ["tap"] = asked => Done(new { id = asked.Person.Taps(asked.Message, asked.Needed("button")) }),
            ["answer"] = async asked => new { text = await asked.Person.AnswerTo(asked.Needed("id")) },
            ["next"] = async asked => Seen(await asked.Chat.Next()),
            ["next-edit"] = async asked => Seen(await asked.Chat.NextEdit()),
            ["block"] = asked => Do(asked.Person.Blocks),
            ["unblock"] = asked => Do(asked.Person.Unblocks),
            ["fault"] = Plan,
            ["requests"] = _ => Done(telegram.Requests.Select(request => new { number = request.Number, method = request.Method, status = request.Status })),
        };
    }

    public async Task Handle(HttpContext http)
    {
        var verb = http.Request.Path.Value![Prefix.Length..];
        var body = await CallReader.Body(http);
        try
        {
            if (verb == "restart") await Restart(http);
            else if (!verbs.TryGetValue(verb, out var act)) await Tell(http, 404, new { error = $"No such verb: {verb}" });
            else await Tell(http, 200, await act(new(telegram, JsonElement.Parse(body.Length == 0 ? "{}"u8 : body))));
        }
        catch (Exception e) when (e is UnclearException or ArgumentException or TimeoutException or JsonException)
        {
            await Tell(http, 400, new { error = e.Message });
        }
    }

    private static Task<object> Done(object answer) => Task.FromResult(answer);

    private static Task<object> Do(Action act)
    {
        act();
        return Done(new { });
    }

    private static Task<object> Message(TelegramMessage message) => Done(new { message_id = message.Id });

    private static object Seen(TelegramMessage message) => new
    {
        message_id = message.Id,
        text = message.Text,
        caption = message.Caption,
        file = message.FileKind,
        buttons = message.Buttons.Select(button => new { text = button.Text, data = button.Data, url = button.Url }),
    };

    private Task<object> Plan(Asked asked)
    {
        var fault = asked.Needed("kind") switch
        {
            "too-many" => TelegramFaults.TooMany((int)(asked.Number("retry_after") ?? 1)),
            "internal" => TelegramFaults.Internal,
            "bad-gateway" => TelegramFaults.BadGateway,
            "cut-before" => TelegramFaults.CutBefore,
            "cut-after" => TelegramFaults.CutAfter,
            "half-open" => TelegramFaults.HalfOpen,
            "conflict" => TelegramFaults.Conflict,
            "no-such-method" => TelegramFaults.NoSuchMethod,
            "empty" => TelegramFaults.Empty,
            var other => throw new UnclearException($"No such fault: {other}"),
        };
        telegram.Faults.Next(asked.Needed("method"), fault, (int)(asked.Number("times") ?? 1));
        return Done(new { });
    }

    /// <summary>Answered first, because the restart cuts this connection too.</summary>
    private async Task Restart(HttpContext http)
    {
        await Tell(http, 200, new { });
        await http.Response.CompleteAsync();
        await telegram.Restart();
    }

    private static Task Tell(HttpContext http, int status, object answer) =>
        RequestLoop.Write(http, status, JsonSerializer.SerializeToUtf8Bytes(answer), "application/json");
}
