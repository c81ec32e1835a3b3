using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Core.Talk;

/// <summary>Which earlier answer a correction changes, and to what.</summary>
internal static class CorrectionTargets
{
    /// <summary>Answered by a typed line, or too long ago to be among the askings.</summary>
    private static readonly OpenQuestion[] Unasked =
    [
        .. CheckInQuestions.Daily.Reverse().Concat(Questions.All.Values.Where(question => question.IsKept || question.Id == "time-place"))
            .Select(question => new OpenQuestion(0, question.Id, question.Id == "c1" ? "c1.morning" : question.Id, Instant.MinValue, 0, null)),
    ];

    /// <returns>With a question where the words fit one; without, when it stays unclear which is meant.</returns>
    public static Signal.Corrected Resolve(TurnFrame frame, CorrectionAnswer correction)
    {
        if (correction is { Topic: null, TopicWords.Length: > 0 })
        {
            return new Signal.Corrected(null, correction.Value);
        }

        var targets = Of(frame, correction.Topic).ToList();
        return InsteadOfWrong(frame, correction, targets) ?? Fitting(frame, correction, targets) ?? new Signal.Corrected(null, correction.Value);
    }

    /// <summary>Every answer that still stands: the running check-in's before others, the newest first; a named one first of all.</summary>
    private static IEnumerable<OpenQuestion> Of(TurnFrame frame, string? topic)
    {
        var conversation = frame.Now;
        var asked = conversation.Asked.Where(asked => asked.Asking != conversation.Open?.Asking)
            .Concat(Unasked.Where(asked => asked.Question != conversation.Open?.Question));
        var answered = asked.Where(asked => CurrentOf(frame, asked) is not null).DistinctBy(asked => asked.Question)
            .OrderByDescending(asked => Questions.Of(asked.Question).Slot == Slot.CheckIn);
        return topic is null
            ? answered.Where(asked => asked.Question != "time-place" || IsTimeToConfirm(conversation))
            : answered.Where(asked => RankOf(topic, asked.Question) >= 0).OrderBy(asked => RankOf(topic, asked.Question));
    }

    /// <summary>The answer as it stands: a reply id or a number; null when there is none to change.</summary>
    private static string? CurrentOf(TurnFrame frame, OpenQuestion asked) => asked.Question switch
    {
        _ when Reopening.DayOf(frame) is { } day && CheckInAnswers.Of(day, asked.Question) is { } today => today,
        "time-place" => frame.Now.Person.CheckInAt?.ToString(),
        "pain" when frame.Now.CheckIns.Past.Count > 0 => null,
        _ => Questions.Of(asked.Question).IsKept ? frame.Now.Answer(asked.Question) : null,
    };

    /// <summary>"7 pm, Leeds. Right?": another time or place changes what was understood.</summary>
    private static bool IsTimeToConfirm(Conversation conversation) => conversation.Open?.Question == "time-place.right";

    /// <summary>"5 not 3": the answer that is 3 now.</summary>
    private static Signal.Corrected? InsteadOfWrong(TurnFrame frame, CorrectionAnswer correction, IEnumerable<OpenQuestion> targets)
    {
        if (correction.Wrong.Length == 0)
        {
            return null;
        }

        foreach (var target in targets)
        {
            if (Read(frame, target, correction.Wrong) == CurrentOf(frame, target)
                && Read(frame, target, correction.Value) is { } right && right != CurrentOf(frame, target))
            {
                return Of(frame, target, right);
            }
        }

        return null;
    }

    private static Signal.Corrected? Fitting(TurnFrame frame, CorrectionAnswer correction, IReadOnlyList<OpenQuestion> targets)
    {
        Signal.Corrected? outside = null;
        foreach (var target in targets)
        {
            var value = correction.Topic is null && (IsOnlyNumber(frame, target, correction.Value) || IsWeak(frame, target, correction.Value)) ? null : Read(frame, target, correction.Value);
            if (value == AnswerReader.OutOfRange)
            {
                outside ??= new Signal.Corrected(target.Question, value);
            }
            else if (value is not null)
            {
                return Of(frame, target, value);
            }
        }

        return outside;
    }

    /// <summary>A line of a printed list changes the list.</summary>
    private static Signal.Corrected Of(TurnFrame frame, OpenQuestion target, string value)
    {
        var isButton = Questions.Of(target.Question).Lines is null || frame.Prompt(target.Prompt).Buttons.Any(button => button.Reply == value);
        return new Signal.Corrected(isButton ? target.Question : Questions.Of(target.Question).Lines, value);
    }

    private static string? Read(TurnFrame frame, OpenQuestion target, string words) =>
        AnswerReader.Read(frame, target, frame.Language.Answers.Hear(words), words);

    /// <summary>"I meant 3" is a number, not the third button of a question of long ago; "three weeks" is more.</summary>
    private static bool IsOnlyNumber(TurnFrame frame, OpenQuestion target, string words)
    {
        var said = frame.Language.Answers.Hear(words);
        var buttons = frame.Prompt(target.Prompt).Buttons;
        return buttons.Count > 0 && Answers.Number(said, 0, int.MaxValue) is not null
            && Answers.Length(said, frame.Today) is null && Answers.Whole(said, buttons) is null;
    }

    /// <summary>One word that a button of the first contact shares ("I only did part") is too little to change its answer.</summary>
    private static bool IsWeak(TurnFrame frame, OpenQuestion target, string words)
    {
        var said = frame.Language.Answers.Hear(words);
        return Questions.Of(target.Question) is { IsKept: true, Kind: AnswerKind.Choice or AnswerKind.Picker } question
            && Answers.Choice(said, frame.Prompt(target.Prompt).Buttons) is ChoiceAnswer.One { Certainty: Certainty.Low }
            && (question.Lengths.Count == 0 || Answers.Length(said, frame.Today) is null)
            && (question.Spots.Count == 0 || Answers.Spot(said) is null);
    }

    /// <summary>0 for what a topic means first; -1 for what it does not mean.</summary>
    private static int RankOf(string topic, string question)
    {
        string[] meant = topic switch
        {
            "pain" => ["c1", "pain", "c4", "worst"],
            "in-session" => ["c4"],
            "session" => ["c3", "c4"],
            "compared" => ["c2"],
            "something-new" => ["c5"],
            "time" or "place" => ["time-place"],
            "site" => ["site", "site.else"],
            "about" => ["about", "about.list"],
            _ => [topic],
        };
        return Array.IndexOf(meant, question);
    }
}
