using System.Runtime.CompilerServices;
using CoachBot.Emulators.Discord.Faults;
using CoachBot.Emulators.Discord.Gateway;
using CoachBot.Emulators.Discord.Recording;
using CoachBot.Emulators.Discord.Rest;
using CoachBot.Emulators.Discord.World;

namespace CoachBot.Emulators.Discord;

/// <summary>A Discord of one's own: REST and gateway on one port, people who write and press, and faults on demand.</summary>
public sealed class DiscordEmulator : IAsyncDisposable
{
    private readonly DiscordHouse house;
    private readonly DiscordServerRoom room;

    private DiscordEmulator(DiscordHouse house) => (this.house, room) = (house, new(house));

    /// <summary>".../api/v10", without a slash at its end.</summary>
    public Uri ApiUrl => new($"http://127.0.0.1:{house.Port}/api/v10");

    public string Token => house.Options.Token;

    public string BotId => house.World.Bot.Id;

    public string ApplicationId => house.World.Bot.ApplicationId;

    public DiscordClock Clock => house.Clock;

    public DiscordRecord Record => house.Record;

    public DiscordFaults Faults => house.Faults;

    public DiscordGateway Gateway => house.Gateway;

    /// <summary>Answers of 401, 403 and 429 that the bot earned.</summary>
    public int InvalidRequests => house.Breaker.Total;

    /// <summary>As registered; empty before.</summary>
    public IReadOnlyList<System.Text.Json.JsonElement> Commands => house.World.Commands.Global;

    public IReadOnlyList<DiscordPerson> People => house.World.People;

    public static async Task<DiscordEmulator> Start(DiscordOptions? options = null)
    {
        var emulator = new DiscordEmulator(new(options ?? new()));
        await emulator.room.Open();
        return emulator;
    }

    /// <summary>Somebody new.</summary>
    public DiscordPerson Person(string name, string locale = "en-US") => house.World.Person(name, locale);

    /// <summary>A new server; without the bot, people bring it along as their own app.</summary>
    public DiscordServer Server(string name, bool hasBot = true) => house.World.Server(name, hasBot);

    /// <summary>A group of people where the bot is not.</summary>
    public DiscordChannel Group(string name) => house.World.Group(name);

    /// <summary>Waits until it is so; looked at after everything that happens here.</summary>
    /// <exception cref="TimeoutException">It did not become so within the limit (a minute).</exception>
    public Task Until(Func<bool> isSo, TimeSpan? limit = null, [CallerArgumentExpression(nameof(isSo))] string what = "") =>
        house.Changes.Until(isSo, what, limit);

    /// <summary>Done when a session listens, after READY.</summary>
    public Task Listening() => Until(() => Gateway.Listening.Count > 0);

    /// <summary>The data centre is gone: every line is cut and no port answers; people and messages stay.</summary>
    public Task GoDown() => room.Close();

    /// <summary>Back on the same port.</summary>
    /// <param name="keepsSessions">False: whoever resumes is told to identify.</param>
    public async Task ComeBack(bool keepsSessions = false)
    {
        if (!keepsSessions) Gateway.ForgetSessions();
        await room.Open();
    }

    /// <summary>The operator resets the token: 401 and 4004 from now on, and every socket is closed with 4004.</summary>
    public void RevokeToken()
    {
        house.Tokens.Reset();
        Gateway.CloseAll(CloseCode.AuthenticationFailed);
        Gateway.ForgetSessions();
    }

    public async ValueTask DisposeAsync()
    {
        await room.Close();
        room.Dispose();
    }
}
