using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Linking;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>One person talking to the core itself: no store, no router, a clock that only moves when told.</summary>
public sealed class Chat
{
    public static readonly ClientHints British = new("en-GB", "Europe/London", "GB");

    /// <summary>When every chat begins.</summary>
    public static readonly Instant At = Instant.FromUtc(2026, 1, 5, 18, 0);

    public Instant Now { get; set; } = At;

    public ClientHints Hints { get; init; } = British;

    public Conversation Conversation { get; set; } = Conversation.New;

    /// <summary>The chat that is written in.</summary>
    public Via Via { get; set; } = Others.Here;

    /// <summary>What is known of codes and of others.</summary>
    public Func<Need, Brought, Brought> Bring { get; set; } = Others.Bring;

    public List<Message> All { get; } = [];

    /// <summary>Every turn so far, so that it can be taken again.</summary>
    public List<(Conversation Before, Turn Turn)> Turns { get; } = [];

    public IReadOnlyList<Effect> Effects { get; private set; } = [];

    public IReadOnlyList<Message> Said { get; private set; } = [];

    public string Text => string.Join("\n\n", Said.Select(message => message.Text));

    public Stage Stage => Enum.Parse<Stage>(Conversation.Stage);

    public Chat Say(string words) => Take(new Input.Text(words));

    /// <summary>Taps the button with this label, newest message first.</summary>
    public Chat Tap(string label)
    {
        var button = Enumerable.Reverse(All).SelectMany(message => message.Buttons).FirstOrDefault(candidate => candidate.Text == label)
            ?? throw new InvalidOperationException($"No button [{label}].");
        return Take(new Input.Tap(button.Reply));
    }

    public Chat Take(Input input, Duration? late = null)
    {
        var turn = new Turn(Now, Now - (late ?? Duration.Zero), input, Hints) { Channel = Via.Channel, Tag = Via.Tag };
        var (taken, whole) = Others.Take(Conversation, turn, TheScript.Script, Bring);
        Turns.Add((Conversation, whole));
        Conversation = ConversationJson.Read(ConversationJson.Write(taken.Conversation));
        Effects = taken.Effects;
        Said = [.. taken.Effects.OfType<Effect.Say>().Select(say => say.Message)];
        All.AddRange(Said);
        Now += Duration.FromSeconds(20);
        return this;
    }

    /// <summary>Moves the clock; what is due is taken in order, each at its own time.</summary>
    public Chat Wait(Duration time)
    {
        var until = Now + time;
        while (Conversation.Timers.Where(timer => timer.At <= until).MinBy(timer => timer.At) is { } due)
        {
            Now = Instant.Max(Now, due.At);
            Take(new Input.Due(due.Key));
        }

        Now = until;
        return this;
    }

    public static Chat AtFirstHelp(string pain = "5") =>
        new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("None of these").Say(pain);

    public static Chat WithPlan(string pain = "5", string top = "Flat like a table") => AtFirstHelp(pain)
        .Tap("Make my plan, 6 taps").Tap("One side").Tap("Under 2 weeks").Tap("Both").Tap(top).Tap("None");

    /// <summary>The text of a lock for one flag, brought up again by [Not seen yet].</summary>
    public static Chat Locked(string flag, Level level, ClientHints? hints = null)
    {
        var chat = new Chat { Hints = hints ?? British };
        var asked = new OpenQuestion(1, "clearance", "clearance", chat.Now, 0, null);
        chat.Conversation = Conversation.New with
        {
            Stage = nameof(Stage.Clearance),
            Open = asked,
            Asked = [asked],
            Askings = 1,
            Held = new Held(1, level, [flag], chat.Now, nameof(Stage.Opening), About.Writer),
            Flags = [new OpenFlag(flag, level, false, chat.Now)],
        };
        return chat.Take(new Input.Tap("v1.1.clearance.not-seen"));
    }

    /// <summary>Kept, check-ins at 19:00 in Leeds from tomorrow on.</summary>
    public static Chat Kept(string pain = "5", string top = "Flat like a table") =>
        WithPlan(pain, top).Tap("Keep this plan").Tap("Keep, check in daily").Say("7pm Leeds").Tap("Right");
}
