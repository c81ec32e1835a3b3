using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.Faults;
using CoachBot.Emulators.Discord.Recording;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Emulators.Discord.Gateway;

/// <summary>The gateway: every session and every socket of the bot, and what a test may do to them.</summary>
public sealed class DiscordGateway
{
    private readonly Lock gate = new();
    private readonly DiscordHouse house;
    private readonly IdentifyBudget budget;
    private readonly Handshake handshake;
    private ImmutableList<GatewayConnection> connections = [];
    private ImmutableList<GatewaySession> sessions = [];

    internal DiscordGateway(DiscordHouse house)
    {
        this.house = house;
        budget = new(house.Options, house.Clock);
        handshake = new(house, budget);
    }

    /// <summary>Every connection since the start, open or not.</summary>
    public IReadOnlyList<GatewayConnection> Connections => Volatile.Read(ref connections);

    public IReadOnlyList<GatewayConnection> Open => [.. Connections.Where(connection => connection.IsOpen)];

    public IReadOnlyList<GatewaySession> Sessions => Volatile.Read(ref sessions);

    /// <summary>Sessions that somebody listens to, after READY or RESUMED.</summary>
    public IReadOnlyList<GatewaySession> Listening => [.. Sessions.Where(session => session.Connection is { IsOpen: true })];

    public int Identifies => budget.Used;

    public int IdentifiesLeft
    {
        get => budget.Remaining;
        set => budget.Leave(value);
    }

    /// <summary>Cuts every open socket without a close frame; the sessions can be resumed.</summary>
    public void CutAll() => All(connection => connection.Cut());

    /// <summary>Closes every open socket; null without a code.</summary>
    public void CloseAll(int? code) => All(connection => connection.Close(code));

    /// <summary>Op 7.</summary>
    public void AskToReconnect() => All(connection => connection.Send(Frames.Of(7)));

    /// <summary>Sends a dispatch that nothing in the emulator's world stands for.</summary>
    public void Dispatch(string name, JsonNode? payload)
    {
        lock (gate)
        {
            foreach (var session in sessions) session.Dispatch(name, payload);
        }
    }

    /// <summary>Leaves a gap in every session's numbers.</summary>
    public void SkipSequence(int numbers)
    {
        lock (gate)
        {
            foreach (var session in sessions) session.Skip(numbers);
        }
    }

    /// <summary>As after hours of silence: whoever resumes is told to identify.</summary>
    public void ForgetSessions()
    {
        lock (gate)
        {
            foreach (var session in sessions) session.Connection = null;
            sessions = [];
        }
    }

    internal (int Total, int Remaining, TimeSpan ResetAfter) Limit =>
        (house.Options.IdentifiesADay, budget.Remaining, budget.ResetAfter < TimeSpan.Zero ? TimeSpan.Zero : budget.ResetAfter);

    internal async Task Serve(HttpContext http)
    {
        var faults = house.Faults.Gateway;
        if (faults.TakeRefusal() is { } status)
        {
            http.Response.StatusCode = status;
            return;
        }

        using var upgrade = await Upgrade.Accept(http);
        GatewayConnection connection;
        lock (gate)
        {
            connection = new(upgrade, this, connections.Count + 1);
            connections = connections.Add(connection);
        }

        await using var watch = house.Clock.Repeat(house.Options.HeartbeatInterval, () => CheckBeat(connection));
        lock (gate) handshake.Greet(connection);
        house.Changes.Tell();
        await connection.Run();
    }

    internal void Dispatch(GatewayEvent what)
    {
        lock (gate)
        {
            foreach (var session in sessions.Where(session => session.Hears(what)))
            {
                var isBlank = what.Blanked is not null && (session.Intents & Intents.MessageContent) == 0;
                session.Dispatch(what.Name, isBlank ? what.Blanked : what.Payload);
            }
        }
    }

    internal void Read(GatewayConnection connection, byte[] frame)
    {
        if (connection.ClosedByGateway is not null) return;
        var json = Keep(connection, fromBot: true, frame);
        lock (gate)
        {
            if (!connection.Budget.Takes(house.Clock)) connection.Close(CloseCode.RateLimited);
            else if (frame.Length > 4096 || json is null) connection.Close(CloseCode.Decode);
            else sessions = handshake.Hear(connection, json.Value, sessions);
        }

        house.Changes.Tell();
    }

    internal JsonElement? Keep(GatewayConnection connection, bool fromBot, byte[] frame)
    {
        var json = Json.TryParse(frame);
        var op = json is { ValueKind: JsonValueKind.Object } && json.Value.TryGetProperty("op", out var read) && read.TryGetInt32(out var number) ? number : -1;
        house.Record.Add(new RecordedFrame(connection.Number, fromBot, op, json ?? default, house.Clock.Now));
        return json;
    }

    /// <summary>1000 and 1001 from the bot end its session; anything else leaves it for some minutes.</summary>
    internal void Lost(GatewayConnection connection)
    {
        lock (gate)
        {
            if (connection.Session is { } session && session.Connection == connection)
            {
                session.Connection = null;
                session.LostAt = house.Clock.Now;
                if (connection.ClosedByBot is 1000 or 1001) sessions = sessions.Remove(session);
            }
        }

        house.Changes.Tell();
    }

    private void CheckBeat(GatewayConnection connection)
    {
        var silent = house.Clock.Now - connection.LastBeatAt;
        if (silent < house.Clock.Scaled(house.Options.HeartbeatInterval) * 1.5 || connection.ClosedByGateway is not null) return;
        lock (gate)
        {
            if (connection.Session is { } session) sessions = sessions.Remove(session);
        }

        connection.Close(CloseCode.SessionTimedOut);
    }

    private void All(Action<GatewayConnection> act)
    {
        foreach (var connection in Open) act(connection);
    }
}
