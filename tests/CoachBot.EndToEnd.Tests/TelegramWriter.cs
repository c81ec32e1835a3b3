using CoachBot.Emulators.Telegram.Chats;
using Xunit;

namespace CoachBot.EndToEnd.Tests;

/// <summary>Somebody on Telegram: writes the next message when the bot has confirmed the last one, whatever is answered.</summary>
internal sealed class TelegramWriter(TelegramPerson person, int messages, Pace pace) : IDisposable
{
    private readonly SemaphoreSlim next = new(0);

    public long Chat => person.Id;

    public void Confirmed() => next.Release();

    public void Dispose() => next.Dispose();

    public async Task Talk()
    {
        for (var message = 1; message <= messages; message++)
        {
            await pace.Begin();
            person.Writes($"Hello, this is message {message}.");
            await next.WaitAsync();
            pace.Done();
        }
    }

    /// <summary>What everybody is to hear: one answer to every message.</summary>
    public async Task<IReadOnlyList<string>> TalkUndisturbed()
    {
        var heard = new List<string>();
        for (var message = 1; message <= messages; message++)
        {
            person.Writes($"Hello, this is message {message}.");
            heard.Add((await person.Next()).Words);
            await next.WaitAsync();
        }

        return heard;
    }

    /// <summary>Returns when at least that much was heard and the last of it is this.</summary>
    public async Task HearUntil(string last, int least)
    {
        for (var heard = 1; ; heard++)
            if ((await person.Next(TimeSpan.FromMinutes(3))).Words == last && heard >= least) return;
    }

    /// <summary>How many messages came again. Anything else than the expected ones, in their order, fails the test.</summary>
    public int Repeats(IReadOnlyList<string> expected)
    {
        var (at, repeats) = (0, 0);
        foreach (var words in person.Sent.Select(message => message.Words))
            if (at < expected.Count && words == expected[at]) at++;
            else if (at > 0 && words == expected[at - 1]) repeats++;
            else Assert.Fail($"After message {at} of {expected.Count} came: {words}");
        Assert.Equal(expected.Count, at);
        return repeats;
    }
}
