using CoachBot.Core.Conversations;
using CoachBot.Core.Doors;
using CoachBot.Discord.Intake;
using CoachBot.Router;

namespace CoachBot.Discord.Copies;

/// <summary>Before the line: while another copy may be the one that answers, arrivals wait here in their order until that is clear.</summary>
internal sealed class HeldArrivals(ArrivalLine line, Standby standby, Scripts scripts)
{
    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;

    /// <summary>Returns as the line does; null also where the other copy has answered.</summary>
    /// <param name="place">The channel where the other's answer would be seen; null for what is known to be this copy's.</param>
    public Task<Accepted?> Take(Arrival arrival, string? place, CancellationToken stop) =>
        (standby.IsAlone && Volatile.Read(ref last).IsCompleted) || IsAlarming(arrival.Input, arrival.Hints.Locale) ? line.Take(arrival) : Wait(arrival, place, stop);

    /// <summary>True for what is not kept back: to somebody in danger, two answers are better than a late one.</summary>
    public bool IsAlarming(Input? input, string? locale) =>
        input?.Written is { } words && (scripts.Current is not { } script || Outside.IsAlarming(script, words, locale));

    private async Task<Accepted?> Wait(Arrival arrival, string? place, CancellationToken stop)
    {
        var (before, handedOn) = Enter();
        Task<Accepted?> taken;
        try
        {
            var held = place is null ? null : standby.Hold(place, isProof: arrival.Input is not Input.Edited);
            await before;
            if (held is not null && !await standby.IsOurs(held, stop)) return null;
            taken = line.Take(arrival);
        }
        finally
        {
            handedOn.SetResult();
        }

        return await taken;
    }

    private (Task Before, TaskCompletionSource HandedOn) Enter()
    {
        var handedOn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            var before = last;
            Volatile.Write(ref last, handedOn.Task);
            return (before, handedOn);
        }
    }
}
