using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;

namespace CoachBot.Router.Outbox;

/// <summary>Hands one row to its channel once, and says what happens to it next.</summary>
internal sealed class Attempts(IReadOnlyDictionary<string, IChannel> channels, IAlarmClock clock, ILogger log)
{
    private static readonly Capabilities nothing = new(0, 0, CanEdit: false, HasPictures: false, HasDedupeKey: false);

    /// <returns>The row with this attempt counted.</returns>
    public async Task<(Next Next, OutboxRow Tried)> Try(OutboxRow row, CancellationToken stop)
    {
        var tried = row with { Attempts = row.Attempts + 1 };
        var channel = channels.GetValueOrDefault(row.Address.Channel);
        var delivery = channel is null ? new Delivery.Unreachable("no such channel") : await Deliver(channel, row, stop);
        if (delivery is Delivery.Refused(var code))
            log.LogWarning("Row {Row} of person {Person}: {Channel} refused it, {Code}.", row.Id, row.Person, row.Address, code);
        return (SendRule.After(tried, delivery, channel?.Capabilities ?? nothing, clock.GetCurrentInstant()), tried);
    }

    /// <summary>The same on every attempt, and never that of another database's row: platforms remember keys longer than a database may live.</summary>
    private static string KeyOf(OutboxRow row) => $"r{row.Id}-{row.BornAt.ToUnixTimeMilliseconds():x}";

    /// <summary>Null when the channel threw: a bug of ours, treated as a failure.</summary>
    private async Task<Delivery?> Deliver(IChannel channel, OutboxRow row, CancellationToken stop)
    {
        var content = row.Content;
        try
        {
            return await channel.Deliver(new(row.Address, KeyOf(row), content.Message, content.Closes, content.ReplyHandle)
            {
                Files = content.Files,
            }, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            log.LogError("Row {Row} of person {Person}: {Channel} threw {Type}\n{Stack}",
                row.Id, row.Person, channel.Name, e.GetType().Name, e.StackTrace);
            return null;
        }
    }
}
