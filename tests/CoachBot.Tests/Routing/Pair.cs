using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Router.Turns;
using CoachBot.Store;
using CoachBot.Tests.Conversations;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace CoachBot.Tests.Routing;

/// <summary>Two chats, the real coach and the real turn loop.</summary>
internal sealed class Pair
{
    public static readonly Address Web = new("web", "ana");
    public static readonly Address Phone = new("telegram", "4711");

    private readonly TurnLoopParts parts;
    private readonly List<string> codes = [];
    private int said;
    private Arrival? last;

    public Pair(IStore? store = null, ManualClock? clock = null)
    {
        (Store, Clock) = (store ?? new MemoryStore(), clock ?? new(Chat.At));
        var coaching = new Coaching((conversation, turn) => Coach.Take(conversation, turn, TheScript.Script), _ => Core.RedFlags.Level.None, () => "112")
        {
            NewLinkCode = NewCode,
        };
        parts = Wiring.TurnLoop(Store, [OnWeb, OnPhone], coaching, Clock, NullLoggerFactory.Instance);
    }

    public IStore Store { get; }

    public FakeChannel OnWeb { get; } = new("web");

    public FakeChannel OnPhone { get; } = new("telegram");

    public ManualClock Clock { get; }

    public string Code => codes[^1];

    public IReadOnlyList<Delivered> Newest(Address address) => address == Web ? OnWeb.Sent : OnPhone.Sent;

    public async Task<Accepted> Say(Address from, string words) => await Take(from, new Input.Text(words));

    /// <summary>The last arrival, as a platform brings it again that heard of no commit.</summary>
    public Task<Accepted> Again() => parts.Router.Accept(last!, CancellationToken.None);

    /// <summary>Takes what is due; after a restart what was left to send goes out too.</summary>
    public async Task Restart()
    {
        await parts.Sender.Recover(CancellationToken.None);
        await parts.Timers.TakeDue(CancellationToken.None);
    }

    /// <summary>False: what comes due waits for <see cref="Restart"/>.</summary>
    public bool TakesDue { get; init; } = true;

    /// <summary>Taps the newest button of that label in the chat.</summary>
    public async Task<Accepted> Tap(Address from, string label) => await Take(from, new Input.Tap(
        Newest(from).Reverse().SelectMany(sent => sent.Message.Buttons).First(button => button.Text == label).Reply));

    public async Task Wait(Duration time)
    {
        Clock.AdvanceTo(Clock.GetCurrentInstant() + time);
        await parts.Timers.TakeDue(CancellationToken.None);
    }

    /// <summary>A code from the web chat is used on the phone, and the web chat is asked.</summary>
    public async Task Link()
    {
        await Say(Web, "/link");
        await Say(Phone, $"/start {Code}");
    }

    /// <summary>Both say yes; the phone's history stays.</summary>
    public async Task JoinToKeptPhone()
    {
        await Keep(Phone);
        await Say(Web, "/link");
        await Say(Phone, $"/link {Code}");
        await Tap(Phone, "Yes, it's mine");
        await Tap(Web, "Yes, join");
    }

    public async Task<Conversation> StateOf(Address address)
    {
        var stored = await Store.Load(await Store.PersonOf(address, CancellationToken.None), CancellationToken.None);
        return stored.State is { } state ? ConversationJson.Read(state) : Conversation.New;
    }

    public async Task<bool> IsOne() =>
        await Store.PersonOf(Web, CancellationToken.None) == await Store.PersonOf(Phone, CancellationToken.None);

    /// <summary>Kept, with a plan, check-ins at 19:00.</summary>
    public async Task Keep(Address address)
    {
        foreach (var turn in Chat.Kept().Turns) await Take(address, turn.Turn.Input);
    }

    private async Task<Accepted> Take(Address from, Input input)
    {
        Clock.AdvanceTo(Clock.GetCurrentInstant() + Duration.FromSeconds(5));
        var arrival = new Arrival(from, $"{Clock.GetCurrentInstant().ToUnixTimeTicks()}:{++said}", input, Chat.British, Clock.GetCurrentInstant(), "handle");
        last = arrival;
        var accepted = await parts.Router.Accept(arrival, CancellationToken.None);
        if (TakesDue) await parts.Timers.TakeDue(CancellationToken.None);
        return accepted;
    }

    private string NewCode()
    {
        codes.Add($"K7QZM2P{Core.Linking.LinkCode.Alphabet[codes.Count]}");
        return codes[^1];
    }
}
