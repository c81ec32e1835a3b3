using System.Security.Cryptography;
using System.Text;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Doors;
using CoachBot.Telegram.Wire;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Telegram.Profile;

/// <summary>The menu of commands and the bot's description, in every language; set only when they changed, for the platform counts such calls.</summary>
internal sealed class Menus(TelegramClient client, TelegramHouse house)
{
    private const string Note = "menu";
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
        var calls = Calls(script);
        var hash = HashOf(calls);
        if (await house.Notes.NoteOf(TelegramChannel.ChannelName, Note, stop) == hash) return true;
        var isDone = true;
        foreach (var call in calls)
            if (!refused.Contains(call.Method) && !await Set(call, stop)) isDone = false;
        if (isDone) house.Notes.Note(TelegramChannel.ChannelName, Note, hash);
        return isDone;
    }

    private async Task<bool> Set(BotCall call, CancellationToken stop)
    {
        switch (await client.Call(call, Results.Nothing, stop))
        {
            case Answer<bool>.Ok:
                return true;
            case Answer<bool>.No(Failure.TooMany or Failure.Server or Failure.NotReached or Failure.Ambiguous):
                return false;
            case Answer<bool>.No(var why):
                if (refused.Add(call.Method))
                    log(why);
                return true;
            default:
                return true;
        }

        void log(Failure why) => house.Log.LogWarning(
            "Telegram's server does not take {Method} ({Why}); the bot goes on without.", call.Method, (why as Failure.BadRequest)?.Description ?? why.GetType().Name);
    }

    /// <summary>For everybody in English, then for each language in its own words.</summary>
    private static List<BotCall> Calls(Script script)
    {
        var calls = new List<BotCall>();
        foreach (var (language, code) in script.Languages.Keys.Order(StringComparer.Ordinal).Select(l => (l, (string?)l)).Prepend(("en", null)))
        {
            if (code is { Length: not 2 }) continue;
            var menu = Outside.Menu(script, language).Select(entry => (entry.Command, entry.Description)).ToList();
            calls.Add(new SetMyCommands(Private, code, menu));
            calls.Add(new SetMyCommands(Groups, code, [.. menu.Where(entry => entry.Command is "stretch" or "form")]));
            calls.Add(new SetMyWords(IsShort: false, code, Outside.Say(script, "channel.about", language)));
            calls.Add(new SetMyWords(IsShort: true, code, Outside.Say(script, "channel.about.short", language)));
        }

        return calls;
    }

    private static string HashOf(List<BotCall> calls)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var call in calls)
        {
            all.AppendData(Encoding.UTF8.GetBytes(call.Method));
            var buffer = CallBuffer.Fill(call);
            all.AppendData(buffer.Written.Span);
            buffer.Shelve();
        }

        return Convert.ToHexString(all.GetHashAndReset());
    }
}
