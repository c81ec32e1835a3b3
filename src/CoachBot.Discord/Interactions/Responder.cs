using CoachBot.Discord.Copies;
using CoachBot.Discord.Drawing;
using CoachBot.Discord.Wire.Rest;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Interactions;

/// <summary>Answers interactions: the first response, what takes the place of "thinking", and what follows.</summary>
internal sealed class Responder(RestClient rest, Standby standby, IAlarmClock clock, TimeSpan tryTime, ILogger log)
{
    private const int NotFound = 404;
    private const int Unauthorized = 401;
    private static readonly Duration edit = Duration.FromSeconds(10);
    private static readonly Duration soon = Duration.FromSeconds(2);

    /// <summary>Puts the parts of one message where the interaction was made. Null: it reaches nothing any more, and what is left has to go elsewhere.</summary>
    /// <param name="key">The same on every attempt; what went out before is not sent again.</param>
    public async Task<Delivery?> Send(LiveInteraction live, string key, IReadOnlyList<Sheet> parts, CancellationToken stop)
    {
        await live.Enter(stop);
        try
        {
            live.IsAnswered = true;
            Delivery? last = new Delivery.Sent("");
            while (live.PartsSent(key) < parts.Count)
            {
                last = await SendPart(live, parts[live.PartsSent(key)], stop);
                if (last is not Delivery.Sent) return last;
                live.Sent(key);
            }

            return last;
        }
        finally
        {
            live.Leave();
        }
    }

    /// <summary>A first response that is not of a turn: "thinking", choices, a form, a line of the channel's own. False when it was not taken.</summary>
    public async Task<bool> First(LiveInteraction live, Payload body, AnswerState then, CancellationToken stop)
    {
        await live.Enter(stop);
        return await FirstEntered(live, body, then, stop);
    }

    /// <summary>As the other, for who has entered; leaves at its end.</summary>
    public async Task<bool> FirstEntered(LiveInteraction live, Payload body, AnswerState then, CancellationToken stop)
    {
        try
        {
            if (live.State != AnswerState.None) return false;
            live.State = StateAfter(live, await rest.Send(Callback(live, body), stop), then);
            return live.State == then;
        }
        finally
        {
            live.Leave();
        }
    }

    /// <summary>Takes "thinking" away again.</summary>
    public async Task TakeBack(LiveInteraction live, CancellationToken stop)
    {
        await rest.Send(DiscordApi.DeleteOriginal(live.Route.Application, live.Route.Token, clock.GetCurrentInstant() + edit), stop);
        live.State = AnswerState.Responded;
    }

    private async Task<Delivery?> SendPart(LiveInteraction live, Sheet part, CancellationToken stop)
    {
        // Each round either ends or moves the state on; four are the longest road.
        for (var rounds = 0; rounds < 4; rounds++)
        {
            if (!live.IsAlive(clock.GetCurrentInstant())) return null;
            var (isOver, end) = live.State switch
            {
                AnswerState.None => await FirstAnswer(live, part, stop),
                AnswerState.Deferred => await InPlaceOfThinking(live, part, stop),
                AnswerState.Responded => (true, await FollowUp(live, part, stop)),
                AnswerState.Unsure => await LookAtOriginal(live, part, stop),
                _ => (true, null),
            };
            if (isOver) return end;
        }

        return null;
    }

    private async Task<(bool IsOver, Delivery? End)> FirstAnswer(LiveInteraction live, Sheet part, CancellationToken stop)
    {
        var answer = await rest.Send(Callback(live, SheetJson.Answer(part, live.Route.IsHidden)), stop);
        live.State = StateAfter(live, answer, AnswerState.Responded);
        if (live.State == AnswerState.Responded)
            return (true, new Delivery.Sent((answer as Answer.Done)?.Read(AnswerJson.Default.CallbackAnswer)?.Resource?.Message?.Id ?? ""));
        if (answer is Answer.Refused { Status: not (NotFound or Unauthorized), Code: not Codes.AlreadyAcknowledged } refused)
            return (true, Refusal(refused));
        return (live.State == AnswerState.Lost, null);
    }

