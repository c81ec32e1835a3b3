using CoachBot.Core.Dialogs;
using CoachBot.Core.Holding;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Conversations;

/// <summary>The one pure function that everything hangs on.</summary>
public static class Coach
{
    /// <summary>Longer messages are read up to here; the coach says so.</summary>
    public const int LongestMessage = 4_000;

    /// <summary>Takes one turn. Total: every stage meets every input, and something sensible is said.</summary>
    public static Taken Take(Conversation conversation, Turn turn, Script script)
    {
        var frame = new TurnFrame(conversation, turn, script);
        var isGone = Mending.Mend(frame);
        if (turn.Input is Input.Due due)
        {
            ComeDue.Take(frame, due.Timer);
        }
        else
        {
            Heard(frame, isGone);
        }

        return End(frame, conversation);
    }

    /// <summary>Red flags first, in every stage; then what else it means.</summary>
    private static void Heard(TurnFrame frame, bool isGone)
    {
        NoteHints(frame);
        Measures.OwnForm.Learn(frame);
        var decision = ReadRedFlags(frame);
        if (Denials.OfLife(frame) || (!IsToldOfTheVisit(frame, decision) && Escalation.Act(frame, decision)))
        {
            return;
        }

        Preface(frame);
        if (Manners.Returning.IsLongAway(frame) && !IsButton(frame) && !Talk.Hearing.IsForeign(frame))
        {
            Manners.Returning.AfterLongAbsence(frame);
            return;
        }

        Meant(frame, isGone, wasAdvised: decision.Level == Level.Soon);
    }

    /// <summary>"I saw the doctor, it was flu": what was found is no new sign.</summary>
    private static bool IsToldOfTheVisit(TurnFrame frame, Decision decision) =>
        decision.Level == Level.Urgent && Talk.HeldWords.IsSeen(frame)
        && (Escalation.IsNothingNew(frame, decision) || (decision.Flags is ["RF-INF-01"] && Talk.HeldWords.IsTold(frame)));

    private static bool IsButton(TurnFrame frame) => frame.Turn.Input switch
    {
        Input.Tap => true,
        Input.Text text => Talk.MessageReader.IsButton(frame, text.Words),
        _ => false,
    };

    private static void Meant(TurnFrame frame, bool isGone, bool wasAdvised)
    {
        var signal = Talk.MessageReader.Read(frame);
        frame.Heard = signal;
        if (isGone && signal is not (Signal.Commanded or Signal.Controlled))
        {
            Mending.SayGone(frame);
            return;
        }

        Dialogue.Answer(frame, signal, wasAdvised);
        Consents.ConsentAgain.AskWhenIdle(frame);
    }

    /// <summary>What is worth a word before the answer: it came late, or only its beginning was read.</summary>
    private static void Preface(TurnFrame frame)
    {
        if (frame.Turn.IsLate)
        {
            frame.Speech.Add("late");
        }

        if (frame.Turn.Input.Written is { Length: > LongestMessage })
        {
            frame.Speech.Add("too-long");
        }
    }

    /// <summary>A follow-up ten minutes later has no client to guess the number from.</summary>
    private static void NoteHints(TurnFrame frame)
    {
        ChooseLanguage(frame);
        var (person, hints) = (frame.Now.Person, frame.Turn.Hints);
        var country = Places.Gazetteer.GuessCountry(hints) ?? person.LikelyCountry;
        var zone = hints.Zone ?? person.LikelyZone;
        Linking.Chats.NoteReach(frame);
        if (country != person.LikelyCountry || zone != person.LikelyZone)
        {
            frame.Now = frame.Now with { Person = person with { LikelyCountry = country, LikelyZone = zone } };
        }
    }

    /// <summary>Whoever has never been heard is spoken to in the client's language, where the coach has all of it.</summary>
    private static void ChooseLanguage(TurnFrame frame)
    {
        if (frame.Now.LastHeardAt is null && frame.Turn.Hints.Locale?.Split('-')[0].ToLowerInvariant() is { } language
            && frame.Script.Languages.TryGetValue(language, out var spoken) && spoken.IsComplete)
        {
            frame.SpeakIn(language);
        }
    }

    /// <summary>A tap carries no words: its red-flag meaning comes from its id.</summary>
    private static Decision ReadRedFlags(TurnFrame frame)
    {
        if (frame.Turn.Input.Written is not { Length: > 0 } words || IsLabel(frame, words))
        {
            return Decision.Nothing;
        }

        var reading = KnownPregnancy.Read(frame, words);
        frame.Reading = reading;
        var decision = Triage.Decide(reading, frame.Now.Held, frame.Now.Mistakes, frame.Today);
        // "Gripe" is Portuguese too: whoever tells of a visit goes on in the language they told it in.
        if (decision.Level > Level.None && !IsToldOfTheVisit(frame, decision))
        {
            frame.SpeakIn(reading.Language);
        }

        return decision;
    }

    /// <summary>A button's own label, typed: the button's meaning counts, as if it were tapped.</summary>
    private static bool IsLabel(TurnFrame frame, string words) =>
        Talk.TypedButtons.IsOfOpen(frame, words);

    private static Taken End(TurnFrame frame, Conversation before)
    {
        CheckIns.CheckInTimes.Keep(frame);
        Notes.Course.Keep(frame, before);
        Message? newest = null;
        foreach (var (message, to) in frame.Speech.Compose(frame))
        {
            frame.Do(new Effect.Say(message) { To = to });
            newest = to is null || to == frame.Turn.Tag ? message : newest;
        }

        var isHeard = frame.Turn.Input is not Input.Due;
        var after = frame.Now with
        {
            TurnNumber = frame.Now.TurnNumber + 1,
            BegunAt = frame.Now.BegunAt ?? (frame.Now.TurnNumber == 0 ? frame.Turn.Now : null),
            LastTurnAt = frame.Turn.Now,
            Menu = Menus.After(frame, newest),
            LastHeardAt = isHeard ? frame.Turn.Now : frame.Now.LastHeardAt,
            LastAdvice = ReferenceEquals(frame.Now.LastRules, before.LastRules) ? Manners.AdviceRules.Of(frame) : null,
        };
        return new Taken(after, frame.Effects) { Heard = frame.Heard, Needs = frame.Needs };
    }
}

/// <summary>What a turn comes to.</summary>
public sealed record Taken(Conversation Conversation, IReadOnlyList<Effect> Effects)
{
    /// <summary>What the input was taken to mean, and why; null for a timer, and where a red flag spoke first.</summary>
    public Signal? Heard { get; init; }

    /// <summary>Not null: nothing of this happened, and the turn is taken again with what it needs.</summary>
    public Linking.Need? Needs { get; init; }
}
