using System.Collections.Concurrent;

namespace CoachBot.Emulators.Telegram;

/// <summary>What the bot says of itself: command lists by scope and language, descriptions by language.</summary>
internal sealed class BotProfile
{
    /// <summary>Key: scope as JSON and language. Value: the list as JSON.</summary>
    public ConcurrentDictionary<(string Scope, string Language), string> Commands { get; } = new();

    /// <summary>Key: name, description or short_description, and language.</summary>
    public ConcurrentDictionary<(string What, string Language), string> Texts { get; } = new();
}
