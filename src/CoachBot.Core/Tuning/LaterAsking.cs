using CoachBot.Core.Conversations;

namespace CoachBot.Core.Tuning;

/// <summary>Puts one later question, with what stands beside it.</summary>
internal static class LaterAsking
{
    /// <summary>As it rides on a check-in: what is not answered counts as skipped, and an answer takes that back.</summary>
    public static void Ride(TurnFrame frame, string question, string about)
    {
        var now = frame.Now.Answer(question);
        Ask(frame, question, about);
        if (question == "retest")
        {
            LaterAnswers.Retested(frame);
        }
        else if (now is null)
        {
            frame.Remember(question, Later.Skipped);
        }
        else if (!Later.IsTold(now))
        {
            frame.Remember(question, Later.Left);
            Checked(frame, question);
        }
    }

    /// <param name="about">The check-in's day, or what <see cref="Tune"/> says of its run.</param>
    /// <param name="place">"3 of 9"; null where it stands alone.</param>
    public static void Ask(TurnFrame frame, string question, string about, (int Step, int Count)? place = null)
    {
        var isUnsure = Later.IsUnsure(frame.Now, question);
        if (isUnsure)
        {
            Recheck(frame, question);
        }

        if (place is var (step, count))
        {
            frame.Speech.Add("tune.progress", ("step", step.ToString()), ("count", count.ToString()));
        }

        frame.Ask(question, place is null && about != Tune.Change ? Weeks.ReviewQuestions.PromptOf(frame.Now, question) : question, about);
        var parts = frame.Speech.Last.Parts;
        parts[^1] = place is null ? parts[^1] : parts[^1] with { Joint = " " };
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
        Checked(frame, question);
        frame.Speech.Add("form-check");
    }

    private static void Checked(TurnFrame frame, string question)
    {
        var state = frame.Now.Tune ?? TuneState.None;
        frame.Now = frame.Now with { Tune = state with { Rechecked = [.. state.Rechecked, question] } };
    }
}
