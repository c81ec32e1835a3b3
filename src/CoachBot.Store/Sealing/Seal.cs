using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CoachBot.Store.Sealing;

/// <summary>Which row a seal belongs to: the same bytes in another place do not open.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(Table Table, long Person, long Row, long Version)
{
    public const int Length = 25;

    public void Write(Span<byte> target)
    {
        target[0] = (byte)Table;
        BinaryPrimitives.WriteInt64LittleEndian(target[1..], Person);
        BinaryPrimitives.WriteInt64LittleEndian(target[9..], Row);
        BinaryPrimitives.WriteInt64LittleEndian(target[17..], Version);
    }

    public static Place OfAddress(long person, ReadOnlySpan<byte> hash) =>
        new(Table.Address, person, BinaryPrimitives.ReadInt64LittleEndian(hash), 0);

    /// <param name="hash">Keyed hash of the note's channel and name.</param>
    public static Place OfNote(ReadOnlySpan<byte> hash) => new(Table.Note, 0, BinaryPrimitives.ReadInt64LittleEndian(hash), 0);
}

/// <summary>Part of what is sealed, so a number never changes its meaning.</summary>
internal enum Table : byte
{
    Conversation = 1,
    Address = 2,
    Outbox = 3,
    Journal = 4,
    DeadLetter = 5,
    Note = 6,
}

/// <summary>AES-256-GCM: nonce (12 bytes, random), what was sealed, tag (16 bytes).</summary>
internal static class Seal
{
    public const int Overhead = NonceLength + TagLength;
    const int NonceLength = 12;
    const int TagLength = 16;

    public static AesGcm With(byte[] key) => new(key, TagLength);

    /// <param name="target"><see cref="Overhead"/> longer than <paramref name="plain"/>.</param>
    public static void Close(AesGcm aes, Place place, ReadOnlySpan<byte> plain, Span<byte> target)
    {
        Span<byte> about = stackalloc byte[Place.Length];
        place.Write(about);
        RandomNumberGenerator.Fill(target[..NonceLength]);
        aes.Encrypt(target[..NonceLength], plain, target.Slice(NonceLength, plain.Length), target[(NonceLength + plain.Length)..], about);
    }

    public static byte[] Close(byte[] key, Place place, ReadOnlySpan<byte> plain)
    {
        var target = new byte[plain.Length + Overhead];
        using var aes = With(key);
        Close(aes, place, plain, target);
        return target;
    }

    /// <exception cref="CryptographicException">Another key, another place, or changed bytes.</exception>
    public static byte[] Open(byte[] key, Place place, ReadOnlySpan<byte> closed)
    {
        if (closed.Length < Overhead) throw new CryptographicException("Too short for a seal.");
        Span<byte> about = stackalloc byte[Place.Length];
        place.Write(about);
        var plain = new byte[closed.Length - Overhead];
        using var aes = With(key);
        aes.Decrypt(closed[..NonceLength], closed.Slice(NonceLength, plain.Length), closed[^TagLength..], plain, about);
        return plain;
    }
}
