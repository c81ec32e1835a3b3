namespace CoachBot.Router;

/// <summary>The small things that a channel has to remember across a restart: a session, a hash, a file's id, what is parked. Sealed at rest.</summary>
public interface INotes
{
    /// <summary>Null where there is none; what was noted and not yet flushed may be missing.</summary>
    ValueTask<string?> NoteOf(string channel, string name, CancellationToken stop);

    /// <summary>Those whose name begins with <paramref name="prefix"/>, in the order of their names.</summary>
    Task<IReadOnlyList<Note>> Notes(string channel, string prefix, int most, CancellationToken stop);

    /// <summary>Rides in the next group and never makes a commit of its own wait; durable after <see cref="Flush"/>.</summary>
    /// <param name="value">Null takes the note away.</param>
    void Note(string channel, string name, string? value);

    /// <summary>Makes waiting notes and marks durable.</summary>
    /// <exception cref="StoreUnavailableException">The disk refuses.</exception>
    Task Flush(CancellationToken stop);
}

/// <summary>One note of a channel.</summary>
public sealed record Note(string Name, string Value)
{
    /// <summary>A note is never printed.</summary>
    public override string ToString() => "note";
}