    private Call Callback(LiveInteraction live, Payload body) =>
        DiscordApi.Callback(live.Route.Id, live.Route.Token, body, live.Start + InteractionTimes.LastTry) with { TryTime = tryTime };

    private AnswerState StateAfter(LiveInteraction live, Answer answer, AnswerState ifTaken)
    {
        switch (answer)
        {
            case Answer.Done:
                return ifTaken;
            case Answer.Refused { Code: Codes.AlreadyAcknowledged, WasTried: true }:
                return ifTaken;
            case Answer.Refused { Code: Codes.AlreadyAcknowledged }:
                live.IsLost = standby.Lost(live.Route.Id);
                return AnswerState.Unsure;
            case Answer.Refused { Status: NotFound or Unauthorized }:
                // Discord says this too of what another copy has answered; but by far more often of what came too late.
                if (Snowflake.TimeOf(live.Route.Id) + InteractionTimes.Deadline > clock.GetCurrentInstant()) live.IsLost = standby.Lost(live.Route.Id);
                else log.LogWarning("An interaction is not known any more: we were late.");
                return AnswerState.Lost;
            case Answer.Failed { MayHaveArrived: true }:
                return AnswerState.Unsure;
            case Answer.Refused:
                return AnswerState.None;
            default:
                return AnswerState.Lost;
        }
    }

    private async Task<(bool IsOver, Delivery? End)> InPlaceOfThinking(LiveInteraction live, Sheet part, CancellationToken stop)
    {
        var body = SheetJson.Webhook(part);
        var answer = await rest.Send(DiscordApi.EditOriginal(live.Route.Application, live.Route.Token, body, clock.GetCurrentInstant() + edit), stop);
        if (answer is Answer.Done) live.State = AnswerState.Responded;
        return (true, After(live, answer, isRepeatable: true));
    }

    private async Task<Delivery?> FollowUp(LiveInteraction live, Sheet part, CancellationToken stop)
    {
        var body = SheetJson.Webhook(part, live.Route.IsHidden);
        var answer = await rest.Send(DiscordApi.FollowUp(live.Route.Application, live.Route.Token, body, clock.GetCurrentInstant() + edit), stop);
        return answer is Answer.Refused { Code: Codes.TooManyFollowUps } ? null : After(live, answer, isRepeatable: false);
    }

    /// <summary>What stands there tells how far it was answered.</summary>
    private async Task<(bool IsOver, Delivery? End)> LookAtOriginal(LiveInteraction live, Sheet part, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var answer = await rest.Send(DiscordApi.GetOriginal(live.Route.Application, live.Route.Token, now + edit), stop);
        if (answer is Answer.Refused { Status: NotFound } && live.IsYoung(now))
        {
            live.State = AnswerState.None;
            return (false, null);
        }

        if (answer is not Answer.Done done) return (true, After(live, answer, isRepeatable: true));
        var original = done.Read(AnswerJson.Default.MessageAnswer);
        live.State = original?.IsThinking == true ? AnswerState.Deferred : AnswerState.Responded;
        return original?.Content?.Trim() == part.Content.Trim() ? (true, new Delivery.Sent(original.Id ?? "")) : (false, null);
    }

    private Delivery? After(LiveInteraction live, Answer answer, bool isRepeatable)
    {
        switch (answer)
        {
            case Answer.Done done:
                return new Delivery.Sent(done.Read(AnswerJson.Default.MessageAnswer)?.Id ?? "");
            case Answer.Refused { Status: NotFound or Unauthorized }:
                live.State = AnswerState.Lost;
                return null;
            case Answer.Refused refused:
                return Refusal(refused);
            case Answer.Later(var at, var isWhole):
                return at < live.End() ? new Delivery.RetryAt(at, isWhole) : null;
            case Answer.Failed { MayHaveArrived: true } when !isRepeatable:
                return new Delivery.Unknown();
            default:
                return new Delivery.RetryAt(clock.GetCurrentInstant() + soon);
        }
    }

    private static Delivery.Refused Refusal(Answer.Refused refused) => new($"{refused.Status}/{refused.Code}");
}
