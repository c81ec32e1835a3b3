using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Router;

namespace CoachBot.Store.Sealing;

/// <summary>Seals all that a turn writes into one rented buffer.</summary>
internal static class TurnBytes
{
    /// <summary>A document to a person may be long; such a buffer is not kept.</summary>
    const int MostKept = 64 * 1024;

    [ThreadStatic] static ArrayBufferWriter<byte>? t_plain;

    public static void Close(SealedTurn turn)
    {
        var plain = t_plain ??= new ArrayBufferWriter<byte>(4096);
        plain.ResetWrittenCount();
        var commit = turn.Turn;
        var pieces = commit.Outbox.Count + commit.Journal.Count + 2;
        Span<int> ends = pieces <= 32 ? stackalloc int[pieces] : new int[pieces];
        WriteSmall(plain, turn, ends);
        var state = commit.State;
        turn.Bytes = ArrayPool<byte>.Shared.Rent(plain.WrittenCount + (state?.Length ?? 0) + ((ends.Length + 1) * Seal.Overhead));
        using var aes = Seal.With(turn.After.Bytes);
        SealSmall(aes, turn, plain.WrittenSpan, ends);
        var start = plain.WrittenCount + (ends.Length * Seal.Overhead);
        if (plain.Capacity > MostKept) t_plain = null;
        if (state is null) return;
        turn.State = new Piece(start, state.Length + Seal.Overhead);
        Seal.Close(aes, new Place(Table.Conversation, commit.Person.Value, 0, commit.VersionBefore + 1), state,
            turn.Bytes.AsSpan(start, turn.State.Length));
    }

    /// <summary>Outbox rows, journal entries, the address, the dead letter: each ends where the next begins.</summary>
    static void WriteSmall(ArrayBufferWriter<byte> plain, SealedTurn turn, Span<int> ends)
    {
        var commit = turn.Turn;
        var next = 0;
        foreach (var row in commit.Outbox)
        {
            OutboxJson.Write(plain, (row.To ?? commit.Address).External, row);
            ends[next++] = plain.WrittenCount;
        }

        foreach (var entry in commit.Journal)
        {
            Encoding.UTF8.GetBytes(entry.Data, plain);
            ends[next++] = plain.WrittenCount;
        }

        Encoding.UTF8.GetBytes(turn.IsNew ? commit.Address.External : "", plain);
        ends[next++] = plain.WrittenCount;
        if (commit.DeadLetter is not null) Encoding.UTF8.GetBytes($"{commit.Key.Channel}\n{commit.Key.PlatformId}", plain);
        ends[next] = plain.WrittenCount;
    }

    static void SealSmall(AesGcm aes, SealedTurn turn, ReadOnlySpan<byte> plain, ReadOnlySpan<int> ends)
    {
        var (commit, person, version) = (turn.Turn, turn.Turn.Person.Value, turn.Turn.VersionBefore + 1);
        var cut = new Cut();
        turn.Outbox = new Piece[commit.Outbox.Count];
        for (var i = 0; i < turn.Outbox.Length; i++)
            turn.Outbox[i] = cut.Next(aes, new Place(Table.Outbox, person, turn.Rows[i].Id, 0), plain[..ends[i]], turn.Bytes);
        turn.Journal = new Piece[commit.Journal.Count];
        for (var i = 0; i < turn.Journal.Length; i++)
            turn.Journal[i] = cut.Next(
                aes, new Place(Table.Journal, person, JournalId(version, i), 0), plain[..ends[turn.Outbox.Length + i]], turn.Bytes);
        if (turn.IsNew)
            turn.Address = cut.Next(aes, Place.OfAddress(person, turn.AddressHash), plain[..ends[^2]], turn.Bytes);
        if (commit.DeadLetter is not null)
            turn.DeadLetter = cut.Next(aes, new Place(Table.DeadLetter, person, 0, version), plain, turn.Bytes);
    }

    /// <summary>How far the plain text is sealed, and where the next sealed piece goes.</summary>
    [StructLayout(LayoutKind.Auto)]
    ref struct Cut
    {
        int _plain;
        int _closed;

        public Piece Next(AesGcm aes, Place place, ReadOnlySpan<byte> plainToHere, byte[] target)
        {
            var text = plainToHere[_plain..];
            var piece = new Piece(_closed, text.Length + Seal.Overhead);
            Seal.Close(aes, place, text, target.AsSpan(piece.Start, piece.Length));
            _plain = plainToHere.Length;
            _closed += piece.Length;
            return piece;
        }
    }

    /// <summary>Grows with the version, so that a person's entries lie in the order they were written.</summary>
    public static long JournalId(long version, int index) => (version << 10) | (uint)index;
}
