using CoachBot.Core.Conversations;

namespace CoachBot.Core.Tuning;

/// <summary>Puts one later question, with what stands beside it.</summary>
internal static class LaterAsking
{
    /// <param name="about">The check-in's day, or what <see cref="Tune"/> says of its run.</param>
    public static void Ask(TurnFrame frame, string question, string about)
    {
        var isUnsure = Later.IsUnsure(frame.Now, question);
        if (isUnsure)
        {
            Recheck(frame, question);
        }

        frame.Ask(question, about: about);
        if (isUnsure)
        {
            OfferWhereRoom(frame, "button.form-guide", "form");
        }
    }

    /// <summary>A button beside the question's own, where there is room: what stands in its words is never pushed out.</summary>
    public static void OfferWhereRoom(TurnFrame frame, string words, string command)
    {
        if (frame.Speech.Last.HasRoomFor(frame, 1))
        {
            frame.Offer(frame.Words(words), command);
        }
    }

    /// <summary>"Don't know" is a reason to look at the form guide, and to ask once more (coaching.md 3.3).</summary>
    private static void Recheck(TurnFrame frame, string question)
    {
        var state = frame.Now.Tune ?? TuneState.None;
        frame.Now = frame.Now with { Tune = state with { Rechecked = [.. state.Rechecked, question] } };
        frame.Speech.Add("form-check");
    }
}
