using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Holding;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>Input to signal, in the light of the open question. Red flags have been read before.</summary>
internal static class MessageReader
{
    /// <summary>From here on a number in the text is a story, not the pick of a line.</summary>
    private const int ShortMessage = 8;

    private const int FewWords = 4;

    public static Signal Read(TurnFrame frame) => frame.Turn.Input switch
    {
        Input.Text text => OfText(frame, text.Words),
        Input.Tap tap => TapReader.Read(frame, tap.Reply),
        Input.Attachment { Caption: { Length: > 0 } caption } => OfText(frame, caption),
        Input.Attachment => new Signal.Wordless(),
        Input.Edited => new Signal.Edited(),
        _ => new Signal.Unclear(),
    };

    /// <summary>A tap in words: a button's label, or its number in a menu.</summary>
    public static bool IsButton(TurnFrame frame, string text)
    {
        var said = frame.Language.Answers.Hear(text);
        return TypedButtons.Read(frame, said) is not null || MenuReader.Read(frame, said) is not null;
    }

    private static Signal OfText(TurnFrame frame, string text)
    {
        if (Command(frame, text) is { } command)
        {
            return command;
        }

        var said = frame.Language.Answers.Hear(text);
        if ((TypedButtons.Read(frame, said) ?? Manners.BarePain.Read(frame, said) ?? (IsAboutSafety(frame) ? null : StretchWords.Read(frame, said)) ?? MenuReader.Read(frame, said) ?? AreaWords.Read(frame, said, text)) is { } typed)
        {
            return typed;
        }

        var read = text.Length > Coach.LongestMessage ? text[..Coach.LongestMessage] : text;
        return Manners.StrongPain.IsToldInstead(frame, said) ? new Signal.Unclear() : SignWords.Instead(frame, Hearing.Hear(frame, read, language => OfWords(frame, language, read)));
    }

    /// <summary>Doors first; then a plain question, what is on the screen, controls, corrections and answers; then small talk and the rest of questions.</summary>
    private static Signal OfWords(TurnFrame frame, Language language, string text)
    {
        var said = language.Answers.Hear(text);
        if (said.IsEmpty)
        {
            return Answer(frame, said, text) ?? (IsForeign(text) ? new Signal.Meant("other-language") : Marks.Read(frame, text));
        }

        if ((DoseWords.Read(frame, language, said, bare => Answer(frame, bare, bare.Text)) ?? HeldWords.Read(frame, language, said) ?? ScreenQuestions.Read(frame, language, said) ?? Intake.HurtsAfterAll.Read(frame, said, text)) is { } early)
        {
            return early;
        }

        var small = new SmallWords(language, said, frame.Now.Open is not null);
        var isSafety = IsAboutSafety(frame);
        if ((LanguageWish.Read(frame, language, text) ?? (Signal?)Strong(frame, small, isSafety || OwnWords.IsLine(frame, said)) ?? AskedOfScale(frame, language, said)) is { } first)
        {
            return first;
        }

        var control = Control(frame, said);
        var correction = Correction(frame, said);
        var named = correction is { Signal.Topic: not null, IsPlain: true } ? correction?.Signal : null;
        return (isSafety ? null : PauseWords.Ill(frame, said) ?? PlanWishes.Read(frame, said)) ?? PauseWords.Read(frame, said) ?? SnoozeWords.Read(frame, said, text) ?? ScreenWords.OfPassed(said)
            ?? (isSafety || named is not null ? null : small.IsQuestion ? (Signal?)AskedControl(control, said) ?? small.Question() : small.Question())
            ?? (control is { IsFirst: true } ? control : null)
            ?? (isSafety && !IsNamed(frame, said) ? Answer(frame, said, text) : null)
            ?? PutRight(frame, said) ?? named ?? WorseInstead(frame, said, small) ?? (Signal?)TypedLine.Elsewhere(frame, language, said) ?? WeightLine.Read(frame, said)
            ?? Answer(frame, said, text) ?? (Signal?)control ?? TypedLine.Read(frame, language, said)
            ?? (correction is { Signal.Topic: not null } ? correction?.Signal : null)
            ?? AsksWhy(language, text) ?? small.Read()
            ?? (IsForeign(text) ? new Signal.Meant("other-language") : (Signal?)(correction is { IsPlain: true } ? correction?.Signal : null) ?? new Signal.Unclear());
    }

    private static Signal.Meant? Strong(TurnFrame frame, SmallWords small, bool mayAnswer) =>
        small.Phrase is { Certainty: Certainty.High } strong && IsFirst(frame, small, strong, mayAnswer) ? SmallWords.Meant(strong) : null;

