using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Linking;
using CoachBot.Core.Notes;
using CoachBot.Core.RedFlags;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Router.Outbox;
using CoachBot.Router.Turns;
using Microsoft.Extensions.Logging;

namespace CoachBot;

/// <summary>Puts the turn loop together; the server, the terminal, the simulation and the benchmarks run the same one.</summary>
internal static class Wiring
{
    public static TurnLoopParts TurnLoop(
        IStore store, IReadOnlyList<IChannel> channels, Coaching coaching, IAlarmClock clock, ILoggerFactory logs)
    {
        var sender = new Sender(store, channels, clock, logs.CreateLogger<Sender>());
        var linking = coaching with { AppsFor = code => [.. channels.Select(channel => new OtherApp(channel.Name, channel.DeepLink(code)))] };
        var router = new TurnRouter(store, linking, sender, clock, logs.CreateLogger<TurnRouter>());
        var timers = new DueTimers(store, router, clock, logs.CreateLogger<DueTimers>());
        return new(store, router, sender, timers, channels);
    }

    /// <param name="country">The operator's country.</param>
    public static Coaching Coaching(Scripts scripts, string? country) => new(
        (conversation, turn) => Coach.Take(conversation, turn, scripts.Current ?? throw new ScriptUnavailableException()),
        arrival => LevelOf(arrival, scripts.RedFlags),
        () => Number(scripts.Current, country))
    {
        OperatorCountry = country,
        LanguageOf = arrival => LanguageOf(arrival, scripts.RedFlags),
        PageOf = (json, language) => scripts.Current is { } script ? new(ReadableExport.FileName, ReadableExport.Write(json, script, language)) : null,
    };

    /// <summary>The person's own language is known to the conversation only; the client's is a guess, and English is always read.</summary>
    private static Level LevelOf(Arrival arrival, RedFlagReader? reader)
    {
        var language = arrival.Hints.Locale?.Split('-')[0] ?? "en";
        return arrival.Input.Written is { } words && reader is not null ? reader.Read(words, language, null).Level : Level.None;
    }

    private static string? LanguageOf(Arrival arrival, RedFlagReader? reader) =>
        arrival.Input.Written is { Length: > 0 } words && reader is not null
            ? reader.LanguageOf(words, arrival.Hints.Locale?.Split('-')[0] ?? "en") ?? arrival.Hints.Locale
            : arrival.Hints.Locale;

    private static string? Number(Script? script, string? country) =>
        country is not null && script?.Catalog.Numbers.TryGetValue(country, out var numbers) is true
            ? string.Join(" or ", numbers.Emergency)
            : null;
}
