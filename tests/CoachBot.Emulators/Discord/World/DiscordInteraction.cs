using System.Collections.Immutable;
using System.Text.Json;

namespace CoachBot.Emulators.Discord.World;

/// <summary>One command, press, choice, form or completion, and what the bot made of it.</summary>
public sealed class DiscordInteraction
{
    private readonly DiscordHouse house;
    private ImmutableList<DiscordMessage> followUps = [];

    internal DiscordInteraction(DiscordHouse house, InteractionKind kind, DiscordPerson person, DiscordChannel channel)
    {
        (this.house, Kind, Person, Channel, Id) = (house, kind, person, channel, house.Ids.Next());
        At = house.Clock.Now;
    }

    public string Id { get; }

    public string Token { get; } = "aW50ZXJhY3Rpb246" + Guid.NewGuid().ToString("N");

    public InteractionKind Kind { get; }

    public DiscordPerson Person { get; }

    public DiscordChannel Channel { get; }

    public DateTimeOffset At { get; }

    /// <summary>Of the control or form.</summary>
    public string? CustomId { get; internal init; }

    /// <summary>The message whose control was pressed.</summary>
    public DiscordMessage? Source { get; internal init; }

    /// <summary>Callback type of the first response, 0 while there is none.</summary>
    public int Answer { get; internal set; }

    /// <summary>When the first response came.</summary>
    public DateTimeOffset? AnsweredAt { get; internal set; }

    /// <summary>What "@original" is: the answer, or the message that the press changed.</summary>
    public DiscordMessage? Original { get; internal set; }

    public IReadOnlyList<DiscordMessage> FollowUps => Volatile.Read(ref followUps);

    /// <summary>The form that was opened.</summary>
    public JsonElement? Modal { get; internal set; }

    /// <summary>What autocomplete offered: name and value.</summary>
    public IReadOnlyList<(string Name, string Value)> Choices { get; internal set; } = [];

    /// <summary>"The application did not respond": no first response within the deadline.</summary>
    public bool DidNotRespond => Answer == 0 && house.Clock.Now - At > house.Clock.Scaled(house.Options.AnswerDeadline);

    internal bool IsTokenOver => house.Clock.Now - At > house.Clock.Scaled(house.Options.InteractionTokenLife);

    /// <summary>Everything that the bot said to it, the first response first.</summary>
    public IReadOnlyList<DiscordMessage> Said => Original is { } first && Answer is 4 or 5 ? [Original!, .. FollowUps] : FollowUps;

    /// <summary>Done when an answer can be read: a message that is no longer thinking, a form, choices or an update.</summary>
    public Task Answered => house.Changes.Until(() => Answer is 6 or 7 or 8 or 9 || Original is { IsThinking: false }, $"an answer to {Kind} {CustomId}", null);

    internal void Put(DiscordMessage followUp) => ImmutableInterlocked.Update(ref followUps, (all, one) => DiscordChannel.Placed(all, one), followUp);

    internal void Remove(string id) => ImmutableInterlocked.Update(ref followUps, (all, gone) => all.RemoveAll(one => one.Id == gone), id);
}
