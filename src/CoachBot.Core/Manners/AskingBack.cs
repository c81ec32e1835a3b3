using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Manners;

/// <summary>What was only likely is asked back with buttons, instead of acted on.</summary>
internal static class AskingBack
{
    /// <param name="ids">Intents, as in "door.minor", or topics, as in "faq.06".</param>
    public static void Say(TurnFrame frame, IReadOnlyList<string> ids)
    {
        if (frame.IsHeld)
        {
            WhileHeld.Line(frame);
            return;
        }

        if (Intake.FirstContact.IsUnopened(frame) && Complaints.Open(frame))
        {
            return;
        }

        var isDoor = ids[0].StartsWith("door.", StringComparison.Ordinal);
        if (IsNoPlaceFor(frame) || (!isDoor && frame.Now.Open is { Misses: > 0 }))
        {
            SmallTalk.Answer(frame, "unknown-question", wasAdvised: false);
            return;
        }

        Missed(frame);
        frame.Speech.Add(isDoor ? "asked-back" : "talk.nearest");
        foreach (var id in ids)
        {
            frame.Offer(frame.Words(LabelOf(id)), $"mean.{id}");
        }

        frame.BackFromTheSide();
    }

    /// <summary>One of the buttons: now it is sure.</summary>
    public static void Chosen(TurnFrame frame, string id)
    {
        if (id.StartsWith("door.", StringComparison.Ordinal))
        {
            SmallTalk.Answer(frame, id, wasAdvised: false);
        }
        else
        {
            SideQuestions.Answer(frame, id);
        }
    }

    /// <summary>The short name of a topic or intent, for a button.</summary>
    private static string LabelOf(string id) => id.StartsWith("exercise.", StringComparison.Ordinal) ? $"{id}.name" : $"topic.{id}";

    /// <summary>Where the opening is yet to come, or a red flag is asked about, no other buttons stand in front.</summary>
    private static bool IsNoPlaceFor(TurnFrame frame) =>
        Flow.IsSafetyOpen(frame.Now)
        || (frame.Stage == Stage.Opening && frame.Now.Open is null)
        || (frame.Now.Open is { } open && Questions.Of(open.Question) is { Slot: Slot.RedFlag } or { Kind: AnswerKind.Screen });

    private static void Missed(TurnFrame frame)
    {
        if (frame.Now.Open is { } open)
        {
            frame.Now = frame.Now with { Open = open with { Misses = 1 } };
        }
    }
}
