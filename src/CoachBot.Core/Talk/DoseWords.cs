using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;
using CoachBot.Core.Manners;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>"Took 3 ibuprofen", whatever is open: no line of a list, no pain and no set. A check-in hears it itself, as a painkiller.</summary>
[Source("coaching.md 4.5, 2.6 RF-MED-03")]
internal static class DoseWords
{
    private static readonly char[] ends = [',', '.', ';', '!', '\n'];

    private static readonly Signal.Meant asked = new("dose");

    /// <summary>No amount is judged here, and more than the leaflet says is an emergency.</summary>
    private static readonly Signal.Meant told = new("dose-told");

    /// <param name="answer">Reads the words beside the dose as an answer to the open question.</param>
    public static Signal? Read(TurnFrame frame, Language language, Said said, Func<Said, Signal?> answer)
    {
        if (IsHeardOtherwise(frame) || HeardIn(frame, language, said) is not { } heard)
        {
            return WithoutNumber(frame, language, said);
        }

        if (IsAsked(heard, said))
        {
            return Spoken(frame, heard, asked);
        }

        return answer(Beside(heard, said)) is Signal.Answered answered ? answered with { Besides = told.Intent } : Spoken(frame, heard, told);
    }

    /// <summary>"I took ibuprofen this morning", "I take one every day": no greeting, and no set that is done. A day that is decided is put right with it.</summary>
    private static Signal? WithoutNumber(TurnFrame frame, Language language, Said said)
    {
        if (frame.IsHeld || Flow.IsSafetyOpen(frame.Now) || frame.Now.CheckIns.Running is not null || said.Text.Any(char.IsAsciiDigit)
            || (frame.Now.Open is { } open && !CheckIns.Extras.Is(open.Question) && Questions.Of(open.Question) is { Slot: Slot.CheckIn } or { Kind: AnswerKind.Text or AnswerKind.Screen })
            || language.Phrases.Find(said.Text) is not { } phrase || !Doses.IsWithoutNumber(phrase.Intent) || IsAsked(language, said))
        {
            return null;
        }

        return phrase.Intent == Doses.Told && CheckIns.Reopening.Last(frame) is { HasSession: true, Painkiller: not true } ? new Signal.Unclear() : SmallWords.Meant(phrase);
    }

    /// <summary>"Tomé 3 ibuprofenos" is too little to tell a language by, and yet a dose.</summary>
    private static Language? HeardIn(TurnFrame frame, Language language, Said said) => DoseReader.Has(said) ? language
        : said.Text.Any(char.IsAsciiDigit) && said.Text.Any(char.IsLetter) ? frame.Script.Languages.Values.FirstOrDefault(other => other != language && DoseReader.Has(other.Answers.Hear(said.Text)))
        : null;

    private static bool IsAsked(Language heard, Said said) =>
        heard.Phrases.IsQuestion(said.Text)
        || (heard.Phrases.Find(said.Text)?.Intent == asked.Intent && !DoseReader.SaysTaken(heard.Answers.Hear(said.Text)));

    private static Signal Spoken(TurnFrame frame, Language heard, Signal signal)
    {
        if (heard.IsComplete)
        {
            frame.SpeakIn(heard.Code);
        }

        return signal;
    }

    /// <summary>The other pieces of the message; where it is one piece, its words without the number.</summary>
    private static Said Beside(Language heard, Said said)
    {
        var others = said.Text.Split(ends).Where(piece => !DoseReader.Has(heard.Answers.Hear(piece)) && piece.Any(char.IsLetterOrDigit)).ToList();
        return others.Count > 0 ? heard.Answers.Hear(string.Join(", ", others)) : DoseReader.Without(heard.Answers.Hear(said.Text));
    }

    /// <summary>In a check-in it is a painkiller of the day; and own words are kept as they were said.</summary>
    private static bool IsHeardOtherwise(TurnFrame frame) =>
        frame.Now.Open is { } open && !frame.IsHeld
            ? Questions.Of(open.Question) is { Slot: Slot.CheckIn, Kind: not AnswerKind.Screen } or { Kind: AnswerKind.Text }
            : !frame.IsHeld && frame.Now.Person.IsKept && frame.Stage is Stage.Coaching or Stage.CheckIn;
}
