using System.Text;
using CoachBot.Router;
using CoachBot.Store.Sealing;

namespace CoachBot.Store.Reading;

/// <summary>What channels remember, opened.</summary>
internal static class NoteRows
{
    public static string? Find(InstallationKey installation, Reader reader, string channel, string name)
    {
        using var rows = reader.Prepared("SELECT sealed FROM note WHERE channel = ? AND name = ?").With(channel).With(name).Query();
        return rows.Next() ? Opened(installation, channel, name, rows.Blob(0)) : null;
    }

    public static IReadOnlyList<Note> Of(InstallationKey installation, Reader reader, string channel, string prefix, int most)
    {
        using var rows = reader.Prepared("SELECT name, sealed FROM note WHERE channel = ? AND name >= ? ORDER BY name LIMIT ?")
            .With(channel).With(prefix).With(most).Query();
        var notes = new List<Note>();
        while (rows.Next() && rows.Text(0) is var name && name.StartsWith(prefix, StringComparison.Ordinal))
            notes.Add(new Note(name, Opened(installation, channel, name, rows.Blob(1))));
        return notes;
    }

    static string Opened(InstallationKey installation, string channel, string name, ReadOnlySpan<byte> closed) =>
        Encoding.UTF8.GetString(Seal.Open(
            installation.Notes, Place.OfNote(installation.HashOf(new ArrivalKey(channel, name))), closed));
}
