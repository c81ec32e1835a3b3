using CoachBot.Emulators;
using CoachBot.Emulators.Telegram;
using CoachBot.Emulators.Telegram.Spec;
using Xunit;

namespace CoachBot.Channels.Tests.Specs;

/// <summary>The platform's document, in one line of a test. Without the document the test ends there as skipped.</summary>
public static class TelegramContract
{
    public static TelegramSpec Spec
    {
        get
        {
            var spec = TelegramSpec.Find();
            Assert.SkipWhen(spec is null, SpecFolder.Missing);
            return spec;
        }
    }

    /// <summary>Every request that reached the platform so far is as its document says.</summary>
    public static void Holds(TelegramEmulator telegram) => Assert.Empty(Spec.FaultsIn(telegram.Requests));
}
