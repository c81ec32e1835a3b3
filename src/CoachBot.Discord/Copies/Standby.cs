using CoachBot.Discord.Interactions;
using CoachBot.Discord.Wire.Rest;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Discord.Copies;

/// <summary>Of two copies of the bot with one token, the one with the older database works and the other stands by. They know of each other only by what they say: docs/decisions/0015.</summary>
internal sealed class Standby(Nonces nonces, DiscordTimes times, INotes notes, IAlarmClock clock, ILogger log)
{
    // Its value is the name of a standing; none when alone.
    private const string Note = "standby";

    private readonly Lock gate = new();
    private readonly List<Held> held = [];
    private readonly Instant began = clock.GetCurrentInstant();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Standing standing;

    /// <summary>True: whatever comes is taken at once.</summary>
    public bool IsAlone => standing == Standing.Alone;

    /// <summary>For the operator; null while all is well.</summary>
    public string? Trouble => standing switch
    {
        Standing.Behind => "Discord: another copy of this bot answers with the same Discord:Token, and its database is the older one. This one stands by and takes over when the other is silent.",
        Standing.Doubted => "Discord: another copy of this bot answers with the same Discord:Token. The one with the younger database stands by as soon as the other has answered a written message.",
        _ => null,
    };

    /// <summary>What was so when the process ended: a session that goes on hears the same copies.</summary>
    public async Task Remember(CancellationToken stop)
    {
        if (Enum.TryParse<Standing>(await notes.NoteOf(DiscordChannel.ChannelName, Note, stop), out var before)) Become(before);
    }

    /// <summary>A new session knows nothing of who else listens.</summary>
    public void Begin()
    {
        if (IsAlone && times.Doubt > TimeSpan.Zero) Become(Standing.New);
    }

    /// <summary>The bot has said something, through whichever copy.</summary>
    public void Heard(string channel, string? nonce)
    {
        var sender = nonces.SenderOf(nonce);
        if (sender is null or Copy.This) return;
        lock (gate)
        {
            foreach (var one in held.Where(one => one.Place == channel)) one.IsAnswered = true;
            Tell();
        }

        if (sender == Copy.Older) Become(Standing.Behind);
        else if (standing != Standing.Behind) Become(Standing.Alone);
    }

    /// <summary>Somebody else has answered this interaction. False where it may have been this copy itself, before a restart.</summary>
    public bool Lost(string interaction)
    {
        if (Snowflake.TimeOf(interaction) is not { } sent || sent < began) return false;
        if (standing != Standing.Behind) Become(Standing.Doubted);
        return true;
    }

    /// <summary>Nobody else answered in time: this copy works.</summary>
    public void Won() => Become(Standing.Alone);

    /// <summary>From when on a first response would be the other copy's already, if there is one.</summary>
    public Duration Patience => IsAlone ? InteractionTimes.Patience : Duration.FromTimeSpan(times.Claim);

    /// <param name="place">The channel where an answer to it would be seen.</param>
    public Held Hold(string place, bool isProof)
    {
        var one = new Held(place, clock.GetCurrentInstant()) { IsProof = isProof };
        lock (gate) held.Add(one);
        return one;
    }

    /// <summary>Waits until it is clear who takes it. False: the other copy has answered.</summary>
    public async Task<bool> IsOurs(Held one, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                var change = Change;
                if (one.IsAnswered || IsAlone) return !one.IsAnswered;
                var until = one.Since + Duration.FromTimeSpan(standing == Standing.Behind ? times.Standby : times.Doubt);
                if (until <= clock.GetCurrentInstant()) break;
                await Either(until, change, stop);
            }
        }
        finally
        {
            lock (gate) held.Remove(one);
        }

        if (one.IsProof) Won();
        return true;
    }

    private Task Change
    {
        get { lock (gate) return changed.Task; }
    }

    private async Task Either(Instant at, Task change, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(clock.WaitUntil(at, over.Token), change);
        await over.CancelAsync();
        stop.ThrowIfCancellationRequested();
    }

    private void Become(Standing next)
    {
        Standing before;
        lock (gate)
        {
            (before, standing) = (standing, next);
            if (before == next) return;
            notes.Note(DiscordChannel.ChannelName, Note, next == Standing.Alone ? null : next.ToString());
            Tell();
        }

        if (Trouble is { } sentence) log.LogWarning("{Sentence}", sentence);
        else if (before is Standing.Behind or Standing.Doubted) log.LogWarning("Discord: no other copy of this bot answers any more, or its database is the younger one. This one works.");
    }

    /// <summary>Under the gate.</summary>
    private void Tell()
    {
        changed.TrySetResult();
        changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Stored by name.</summary>
    private enum Standing
    {
        /// <summary>This copy works.</summary>
        Alone,

        /// <summary>Nobody knows yet whether there is another.</summary>
        New,

        /// <summary>There is another; nobody knows which is the older.</summary>
        Doubted,

        /// <summary>The other is the older: it works.</summary>
        Behind,
    }
}

/// <summary>An arrival that waits until it is clear which copy takes it.</summary>
/// <param name="place">The channel where an answer to it would be seen.</param>
internal sealed class Held(string place, Instant since)
{
    private volatile bool isAnswered;

    public string Place => place;

    public Instant Since => since;

    /// <summary>False for what is answered by silence: nobody's silence after it says anything.</summary>
    public bool IsProof { get; init; }

    public bool IsAnswered
    {
        get => isAnswered;
        set => isAnswered = value;
    }
}
