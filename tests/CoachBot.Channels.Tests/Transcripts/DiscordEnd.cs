using CoachBot.Channels.Tests.Specs;
using CoachBot.Core.Conversations;
using CoachBot.Discord;
using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Discord.World;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Store;
using Microsoft.Extensions.Logging.Abstractions;
using DiscordChannel = CoachBot.Discord.DiscordChannel;

namespace CoachBot.Channels.Tests.Transcripts;

/// <summary>Somebody with Discord open, in the direct messages with the bot.</summary>
internal sealed class DiscordEnd : IPersonEnd
{
    /// <summary>Nobody in a transcript takes time to read: the platform's limits pass a hundred times as fast, and what must not pass is longer by as much.</summary>
    private static readonly DiscordOptions hurried = new()
    {
        Scale = 0.01,
        AnswerDeadline = TimeSpan.FromMinutes(50),
        InteractionTokenLife = TimeSpan.FromHours(25),
        HeartbeatInterval = TimeSpan.FromHours(1),
        ResumeWindow = TimeSpan.FromHours(5),
        NonceMemory = TimeSpan.FromHours(8),
    };

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly DiscordEmulator discord;
    private readonly DiscordPerson person;
    private readonly DiscordChannel channel;

    /// <summary>As they were when they came: what is edited later was once like this, and can still be pressed elsewhere.</summary>
    private readonly Dictionary<string, DiscordMessage> first = [];
    private readonly Task watching;
    private DiscordMessage? written;
    private volatile bool isOver;

    private DiscordEnd(DiscordEmulator discord, DiscordChannel channel)
    {
        (this.discord, this.channel) = (discord, channel);
        person = discord.Person("Ana");
        // Looked at after everything that happens: before an edit takes the buttons away.
        watching = discord.Until(() => Messages().Count < 0 || isOver, Longest);
    }

    public IChannel Channel => channel;

    public IReadOnlyList<Shown> Shown => [.. Messages().Select(ShownOf)];

    public static async Task<IPersonEnd> Start(ManualClock clock, Scripts scripts)
    {
        var platform = await DiscordEmulator.Start(hurried);
        var house = new Lent(new MemoryStore(), new NoPictureFiles(), scripts, _ => throw new InvalidOperationException("No apology was expected."), new SystemAlarmClock())
        {
            Logs = NullLoggerFactory.Instance,
            Chance = () => 0,
        };
        return new DiscordEnd(platform, new(new(platform.Token, platform.ApiUrl.ToString()) { Times = new() { Doubt = TimeSpan.Zero } }, house));
    }

    public async Task Send(Input input)
    {
        await discord.Listening();
        switch (input)
        {
            case Input.Text(var words):
                written = person.Says(words);
                break;
            case Input.Edited(var now):
                person.Edits(written!, now);
                break;
            default:
                throw new NotSupportedException($"The emulator's people cannot send {input.GetType().Name}.");
        }
    }

    public Task<bool> Tap(IReadOnlyList<string> labels)
    {
        foreach (var message in Messages().AsEnumerable().Reverse())
        {
            if (labels.Count == 1 && message.Controls.FirstOrDefault(control => Same(control.Label, labels[0]) && control.CustomId is not null) is { } button)
            {
                person.PressesStale(message, button.CustomId!);
                return Task.FromResult(true);
            }

            if (message.Controls.FirstOrDefault(control => labels.All(label => control.Options.Any(option => Same(option.Label, label)))) is not { Options.Count: > 0 } select) continue;
            person.ChoosesStale(message, select.CustomId!, [.. labels.Select(label => select.Options.First(option => Same(option.Label, label)).Value)]);
            return Task.FromResult(true);
        }

        return Task.FromResult(false);
    }

    public async ValueTask DisposeAsync()
    {
        isOver = true;
        person.Says("bye");
        await watching;
        channel.Dispose();
        await discord.DisposeAsync();
        PlatformDocuments.AreKept(discord);
    }

    private static bool Same(string? label, string wanted) => string.Equals(label, wanted, StringComparison.OrdinalIgnoreCase);

    private List<DiscordMessage> Messages()
    {
        lock (first)
        {
            var heard = person.Heard;
            foreach (var message in heard) first.TryAdd(message.Id, message);
            return [.. heard.Select(message => first[message.Id])];
        }
    }

    private static Shown ShownOf(DiscordMessage message) => new(
        Plain(message.Content),
        [.. message.Controls.Where(control => control.CustomId?.StartsWith("c1.type.", StringComparison.Ordinal) is not true).SelectMany(LabelsOf)],
        [.. message.Files.Select(file => new ShownFile(file.Key, file.Value))]);

    private static IEnumerable<string> LabelsOf(MessageControl control) =>
        control.Options.Count > 0 ? control.Options.Select(option => option.Label) : [control.Label ?? ""];

    /// <summary>As the client shows it: a backslash before a sign only keeps the sign from being a mark.</summary>
    private static string Plain(string content) => string.Concat(content.Where((letter, i) =>
        letter != '\\' || i + 1 == content.Length || char.IsLetterOrDigit(content[i + 1]) || char.IsWhiteSpace(content[i + 1])));
}
