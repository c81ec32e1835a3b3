using CoachBot.Core.Conversations;

namespace CoachBot.Core.Consents;

/// <summary>The text that a person agreed to has changed: asked once, and never in the way of safety (coaching.md 8.1).</summary>
internal static class ConsentAgain
{
    private const string Question = "consent.again";

    /// <summary>Asks before something else; true when it did, and the answer leads there.</summary>
    public static bool Before(TurnFrame frame, string what)
    {
        if (!IsDue(frame))
        {
            return false;
        }

        frame.Now = frame.Now with { Consent = Of(frame) with { Asked = ConsentState.Version } };
        frame.Ask(Question, about: what);
        return true;
    }

    /// <summary>Below an answer that asks nothing.</summary>
    public static void AskWhenIdle(TurnFrame frame)
    {
        if (frame.Stage == Stage.Coaching && frame.Now is { Open: null, Waiting.Count: 0 } && frame.Speech.Last.Enclosure == Dialogs.Enclosure.None)
        {
            Before(frame, "");
        }
    }

    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        if (value != "consent.yes")
        {
            Journal.Record(frame, "consent", ("text", "8.1"), ("version", $"{ConsentState.Version}"), ("given", "no"));
            frame.Speech.Add("consent.withdrawn");
            frame.Ask("forget.sure");
            return;
        }

        frame.Now = frame.Now with { Consent = ConsentState.Now };
        Journal.Record(frame, "consent", ("text", "8.1"), ("version", $"{ConsentState.Version}"));
        frame.Speech.Add("consent.thanks");
        if (open.About == "check-in")
        {
            Commands.CheckingIn.Now(frame);
        }
        else
        {
            Flow.GoOn(frame);
        }
    }

    private static bool IsDue(TurnFrame frame) =>
        frame.Now.Person.IsKept && !frame.IsHeld && !Flow.IsSafetyOpen(frame.Now) && Of(frame).Asked < ConsentState.Version;

    private static ConsentState Of(TurnFrame frame) => frame.Now.Consent ?? ConsentState.First;
}
