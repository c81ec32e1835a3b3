using CoachBot.Emulators;
using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Discord.Spec;
using CoachBot.Emulators.Telegram;
using CoachBot.Emulators.Telegram.Spec;
using Xunit;

namespace CoachBot.Channels.Tests.Specs;

/// <summary>The platforms' own documents, and what a test does where they are not.</summary>
internal static class PlatformDocuments
{
    /// <summary>For a test of the document itself: without it, the test ends here as skipped.</summary>
    public static TelegramSpec Telegram => Needed(TelegramSpec.Found);

    /// <summary>As <see cref="Telegram"/>.</summary>
    public static DiscordSpec Discord => Needed(DiscordSpec.Found);

    /// <summary>
    /// The end of every test in which our client talks: all that it asked for is as the document says. Without the document the test counts for what
    /// else it shows, and <see cref="PlatformDocumentsTests"/> is skipped in the name of all.
    /// </summary>
    public static void AreKept(TelegramEmulator telegram) => Assert.Empty(TelegramSpec.Found?.FaultsIn(telegram.Requests) ?? []);

    /// <summary>As for Telegram.</summary>
    public static void AreKept(DiscordEmulator discord) => Assert.Empty(DiscordSpec.Found?.Faults(discord.Record) ?? []);

    private static T Needed<T>(T? found) where T : class
    {
        Assert.SkipWhen(found is null, SpecFolder.Missing);
        return found;
    }
}

public sealed class PlatformDocumentsTests
{
    [Fact]
    public void All_requests_to_Telegram_are_held_against_its_document() => Assert.NotNull(PlatformDocuments.Telegram);

    [Fact]
    public void All_requests_to_Discord_are_held_against_its_document() => Assert.NotNull(PlatformDocuments.Discord);
}
