using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>Typed words as an answer to one question: the reply id, number or place they stand for; null when they are none.</summary>
internal static class AnswerReader
{
    /// <summary>A number was said, but not one of the question's.</summary>
    public const string OutOfRange = "!range";

    private const int FewWords = 3;
    private const int LettersOfNonsense = 3;

    public static string? Read(TurnFrame frame, OpenQuestion open, Said said, string text)
    {
        var question = Questions.Of(open.Question);
        return question.Kind switch
        {
            AnswerKind.Scale or AnswerKind.Number when IsAsked(frame, said) => null,
            AnswerKind.Scale or AnswerKind.Number => IsBelowZero(text) ? OutOfRange : Number(question, NumberOf(question, said)) ?? Sharp(frame, question),
            AnswerKind.Weight => IsAsked(frame, said) ? null : IsBelowZero(text) ? OutOfRange : WeightWords.Of(frame, question, said) ?? Choice(frame, question, open, said),
            AnswerKind.YesNo => YesNo(frame, open, said),
            AnswerKind.Screen => Screen(frame, question, open, said),
            AnswerKind.Picker when question.Id is "screen-a.which" or "screen-b.which" => ScreenWords.Lines(question, said) ?? Choice(frame, question, open, said),
            AnswerKind.Toggles => Toggles(frame, open, said),
            AnswerKind.Clock => PlaceWords.TimeAndPlace(frame, said),
            AnswerKind.Place => question.Id == "place" ? PlaceWords.TimeAndPlace(frame, said) : PlaceWords.Country(frame, said),
            AnswerKind.Text when Tuning.Goals.Is(question.Id) => text.EndsWith('?') || Tuning.Goals.Named(text).Length == 0 ? null : Tuning.Goals.Named(text),
            AnswerKind.Text when question.Id == CheckIns.SomethingNew.What => OwnWords.New(frame, said, text),
            AnswerKind.Text => text.Length > 200 ? text[..200] : text,
            AnswerKind.Choice when question.Slot == Slot.RedFlag && IsNonsense(frame, open, said) => null,
            _ when question.Id == OpeningWords.Question => OpeningWords.Of(frame, open, said, Choice(frame, question, open, said)),
            _ when question.Id == "pause.days" => PauseWords.LengthOf(frame, open, said) is { } days ? $"pause.{days}" : Choice(frame, question, open, said),
            _ when question.Id == "time-place.right" => Right(frame, question, open, said),
            _ when question.IsLabelFirst => Exactly(frame, open, said) ?? Choice(frame, question, open, said),
            _ when question.NeverBesides is { } meant => Meant(frame, (question, open, meant), said),
            _ when question.IsExact => Exactly(frame, open, said),
            _ when question.Lines is { } lines => Listed(frame, (question, open, lines), said),
            _ when question.Slot is Slot.FollowUp or Slot.Clearance => Exactly(frame, open, said),
            _ => Choice(frame, question, open, said),
        };
    }

    /// <summary>Whether a tapped reply belongs to the question at all: what a button carries is untrusted.</summary>
    public static bool Accepts(TurnFrame frame, OpenQuestion open, string reply)
    {
        var question = Questions.Of(open.Question);
        return question.Kind switch
        {
            AnswerKind.Scale or AnswerKind.Number => int.TryParse(reply, out var number) && number >= question.Min && number <= question.Max,
            AnswerKind.Toggles => reply.Split(',').All(part => HasButton(frame, open, part)),
            AnswerKind.Screen => HasButton(frame, open, reply) || IsItem(question, reply),
            AnswerKind.Clock => HasButton(frame, open, reply),
            AnswerKind.Place => Places.NamedCountries.Of(open).Contains(reply),
            AnswerKind.Text => false,
            _ => HasButton(frame, open, reply),
        };
    }

    /// <summary>"What does 10 mean?": a number inside a question of the person's is no answer; "4, can I train?" begins with one.</summary>
    public static bool IsAsked(TurnFrame frame, Said said)
    {
        var units = said.Units;
        for (var at = 0; at < units.Length; at++)
        {
            if (Mention.At(units, at) is { } number)
            {
                return at > 0 && frame.Language.Phrases.Opens(said.SliceUnits(0, number.First), said.HasQuestionMark);
            }
        }

        return false;
    }

