using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Walks every way through the dialogs that taps, words and timers open, up to states that are alike.</summary>
public sealed class Walker(Script? script = null)
{
    /// <summary>What is typed in every state, beside all its buttons.</summary>
    public static readonly string[] Words =
    [
        "back", "restart", "skip", "help", "stop", "why", "yes", "no", "not sure", "4", "9", "none", "asdf qwer", "😀", "I meant 3",
        "my crotch is numb", "fever and back pain", "i want to die", "hi", "I'm 16", "7pm Leeds", "Germany",
        "are hip thrusts bad for the back?", "pain 3, did the session, fine this morning",
        "/start", "/help", "/plan", "/plan week", "/plan gate", "/session", "/advice", "/checkin", "/stretch", "/stretch back", "/stretch all", "/card ST-08", "/did ST-08",
        "/form", "/form dead bug", "/form quiz", "/form rdl",
        "/learn", "/tune", "/flare", "/week", "/week Monday", "/snooze", "/snooze 2h", "/less", "/less weekly", "/pause 3", "/resume", "/progress", "/note",
        "/stop", "/time", "/language en", "/redflags", "/privacy", "/export", "/forget", "/about", "/link", "/link K7QZ-M2PX", "/channels",
    ];

    private readonly HashSet<string> seen = [];
    private readonly Queue<Conversation> next = [];

    /// <summary>What else comes in, in every state.</summary>
    public IReadOnlyList<Input> More { get; init; } = [];

    public HashSet<Stage> Stages { get; } = [];

    public HashSet<string> Prompts { get; } = [];

    public int Steps { get; private set; }

    /// <summary>One line for each way of breaking the core.</summary>
    public HashSet<string> Errors { get; } = [];

    /// <summary>Walks from somebody new, or from where a conversation stands.</summary>
    /// <param name="most">Distinct states at the most, each of which is gone on from.</param>
    /// <param name="check">Called after each step: before, input, after, messages.</param>
    public void Walk(IEnumerable<Conversation> from, int most, Action<Step> check)
    {
        foreach (var start in from)
        {
            Meet(start, most);
        }

        while (next.Count > 0)
        {
            var conversation = next.Dequeue();
            foreach (var input in InputsOf(conversation))
            {
                Steps++;
                if (TryTake(conversation, input) is not { } step)
                {
                    continue;
                }

                Stages.Add(Enum.Parse<Stage>(step.After.Stage));
                Prompts.UnionWith(step.Messages.Select(message => message.Prompt));
                check(step);
                Meet(step.After, most);
            }
        }
    }

    private Script Script => script ?? TheScript.Script;

    private Step? TryTake(Conversation before, Input input)
    {
        try
        {
            return Take(before, input, Script);
        }
        catch (InvalidOperationException wrong)
        {
            Errors.Add($"{wrong.Message} {wrong.InnerException?.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("CoachBot.Core", StringComparison.Ordinal))}");
            return null;
        }
    }

    public static Step Take(Conversation before, Input input, Script? script = null)
    {
        var due = input is Input.Due timer ? before.Timers.FirstOrDefault(held => held.Key == timer.Timer)?.At ?? Instant.MinValue : Instant.MinValue;
        var now = Instant.Max(due, (before.LastTurnAt ?? Instant.FromUtc(2026, 1, 5, 18, 0)) + Duration.FromSeconds(15));
        try
        {
            var taken = Others.Take(before, new Turn(now, now, input, Chat.British) { Channel = Others.Here.Channel, Tag = Others.Here.Tag }, script ?? TheScript.Script);
            return new Step(before, input, taken.Conversation, taken.Effects);
        }
        catch (Exception wrong)
        {
            throw new InvalidOperationException($"In {before.Stage} with {before.Open?.Question} open, held {before.Held?.Level}, on {input}: {wrong.Message}", wrong);
        }
    }

    private IEnumerable<Input> InputsOf(Conversation conversation)
    {
        foreach (var asked in conversation.Open is { } open ? [open, .. conversation.Asked.Take(3)] : conversation.Asked.Take(3))
        {
            foreach (var button in TheScript.Script.English.Prompts[asked.Prompt].Buttons)
            {
                yield return new Input.Tap($"v1.{asked.Asking}.{button.Reply}");
            }
        }

        foreach (var more in More)
        {
            yield return more;
        }

        foreach (var words in Words)
        {
            yield return new Input.Text(words);
        }

        yield return new Input.Attachment(null);
        yield return new Input.Edited("I meant the left side");
        yield return new Input.Tap("v1.999.site.side");
        yield return new Input.Tap("rubbish");
        foreach (var timer in conversation.Timers)
        {
            yield return new Input.Due(timer.Key);
        }
    }

    /// <summary>States are alike when everything that steers the conversation is.</summary>
    private void Meet(Conversation conversation, int most)
    {
        var key = string.Join(
            '|', conversation.Stage, conversation.Open?.Prompt, conversation.From, conversation.Held?.Level, conversation.Held?.Status,
            conversation.Held?.IsConditional, string.Join(" ", conversation.Held?.Flags ?? []), conversation.Plan?.Phase, conversation.Person.IsKept,
            conversation.Person.IsMode, string.Join(',', conversation.Waiting.Select(waiting => waiting.Question)));
        if (seen.Count < most && seen.Add(key))
        {
            next.Enqueue(ConversationJson.Read(ConversationJson.Write(conversation)));
        }
    }
}

public sealed record Step(Conversation Before, Input Input, Conversation After, IReadOnlyList<Effect> Effects)
{
    public IEnumerable<Message> Messages => Effects.OfType<Effect.Say>().Select(say => say.Message);

    public override string ToString() => $"{Before.Stage}/{Before.Open?.Question} on {Input} -> {After.Stage}/{After.Open?.Question}: {string.Join(" // ", Messages.Select(message => message.Text))}";
}
