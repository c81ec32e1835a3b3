using CoachBot.Core.Conversations;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Router.Turns;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Talk;

/// <summary>One person at a terminal, with a clock of their own: every line is pumped through the real turn loop to its end.</summary>
internal sealed class TalkSession
{
    private readonly IStore store;
    private readonly TalkSettings settings;
    private readonly TextWriter output;
    private readonly IReadOnlyList<TerminalChannel> channels;
    private readonly TurnLoopParts parts;
    private Address address;
    private readonly Instant begun;
    private int said;

    /// <param name="output">Gets everything that is to be seen.</param>
    public TalkSession(IStore store, Coaching coaching, TalkSettings settings, TextWriter output, ILoggerFactory logs)
    {
        (this.store, this.settings, this.output) = (store, settings, output);
        Clock = new(settings.Start);
        begun = settings.Start;
        address = new(TerminalChannel.ChannelName, settings.As);
        channels =
        [
            .. TerminalChannel.Names.Select(name => new TerminalChannel(output, settings.IsInteractive)
            {
                Name = name, IsTranscript = settings.IsTranscript, Here = () => address,
            }),
        ];
        parts = Wiring.TurnLoop(store, channels, coaching, Clock, logs);
    }

    public ManualClock Clock { get; }

    /// <summary>What an earlier session left unsent is said first.</summary>
    public Task Recover() => parts.Sender.Recover(CancellationToken.None);

    /// <summary>Takes one line.</summary>
    /// <returns>A sentence when the line was wrong and changed nothing; else null.</returns>
    public async Task<string?> Take(string line)
    {
        switch (TalkLine.Parse(line))
        {
            case TalkLine.Words(var text):
                await Say(line, new Input.Text(text));
                return null;
            case TalkLine.Attachment(var caption):
                await Say(line, new Input.Attachment(caption));
                return null;
            case TalkLine.Edited(var now):
                await Say(line, new Input.Edited(now));
                return null;
            case TalkLine.Tap(var labels):
                return await Tap(line, labels);
            case TalkLine.As(var name, var channel):
                address = new(channel, name);
                if (settings.IsTranscript) await output.WriteLineAsync(line.Trim());
                return null;
            case TalkLine.Clock(var move):
                return await Move(line, move);
            case TalkLine.Wrong(var sentence):
                return sentence;
            default:
                return null;
        }
    }

    /// <summary>Moves the clock; whatever comes due on the way happens in order, each at its own time.</summary>
    public async Task MoveTo(Instant target)
    {
        while (await store.NextDue(Clock.GetCurrentInstant(), CancellationToken.None) is { } due && due <= target)
            await TakeDueAt(due);
        await TakeDueAt(target);
    }

    private async Task TakeDueAt(Instant at)
    {
        Clock.AdvanceTo(at);
        await store.Sweep(at, CancellationToken.None);
        await parts.Timers.TakeDue(CancellationToken.None);
    }

    private async Task<string?> Tap(string line, IReadOnlyList<string> labels)
    {
        if (Channel.ReplyOf(address.External, labels) is not { } reply)
            return Channel.NewestButtons(address.External) is { Length: > 0 } buttons
                ? $"No message has the button {line.Trim()}; the newest are {buttons}."
                : $"No message has the button {line.Trim()}, nor any other.";
        await Say(line, new Input.Tap(reply));
        return null;
    }

    private async Task<string?> Move(string line, ClockMove move)
    {
        var target = move.From(Clock.GetCurrentInstant(), await Zone());
        if (target < Clock.GetCurrentInstant()) return $"{line.Trim()} lies in the past; the clock only goes on.";
        if (settings.IsTranscript) await output.WriteLineAsync(line.Trim());
        if (move.IsOutage) await TakeDueAt(target);
        else await MoveTo(target);
        return null;
    }

    private async Task Say(string line, Input input)
    {
        if (settings.IsTranscript) await output.WriteLineAsync($"user: {line.Trim()}");
        var now = Clock.GetCurrentInstant();
        // Unique also among the sessions that share a store.
        var id = $"{settings.As}:{begun.ToUnixTimeTicks()}:{++said}";
        var arrival = new Arrival(address, id, input, settings.Hints, now);
        if (await parts.Router.Accept(arrival, CancellationToken.None) == Accepted.Unavailable)
            await Channel.Say(parts.Router.Sorry(arrival));
        // What somebody did here may be somebody else's business at once.
        await parts.Timers.TakeDue(CancellationToken.None);
    }

    private TerminalChannel Channel => channels.First(channel => channel.Name == address.Channel);

    /// <summary>The person's zone, as the conversation knows it by now.</summary>
    private async Task<DateTimeZone> Zone()
    {
        var person = await store.PersonOf(address, CancellationToken.None);
        var stored = await store.Load(person, CancellationToken.None);
        var id = stored.State is { } state ? settings.ZoneOf(ConversationJson.Read(state)) : null;
        return (id is null ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id)) ?? settings.FirstZone;
    }
}
