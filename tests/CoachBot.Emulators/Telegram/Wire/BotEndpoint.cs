using CoachBot.Emulators.Faults;
using CoachBot.Emulators.Telegram.Methods;
using CoachBot.Emulators.Telegram.Updates;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Emulators.Telegram.Wire;

/// <summary>/bot&lt;token&gt;/&lt;method&gt; and /file/bot&lt;token&gt;/&lt;path&gt;.</summary>
internal sealed class BotEndpoint(TelegramState state, LongPoll polls, Webhook webhook, FaultPlan faults, RequestLog log)
{
    private readonly MethodTable methods = new(state, polls, webhook);
    private readonly string prefix = $"/bot{state.Options.Token}/";
    private readonly string filePrefix = $"/file/bot{state.Options.Token}/";

    public string Tally => methods.Tally;

    public async Task Handle(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        if (path.StartsWith(prefix, StringComparison.Ordinal)) await Call(http, path[prefix.Length..]);
        else if (path.StartsWith(filePrefix, StringComparison.Ordinal)) await Download(http, path[filePrefix.Length..]);
        // A well-formed token that nobody has is 401, a malformed one 404.
        else if (path.StartsWith("/bot", StringComparison.Ordinal) && path.Contains(':')) await RequestLoop.Write(http, Wire.Answer.Error(401, "Unauthorized"));
        else await RequestLoop.Write(http, Wire.Answer.Error(404, "Not Found"));
    }

    private async Task Call(HttpContext http, string method)
    {
        var body = await CallReader.Body(http);
        RecordedRequest? recorded = null;
        try
        {
            var call = await CallReader.Read(method, http.Request, body);
            recorded = log.Add(http.Request, body, call);
            if (faults.Take(method, () => call.Number("chat_id")) is { } fault) await Disturbed(http, call, recorded, fault);
            else await Respond(http, recorded, await methods.Do(call, http.RequestAborted));
        }
        catch (RefusedException refused)
        {
            await Respond(http, recorded, refused.Answer);
        }
    }

    private async Task Disturbed(HttpContext http, Call call, RecordedRequest? recorded, Fault fault)
    {
        switch (fault)
        {
            case Fault.Answers answers:
                if (recorded is not null) recorded.Status = answers.Status;
                await RequestLoop.Answer(http, answers);
                return;
            case Fault.CutBefore:
                http.Abort();
                return;
            case Fault.CutAfter:
                await methods.Do(call, http.RequestAborted);
                http.Abort();
                return;
            case Fault.Silent silent:
                if (silent.Handled) await methods.Do(call, http.RequestAborted);
                await RequestLoop.Hang(http);
                return;
            case Fault.Held held:
                var answer = await methods.Do(call, http.RequestAborted);
                await held.Until.WaitAsync(http.RequestAborted);
                await Respond(http, recorded, answer);
                return;
            case Fault.Odd odd:
                await methods.Do(call, http.RequestAborted);
                await RequestLoop.Write(http, 200, System.Text.Encoding.UTF8.GetBytes(odd.Body), odd.ContentType);
                return;
        }
    }

    private static Task Respond(HttpContext http, RecordedRequest? recorded, Answer answer)
    {
        if (recorded is not null) recorded.Status = answer.Status;
        return RequestLoop.Write(http, answer);
    }

    private Task Download(HttpContext http, string path) => state.FileAt(path) is { } file
        ? RequestLoop.Write(http, 200, file.Bytes, file.ContentType ?? "application/octet-stream")
        : RequestLoop.Write(http, Wire.Answer.Error(404, "Not Found"));
}