    /// <summary>"No, Bradford" says the town; only what says nothing new is [Right] or [Change].</summary>
    private static string? Right(TurnFrame frame, Question question, OpenQuestion open, Said said)
    {
        var choice = Choice(frame, question, open, said);
        var isButton = choice == "right.yes" || Exactly(frame, open, said) is not null;
        return isButton ? choice : PlaceWords.Changed(frame, said) ?? choice;
    }

    /// <summary>"No session" is no "nothing new": a sign may not be answered by the way.</summary>
    private static string? Meant(TurnFrame frame, (Question Asked, OpenQuestion Open, string Reply) sign, Said said)
    {
        var choice = Choice(frame, sign.Asked, sign.Open, said);
        var isBesides = choice == sign.Reply && Exactly(frame, sign.Open, said) is null && Answers.CheckInLine(said) is { IsNothingNew: false } line
            && (line.Pain is not null || line.Worst is not null || (line.Session is not null && !IsPlain(said)));
        return isBesides ? null : choice;
    }

    private static bool HasButton(TurnFrame frame, OpenQuestion open, string reply) =>
        frame.Prompt(open.Prompt).Buttons.Any(button => button.Reply == reply);

    private static bool IsItem(Question question, string reply) =>
        reply.StartsWith("item.", StringComparison.Ordinal) && int.TryParse(reply.AsSpan(5), out var item) && item >= question.Min && item <= question.Max;

    /// <summary>"-3" alone; "back - 3" is a dash.</summary>
    private static bool IsBelowZero(string text) => text.AsSpan().TrimStart() is ['-', >= '0' and <= '9', ..];

    private static string? Number(Question question, NumberAnswer? number) => number switch
    {
        { Value: var value } when value < question.Min || value > question.Max => OutOfRange,
        { Value: var value } => value.ToString(),
        _ => null,
    };

    /// <summary>"2, did the session, 4 during": of several numbers the one that the question is about.</summary>
    private static NumberAnswer? NumberOf(Question question, Said said)
    {
        var line = question.Slot == Slot.CheckIn || question.Id == "session.pain" ? Answers.CheckInLine(said) : null;
        return (line, question.Id) switch
        {
            ({ HasDose: true, Pain: null, SessionPain: null, Worst: null }, _) => null,
            (null, _) when question.Slot != Slot.CheckIn => Answers.Number(said, question.Min, question.Max),
            (null or { Pain: null, SessionPain: null, Worst: null }, _) => Answers.Number(HourReader.Without(said), question.Min, question.Max),
            (_, "c4" or "session.pain") => line.SessionPain ?? line.Pain,
            (_, "worst") => line.Worst ?? line.Pain,
            _ => line.Pain,
        };
    }

    /// <summary>"It was sharp" says enough of a session: its number adds nothing (4.3).</summary>
    private static string? Sharp(TurnFrame frame, Question question) => question.Id == "session.pain" && DayWords.IsSharp(frame) ? "skipped" : null;

    private static string? YesNo(TurnFrame frame, OpenQuestion open, Said said) => Answers.YesNo(said)?.Answer switch
    {
        Listening.YesNo.Yes or Listening.YesNo.No when Questions.Of(open.Question).Slot == Slot.RedFlag && !IsPlain(said) => null,
        Listening.YesNo.Yes => "yes",
        Listening.YesNo.No => "no",
        Listening.YesNo.NotSure => "not-sure",
        _ => Chosen(frame, open, said),
    };

    /// <summary>"none", "yes", or the numbers of lines. "None" has to be said as such: half a label is no all-clear.</summary>
    private static string? Screen(TurnFrame frame, Question question, OpenQuestion open, Said said) =>
        ScreenWords.Lines(question, said)
        ?? Answers.Whole(said, frame.Prompt(open.Prompt).Buttons)
        ?? Answers.YesNo(said)?.Answer switch
        {
            Listening.YesNo.No when IsPlain(said) => "screen.none",
            Listening.YesNo.Yes when ScreenWords.IsOnlyWell(said) => null,
            Listening.YesNo.Yes or Listening.YesNo.NotSure => "screen.yes",
            _ => ScreenWords.LineNamed(frame, open, said),
        };

