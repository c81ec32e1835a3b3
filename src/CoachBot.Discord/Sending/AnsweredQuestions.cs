using System.Threading.Channels;
using CoachBot.Discord.Drawing;
using CoachBot.Discord.Interactions;
using CoachBot.Discord.People;
using CoachBot.Discord.Wire.Rest;
using CoachBot.Router;
using CoachBot.Router.Clocks;

namespace CoachBot.Discord.Sending;

/// <summary>Takes the buttons off questions that were answered. It is a kindness: under load, or when anything is in its way, it is left out.</summary>
internal sealed class AnsweredQuestions(RestClient rest, IAlarmClock clock)
{
    private const int Most = 10_000;
    private const int MostWaiting = 100;

    private readonly Recent<string, Place> shown = new(Most);
    private readonly Channel<Place> closing = Channel.CreateBounded<Place>(new BoundedChannelOptions(MostWaiting)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
        SingleReader = true,
    });

    /// <summary>In a channel that the bot sees.</summary>
    public void Shown(string user, int asking, string channel, string message)
    {
        if (asking != 0 && message.Length > 0) shown.Put(Key(user, asking), new(channel, message, null));
    }

    /// <summary>Where only the interaction's own token reaches.</summary>
    public void Shown(string user, int asking, LiveInteraction live, string message)
    {
        if (asking != 0 && message.Length > 0) shown.Put(Key(user, asking), new("", message, live));
    }

    public void Close(string user, IReadOnlyList<int> askings)
    {
        foreach (var asking in askings)
            if (shown.Take(Key(user, asking)) is { } place) closing.Writer.TryWrite(place);
    }

    public async Task Run(CancellationToken stop)
    {
        await foreach (var place in closing.Reader.ReadAllAsync(stop))
            if (CallOf(place) is { } call) await rest.Send(call with { MostTries = 1 }, stop);
    }

    /// <summary>Null where nothing reaches it any more.</summary>
    private Call? CallOf(Place place)
    {
        var now = clock.GetCurrentInstant();
        if (place.Live is not { } live) return DiscordApi.EditMessage(place.Channel, place.Message, SheetJson.WithoutButtons, now);
        return live.IsAlive(now)
            ? DiscordApi.EditFollowUp(live.Route.Application, live.Route.Token, place.Message, SheetJson.WithoutButtons, now)
            : null;
    }

    private static string Key(string user, int asking) => $"{user}/{asking}";

    private sealed record Place(string Channel, string Message, LiveInteraction? Live);
}
