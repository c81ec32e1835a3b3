using CoachBot.Discord.Copies;
using CoachBot.Discord.Drawing;
using CoachBot.Discord.Interactions;
using CoachBot.Discord.People;
using CoachBot.Discord.Wire.Rest;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Sending;

/// <summary>The one neutral line under a mention. Everybody reads it, so it is the same for everybody.</summary>
internal sealed class PublicLines(RestClient rest, DmChannels channels, Voice voice, IAlarmClock clock, ILogger log)
{
    private const int Most = 1_000;
    private static readonly Duration patience = Duration.FromSeconds(10);

    // Nobody remembers after this what the line would be about.
    private static readonly Duration oldest = Duration.FromMinutes(10);

    private readonly Recent<string, string> said = new(Most);

    public required Nonces Nonces { get; init; }

    /// <param name="isClosed">True when the answer could not be sent: the writer alone can open it here.</param>
    public async Task Say(ReplyRoute.Mention mention, bool isClosed, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        if (said.Find(mention.Message) is not null || Snowflake.TimeOf(mention.Message) + oldest < now) return;
        if (Draw(mention, isClosed) is not { } sheet) return;
        said.Put(mention.Message, mention.Message);
        var body = SheetJson.Message(sheet, await Nonces.Of($"m{mention.Message}", stop), mention.Message);
        var answer = await rest.Send(DiscordApi.CreateMessage(mention.Channel, body, now + patience), stop);
        if (answer is Answer.Refused refused)
            log.LogInformation("A mention could not be answered in public: {Status}/{Code}.", refused.Status, refused.Code);
    }

    private Sheet? Draw(ReplyRoute.Mention mention, bool isClosed)
    {
        var sheet = voice.Sheet(isClosed ? "channel.mention.closed" : "channel.mention", mention.Locale);
        if (sheet is null) return null;
        if (!isClosed) return channels.Known(mention.Author) is { } chat ? sheet with { Rows = [voice.LinkTo(chat, mention.Locale)] } : sheet;
        var label = voice.Line("channel.show-answer", mention.Locale)!;
        return sheet with { Rows = [[new Component.Press(OwnIds.Show + mention.Author, label)]] };
    }
}
