using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Holding;
using CoachBot.Core.Listening;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Talk;

/// <summary>What somebody held says of help, of the sign and of where they are, in their own words: before every door, card and half a button. After the lock it is the sign that comes back.</summary>
[Source("coaching.md 2.1, 2.2, 8.4, 8.5")]
internal static class HeldWords
{
    /// <summary>A country's name is short; "I'm in so much pain that ..." names none.</summary>
    private const int LongestPlace = 4;

    /// <summary>"It's worse", said so soon after an urgent text, is worse within hours.</summary>
    private static readonly Duration Soon = Duration.FromHours(24);

    public static Signal? Read(TurnFrame frame, Language language, Said said)
    {
        var hasMark = said.HasQuestionMark;
        if (language.Phrases.Opens(said.Text, hasMark))
        {
            return null;
        }

        return frame.Now.Held is { } held ? WhileHeld(frame, held, language, said)
            : hasMark && language.Phrases.Asks(said.Text) ? null
            : AfterIt(frame, language, said);
    }

    /// <summary>"I saw the doctor", in the language that is spoken with them.</summary>
    public static bool IsSeen(TurnFrame frame) => Has(frame, "seen") || Has(frame, "cleared");

    /// <summary>"It was flu": whoever was seen tells what it was, which is no new sign.</summary>
    public static bool IsTold(TurnFrame frame) => Has(frame, "held.told");

    private static bool Has(TurnFrame frame, string intent) =>
        frame.IsHeld && frame.Turn.Input.Written is { Length: > 0 } words && frame.Language.Phrases.Has(frame.Language.Answers.Hear(words).Text, intent);

    /// <summary>The ways out can be typed whenever somebody is held, whichever of their menus was shown last.</summary>
    public static Signal.Answered? Way(TurnFrame frame, Said said)
    {
        if (frame.Now.Held is not { IsConditional: false, Status: not "tests" } held || frame.Stage == Stage.Clearance || AtTheDesk.IsCrisis(frame))
        {
            return null;
        }

        var (question, prompt) = AtTheDesk.WaysOf(held);
        return Answers.Whole(said, frame.Prompt(prompt).Buttons) is { } reply
            ? new Signal.Answered(new OpenQuestion(0, question, prompt, frame.Turn.Now, 0, null), reply)
            : null;
    }

    private static Signal? WhileHeld(TurnFrame frame, Held held, Language language, Said said)
    {
        var (phrases, text) = (language.Phrases, said.Text);
        var own = phrases.OfSomebodyHeld(text);
        if (AtTheDesk.IsCrisis(frame))
        {
            return own is "held.harmed" || (own is "held.well" && frame.Now.Open?.Question == "follow-up.crisis")
                ? new Signal.Meant(own)
                : (Signal?)Elsewhere(frame, language, said) ?? OfCrisis(own);
        }

        if (IsWorse(frame, held, phrases, text))
        {
            return new Signal.Meant(held.Status == "tests" ? "held.worse" : "getting-worse");
        }

        return (Signal?)Elsewhere(frame, language, said) ?? (phrases.Has(text, "seen") || phrases.Has(text, "cleared") ? new Signal.Meant("seen") : null)
            ?? (own is null or "held.told" or "held.signs" or "held.leg" or "held.well" or "held.harmed" or "held.country" ? null : new Signal.Meant(own));
    }

    private static Signal.Meant? OfCrisis(string? own) => own is "held.joke" or "held.country.wrong" or "held.going" ? new Signal.Meant(own) : null;

    /// <summary>Worse by the hour, a stiff neck, confusion, rigors: an urgent sign becomes an emergency; what is being looked into is for the same people again, today.</summary>
    private static bool IsWorse(TurnFrame frame, Held held, PhraseBook phrases, string text)
    {
        var isPlainly = phrases.Has(text, "worse") || phrases.Has(text, "came-back");
        var isByTheHour = phrases.Has(text, "getting-worse") || phrases.Has(text, "held.signs") || (phrases.Has(text, "held.leg") && !held.Flags.Any(Triage.IsNerve));
        return held.Status == "tests" ? isPlainly || isByTheHour
            : held.Level == Level.Urgent && (isByTheHour || (isPlainly && frame.Turn.Now - held.Since < Soon && !Escalation.IsOnly(frame, held, "severe")));
    }

    /// <summary>"I'm not in the UK, I'm in Spain"; a place that is no country's is none.</summary>
    private static Signal.Answered? Elsewhere(TurnFrame frame, Language language, Said said)
    {
        if (language.Phrases.After(said.Text, "held.country") is not { Length: > 0 } named)
        {
            return null;
        }

        var place = language.Answers.Hear(named);
        return !place.IsEmpty && place.TokenCount <= LongestPlace && PlaceWords.Country(frame, place) is { } country
            ? new Signal.Answered(new OpenQuestion(0, "held.country", "held.country", frame.Turn.Now, 0, null), country)
            : null;
    }

    /// <summary>"It's back", "the problem is worse again", within the days in which that counts; pain by its name has ways of its own.</summary>
    private static Signal.Meant? AfterIt(TurnFrame frame, Language language, Said said)
    {
        var phrases = language.Phrases;
        return ComeBack.IsRecent(frame) && !phrases.Has(said.Text, "complaint") && !phrases.Has(said.Text, "back")
            && (phrases.Has(said.Text, "came-back") || phrases.Has(said.Text, "worse") || phrases.Has(said.Text, "getting-worse"))
            ? new Signal.Meant("held.back")
            : null;
    }
}
