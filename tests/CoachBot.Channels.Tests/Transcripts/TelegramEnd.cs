using CoachBot.Channels.Tests.Specs;
using CoachBot.Core.Conversations;
using CoachBot.Emulators.Telegram;
using CoachBot.Emulators.Telegram.Chats;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Store;
using CoachBot.Telegram;
using Microsoft.Extensions.Logging.Abstractions;

namespace CoachBot.Channels.Tests.Transcripts;

/// <summary>Somebody with Telegram open, in the private chat with the bot.</summary>
internal sealed class TelegramEnd : IPersonEnd
{
    private const string DoneData = "d1.";
    private static readonly byte[] photo = [1, 2, 3];

    private readonly TelegramEmulator telegram;
    private readonly TelegramPerson person;
    private readonly TelegramChannel channel;
    private TelegramMessage? written;

    private TelegramEnd(TelegramEmulator telegram, TelegramChannel channel)
    {
        (this.telegram, this.channel) = (telegram, channel);
        person = telegram.Person();
        person.HasStarted = true;
    }

    public IChannel Channel => channel;

    public IReadOnlyList<Shown> Shown => [.. person.Sent.Select(ShownOf)];

    public static async Task<IPersonEnd> Start(ManualClock clock, Scripts scripts)
    {
        var platform = await TelegramEmulator.Start();
        var house = new TelegramHouse(scripts, new MemoryStore(), new NoPictureFiles(), _ => throw new InvalidOperationException("No apology was expected."))
        {
            Clock = clock,
            Log = NullLogger.Instance,
            Jitter = () => 0,
        };
        return new TelegramEnd(platform, new(new(platform.Token) { ApiUrl = platform.Url }, house));
    }

    public Task Send(Input input)
    {
        switch (input)
        {
            case Input.Text(var words):
                written = person.Writes(words);
                break;
            case Input.Attachment(var caption):
                written = person.Sends("photo", photo, "photo.jpg", caption);
                break;
            case Input.Edited(var now):
                person.Edits(written!, now);
                break;
        }

        return Task.CompletedTask;
    }

    public async Task<bool> Tap(IReadOnlyList<string> labels)
    {
        if (person.Sent.LastOrDefault(message => labels.All(label => Button(message, label) is not null)) is not { } found) return false;
        var done = Buttons(found).FirstOrDefault(IsDone);
        foreach (var label in labels)
        {
            var press = person.TapsData(Now(found), Button(found, label)!.Data!);
            if (done is not null) await person.AnswerTo(press);
        }

        if (done is not null) person.TapsData(Now(found), done.Data!);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await telegram.DisposeAsync();
        PlatformDocuments.AreKept(telegram);
    }

    private static TelegramMessage Now(TelegramMessage message) => message.Chat.Now(message.Id) ?? message;

    /// <summary>An old button can be pressed on another device although it is gone from the message.</summary>
    private static IReadOnlyList<TelegramButton> Buttons(TelegramMessage message) => message.Buttons;

    private static TelegramButton? Button(TelegramMessage message, string label) =>
        Buttons(message).FirstOrDefault(button => string.Equals(button.Text, label, StringComparison.OrdinalIgnoreCase));

    private static bool IsDone(TelegramButton button) => button.Data?.StartsWith(DoneData, StringComparison.Ordinal) is true;

    private static Shown ShownOf(TelegramMessage message) =>
        new(message.Words, [.. message.Buttons.Where(button => !IsDone(button)).Select(button => button.Text)], message.File is { } file ? [new ShownFile(file.Name, file.Bytes)] : []);
}
