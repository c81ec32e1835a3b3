using CoachBot.Discord.Copies;
using CoachBot.Discord.Drawing;
using CoachBot.Discord.Wire.Rest;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Interactions;

/// <summary>Gives the first responses that are not a turn's answer; "thinking" when the answer takes too long.</summary>
internal sealed class AnswerClock(DeferralLane lane, Responder responder, Standby standby, Voice voice, ILogger log)
{
    /// <summary>From now on "thinking" is said in time, if nothing else is.</summary>
    public void Watch(LiveInteraction live, CancellationToken stop) => lane.Watch(live, standby.Patience, due => Due(due, stop));

    /// <summary>Answers at once, in standby when the other copy has not, and does not wait for what comes of it.</summary>
    public void Answer(LiveInteraction live, Payload body, CancellationToken stop)
    {
        if (standby.IsAlone) Give(live);
        else lane.Watch(live, standby.Patience, Give);

        void Give(LiveInteraction one) => _ = Observe(responder.First(one, body, AnswerState.Responded, stop));
    }

    // Runs on the lane: it may begin something, and must not wait for it.
    private void Due(LiveInteraction live, CancellationToken stop)
    {
        if (!live.TryEnter()) return;
        var then = live.IsKnown ? AnswerState.Responded : AnswerState.Deferred;
        _ = Observe(responder.FirstEntered(live, live.IsKnown ? Known(live) : SheetJson.Thinking(live.Route.IsHidden), then, stop));
    }

    private Payload Known(LiveInteraction live) =>
        !live.IsPress && voice.Sheet("channel.answered", live.Route.Locale) is { } line
            ? SheetJson.Answer(line, live.Route.IsHidden)
            : live.IsPress ? SheetJson.Heard : SheetJson.Thinking(live.Route.IsHidden);

    private async Task Observe(Task<bool> answer)
    {
        try
        {
            await answer;
        }
        catch (OperationCanceledException)
        {
            log.LogInformation("Stopped while an interaction was being answered.");
        }
        catch (Exception e)
        {
            log.LogError("An interaction could not be answered: {Type}\n{Stack}", e.GetType().Name, e.StackTrace);
        }
    }
}
