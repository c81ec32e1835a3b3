using System.Text;
using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Simulations;

/// <summary>What must hold on every turn and for every message, whoever the person is.</summary>
internal sealed class WorldLaws(Script script)
{
    /// <summary>What the platforms' one message takes.</summary>
    private const int LongestText = 4_096;
    private const int LongestReply = 64;
    private const int MostButtons = 11;

    /// <summary>Asked daily for two weeks, and less often afterwards: so many check-ins at least.</summary>
    private const int FirstWeeks = 10;

    private readonly SortedDictionary<string, (int Times, string First)> broken = new(StringComparer.Ordinal);

    /// <summary>One line for each law that broke: how often, and where first.</summary>
    public IReadOnlyList<string> Broken => [.. broken.Select(law => $"{law.Key}: {law.Value.Times} times, first {law.Value.First}")];

    public void Break(string law, string where)
    {
        var before = broken.GetValueOrDefault(law, (Times: 0, First: where));
        broken[law] = (before.Times + 1, before.First);
    }

    public void Add(WorldLaws other)
    {
        foreach (var (law, (times, first)) in other.broken)
        {
            var before = broken.GetValueOrDefault(law, (Times: 0, First: first));
            broken[law] = (before.Times + times, before.First);
        }
    }

    /// <summary>A lock may have a short message after its text; the end of the plan has its cards, the warning signs and its question one by one (7.7).</summary>
    private static int MostMessages(Conversation before, Conversation after) =>
        before.Plan?.Phase != after.Plan?.Phase && after.Plan?.Phase == Core.Plans.Phase.P5 ? 4 : after.Held is null ? 1 : 2;

    public void Check(Conversation before, Turn turn, Taken taken)
    {
        var after = taken.Conversation;
        var messages = taken.Effects.OfType<Effect.Say>().Select(say => say.Message).ToList();
        var where = $"in {before.Stage} with {before.Open?.Question} open, on {turn.Input}, at {turn.Now}";
        Require(turn.Input is Input.Due || messages.Count > 0, "never silent", where);
        Require(messages.Count <= MostMessages(before, after), "one message a turn", where);
        Require(before.Held is null || after.Held is not null || IsWayOut(taken), "Held is left only by its ways out", where);
        foreach (var message in messages)
        {
            Require(after.Held is null || !IsExercise(message), "no exercise while held", $"{where}: {message.Prompt}");
            Check(message, where);
        }
    }

    /// <summary>A message that reached its person.</summary>
    public void Check(Lifter person, Message message, Instant now)
    {
        if (message.Urgency != Urgency.Proactive)
        {
            return;
        }

        var where = $"{person.Persona} in {person.Zone.Id} at {now}";
        Require(person.WrittenFirstOn.Add(now.InZone(person.Zone).Date), "one proactive message a day", where);
        Require(!Schedule.IsQuiet(now, person.Zone, person.Asked.At), "quiet hours", where);
        Require(
            message.Text.StartsWith(script.English.Prompts["check-in.neutral"].Say[0], StringComparison.Ordinal) || message.Prompt.StartsWith("check-in.last", StringComparison.Ordinal),
            "a proactive message starts neutrally", where);
    }

    /// <summary>At the end nobody who wants to be asked is left without a next time.</summary>
    public void CheckEnd(Lifter person, Conversation conversation, int days)
    {
        var where = $"{person.Persona} in {conversation.Stage} with {conversation.Open?.Question} open";
        var isHeldOrQuiet = conversation.Held is not null || conversation.Stage is nameof(Stage.Paused) or nameof(Stage.Left);
        var wants = conversation.Person is { IsKept: true, WantsCheckIns: true, CheckInAt: not null };
        Require(!wants || isHeldOrQuiet || conversation.Timers.Any(timer => timer.Key.Kind == Timers.CheckIn), "nobody is stuck", where);
        Require(person.SignAt is null, "a plain sign is escalated at once", where);
        var isSteady = person.Persona is Persona.Recovering or Persona.Slow or Persona.Flare or Persona.ShiftWorker;
        Require(
            !isSteady || !wants || isHeldOrQuiet || person.WasEscalated || conversation.CheckIns.Past.Count >= Math.Min(FirstWeeks, days / 2),
            "whoever answers is asked", $"{where}: {conversation.CheckIns.Past.Count} check-ins");
    }

    private void Check(Message message, string where)
    {
        Require(message.Text.Trim().Length is > 0 and <= LongestText, "message length", $"{where}: {message.Prompt}, {message.Text.Length} characters");
        Require(!message.Text.Contains('{', StringComparison.Ordinal), "no placeholder is left", $"{where}: {message.Prompt}");
        Require(
            message.Buttons.Count <= MostButtons && message.Buttons.All(button => Encoding.UTF8.GetByteCount(button.Reply) <= LongestReply),
            "buttons fit", $"{where}: {message.Prompt}");
    }

    private static bool IsWayOut(Taken taken) =>
        taken.Effects.Any(effect => effect is Effect.ErasePerson or Effect.Record { Kind: "released" });

    private static bool IsExercise(Message message) =>
        message.Prompt.StartsWith("exercise.", StringComparison.Ordinal) || message.Prompt is "plan" or "plan.week" or "plan.menu";

    private void Require(bool holds, string law, string where)
    {
        if (!holds)
        {
            Break(law, where);
        }
    }
}
