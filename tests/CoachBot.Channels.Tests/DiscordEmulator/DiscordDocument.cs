using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Discord.Spec;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordEmulation;

/// <summary>The platform's document in one line of a test.</summary>
internal static class DiscordDocument
{
    /// <summary>Skips the test where the document is not.</summary>
    public static DiscordSpec Needed
    {
        get
        {
            Assert.SkipWhen(DiscordSpec.Found is null, DiscordSpec.WhyNot);
            return DiscordSpec.Found!;
        }
    }

    /// <summary>Every request so far keeps the document, and the digest's stricter limits. Skips the test, when it comes to that, without it.</summary>
    public static void IsKeptBy(DiscordEmulator discord)
    {
        var faults = Needed.Faults(discord.Record);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
