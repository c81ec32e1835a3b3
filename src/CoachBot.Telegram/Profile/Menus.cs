using System.Security.Cryptography;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Doors;
using CoachBot.Telegram.Wire;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Telegram.Profile;

/// <summary>The menu of commands and the bot's description, in every language; set only when they changed, for the platform counts such calls.</summary>
internal sealed class Menus(TelegramClient client, Bot bot, TelegramHouse house)
{
    private const string Private = "all_private_chats";
    private const string Groups = "all_group_chats";

    // Dialogs may be changed while the bot runs.
    private static readonly Duration BetweenLooks = Duration.FromMinutes(10);

    private readonly HashSet<string> refused = [];

    public async Task Run(CancellationToken stop)
    {
        Script? seen = null;
        while (true)
        {
            if (house.Scripts.Current is { } script && script != seen && await Set(script, stop)) seen = script;
            await house.Clock.WaitUntil(house.Clock.GetCurrentInstant() + BetweenLooks, stop);
        }
    }

    /// <summary>False when something has to be tried again.</summary>
    private async Task<bool> Set(Script script, CancellationToken stop)
    {
        var isDone = true;
        foreach (var (key, call) in Calls(script))
        {
            var hash = HashOf(call);
            var note = $"menu:{bot.Key}:{key}";
            if (refused.Contains(call.Method) || await house.Notes.NoteOf(TelegramChannel.ChannelName, note, stop) == hash) continue;
            if (await Set(call, stop)) house.Notes.Note(TelegramChannel.ChannelName, note, hash);
            else isDone &= refused.Contains(call.Method);
        }

        return isDone;
    }

    /// <summary>True when the server has it. A server that does not take the method at all is not asked again while this runs.</summary>
    private async Task<bool> Set(BotCall call, CancellationToken stop)
    {
        while (true)
            switch (await client.Call(call, Results.Nothing, stop))
            {
                case Answer<bool>.Ok:
                    return true;
                case Answer<bool>.No(Failure.TooMany(var wait)):
                    await house.Clock.WaitUntil(house.Clock.GetCurrentInstant() + wait, stop);
                    break;
                case Answer<bool>.No(Failure.Server or Failure.NotReached or Failure.Ambiguous):
                    return false;
                case Answer<bool>.No(var why):
                    refused.Add(call.Method);
                    house.Log.LogWarning("Telegram's server does not take {Method} ({Why}); the bot goes on without.",
                        call.Method, (why as Failure.BadRequest)?.Description ?? why.GetType().Name);
                    return false;
            }
    }

    /// <summary>For everybody in English, then for each language in its own words.</summary>
    private static IEnumerable<(string Key, BotCall Call)> Calls(Script script)
    {
        foreach (var (language, code) in script.Languages.Keys.Order(StringComparer.Ordinal).Select(l => (l, (string?)l)).Prepend(("en", null)))
        {
            if (code is { Length: not 2 }) continue;
            var menu = Outside.Menu(script, language).Select(entry => (entry.Command, entry.Description)).ToList();
            yield return ($"{code}:private", new SetMyCommands(Private, code, menu));
            yield return ($"{code}:groups", new SetMyCommands(Groups, code, [.. menu.Where(entry => entry.Command is "stretch" or "form")]));
            yield return ($"{code}:about", new SetMyWords(IsShort: false, code, Outside.Say(script, "channel.about", language)));
            yield return ($"{code}:short", new SetMyWords(IsShort: true, code, Outside.Say(script, "channel.about.short", language)));
        }
    }

    private static string HashOf(BotCall call)
    {
        var buffer = CallBuffer.Fill(call);
        var hash = Convert.ToHexString(SHA256.HashData(buffer.Written.Span));
        buffer.Shelve();
        return hash;
    }
}
