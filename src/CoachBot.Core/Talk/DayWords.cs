using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>"Most of it", "like always": what a check-in line says, as the answer to one of the check-in's questions.</summary>
internal static class DayWords
{
    /// <returns>The reply of a button; null where the words say nothing, or both.</returns>
    public static string? Of(TurnFrame frame, Question question, Said said) => question.Id switch
    {
        _ when said.HasQuestionMark => null,
        _ when question.Pain is not PainSaid.Never => Band(frame, PainOf(question, said)),
        "c2" or "c3" or "painkiller" => OfDay(question, said),
        _ => null,
    };

    /// <summary>In a session a number is the pain of the set, never of the day (coaching.md 4.3).</summary>
    private static string? Band(TurnFrame frame, NumberAnswer? pain) => pain is null ? null
        : TrafficLight.During(pain.Value, Training.SessionWords.IsLoaded(frame)) switch
        {
            Light.Green => "hurts.low",
            Light.Amber => "hurts.middle",
            _ => "hurts.high",
        };

    private static NumberAnswer? PainOf(Question question, Said said) =>
        Answers.CheckInLine(said)?.Pain ?? (question.Pain == PainSaid.AsANumber ? Answers.Number(said, 0, 10) : null);

    private static string? OfDay(Question question, Said said) => Answers.CheckInLine(said) is not { } line
        ? null
        : (question.Id, line) switch
        {
            ("c2", { Compared: Compared.SameOrBetter }) => "c2.same",
            ("c2", { Compared: Compared.Worse }) => "c2.worse",
            ("c3", { Session: SessionDone.Done }) => "c3.done",
            ("c3", { Session: SessionDone.Part }) => "c3.part",
            ("c3", { Session: SessionDone.Not }) => "c3.none",
            ("painkiller", { Painkiller: true }) => "painkiller.yes",
            ("painkiller", { Painkiller: false }) => "painkiller.no",
            _ => null,
        };

    /// <summary>"3, but sharp": said of the session's pain, and not denied.</summary>
    public static bool IsSharp(TurnFrame frame)
    {
        if (frame.Turn.Input is not Input.Text text)
        {
            return false;
        }

        var units = frame.CoachingLanguage.Answers.Hear(text.Words).Units;
        for (var at = 0; at < units.Length; at++)
        {
            if (units[at].Is(Sense.Sharp) && !(at > 0 && (units[at - 1].Is(Sense.Not) || units[at - 1].Is(Sense.No))))
            {
                return true;
            }
        }

        return false;
    }
}
