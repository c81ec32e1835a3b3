using CoachBot.Discord.People;
using CoachBot.Discord.Wire.Gateway;
using CoachBot.Discord.Wire.Rest;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Wire;

/// <summary>What Discord is asked before the gateway is opened: who we are, and where the gateway is.</summary>
internal sealed class StartLook(RestClient rest, Identity self, IAlarmClock clock, ILogger log)
{
    private static readonly Duration patience = Duration.FromSeconds(20);

    /// <summary>For the operator; null while all is well.</summary>
    public string? Trouble { get; private set; }

    /// <summary>A server that does not answer this is no hindrance.</summary>
    public async Task Look(CancellationToken stop)
    {
        var answer = await rest.Send(DiscordApi.Application with { Until = clock.GetCurrentInstant() + patience }, stop);
        var found = (answer as Answer.Done)?.Read(AnswerJson.Default.ApplicationAnswer);
        self.Learn(found?.Bot?.Id ?? found?.Id, found?.Id);
        if (found is null) log.LogWarning("Discord did not say who this bot is ({Answer}); going on without.", answer.GetType().Name);
        Trouble = string.IsNullOrEmpty(found?.InteractionsEndpointUrl)
            ? null
            : "Discord sends commands and presses elsewhere: empty the Interactions Endpoint URL of the application in the developer portal.";
        if (Trouble is not null) log.LogWarning("{Sentence}", Trouble);
    }

    /// <exception cref="HttpRequestException">No usable answer: the world's, and tried again.</exception>
    public async Task<GatewayBot> Gateway(CancellationToken stop)
    {
        var answer = await rest.Send(DiscordApi.Gateway with { Until = clock.GetCurrentInstant() + patience }, stop);
        var found = (answer as Answer.Done)?.Read(AnswerJson.Default.GatewayAnswer);
        if (!Uri.TryCreate(found?.Url, UriKind.Absolute, out var url)) throw new HttpRequestException("No gateway address.");
        var (limit, usual) = (found!.SessionStartLimit, new GatewayBot(url));
        return new(url, Math.Max(1, found.Shards ?? 1))
        {
            Total = limit?.Total ?? usual.Total,
            Remaining = limit?.Remaining ?? usual.Remaining,
            ResetAfter = limit?.ResetAfterMilliseconds is { } after ? Waits.Of(after / 1000) : usual.ResetAfter,
            MaxConcurrency = Math.Max(1, limit?.MaxConcurrency ?? usual.MaxConcurrency),
        };
    }
}
