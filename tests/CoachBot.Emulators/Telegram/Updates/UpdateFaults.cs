namespace CoachBot.Emulators.Telegram.Updates;

/// <summary>How batches may be wrong: ids that come again although confirmed, twice in one batch, or out of order.</summary>
public sealed class UpdateFaults
{
    private readonly Lock gate = new();
    private List<Update> last = [];

    /// <summary>Every batch repeats each of its updates, and all of the batch before, which was confirmed.</summary>
    public bool Repeats { get; set; }

    /// <summary>Every batch comes newest first.</summary>
    public bool Reorders { get; set; }

    internal IReadOnlyList<Update> Disturb(IReadOnlyList<Update> batch)
    {
        if (!Repeats && !Reorders) return batch;
        lock (gate)
        {
            List<Update> given = Repeats ? [.. last, .. batch, .. batch] : [.. batch];
            last = [.. batch];
            if (Reorders) given.Reverse();
            return given;
        }
    }
}
