using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoachBot.Core.Conversations;
using CoachBot.Discord.Copies;
using CoachBot.Discord.Events;
using CoachBot.Discord.Interactions;
using CoachBot.Discord.People;
using CoachBot.Discord.Wire.Gateway;
using CoachBot.Discord.Wire.Rest;
using CoachBot.Router;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Intake;

/// <summary>What the events are about.</summary>
internal sealed record World(DmChannels Channels, ClosedDms Closed, Locales Locales, LiveInteractions Lives, Identity Self);

/// <summary>Reads the gateway's events. Nothing is cached and nobody has to be known: what an event says itself is enough.</summary>
internal sealed class DiscordEvents(HeldArrivals arriving, Standby standby, InteractionDesk desk, World world, ILogger log)
{
    /// <summary>Never blocks. The task ends when the event is durable; a cancelled one was not taken.</summary>
    public Task Take(Dispatch dispatch, IArrivals arrivals, CancellationToken stop) => dispatch.Type switch
    {
        "MESSAGE_CREATE" => Message(dispatch, isEdit: false, arrivals, stop),
        "MESSAGE_UPDATE" => Message(dispatch, isEdit: true, arrivals, stop),
        "INTERACTION_CREATE" => Interaction(dispatch, arrivals, stop),
        "READY" => Ready(dispatch),
        _ => Task.CompletedTask,
    };

    private Task Ready(Dispatch dispatch)
    {
        standby.Begin();
        if (Read(dispatch, EventJson.Default.ReadyEvent) is { } ready) world.Self.Learn(ready.User?.Id, ready.Application?.Id);
        return Task.CompletedTask;
    }

    private Task Message(Dispatch dispatch, bool isEdit, IArrivals arrivals, CancellationToken stop)
    {
        if (Read(dispatch, EventJson.Default.MessageEvent) is not { } message) return Task.CompletedTask;
        if (message is { ChannelId: { } channel, Author.Id: { } author } && author == world.Self.User) standby.Heard(channel, message.Nonce);
        if (MessageReading.Read(message, isEdit, world.Self.User, HintsOf) is not { } arrival) return Task.CompletedTask;
        var user = arrival.Address.External;
        if (message.GuildId is null) world.Channels.Learn(user, message.ChannelId!);
        Heard(arrival.Address, message.GuildId is null, arrivals);
        return arriving.Take(arrival, world.Channels.Known(user) ?? message.ChannelId!, stop);
    }

    private ClientHints HintsOf(string user) => new(world.Locales.Of(user));

    private Task Interaction(Dispatch dispatch, IArrivals arrivals, CancellationToken stop)
    {
        if (Read(dispatch, EventJson.Default.InteractionEvent) is not { } e) return Task.CompletedTask;
        if (Asker.Of(e, world.Locales) is not { } asker) return Task.CompletedTask;
        if (!asker.IsInPublic && e.ChannelId is { } channel) world.Channels.Learn(asker.User, channel);
        var address = new Address(DiscordChannel.ChannelName, asker.User);
        var isHeld = !standby.IsAlone;
        var asked = desk.Take(e with { ApplicationId = e.ApplicationId ?? world.Self.Application }, asker, stop);
        if (asked is not null && asker.IsInPublic && world.Closed.IsClosed(asker.User)) world.Lives.OpenDoor(asker.User, asked.Live);
        Heard(address, !asker.IsInPublic, arrivals);
        if (asked is null) return Task.CompletedTask;
        return isHeld && !arriving.IsAlarming(asked.Input, asker.Locale) ? Claim(asked, address, arrivals, stop) : Go(asked, address, arrivals, stop);
    }

    /// <summary>"Thinking" is the claim: Discord takes it of one copy of the bot alone.</summary>
    private async Task Claim(Asked asked, Address address, IArrivals arrivals, CancellationToken stop)
    {
        await asked.Live.Tried.WaitAsync(stop);
        if (asked.Live.IsLost) return;
        if (asked.Live.State == AnswerState.Deferred) standby.Won();
        await Go(asked, address, arrivals, stop);
    }

    private Task Go(Asked asked, Address address, IArrivals arrivals, CancellationToken stop) =>
        asked.Input is { } input ? Turn(asked.Live, input, address, stop) : Show(asked.Live, address, arrivals, stop);

    private async Task Turn(LiveInteraction live, Input input, Address address, CancellationToken stop)
    {
        var canSendLater = !live.Route.IsHidden || !world.Closed.IsClosed(address.External);
        var sentAt = Snowflake.TimeOf(live.Route.Id) ?? Instant.MinValue;
        var arrival = new Arrival(address, live.Route.Id, input, new(live.Route.Locale, CanSendLater: canSendLater), sentAt, live.Route.Write());
        if (await arriving.Take(arrival, place: null, stop) is { } accepted) _ = Settle(live, accepted, stop);
    }

    private Task Show(LiveInteraction live, Address address, IArrivals arrivals, CancellationToken stop)
    {
        arrivals.Reachable(address);
        _ = Settle(live, Accepted.Committed, stop);
        return Task.CompletedTask;
    }

    private async Task Settle(LiveInteraction live, Accepted accepted, CancellationToken stop)
    {
        try
        {
            await desk.Settle(live, accepted, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            log.LogDebug("Stopped while an interaction was waiting for its answer.");
        }
        catch (Exception e)
        {
            log.LogError("An interaction could not be settled: {Type}\n{Stack}", e.GetType().Name, e.StackTrace);
        }
    }

    /// <summary>Whoever acts can be tried again; what waits for them is sent.</summary>
    private void Heard(Address address, bool isInPrivate, IArrivals arrivals)
    {
        var wasClosed = world.Closed.Heard(address.External);
        if (isInPrivate) world.Closed.Opened(address.External);
        if (wasClosed) arrivals.Reachable(address);
    }

    /// <summary>Null for what cannot be read: one odd event must not end the rest, nor an odd field its event.</summary>
    private T? Read<T>(Dispatch dispatch, JsonTypeInfo<T> shape)
        where T : class
    {
        try
        {
            return LooseJson.Read(dispatch.Data.Span, shape, out _);
        }
        catch (JsonException)
        {
            log.LogWarning("An event could not be read: {Type}, {Length} bytes.", dispatch.Type, dispatch.Data.Length);
            return null;
        }
    }
}
