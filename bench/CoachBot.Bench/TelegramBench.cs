using System.Net;
using System.Net.Sockets;
using CoachBot.Emulators.Telegram;
using CoachBot.Emulators.Telegram.Chats;

namespace CoachBot.Bench;

/// <summary>
/// A crowd on an emulated Telegram (this process, core 1) talks to the released bot (another process, core 0). A turn is one text
/// message in and one sendMessage out, after the turn's commit; taps are answerCallbackQuery and sendMessage.
/// </summary>
internal static class TelegramBench
{
    private const int People = 500;
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan measured = TimeSpan.FromSeconds(15);

    private static readonly string[] firstContact =
        ["hi", "I'm 18 or older, start", "none", "none", "5", "make my plan", "one side", "under 2 weeks", "both", "ribs pop up", "none"];

    private static readonly string[] later =
        ["why", "I meant 4", "should I use ice or heat?", "change pain to 5", "are hip thrusts bad for my back?", "left not right", "back", "none", "/plan"];

    private static readonly string[] tapped = ["Why these?", "Go on", "What waits"];

    public static async Task<int> Run(string coach, TextWriter output)
    {
        var folder = Directory.CreateDirectory(Path.GetFullPath(Path.Combine("data", $"bench-{Environment.ProcessId}")));
        try
        {
            await output.WriteLineAsync($"bench telegram: {People} people at once, {(OtherProcess.CanPin ? "bot on core 0, emulator and crowd on core 1" : "not pinned")}, load {Load()}");
            await Echo(output);
            return await Coach(coach, folder.FullName, output) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Echo(TextWriter output)
    {
        await using var telegram = await Start();
        var crowd = new Crowd(telegram, People, (person, _, turn) => person.Writes($"turn {turn}"));
        using var bot = new OtherProcess([Environment.GetCommandLineArgs()[0], "echo", telegram.Url, telegram.Token]);
        await crowd.Once(bot);
        await crowd.For(TimeSpan.FromSeconds(4), bot);
        var figures = await crowd.For(TimeSpan.FromSeconds(6), bot);
        await output.WriteLineAsync($"limit, with a bare echo for a bot: {figures.Sentence("turns")}{Faults(crowd)}");
        await output.WriteLineAsync($"the emulator's own limit at that share: {figures.PerSecond / figures.Share(figures.Platform) * 100:0} turns/s");
    }

    private static async Task<bool> Coach(string coach, string folder, TextWriter output)
    {
        await using var telegram = await Start();
        var crowd = new Crowd(telegram, People, (person, _, turn) => person.Writes(Words(turn)));
        using var bot = new OtherProcess(
            [coach, "run"], ("Telegram__ApiUrl", telegram.Url), ("Telegram__Token", telegram.Token), ("Store__Connection", Path.Combine(folder, "coach.db")),
            ("Web__Url", $"http://127.0.0.1:{FreePort()}"), ("Safety__Country", "GB"));
        foreach (var _ in firstContact) await crowd.Once(bot);
        await crowd.For(warmUp, bot);
        var texts = await crowd.For(measured, bot);
        await output.WriteLineAsync($"texts: {texts.Sentence("turns")}{Faults(crowd)}");
        // Everybody stands somewhere else by now: these bring all of them before the same buttons.
        crowd.Talk = (person, _, turn) => person.Writes(turn % 2 == 0 ? "none" : "why");
        crowd.TalksAlike = false;
        for (var i = 0; i < 4; i++) await crowd.Once(bot);
        crowd.Talk = (person, member, _) => person.Taps(member.Last!, Label(member.Last!));
        await crowd.For(TimeSpan.FromSeconds(3), bot);
        var taps = await crowd.For(TimeSpan.FromSeconds(8), bot);
        await output.WriteLineAsync($"taps: {taps.Sentence("taps")}{Faults(crowd)}");
        await output.WriteLineAsync($"memory of the bot: {bot.PeakMegabytes:0} MB at most; calls: {telegram.Tally}; load {Load()}");
        foreach (var complaint in bot.Complaints.Take(5)) await output.WriteLineAsync(complaint);
        return crowd.Wrongs.Length == 0;
    }

    /// <summary>A plan's questions lead back to the plan.</summary>
    private static string Label(TelegramMessage message) => tapped.First(label => message.Buttons.Any(button => button.Text == label));

    private static string Words(int turn) => turn < firstContact.Length ? firstContact[turn] : later[(turn - firstContact.Length) % later.Length];

    private static string Faults(Crowd crowd) => crowd.Wrongs is { Length: > 0 } wrongs ? $"; WRONG: {wrongs}" : "; nothing wrong, doubled or missing";

    private static Task<TelegramEmulator> Start() => TelegramEmulator.Start(new() { Records = false, CallbackLifetime = TimeSpan.FromMinutes(1) });

    private static string Load() => OperatingSystem.IsLinux() ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3)) : "unknown";

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
