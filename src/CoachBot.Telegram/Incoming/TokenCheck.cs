using CoachBot.Router;
using CoachBot.Telegram.Outgoing;
using CoachBot.Telegram.Wire;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Telegram.Incoming;

/// <summary>Asks the server who the bot is, and knows when the token is to blame.</summary>
internal sealed class TokenCheck(TelegramClient client, Bot bot, Outage outage, TelegramHouse house)
{
    private const string Revoked = "Telegram refuses the token. Put the one that BotFather shows into Telegram:Token, and start again.";
    private const string Malformed = "Telegram knows no bot under this token. Check Telegram:Token and Telegram:ApiUrl, and start again.";

    // A short failure is nobody's trouble.
    private static readonly Duration Patience = Duration.FromSeconds(30);

    /// <summary>A sentence for the operator while the server has not yet said who the bot is; null while all is well.</summary>
    public string? Trouble { get; private set; }

    /// <summary>At the start: returns when the server has said who the bot is, or that it does not say so.</summary>
    /// <exception cref="ChannelStoppedException">The token is wrong.</exception>
    public async Task Begin(CancellationToken stop)
    {
        while (!await Ask(stop))
        {
            var next = outage.NextTry();
            if (Trouble is null && house.Clock.GetCurrentInstant() - outage.Since >= Patience)
            {
                Trouble = "Telegram cannot be reached, or answers with errors. The bot keeps trying.";
                house.Log.LogWarning("{Trouble}", Trouble);
            }

            await house.Clock.WaitUntil(next, stop);
        }

        Trouble = null;
    }

    /// <summary>Some other call was answered as if the token were wrong.</summary>
    /// <exception cref="ChannelStoppedException">It is.</exception>
    public async Task Check(Failure why, CancellationToken stop)
    {
        if (why is Failure.Unauthorised) throw new ChannelStoppedException(Revoked);
        // The method alone may be missing; a server that does not even know who the bot is knows no such bot.
        switch (await client.Call(new GetMe(), Results.Me, stop))
        {
            case Answer<User?>.No(Failure.Unauthorised):
                throw new ChannelStoppedException(Revoked);
            case Answer<User?>.No(Failure.NotFound):
                throw new ChannelStoppedException(Malformed);
        }
    }

    private async Task<bool> Ask(CancellationToken stop)
    {
        switch (await client.Call(new GetMe(), Results.Me, stop))
        {
            case Answer<User?>.Ok(var me):
                outage.Over();
                (bot.Name, bot.Key) = (me?.Username, me?.Id?.ToString() ?? bot.Key);
                if (bot.Name is null) house.Log.LogWarning("Telegram's server does not say the bot's name; links to the private chat are left out.");
                return true;
            case Answer<User?>.No(Failure.Unauthorised):
                throw new ChannelStoppedException(Revoked);
            case Answer<User?>.No(Failure.TooMany(var wait)):
                await house.Clock.WaitUntil(house.Clock.GetCurrentInstant() + wait, stop);
                return false;
            case Answer<User?>.No(Failure.Server or Failure.NotReached or Failure.Ambiguous):
                return false;
            case Answer<User?>.No(Failure.NotFound):
                // The first poll decides: only a server that knows neither knows no such bot.
                return true;
            default:
                house.Log.LogWarning("Telegram's server has an odd answer to getMe; links to the private chat are left out.");
                return true;
        }
    }
}
