using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Router;

namespace CoachBot.Store.Sealing;

/// <summary>The one secret of an installation; every other key is derived from it and a salt.</summary>
internal sealed class InstallationKey
{
    public const int Length = 32;

    /// <summary>Bytes of a keyed hash that are stored.</summary>
    public const int HashLength = 16;

    readonly byte[] _secret;
    readonly byte[] _addresses;
    readonly byte[] _arrivals;
    readonly byte[] _links;

    public InstallationKey(byte[] secret)
    {
        _secret = secret;
        _addresses = Derive([], "address");
        _arrivals = Derive([], "arrival");
        _links = Derive([], "link");
        Notes = Derive([], "note");
    }

    /// <summary>What channels remember is sealed under it.</summary>
    public byte[] Notes { get; }

    /// <summary>Stored in the database, so that another key is recognised before it does harm; tells nothing about the key.</summary>
    public byte[] CheckValue() => Derive([], "check");

    /// <summary>A person's own key; without the salt nobody can make it again.</summary>
    public byte[] OfPerson(ReadOnlySpan<byte> salt) => Derive(salt, "person");

    public byte[] HashOf(Address address) => Hash(_addresses, address.Channel, address.External);

    public byte[] HashOf(ArrivalKey arrival) => Hash(_arrivals, arrival.Channel, arrival.PlatformId);

    public byte[] HashOfLink(string code) => Hash(_links, "code", code);

    byte[] Derive(ReadOnlySpan<byte> salt, string purpose)
    {
        var key = new byte[Length];
        Span<byte> info = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _secret, key, salt, info[..Encoding.UTF8.GetBytes("coachbot." + purpose, info)]);
        return key;
    }

    /// <summary>The first word's length goes in front, so that no two pairs run together the same way.</summary>
    static byte[] Hash(byte[] key, string first, string second)
    {
        var most = sizeof(int) + Encoding.UTF8.GetMaxByteCount(first.Length + second.Length);
        Span<byte> text = most <= 512 ? stackalloc byte[512] : new byte[most];
        var length = sizeof(int) + Encoding.UTF8.GetBytes(first, text[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(text, length);
        length += Encoding.UTF8.GetBytes(second, text[length..]);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, text[..length], hash);
        return hash[..HashLength].ToArray();
    }
}
