using System.Security.Cryptography;
using System.Text;
using CoachBot.Core.Linking;

namespace CoachBot.Router.Linking;

/// <summary>Tells a person's addresses apart without saying what they are: twenty bits of a hash.</summary>
internal static class Tags
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 4;

    public static Via Of(Address address) => new(address.Channel, TagOf(address));

    /// <summary>Null where none of them has the tag.</summary>
    public static Address? Find(IReadOnlyList<Address> addresses, string tag) => addresses.FirstOrDefault(address => TagOf(address) == tag);

    public static string TagOf(Address address)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{address.Channel}\n{address.External}"), hash);
        Span<char> tag = stackalloc char[Length];
        for (var i = 0; i < Length; i++) tag[i] = Alphabet[hash[i] % Alphabet.Length];
        return new(tag);
    }
}
