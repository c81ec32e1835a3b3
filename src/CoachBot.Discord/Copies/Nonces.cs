using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Router;
using NodaTime;

namespace CoachBot.Discord.Copies;

/// <summary>The nonces of what is sent. They begin with the birth of the database, so that two copies of the bot tell whose a message is, and which of them is the older.</summary>
internal sealed class Nonces(INotes notes, IClock clock, Func<double> chance)
{
    private const string Note = "born";

    // Together the 25 signs that Discord takes at most.
    private const int BirthLength = 14;
    private const int KeyBytes = 8;
    private const int Length = 25;

    private static readonly SearchValues<char> hex = SearchValues.Create("0123456789abcdef");

    private readonly TaskCompletionSource<string> born = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task Remember(CancellationToken stop)
    {
        if (born.Task.IsCompleted) return;
        var noted = await notes.NoteOf(DiscordChannel.ChannelName, Note, stop);
        if (noted is null) notes.Note(DiscordChannel.ChannelName, Note, noted = Born());
        born.TrySetResult(noted);
    }

    /// <summary>The same for the same key of the same database, also after a restart.</summary>
    public async ValueTask<string> Of(string key, CancellationToken stop) =>
        await born.Task.WaitAsync(stop) + Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, KeyBytes));

    /// <summary>Whose message has this nonce; null for what no copy of this program has sent.</summary>
    public Copy? SenderOf(string? nonce)
    {
        if (nonce is not { Length: Length } || nonce.AsSpan(0, BirthLength).ContainsAnyExcept(hex) || !born.Task.IsCompletedSuccessfully) return null;
        return string.CompareOrdinal(nonce, 0, born.Task.Result, 0, BirthLength) switch
        {
            < 0 => Copy.Older,
            > 0 => Copy.Younger,
            _ => Copy.This,
        };
    }

    /// <summary>The moment, and a little chance: two copies may be set up by one script.</summary>
    private string Born() => string.Create(CultureInfo.InvariantCulture, $"{clock.GetCurrentInstant().ToUnixTimeMilliseconds():x11}{(int)(chance() * 0x1000):x3}");
}

/// <summary>One of several processes with the same token, by the age of its database.</summary>
internal enum Copy
{
    This,
    Older,
    Younger,
}
