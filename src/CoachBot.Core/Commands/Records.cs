using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Commands;

/// <summary>/privacy, /export, /forget: what is stored, a copy of it, and its end (coaching.md 8.1).</summary>
internal static class Records
{
    public static void Privacy(TurnFrame frame)
    {
        frame.Speech.Add("privacy.long", ("platform", frame.Words("platform.this")));
        frame.Speech.Add(frame.Now.Person.IsKept ? "privacy.kept" : "privacy.visitor");
        frame.Speech.Last.Enclosure = Enclosure.Export;
    }

    public static void Export(TurnFrame frame)
    {
        frame.Speech.Add("export");
        frame.Speech.Last.Enclosure = Enclosure.Export;
    }

    /// <summary>Erases, and says so; a receipt while held carries the emergency number.</summary>
    public static void Forget(TurnFrame frame, string value)
    {
        frame.Close();
        if (value != "forget.yes")
        {
            frame.Speech.Add("forget.no.answer");
            Flow.GoOn(frame);
            return;
        }

        frame.Speech.Add("forgotten");
        if (frame.IsHeld)
        {
            Receipt(frame);
        }

        frame.Do(new Effect.ErasePerson());
        // The receipt is said in the language that is forgotten with the rest.
        frame.Now = Conversation.New with { Person = Person.Unknown with { Language = frame.Now.Person.Language } };
    }

    /// <summary>Said before the country is forgotten too: the receipt carries the number.</summary>
    private static void Receipt(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        var isCrisis = Holding.Escalation.FamilyOf(frame, held) == "crisis";
        var isUrgent = held.Level == RedFlags.Level.Urgent;
        frame.Speech.AddMade(frame.Words(isCrisis ? "forgotten.crisis" : isUrgent ? "forgotten.urgent" : "forgotten.held"));
        Numbers.Dial(frame);
    }
}
