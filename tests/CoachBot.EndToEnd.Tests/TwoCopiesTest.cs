using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Telegram;
using Xunit;

namespace CoachBot.EndToEnd.Tests;

/// <summary>Two real processes with one token, each on a database of its own: one works, the other waits, says so, and takes over when the first is killed.</summary>
public sealed class TwoCopiesTest : IDisposable
{
    private static readonly string[] words = ["Hello", "/about", "/privacy", "/about"];
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(1);

    private readonly string folder = Directory.CreateTempSubdirectory("coach-two-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task On_Discord_the_one_with_the_older_database_works()
    {
        await using var discord = await DiscordEmulator.Start(new() { IdentifyPause = TimeSpan.Zero });
        using var older = Copy("older", ("Discord__ApiUrl", discord.ApiUrl.ToString()), ("Discord__Token", discord.Token));
        using var younger = Copy("younger", ("Discord__ApiUrl", discord.ApiUrl.ToString()), ("Discord__Token", discord.Token));
        await older.Start();
        await discord.Until(() => discord.Gateway.Listening.Count == 1);
        await younger.Start();
        await discord.Until(() => discord.Gateway.Listening.Count == 2);
        var ana = discord.Person("Ana");
        for (var said = 1; said <= words.Length; said++)
        {
            ana.Says(words[said - 1]);
            await discord.Until(() => ana.Heard.Count == said);
        }

        Assert.Contains("This one stands by", await Ready(younger, isReady: false));
        await Ready(older, isReady: true);
        await older.Kill();
        ana.Says("Anybody there?");
        // By then all that was written before is settled as well: whatever was answered twice would stand there.
        await discord.Until(() => ana.Heard.Count > words.Length, longest);
        Assert.Equal(words.Length + 1, ana.Heard.Count);
        await Ready(younger, isReady: true);
        Assert.Single(younger.Printed, line => line.Contains("This one stands by", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_Telegram_the_one_that_came_last_works()
    {
        await using var telegram = await TelegramEmulator.Start();
        using var first = Copy("first", ("Telegram__ApiUrl", telegram.Url), ("Telegram__Token", telegram.Token));
        using var last = Copy("last", ("Telegram__ApiUrl", telegram.Url), ("Telegram__Token", telegram.Token));
        await first.Start();
        await telegram.Called("getUpdates");
        await last.Start();
        Assert.Contains("This one waits", await Ready(first, isReady: false));
        await Ready(last, isReady: true);
        var ana = telegram.Person();
        foreach (var said in words)
        {
            ana.Writes(said);
            await ana.Next();
        }

        await last.Kill();
        ana.Writes("Anybody there?");
        await ana.Next(longest);
        Assert.Equal(words.Length + 1, ana.Sent.Count);
        await Ready(first, isReady: true);
        Assert.Single(first.Printed, line => line.Contains("This one waits", StringComparison.Ordinal));
    }

    private CoachProcess Copy(string name, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var copy = new CoachProcess(Directory.CreateDirectory(Path.Combine(folder, name)).FullName);
        foreach (var (setting, value) in settings) copy.Settings[setting] = value;
        return copy;
    }

    /// <summary>What /health/ready says as soon as it is, or is not.</summary>
    private static async Task<string> Ready(CoachProcess copy, bool isReady)
    {
        using var http = new HttpClient { BaseAddress = copy.Url };
        using var late = new CancellationTokenSource(longest);
        while (true)
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), late.Token);
            if (answer.IsSuccessStatusCode == isReady) return await answer.Content.ReadAsStringAsync(late.Token);
        }
    }
}
