using CoachBot.Router.Clocks;
using CoachBot.Telegram.Wire;
using NodaTime;

namespace CoachBot.Telegram.Incoming;

/// <summary>Another copy of the bot that polls. It is watched by what it leaves: a poll of ours would end its own, and the two would take turns for ever.</summary>
internal sealed class OtherCopy(TelegramClient client, IAlarmClock clock, Duration betweenLooks)
{
    private const int Looks = 5;

    /// <summary>Returns when it takes nothing any more: something waits, and has not become less for some looks. False: this server does not tell.</summary>
    public async Task<bool> IsGone(CancellationToken stop)
    {
        long before = 0;
        for (var still = 0; still < Looks;)
        {
            await clock.WaitUntil(clock.GetCurrentInstant() + betweenLooks, stop);
            switch (await client.Call(new GetWebhookInfo(), Results.Pending, stop))
            {
                case Answer<long?>.Ok({ } waiting):
                    still = waiting > 0 && waiting >= before ? still + 1 : 0;
                    before = waiting;
                    break;
                case Answer<long?>.No(Failure.Server or Failure.NotReached or Failure.Ambiguous):
                    still = 0;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