    private static string? Toggles(TurnFrame frame, OpenQuestion open, Said said) =>
        Answers.Choices(said, frame.Prompt(open.Prompt).Buttons) switch
        {
            { Replies.Count: 0 } => "none",
            { } chosen => string.Join(',', chosen.Replies),
            _ => null,
        };

    private static string? Choice(TurnFrame frame, Question question, OpenQuestion open, Said said) =>
        Answers.Whole(said, frame.Prompt(open.Prompt).Buttons)
        ?? DayWords.Of(frame, question, said)
        ?? LengthWords.Of(frame, question, said)
        ?? OwnWords.Of(frame, question, open, said)
        ?? (IsBareYes(question, said) ? null : ChosenOrUnsure(frame, question, open, said));

    private static string? ChosenOrUnsure(TurnFrame frame, Question question, OpenQuestion open, Said said) =>
        IsOfTheDay(question, said) ? null : Chosen(frame, open, said)
        ?? (question.Unsure is { } unsure && Answers.YesNo(said)?.Answer is Listening.YesNo.Yes or Listening.YesNo.NotSure ? unsure : null);

    /// <summary>"Nothing new" belongs to the check-in's own question: to one that only rides on it, it is no "none of these".</summary>
    private static bool IsOfTheDay(Question question, Said said) => CheckIns.Extras.Is(question.Id) && Answers.CheckInLine(said) is { IsNothingNew: true };

    private static bool IsBareYes(Question question, Said said) =>
        question.HasNoYes && said.TokenCount < FewWords && Answers.YesNo(said) is { Answer: Listening.YesNo.Yes };

    /// <summary>"1" is a line of the printed list, never a button; "no asthma" is no plain none.</summary>
    private static string? Listed(TurnFrame frame, (Question Asked, OpenQuestion Open, string Lines) list, Said said)
    {
        var buttons = frame.Prompt(list.Open.Prompt).Buttons;
        return Answers.Whole(said, buttons) ?? OwnWords.Listed(frame, said, list.Lines) switch
        {
            { Count: > 0 } lines => string.Join(',', lines),
            { } => null,
            _ => Answers.Position(said, buttons) is null ? Choice(frame, list.Asked, list.Open, said) : null,
        };
    }

    /// <summary>For questions that lock or unlock: a whole label, one of its listed words, its number or its letter. "Not a mistake" is not [Mistake].</summary>
    /// <summary>"Foo" is no slip of "foot": at a question about safety three letters that nobody knows are asked again.</summary>
    private static bool IsNonsense(TurnFrame frame, OpenQuestion open, Said said) =>
        said is { TokenCount: 1, Plain.Length: LettersOfNonsense } && !said.Words.Knows(said.Word(0))
        && !frame.Prompt(open.Prompt).Buttons.Any(button => button.Also.Prepend(button.Text).Contains(said.Plain, StringComparer.OrdinalIgnoreCase));

    private static string? Exactly(TurnFrame frame, OpenQuestion open, Said said)
    {
        var buttons = frame.Prompt(open.Prompt).Buttons;
        return Answers.Whole(said, buttons) ?? Answers.Position(said, buttons);
    }

    /// <summary>In a question of the person's own only what is sure counts ("how many can I take?" is no "make"), and to one about safety too.</summary>
    private static string? Chosen(TurnFrame frame, OpenQuestion open, Said said) =>
        Answers.Choice(said, frame.Prompt(open.Prompt).Buttons) is ChoiceAnswer.One one && (one.Certainty == Certainty.High || MayGuess(frame, open, said))
            ? one.Reply
            : null;

    private static bool MayGuess(TurnFrame frame, OpenQuestion open, Said said) =>
        Questions.Of(open.Question) is { Slot: < Slot.Clearance, Lengths.Count: 0 } asked
        && !(asked.Ages is not null && said.Text.Any(char.IsAsciiDigit)) && !said.HasQuestionMark
        && !frame.Language.Phrases.Asks(said.Text);

    /// <summary>"No lifting for a week" is no "none of these".</summary>
    private static bool IsPlain(Said said) => Answers.YesNo(said) is { Certainty: Certainty.High };
}
