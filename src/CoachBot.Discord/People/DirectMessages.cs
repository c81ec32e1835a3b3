using CoachBot.Discord.Copies;
using CoachBot.Discord.Drawing;
using CoachBot.Discord.Wire.Rest;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.People;

/// <summary>Sends to the private chat. A repeat with the same key is shown once.</summary>
internal sealed class DirectMessages(RestClient rest, DmChannels channels, ClosedDms closed, IAlarmClock clock, Func<double> chance)
{
    private const int NotFound = 404;
    private const int Forbidden = 403;
    private static readonly Duration patience = Duration.FromSeconds(10);
    private static readonly Duration onceMore = Duration.FromMinutes(1);
    private static readonly Duration untilTokenIsRight = Duration.FromMinutes(5);
    private static readonly Duration afterTooFast = Duration.FromMinutes(10);

    private readonly DoubtfulSends doubtful = new(rest, clock);
    private int failures;

    public required Nonces Nonces { get; init; }

    /// <param name="from">The first part that has not gone out another way.</param>
    public async Task<Delivery> Send(string user, string key, IReadOnlyList<Sheet> parts, int from, CancellationToken stop)
    {
        if (closed.IsResting(user)) return new Delivery.Unreachable("private messages are closed");
        Delivery last = new Delivery.Sent("");
        for (var i = from; i < parts.Count; i++)
        {
            last = await SendPart(user, parts[i], await Nonces.Of($"{key}.{i}", stop), stop);
            if (last is not Delivery.Sent) return last;
        }

        closed.Opened(user);
        return last;
    }

    private async Task<Delivery> SendPart(string user, Sheet part, string nonce, CancellationToken stop)
    {
        var until = clock.GetCurrentInstant() + patience;
        var wasKnown = channels.Known(user) is not null;
        var (channel, refusal) = await channels.Of(user, until, stop);
        if (channel is null) return Judge(user, refusal!);
        var (arrived, hindrance) = await doubtful.Find(channel, nonce, part.Content, stop);
        if (arrived is not null) return new Delivery.Sent(arrived);
        if (hindrance is not null) return Judge(user, hindrance);
        var answer = await rest.Send(DiscordApi.CreateMessage(channel, SheetJson.Message(part, nonce), until), stop);
        if (answer is Answer.Failed { MayHaveArrived: true }) doubtful.Add(nonce);
        else if (answer is Answer.Done) doubtful.Settle(nonce);
        if (!wasKnown || answer is not Answer.Refused { Status: NotFound, Code: Codes.UnknownChannel }) return Judge(user, answer);
        // What we remembered is no longer true: asked for once more.
        channels.Forget(user);
        return await SendPart(user, part, nonce, stop);
    }

    private Delivery Judge(string user, Answer answer)
    {
        if (answer is Answer.Failed) return new Delivery.RetryAt(clock.GetCurrentInstant() + Waits.BeforeTry(++failures + 2, chance()));
        failures = 0;
        return answer switch
        {
            Answer.Done done => new Delivery.Sent(done.Read(AnswerJson.Default.MessageAnswer)?.Id ?? ""),
            Answer.Later(var at, var isWhole) => new Delivery.RetryAt(at, isWhole),
            // Nobody's fault but the setting's: everything waits, and goes out when the token is right.
            Answer.TokenRefused => new Delivery.RetryAt(clock.GetCurrentInstant() + untilTokenIsRight, WholeChannel: true),
            // Sent with this nonce before, and deleted since: it is never shown twice.
            Answer.Refused { Code: Codes.UnknownMessage } => new Delivery.Sent(""),
            Answer.Refused { Code: Codes.OpeningDmsTooFast } => new Delivery.RetryAt(clock.GetCurrentInstant() + afterTooFast),
            Answer.Refused { Status: Forbidden } refused => Closed(user, refused.Code),
            Answer.Refused { Status: NotFound } refused => Closed(user, refused.Code),
            Answer.Refused refused => refused.Code is Codes.CannotSendToUser or Codes.NoMutualGuild or Codes.MissingAccess
                ? Closed(user, refused.Code)
                : new Delivery.Refused($"{refused.Status}/{refused.Code}"),
            _ => throw new InvalidOperationException($"An answer that nobody knows: {answer.GetType().Name}."),
        };
    }

    private Delivery Closed(string user, int code) => closed.Refused(user, code)
        ? new Delivery.Unreachable($"private messages are refused ({code})")
        : new Delivery.RetryAt(clock.GetCurrentInstant() + onceMore);
}
