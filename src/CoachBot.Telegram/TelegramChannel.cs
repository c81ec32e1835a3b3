using CoachBot.Router;
using CoachBot.Telegram.Incoming;
using CoachBot.Telegram.Outgoing;
using CoachBot.Telegram.Profile;
using CoachBot.Telegram.Wire;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Telegram;

/// <summary>Telegram as a channel: updates by long polling or webhook, messages by the Bot API.</summary>
public sealed class TelegramChannel : IChannel, IDisposable
{
    internal const string ChannelName = "telegram";

    private readonly TelegramSettings settings;
    private readonly Bot bot = new();
    private readonly TelegramClient client;
    private readonly TelegramClient polls;
    private readonly Standing standing;
    private readonly TokenCheck token;
    private readonly PollCall poll;
    private readonly Poller poller;
    private readonly Webhook webhook;
    private readonly Menus menus;
    private readonly Replies replies;
    private readonly Deliveries deliveries;

    public TelegramChannel(TelegramSettings settings, TelegramHouse house)
    {
        this.settings = settings;
        var limits = settings.Limits;
        client = new(settings, limits.Connections);
        polls = new(settings, connections: 1);
        standing = new(house.Clock, Outage());
        token = new(client, bot, Outage(), house);
        var edits = new Edits(client, standing, house.Log);
        replies = new(new(client, house.Log), edits, new(edits, house), new(client, house.Clock, limits.TypingAfter, house.Log));
        var pacing = new Pacing(limits, house.Clock);
        deliveries = new(new(client, standing, new(house.Notes, bot), pacing, house.Log), replies.Shown, pacing, standing, house);
        var groups = new GroupTalk(client, standing, bot, limits, house);
        var taking = new Taking(new(groups, replies, standing, bot, house), client, house);
        var polling = Outage();
        poll = new(polls, token, polling, settings, house);
        poller = new(poll, taking, limits, house);
        webhook = new(taking, client, polling, settings, house);
        menus = new(client, bot, house);

        Outage Outage() => new(house.Clock, house.Jitter, limits.FirstWait, limits.LongestWait);
    }

    public string Name => ChannelName;

    public Capabilities Capabilities { get; } = new(
        ButtonsPerMessage: 100, TextLength: 4096, CanEdit: true, HasPictures: true, HasDedupeKey: false);

    public string? Trouble => token.Trouble ?? (settings.WebhookUrl is null ? poll.Trouble : webhook.Trouble);

    public string? DeepLink(string payload) => bot.DeepLink(payload);

    public async Task Run(IArrivals arrivals, CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await token.Begin(ending.Token);
        List<Task> all =
        [
            settings.WebhookUrl is null ? poller.Run(arrivals, ending.Token) : webhook.Run(arrivals, token, ending.Token),
            replies.Slow.Run(ending.Token),
            menus.Run(ending.Token),
            WatchToken(ending.Token),
        ];
        var first = await Task.WhenAny(all);
        await ending.CancelAsync();
        // The others end because of the first, which is the one that says why.
        await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first;
    }

    public Task<Delivery> Deliver(Delivered message, CancellationToken stop) => deliveries.Deliver(message, stop);

    public void Dispose()
    {
        client.Dispose();
        polls.Dispose();
    }

    /// <summary>A post of the platform's to <see cref="TelegramSettings.WebhookUrl"/>.</summary>
    internal Task Take(HttpContext http) => webhook.Take(http);

    internal string? WebhookPath => settings.WebhookPath;

    /// <summary>A message was refused as if the token were wrong.</summary>
    private async Task WatchToken(CancellationToken stop)
    {
        while (true)
        {
            await standing.Doubted.WaitAsync(stop);
            await token.Check(new Failure.NotFound(), stop);
            standing.Trust();
        }
    }
}