    /// <summary>"What does 10 mean?", "is 3 bad?" where a number is asked for: neither the answer nor a question of the cards.</summary>
    private static Signal.Wondered? AskedOfScale(TurnFrame frame, Language language, Said said) =>
        frame.Now.Open is { } open && Questions.Of(open.Question).Kind == AnswerKind.Scale && (AnswerReader.IsAsked(frame, said) || EndsAsking(language, said))
            ? new Signal.Wondered(Tuning.Later.Is(open.Question) ? "goal.means" : "scale.means")
            : null;

    private static bool EndsAsking(Language language, Said said) =>
        said.TokenCount <= FewWords && said.Units[^1] is { Digits: null } last && !last.Is(Sense.Number)
        && Answers.Number(said, 0, int.MaxValue) is not null && language.Phrases.Asks(said.Text);

    /// <summary>Doors; while held what is said of help; else words to the coach, where they may not be the answer ("I have slipped a disc").</summary>
    private static bool IsFirst(TurnFrame frame, SmallWords small, PhraseBook.Meant phrase, bool mayAnswer) =>
        phrase.IsDoor || (!mayAnswer && phrase.Intent == "did-anyway") || (!mayAnswer && phrase is { Intent: "seen" or "cleared", Count: > 2 } && Visits.HasAny(frame.Now)) || (frame.IsHeld ? IsAboutHelp(phrase.Intent) : !mayAnswer && (phrase.IsToTheCoach || (phrase.IsAboutWords && small.IsCourtesyAlone)));

    /// <summary>Letters, and none of them Latin: a language this coach does not read (coaching.md 2.5 rule 9).</summary>
    private static bool IsForeign(string text)
    {
        var letters = text.Where(char.IsLetter).ToList();
        return letters.Count > 1 && letters.TrueForAll(letter => letter > 'ɏ');
    }

    /// <summary>"The wiping one", to a screen or a doubt, is an answer before it could be a correction.</summary>
    private static bool IsAboutSafety(TurnFrame frame) =>
        frame.Now.Open is { } open && Questions.Of(open.Question) is ({ Slot: Slot.RedFlag } or { Kind: AnswerKind.Screen });

    /// <summary>"Change pain to 12" names what it changes: no answer to what is open, whatever that is.</summary>
    private static bool IsNamed(TurnFrame frame, Said said) =>
        Answers.Correction(said) is { Topic: not null, Certainty: Certainty.High } named && CorrectionTargets.Resolve(frame, named).Topic is not null;

    /// <summary>While held these are said in many ways that resemble a button of another meaning ("I've been seen", "I've booked").</summary>
    private static bool IsAboutHelp(string intent) => intent is "seen" or "cleared" or "safe-now" or "cannot-get-help" or "getting-worse";

    /// <summary>"/link K7QZ-M2PX", "/pausa 3", and a control with a slash before it, "/back"; null for what is no command.</summary>
    public static Signal? Command(TurnFrame frame, string text)
    {
        if (!text.StartsWith('/'))
        {
            return null;
        }

        var line = text.AsSpan(1).Trim();
        var space = line.IndexOf(' ');
        var name = (space < 0 ? line : line[..space]).ToString().ToLowerInvariant();
        var at = name.IndexOf('@', StringComparison.Ordinal);
        name = Named(frame, at > 0 ? name[..at] : name);
        return Commands.CommandTable.Knows(name)
            ? new Signal.Commanded(name, space < 0 ? "" : line[(space + 1)..].Trim().ToString())
            : name.Length == 0 || !char.IsLetter(name[0]) ? null
            : Answers.Control(frame.Language.Answers.Hear(name)) is { } control ? new Signal.Controlled(control) : new Signal.Meant("unknown-command");
    }

    /// <summary>The command's own name stands first, then the person's language, then any other.</summary>
    private static string Named(TurnFrame frame, string word) => Commands.CommandTable.Knows(word)
        ? word
        : frame.Script.Languages.Values.OrderByDescending(language => language == frame.Language)
            .Select(language => language.Phrases.CommandOf(word)).FirstOrDefault(name => name is not null) ?? word;

    private static Signal.Controlled? Control(TurnFrame frame, Said said)
    {
        var control = Answers.Control(said);
        var isArea = control == "back" && frame.Now.Open?.Question == "stretch.area";
        return control is not null && !isArea ? new Signal.Controlled(control) : IsUnsureOfDay(frame, said) ? new Signal.Controlled("skip") : null;
    }

