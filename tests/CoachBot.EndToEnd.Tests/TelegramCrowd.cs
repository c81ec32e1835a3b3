using CoachBot.Emulators.Telegram;

namespace CoachBot.EndToEnd.Tests;

/// <summary>People on an emulated Telegram.</summary>
internal sealed class TelegramCrowd(TelegramEmulator telegram) : Crowd(20, Messages)
{
    public const int Messages = 24;

    private IReadOnlyList<TelegramWriter> writers = [];

    public TelegramEmulator Telegram => telegram;

    /// <summary>Everybody, and first one whom no kill disturbs.</summary>
    public IReadOnlyList<TelegramWriter> Writers => writers;

    /// <summary>What everybody is to hear: one answer to every message.</summary>
    public IReadOnlyList<string> Expected { get; private set; } = [];

    public override void Settle(CoachProcess coach)
    {
        (coach.Settings["Telegram__ApiUrl"], coach.Settings["Telegram__Token"]) = (telegram.Url, telegram.Token);
        writers = [.. Enumerable.Range(0, Persons + 1).Select(_ => new TelegramWriter(telegram.Person(), Messages, Pace))];
        var byChat = writers.ToDictionary(writer => writer.Chat);
        telegram.OnConfirmed = chat => byChat[chat].Confirmed();
    }

    public override async Task Meet() => Expected = await writers[0].TalkUndisturbed();

    public override async Task Talk()
    {
        await Task.WhenAll(writers.Skip(1).Select(writer => writer.Talk()));
        await Task.WhenAll(writers.Skip(1).Select(writer => writer.HearUntil(Expected[^1], Expected.Count)));
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var writer in writers) writer.Dispose();
        await telegram.DisposeAsync();
        await base.DisposeAsync();
    }
}
