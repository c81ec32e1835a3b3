using CoachBot.Discord.Drawing;
using CoachBot.Discord.Wire.Rest;
using CoachBot.Router;
using NodaTime;

namespace CoachBot.Discord.People;

/// <summary>Which private chat belongs to whom. Bounded: a chat that is forgotten is asked for again.</summary>
internal sealed class DmChannels(RestClient rest)
{
    private const int Most = 10_000;

    private readonly Recent<string, string> known = new(Most);

    public void Learn(string user, string channel) => known.Put(user, channel);

    public void Forget(string user) => known.Take(user);

    public string? Known(string user) => known.Find(user);

    /// <summary>The chat, or the answer that kept it from us.</summary>
    public async Task<(string? Channel, Answer? Refusal)> Of(string user, Instant until, CancellationToken stop)
    {
        if (known.Find(user) is { } channel) return (channel, null);
        var body = SheetJson.Payload(null, json =>
        {
            json.WriteStartObject();
            json.WriteString("recipient_id", user);
            json.WriteEndObject();
        });
        var answer = await rest.Send(DiscordApi.OpenDm(body, until), stop);
        var opened = (answer as Answer.Done)?.Read(AnswerJson.Default.IdAnswer)?.Id;
        if (opened is null) return (null, answer is Answer.Done ? new Answer.Failed(MayHaveArrived: false) : answer);
        known.Put(user, opened);
        return (opened, null);
    }
}