    /// <summary>"Not sure" how the day went is "not said", which never counts as better.</summary>
    private static bool IsUnsureOfDay(TurnFrame frame, Said said) =>
        frame.Now.Open is { } open && Questions.Of(open.Question) is { Slot: Slot.CheckIn, CanSkip: true } asked
        && (CheckIns.Extras.Is(asked.Id) ? asked.Kind is not AnswerKind.Text : asked is { Kind: AnswerKind.Choice, AskWhen: not null })
        && Answers.YesNo(said) is { Answer: Listening.YesNo.NotSure, Certainty: Certainty.High };

    /// <summary>"My back is much worse now", "it's a flare up" are no answers to a question that only rides on the check-in, whatever word they share with a button.</summary>
    private static Signal.Meant? WorseInstead(TurnFrame frame, Said said, SmallWords small) =>
        small.Phrase is { Intent: "worse" or "getting-worse" or "flare" } phrase && frame.Now.Open is { } open && CheckIns.Extras.Is(open.Question)
        && (phrase is { Intent: "flare", Certainty: Certainty.High } || Answers.CheckInLine(said) is { Compared: Compared.Worse })
            ? SmallWords.Meant(phrase)
            : null;

    /// <summary>"I meant 2 from the list", "no, Bradford": put right without a name, it belongs to the open list or place where it answers it.</summary>
    private static Signal.Answered? PutRight(TurnFrame frame, Said said)
    {
        if (frame.Now.Open is not { } open || Answers.Correction(said) is not { Topic: null, TopicWords: "" } correction)
        {
            return null;
        }

        var right = frame.Language.Answers.Hear(correction.Value);
        var value = Questions.Of(open.Question) switch
        {
            { Kind: AnswerKind.Toggles } when correction.Wrong.Length == 0 => AnswerReader.Read(frame, open, right, correction.Value),
            { Kind: AnswerKind.Clock or AnswerKind.Place } => AnswerReader.Read(frame, open, right, correction.Value),
            { Id: "time-place.right" } => PlaceWords.Changed(frame, right),
            _ => null,
        };
        return value is null ? null : new Signal.Answered(open, value) { Because = new(said.Plain, correction.Certainty) };
    }

    /// <summary>"What's my plan" word for word: surer than any card.</summary>
    private static Signal.Controlled? AskedControl(Signal.Controlled? control, Said said) => said.Units.Length == 1 ? control : null;

    /// <summary>"No, nothing. Why do you ask": the reason, and the question again.</summary>
    private static Signal.Controlled? AsksWhy(Language language, string text)
    {
        var last = text.TrimEnd('?', '!', '.', ' ').Split(['.', ',', '!', ';', '\n'])[^1];
        return last.Length < text.Length && Answers.Control(language.Answers.Hear(last)) == "why" ? new Signal.Controlled("why") : null;
    }

    /// <summary>What is said with little certainty ("sorry, 2") is first tried as an answer; beside a red-flag question only what is named counts.</summary>
    private static (Signal.Corrected Signal, bool IsPlain)? Correction(TurnFrame frame, Said said) =>
        Answers.Correction(said) is { } correction && (correction.Topic is not null || !IsAboutSafety(frame))
            ? (CorrectionTargets.Resolve(frame, correction) with { Because = new(said.Plain, correction.Certainty) }, correction.Certainty == Certainty.High)
            : null;

    private static Signal? Answer(TurnFrame frame, Said said, string text)
    {
        foreach (var question in CandidatesOf(frame))
        {
            var value = Questions.Of(question.Question).Kind == AnswerKind.Screen && IsStory(said)
                ? null
                : AnswerReader.Read(frame, question, said, text);
            if (value == AnswerReader.OutOfRange)
            {
                return new Signal.OutOfRange();
            }

            if (value is not null)
            {
                return new Signal.Answered(question, Screening.LineOrPain.Or(frame, question, text, value)) { Because = new(said.Plain, Certainty.High) };
            }
        }

        return HeldWords.Way(frame, said);
    }

    private static bool IsStory(Said said) =>
        said.TokenCount > ShortMessage && (said.TokenCount > 2 * ShortMessage || said.Text.Any(char.IsAsciiDigit));

    /// <summary>The open question; while held, the buttons of the escalation as well.</summary>
    public static IEnumerable<OpenQuestion> CandidatesOf(TurnFrame frame)
    {
        if (frame.Now.Open is { } open)
        {
            yield return open;
        }
        else if (frame.Now.Waiting.MaxBy(waiting => Questions.Of(waiting.Question).Slot) is { } waiting)
        {
            yield return waiting;
        }

        if (frame.Now.Held is { } held && !held.IsConditional)
        {
            foreach (var asked in frame.Now.Asked)
            {
                if (asked.Question is "emergency" or "urgent" or "crisis" or "follow-up.emergency" or "follow-up.urgent" && asked.AskedAt >= held.Since)
                {
                    yield return asked;
                }
            }
        }
    }
}
