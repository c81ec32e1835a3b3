using CoachBot.Discord.Wire.Rest;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.People;

/// <summary>Messages of which nobody knows whether they arrived. Discord tells a double by its nonce for some minutes only; after that we look for ourselves.</summary>
internal sealed class DoubtfulSends(RestClient rest, IAlarmClock clock)
{
    private const int Most = 1_000;
    private static readonly Duration nonceLives = Duration.FromMinutes(2);

    // Their clock and ours may differ by this.
    private static readonly Duration skew = Duration.FromMinutes(2);

    private readonly Recent<string, Doubt> doubts = new(Most);

    /// <summary>It may have arrived; the first time counts.</summary>
    public void Add(string nonce)
    {
        if (doubts.Find(nonce) is null) doubts.Put(nonce, new(clock.GetCurrentInstant()));
    }

    public void Settle(string nonce) => doubts.Take(nonce);

    /// <summary>Its id, where it did arrive; the answer that kept us from looking, where there was one; else neither, and it is to be sent.</summary>
    public async Task<(string? Id, Answer? Hindrance)> Find(string channel, string nonce, string content, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        if (doubts.Find(nonce) is not { Since: var since } || now - since < nonceLives) return (null, null);
        var answer = await rest.Send(DiscordApi.Latest(channel, now + nonceLives), stop);
        if (answer is not Answer.Done done) return (null, answer);
        var arrived = done.Read(AnswerJson.Default.MessageAnswerArray)?.FirstOrDefault(message =>
            message?.Author?.IsBot is true && message.Content?.Trim() == content.Trim() && Snowflake.TimeOf(message.Id ?? "") >= since - skew);
        return (arrived?.Id, null);
    }

    private sealed record Doubt(Instant Since);
}
