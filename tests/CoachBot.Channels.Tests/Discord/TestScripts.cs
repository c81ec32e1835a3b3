using CoachBot.Dialogs;
using CoachBot.Router;
using NodaTime;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>The product's own dialogs, loaded once.</summary>
internal static class TestScripts
{
    private static readonly Lazy<Scripts> loaded = new(() => LoadedScript.Load(SystemClock.Instance));

    public static Scripts Loaded => loaded.Value;
}
