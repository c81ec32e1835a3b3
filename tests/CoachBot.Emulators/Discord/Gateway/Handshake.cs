using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Emulators.Discord.Gateway;

/// <summary>What the gateway says to each frame of a bot.</summary>
internal sealed class Handshake(DiscordHouse house, IdentifyBudget budget)
{
    public void Greet(GatewayConnection connection)
    {
        connection.LastBeatAt = house.Clock.Now;
        house.Faults.Gateway.Apply(connection);
        if (connection.Query.GetValueOrDefault("v") is not (null or "10" or "9")) connection.Close(CloseCode.InvalidVersion);
        foreach (var frame in house.Faults.Gateway.TakeBeforeHello()) connection.SendText(frame);
        if (house.Faults.Gateway.TakeCloseBeforeHello(out var code)) connection.Close(code);
        else connection.Send(Frames.Of(10, Hello()));
    }

    /// <summary>Gives back the sessions as they are then.</summary>
    public ImmutableList<GatewaySession> Hear(GatewayConnection connection, JsonElement frame, ImmutableList<GatewaySession> sessions)
    {
        if (frame.ValueKind != JsonValueKind.Object || !frame.TryGetProperty("op", out var op) || !op.TryGetInt32(out var number)) return Close(connection, CloseCode.Decode, sessions);
        var d = frame.TryGetProperty("d", out var given) ? given : default;
        if (number is not (1 or 2 or 6) && connection.Session is null) return Close(connection, CloseCode.NotAuthenticated, sessions);
        switch (number)
        {
            case 1:
                connection.LastBeatAt = house.Clock.Now;
                if (connection.Acknowledges) connection.Send(Frames.Of(11));
                return sessions;
            case 2:
                return Identify(connection, d, sessions);
            case 6:
                return Resume(connection, d, sessions);
            case 3 or 4 or 8 or 31 or 43:
                return sessions;
            default:
                return Close(connection, CloseCode.UnknownOp, sessions);
        }
    }

    private JsonObject Hello() => new()
    {
        ["heartbeat_interval"] = (int)house.Clock.Scaled(house.Options.HeartbeatInterval).TotalMilliseconds,
        ["_trace"] = new JsonArray("emulated"),
    };

    private ImmutableList<GatewaySession> Identify(GatewayConnection connection, JsonElement d, ImmutableList<GatewaySession> sessions)
    {
        if (connection.Session is not null) return Close(connection, CloseCode.AlreadyAuthenticated, sessions);
        var wish = IdentifyWish.Read(d);
        if (wish is null) return Close(connection, CloseCode.Decode, sessions);
        if (!house.Tokens.IsRight(wish.Token)) return Close(connection, CloseCode.AuthenticationFailed, sessions);
        if (wish.Fault(house.Options) is { } code) return Close(connection, code, sessions);
        if (budget.IsTooFast(wish.Shard))
        {
            connection.Send(Frames.Of(9, JsonValue.Create(false)));
            return sessions;
        }

        if (!budget.Spend())
        {
            house.Tokens.Reset();
            foreach (var other in sessions) other.Connection?.Close(CloseCode.AuthenticationFailed);
            return Close(connection, CloseCode.AuthenticationFailed, []);
        }

        var session = new GatewaySession(wish, house.Faults) { Connection = connection };
        connection.Session = session;
        session.Dispatch("READY", house.World.Ready(session, house.ResumeUrl(session.Id)));
        foreach (var guild in house.World.GuildCreates(session)) session.Dispatch("GUILD_CREATE", guild);
        return sessions.Add(session);
    }

    private ImmutableList<GatewaySession> Resume(GatewayConnection connection, JsonElement d, ImmutableList<GatewaySession> sessions)
    {
        if (connection.Session is not null) return Close(connection, CloseCode.AlreadyAuthenticated, sessions);
        if (Json.Text(d, "token") is not { } token || Json.Text(d, "session_id") is not { } id || Json.Number(d, "seq") is not { } seq) return Close(connection, CloseCode.Decode, sessions);
        if (!house.Tokens.IsRight(token)) return Close(connection, CloseCode.AuthenticationFailed, sessions);
        var session = sessions.Find(known => known.Id == id);
        if (session is null || IsOver(session) || !session.CanReplayFrom(seq))
        {
            connection.Send(Frames.Of(9, JsonValue.Create(false)));
            return session is null ? sessions : sessions.Remove(session);
        }

        if (seq > session.Sequence) return Close(connection, CloseCode.InvalidSequence, sessions.Remove(session));
        session.Connection?.Cut();
        foreach (var missed in session.After(seq)) connection.Send(missed);
        (session.Connection, session.LostAt, connection.Session) = (connection, null, session);
        session.Dispatch("RESUMED", new JsonObject { ["_trace"] = new JsonArray("emulated") });
        return sessions;
    }

    private bool IsOver(GatewaySession session) =>
        session.LostAt is { } lost && house.Clock.Now - lost > house.Clock.Scaled(house.Options.ResumeWindow);

    private static ImmutableList<GatewaySession> Close(GatewayConnection connection, int code, ImmutableList<GatewaySession> sessions)
    {
        connection.Close(code);
        return sessions;
    }
}
