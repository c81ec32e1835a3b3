using CoachBot.Core.Dialogs;
using CoachBot.Discord.Drawing;
using CoachBot.Discord.Interactions;
using CoachBot.Discord.People;
using CoachBot.Router;

namespace CoachBot.Discord.Sending;

/// <summary>The ways that lead to a person.</summary>
internal sealed record Ways(
    DirectMessages Private, DmChannels Channels, ClosedDms Closed, LiveInteractions Lives, Responder Responder)
{
    public required PublicLines Lines { get; init; }

    public required AnsweredQuestions Questions { get; init; }

    public required Pacing Pacing { get; init; }
}

/// <summary>Brings every message where it belongs: to the interaction that asked for it while that lives, else to the private chat.</summary>
internal sealed class Deliveries(Drawer drawer, Ways ways)
{
    // One line an interaction: that the answer is in the private chat.
    private const string Told = "told";

    public async Task<Delivery> Deliver(Delivered message, CancellationToken stop)
    {
        if (message.Message.Urgency == Urgency.Proactive && ways.Pacing.Wait(message.Key) is { } at) return new Delivery.RetryAt(at);
        var route = ReplyRoute.Read(message.ReplyHandle);
        var sheets = await drawer.Draw(message, stop);
        var delivery = await Bring(route, message, sheets, stop);
        // Whatever it was that Discord would not show: the words of an emergency arrive.
        if (delivery is Delivery.Refused && IsEscalation(message)) delivery = await Bring(route, message, Bare(sheets), stop);
        if (delivery is Delivery.Sent) ways.Questions.Close(message.Address.External, message.Closes);
        return delivery;
    }

    private Task<Delivery> Bring(ReplyRoute? route, Delivered message, IReadOnlyList<Sheet> sheets, CancellationToken stop) =>
        route switch
        {
            ReplyRoute.Mention mention => Mentioned(mention, message, sheets, stop),
            ReplyRoute.Interaction { Wish: Wish.Private } interaction => InPrivate(interaction, message, sheets, stop),
            ReplyRoute.Interaction { IsHidden: true } interaction when message.Message.Enclosure != Enclosure.None => Enclosed(interaction, message, sheets, stop),
            ReplyRoute.Interaction interaction => InPlace(interaction, message, sheets, stop),
            _ => Reach(message, sheets, 0, stop),
        };

    private static IReadOnlyList<Sheet> Bare(IReadOnlyList<Sheet> sheets) => [.. sheets.Select(sheet => new Sheet(sheet.Content))];

    private async Task<Delivery> InPlace(ReplyRoute.Interaction route, Delivered message, IReadOnlyList<Sheet> sheets, CancellationToken stop)
    {
        var (user, live) = (message.Address.External, ways.Lives.Of(route));
        if (route is { Wish: Wish.FrontDoor, IsHidden: true })
            sheets = ways.Closed.IsClosed(user)
                ? drawer.WithoutPrivate(sheets, route.Locale, IsEscalation(message))
                : drawer.WithFrontDoor(sheets, route.Locale);
        return await Answer(live, message, sheets, stop) ?? await Reach(message, sheets, live.PartsSent(message.Key), stop);
    }

    /// <summary>Null when the interaction reaches nothing any more.</summary>
    private async Task<Delivery?> Answer(LiveInteraction live, Delivered message, IReadOnlyList<Sheet> sheets, CancellationToken stop)
    {
        var delivery = await ways.Responder.Send(live, message.Key, sheets, stop);
        if (delivery is not Delivery.Sent(var id)) return delivery;
        var (user, asking) = (message.Address.External, message.Message.Asking);
        if (!live.Route.IsHidden && ways.Channels.Known(user) is { } channel) ways.Questions.Shown(user, asking, channel, id);
        else ways.Questions.Shown(user, asking, live, id);
        return delivery;
    }

    /// <summary>To the private chat; where that is closed, through what the person has just used.</summary>
    private async Task<Delivery> Reach(Delivered message, IReadOnlyList<Sheet> sheets, int from, CancellationToken stop)
    {
        var user = message.Address.External;
        if (ways.Closed.IsClosed(user) && await ThroughDoor(message, sheets, stop) is { } passed) return passed;
        var delivery = await Privately(message, sheets, from, stop);
        if (delivery is not Delivery.Unreachable) return delivery;
        return await ThroughDoor(message, sheets, stop) ?? delivery;
    }

    private async Task<Delivery?> ThroughDoor(Delivered message, IReadOnlyList<Sheet> sheets, CancellationToken stop) =>
        ways.Lives.DoorTo(message.Address.External) is { } door ? await Answer(door, message, sheets, stop) : null;

    private async Task<Delivery> Privately(Delivered message, IReadOnlyList<Sheet> sheets, int from, CancellationToken stop)
    {
        var user = message.Address.External;
        var delivery = await ways.Private.Send(user, message.Key, sheets, from, stop);
        if (delivery is Delivery.Sent(var id) && ways.Channels.Known(user) is { } channel)
            ways.Questions.Shown(user, message.Message.Asking, channel, id);
        return delivery;
    }

    private async Task<Delivery> Mentioned(ReplyRoute.Mention mention, Delivered message, IReadOnlyList<Sheet> sheets, CancellationToken stop)
    {
        var delivery = await Reach(message, sheets, 0, stop);
        if (delivery is Delivery.Sent or Delivery.Unreachable) await ways.Lines.Say(mention, delivery is Delivery.Unreachable, stop);
        return delivery;
    }

    /// <summary>They asked to go on in private; where that cannot be, it goes on here and says so.</summary>
    private async Task<Delivery> InPrivate(ReplyRoute.Interaction route, Delivered message, IReadOnlyList<Sheet> sheets, CancellationToken stop)
    {
        var live = ways.Lives.Of(route);
        var delivery = await Privately(message, sheets, 0, stop);
        if (delivery is Delivery.Sent) await Tell(live, message, "channel.private-opened", stop);
        if (delivery is not Delivery.Unreachable) return delivery;
        var here = drawer.WithoutPrivate(sheets, route.Locale, IsEscalation(message));
        return await Answer(live, message, here, stop) ?? delivery;
    }

    /// <summary>A copy of everything about a person is for their private chat alone.</summary>
    private async Task<Delivery> Enclosed(ReplyRoute.Interaction route, Delivered message, IReadOnlyList<Sheet> sheets, CancellationToken stop)
    {
        var live = ways.Lives.Of(route);
        var delivery = await Privately(message, sheets, 0, stop);
        if (delivery is Delivery.Sent) await Tell(live, message, "channel.sent-private", stop);
        if (delivery is Delivery.Unreachable) await Tell(live, message, "channel.private-only", stop);
        return delivery;
    }

    private async Task Tell(LiveInteraction live, Delivered message, string prompt, CancellationToken stop)
    {
        var line = drawer.Line(prompt, live.Route.Locale, ways.Channels.Known(message.Address.External));
        if (line.Count > 0) await ways.Responder.Send(live, Told, line, stop);
    }

    private static bool IsEscalation(Delivered message) => message.Message.Urgency == Urgency.Escalation;
}
