using CoachBot.Channels.Tests.DiscordGateway;
using CoachBot.Discord;
using CoachBot.Discord.Copies;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>What tells the copies of a bot from each other.</summary>
public sealed class NonceTests
{
    // Of the fifth of January 2026, 12:00.
    private const string Noon = "1457705189376000001";
    private static readonly Instant start = Instant.FromUtc(2026, 1, 5, 12, 0);

    [Fact]
    public async Task A_nonce_is_the_same_after_a_restart_and_another_for_another_key_or_database()
    {
        var notes = new MemoryNotes();
        var before = await (await Of(notes, start)).Of("r1-19b8e1c2d40.0", default);
        Assert.Equal(25, before.Length);
        Assert.Equal(before, await (await Of(notes, start + Duration.FromDays(1))).Of("r1-19b8e1c2d40.0", default));
        Assert.NotEqual(before, await (await Of(notes, start)).Of("r1-19b8e1c2d40.1", default));
        Assert.NotEqual(before, await (await Of(new(), start, chance: 0.5)).Of("r1-19b8e1c2d40.0", default));
    }

    [Fact]
    public async Task A_nonce_says_whose_database_is_the_older()
    {
        var (older, younger) = (await Of(new(), start), await Of(new(), start + Duration.FromMilliseconds(1)));
        Assert.Equal(Copy.This, older.SenderOf(await older.Of("a", default)));
        Assert.Equal(Copy.Younger, older.SenderOf(await younger.Of("a", default)));
        Assert.Equal(Copy.Older, younger.SenderOf(await older.Of("a", default)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1457705189376000001")]
    [InlineData("another program's nonce..")]
    public async Task What_no_copy_has_sent_is_nobodys(string? nonce) => Assert.Null((await Of(new(), start)).SenderOf(nonce));

    [Fact]
    public async Task What_this_copy_may_have_answered_before_a_restart_is_no_sign_of_another()
    {
        var clock = new ManualClock(start + Duration.FromSeconds(1));
        var standby = new Standby(await Of(new(), start), new DiscordTimes(), new MemoryNotes(), clock, NullLogger.Instance);
        Assert.False(standby.Lost(Noon));
        Assert.Null(standby.Trouble);
        Assert.True(standby.Lost((ulong.Parse(Noon) + (2_000UL << 22)).ToString()));
        Assert.Contains("another copy", standby.Trouble);
    }

    private static async Task<Nonces> Of(MemoryNotes notes, Instant now, double chance = 0)
    {
        var nonces = new Nonces(notes, new ManualClock(now), () => chance);
        await nonces.Remember(default);
        return nonces;
    }
}
