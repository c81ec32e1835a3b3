using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Telegram;
using Xunit;

namespace CoachBot.EndToEnd.Tests;

/// <summary>While others are killed, a copy may take longer to answer than the other waits for it.</summary>
[CollectionDefinition("undisturbed", DisableParallelization = true)]
public sealed class Undisturbed;

/// <summary>Two real processes with one token, each on a database of its own: one works, the other waits, says so, and takes over when the first is killed.</summary>
[Collection("undisturbed")]
public sealed class TwoCopiesTest : IDisposable
{
    private const string Ready = "{\"ok\":true,";
    private static readonly string[] words = ["/about", "/privacy", "/about"];
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(1);

    private readonly string folder = Directory.CreateTempSubdirectory("coach-two-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task On_Discord_the_one_with_the_older_database_works()
    {
        await using var discord = await DiscordEmulator.Start(new() { IdentifyPause = TimeSpan.Zero });
        using var older = Copy("older", ("Discord__ApiUrl", discord.ApiUrl.ToString()), ("Discord__Token", discord.Token));
        using var younger = Copy("younger", ("Discord__ApiUrl", discord.ApiUrl.ToString()), ("Discord__Token", discord.Token));
        var ana = discord.Person("Ana");
        await older.Start();
        await discord.Until(() => discord.Gateway.Listening.Count == 1);
        // Until then it does not know itself that it is alone.
        ana.Says("Hello");
        await discord.Until(() => ana.Heard.Count == 1);
        await younger.Start();
        await discord.Until(() => discord.Gateway.Listening.Count == 2);
        foreach (var (i, said) in words.Index())
        {
            ana.Says(said);
            await discord.Until(() => ana.Heard.Count == i + 2);
        }

        await Says(younger, "This one stands by");
        await Says(older, Ready);
        await older.Kill();
        ana.Says("Anybody there?");
        // By then all that was written before is settled as well: whatever was answered twice would stand there.
        await discord.Until(() => ana.Heard.Count > words.Length + 1, longest);
        Assert.Equal(words.Length + 2, ana.Heard.Count);
        await Says(younger, Ready);
        Assert.Equal(1, Printed(younger, "This one stands by"));
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
        await Says(first, "This one waits");
        await Says(last, Ready);
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
        await Says(first, Ready);
        Assert.Equal(1, Printed(first, "This one waits"));
    }

    private CoachProcess Copy(string name, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var copy = new CoachProcess(Directory.CreateDirectory(Path.Combine(folder, name)).FullName);
        foreach (var (setting, value) in settings) copy.Settings[setting] = value;
        return copy;
    }

    private static int Printed(CoachProcess copy, string sentence)
    {
        lock (copy.Printed) return copy.Printed.Count(line => line.Contains(sentence, StringComparison.Ordinal));
    }

    /// <summary>Until /health/ready says it.</summary>
    private static async Task Says(CoachProcess copy, string sentence)
    {
        using var http = new HttpClient { BaseAddress = copy.Url };
        using var late = new CancellationTokenSource(longest);
        while (true)
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), late.Token);
            if ((await answer.Content.ReadAsStringAsync(late.Token)).Contains(sentence, StringComparison.Ordinal)) return;
        }
    }
}
