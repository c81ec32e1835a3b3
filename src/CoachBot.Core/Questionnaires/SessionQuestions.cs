using static CoachBot.Core.Conversations.Stage;
using static CoachBot.Core.Questionnaires.AnswerKind;

namespace CoachBot.Core.Questionnaires;

/// <summary>A session done with the coach: one exercise at a time, and what is asked after it (coaching.md 4.2, 4.3).</summary>
public static class SessionQuestions
{
    public static IReadOnlyList<Question> All { get; } =
    [
        new("session.rest-day", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("session.start", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("session.leg", Choice, Coaching, Slot.Session) { Unsure = "leg.still", HasNoYes = true },
        new("session.set", Choice, Coaching, Slot.Session) { CanSkip = true, Spots = ALeg, Signs = OfASet, Pain = PainSaid.InALine, IsLabelFirst = true },
        new("session.hurts", Choice, Coaching, Slot.Session)
        {
            CanSkip = true, Unsure = "hurts.middle", Spots = ALeg, Signs = OfASet, Pain = PainSaid.AsANumber, HasNoYes = true,
        },
        new("session.pain", Scale, Coaching, Slot.Session) { CanSkip = true },
        new("dead-bug", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("session.thumbs", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("session.thrust", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("lifts.list", Toggles, Coaching, Slot.Session) { CanSkip = true },
    ];

    /// <summary>"It went down my leg", whatever else is asked in a session.</summary>
    private static Dictionary<string, string> ALeg => new() { ["leg"] = "hurts.leg" };

    /// <summary>What ends a set, beside its pain (5.1).</summary>
    private static Dictionary<string, string> OfASet => new() { ["dizzy"] = "hurts.dizzy", ["cramp"] = "hurts.cramp", ["strong"] = "hurts.high" };

    public static bool Has(string id) => All.Any(question => question.Id == id);
}
