using CoachBot.Core.Dialogs;
using CoachBot.Core.Doors;
using CoachBot.Router;
using CoachBot.Telegram.Drawing;
using CoachBot.Telegram.Outgoing;
using CoachBot.Telegram.Wire;

namespace CoachBot.Telegram.Incoming;

/// <summary>
/// What the bot says where others read along: the general page, or one neutral line, with a button to the private chat.
/// Never a word about a person; alarming words are also answered in private (coaching.md 8.2).
/// </summary>
internal sealed class GroupTalk(TelegramClient client, Standing standing, Bot bot, TelegramLimits limits, TelegramHouse house)
{
    private const int MostRemembered = 10_000;

    private readonly GroupRate rate = new(limits.GroupAnswersPerMinute, house.Clock);
    private readonly Recent<long, object> answered = new(MostRemembered);

    /// <param name="updateId">An update that comes again is not answered again.</param>
    public async Task<Accepted> Take(long updateId, Heard.InGroup heard, IArrivals arrivals, CancellationToken stop)
    {
        if (answered.Find(updateId) is null)
        {
            answered.Put(updateId, heard);
            await Answer(heard, stop);
        }

        var isAlarming = heard.Private is not null && house.Scripts.Current is { } script
            && Outside.IsAlarming(script, heard.Words, LocaleOf(heard));
        return isAlarming ? await arrivals.Accept(heard.Private!, stop) : Accepted.Committed;
    }

    private async Task Answer(Heard.InGroup heard, CancellationToken stop)
    {
        var group = heard.Message.Chat!.Id!.Value;
        if (standing.Pauses.Until(group) is not null || Say(heard) is not { } message || !rate.TryAnswer(group)) return;
        foreach (var sheet in Sheet.Of(message, [], [], ""))
        {
            var moved = await Send(heard, group, sheet, stop);
            if (moved is not null) await Send(heard, moved.Value, sheet, stop);
        }
    }

    /// <returns>The group's new id when it became a supergroup: the sheet was not sent.</returns>
    private async Task<long?> Send(Heard.InGroup heard, long group, Sheet sheet, CancellationToken stop)
    {
        var envelope = new Envelope(group)
        {
            Keyboard = OpenPrivate(LocaleOf(heard)),
            Thread = heard.Message.IsTopicMessage is true ? heard.Message.MessageThreadId : null,
            Answers = heard.Message.MessageId,
        };
        var answer = await client.Call(new SendMessage(envelope, Html.Of(sheet.Text)), Results.Sent, stop);
        if (answer is not Answer<Taken>.No(var why)) return null;
        if (why is Failure.TooMany(var wait)) standing.Pauses.Pause(group, wait);
        return why is Failure.Migrated(var moved) ? moved : null;
    }

    private Message? Say(Heard.InGroup heard)
    {
        if (house.Scripts.Current is not { } script) return heard.Private is { } arrival ? house.Apology(arrival) : null;
        var locale = LocaleOf(heard);
        return heard.Command is { } command
            ? Outside.InPublic(script, command, heard.Words, locale)
            : new(Outside.Say(script, "channel.group", locale), "channel.group");
    }

    private Keyboard OpenPrivate(string? locale) =>
        bot.DeepLink("group") is { } link && house.Say("channel.open-private", locale) is { } label
            ? new([[new Key(label, null, link)]]) : Keyboard.None;

    private static string? LocaleOf(Heard.InGroup heard) => Hearing.LocaleOf(heard.Message.From);
}
