using CoachBot.Discord.Drawing;
using CoachBot.Discord.Wire.Gateway;
using CoachBot.Router;

namespace CoachBot.Discord;

/// <summary>Discord as a channel: events come over the gateway, answers go to the interaction that asked, to the private chat, or both.</summary>
public sealed class DiscordChannel : IChannel, IDisposable
{
    internal const string ChannelName = "discord";

    /// <summary>The gateway's word for it; REST says 401.</summary>
    private const int TokenRefused = 4004;

    private readonly DiscordParts parts;

    internal DiscordChannel(DiscordSettings settings, Lent lent) => parts = new(settings, lent);

    public string Name => ChannelName;

    public Capabilities Capabilities { get; } = new(
        ButtonsPerMessage: 25, TextLength: Sheet.MostContent, CanEdit: true, HasPictures: true, HasDedupeKey: true);

    public string? Trouble => parts.Rest.Trouble ?? parts.Gateway.Health.Trouble ?? parts.Standby.Trouble ?? parts.Start.Trouble;

    internal DiscordParts Parts => parts;

    public Task<Delivery> Deliver(Delivered message, CancellationToken stop) => parts.Deliveries.Deliver(message, stop);

    public async Task Run(IArrivals arrivals, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await parts.Nonces.Remember(over.Token);
        await parts.Standby.Remember(over.Token);
        await parts.Start.Look(over.Token);
        await parts.Parked.Remember(over.Token);
        List<Task> all =
        [
            parts.Rest.TokenRefused.WaitAsync(over.Token),
            parts.Line.Run(arrivals, over.Token),
            parts.Gateway.Run(dispatch => Take(dispatch, arrivals, over.Token), over.Token),
            parts.Parked.Run(arrivals, over.Token),
            parts.Questions.Run(over.Token),
            parts.Commands.Run(over.Token),
        ];
        var first = await Task.WhenAny(all);
        await over.CancelAsync();
        // Whatever ended first says why; the rest were told to end.
        await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (parts.Rest.TokenRefused.IsCompleted) throw new ChannelStoppedException(CloseCodes.Sentence(TokenRefused));
        if (!stop.IsCancellationRequested) await first;
    }

    public void Dispose() => parts.Dispose();

    private Task Take(Dispatch dispatch, IArrivals arrivals, CancellationToken stop) => parts.Events.Take(dispatch, arrivals, stop);
}
