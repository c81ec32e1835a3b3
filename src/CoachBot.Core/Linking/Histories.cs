using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Core.Linking;

/// <summary>Which of two histories may stay when two people become one (docs/decisions/0014).</summary>
internal static class Histories
{
    public static Choice Of(Conversation mine, Conversation theirs)
    {
        var (isMineLocked, isTheirsLocked) = (IsLocked(mine), IsLocked(theirs));
        return (IsAny(mine), IsAny(theirs)) switch
        {
            _ when isMineLocked && isTheirsLocked => Choice.Wait,
            (_, false) => Choice.Mine,
            (false, _) => Choice.Theirs,
            _ when isMineLocked => Choice.OnlyMine,
            _ when isTheirsLocked => Choice.OnlyTheirs,
            _ => Choice.Either,
        };
    }

    /// <summary>There is something in it that somebody could miss.</summary>
    public static bool IsAny(Conversation conversation) =>
        conversation.Person.IsAdult || conversation.Person.IsKept || conversation.Plan is not null || conversation.Answers.Count > 0
        || conversation.Flags.Count > 0 || IsLocked(conversation);

    /// <summary>A lock, or a question about safety that is not settled: never dropped.</summary>
    public static bool IsLocked(Conversation conversation) =>
        conversation.Held is not null || Flow.IsSafetyOpen(conversation)
        || (conversation.Open is { } open && IsOfSafety(open)) || conversation.Waiting.Any(IsOfSafety);

    public static bool IsOfSafety(OpenQuestion open) =>
        Questions.All.TryGetValue(open.Question, out var asked) && asked.Slot == Slot.RedFlag;

    /// <summary>"since 5 January, at: build strength", so that somebody knows which one it is.</summary>
    public static string Words(TurnFrame frame, Conversation conversation)
    {
        var state = conversation switch
        {
            { Held: not null } => frame.Words("history.held"),
            { Plan: { } plan } => frame.Words("history.plan", ("phase", frame.Words($"phase.{plan.Phase}".ToLowerInvariant()))),
            _ => frame.Words("history.no-plan"),
        };
        return Since(conversation, frame.Zone) is { } since
            ? frame.Words("history.since", ("date", Date(frame, since)), ("state", state))
            : state;
    }

    /// <summary>"5 January", "January 5".</summary>
    public static string Date(TurnFrame frame, LocalDate date) => Measures.OwnForm.Date(frame, date);

    private static LocalDate? Since(Conversation conversation, DateTimeZone zone) =>
        conversation.BegunAt?.InZone(zone).Date ?? conversation.Plan?.StartedOn ?? conversation.Screened.A?.InZone(zone).Date;
}

/// <summary>What may be kept.</summary>
internal enum Choice
{
    /// <summary>The other has no history: nothing is lost.</summary>
    Mine,
    Theirs,

    /// <summary>Both have one: the person chooses.</summary>
    Either,

    /// <summary>Both have one, and this one holds a warning.</summary>
    OnlyMine,
    OnlyTheirs,

    /// <summary>Both hold a warning: neither may be dropped.</summary>
    Wait,
}
