using CoachBot.Core.CheckIns;
using CoachBot.Core.Holding;
using CoachBot.Core.Intake;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Conversations;

/// <summary>What stands in a prompt's {placeholders}: facts of the turn first, then facts of the person.</summary>
internal static class Facts
{
    public static string Of(TurnFrame frame, (string Name, string Value)[] facts, string name)
    {
        foreach (var fact in facts)
        {
            if (fact.Name == name)
            {
                return fact.Value;
            }
        }

        return OfPerson(frame, name);
    }

    private static string OfPerson(TurnFrame frame, string name) => name switch
    {
        "number" => Numbers.Spoken(frame),
        "crisis" => Numbers.Crisis(frame),
        "country" => Numbers.CountryName(frame),
        "operator" => frame.Script.Installation.Operator ?? frame.Words("operator.unknown"),
        "contact" => frame.Script.Installation.Contact ?? frame.Words("contact.unknown"),
        "progress" => frame.Words("progress", ("step", frame.ProgressOf().ToString())),
        "goal" => Tuning.Goals.Open(frame),
        "left" => Manners.Returning.TapsLeft(frame),
        "stopped" => Manners.Returning.StoppedAt(frame),
        "line" => MistakePath.LineOf(frame),
        "item" => Screening.LineOrPain.Number(frame),
        "moves" => PlanWords.MovesOn(frame),
        "next" => Home.NextWords(frame),
        "symptom" => AtTheDesk.Symptom(frame),
        "sentence" => AtTheDesk.Sentence(frame),
        "tobeseen" => Visits.Named(frame),
        "yoursymptom" => AtTheDesk.YourSymptom(frame),
        "exampleweight" => Measures.OwnForm.ExampleWeight(frame),
        "when" => CheckInTimes.ClockWords(frame, frame.Now.Person.CheckInAt ?? default),
        "place" => Setup.PlaceWords(frame),
        "places" => Places.NamedCountries.Words(frame),
        "set" => Training.SessionWords.Set(frame),
        "sets" => Training.SessionWords.Sets(frame),
        "mild" => $"{TrafficLight.AmberFrom - 1}",
        "clearfrom" => $"{TrafficLight.AmberFrom}",
        "clearto" => $"{TrafficLight.AmberUpTo(Training.SessionWords.IsLoaded(frame))}",
        "exercises" => PlanWords.ExercisesLine(frame),
        "minutes" => SessionLength.MinutesOf(frame.Now, frame.Script.Catalog).ToString(),
        "pain" => Notes.PainDiary.Newest(frame),
        "phase" => frame.Now.Plan is { } plan ? PlanWords.NowWords(frame, plan) : PlanWords.PhaseWords(frame, Phase.P0),
        _ => throw new InvalidOperationException($"Nothing to put in the place of {{{name}}}."),
    };

    private static int ProgressOf(this TurnFrame frame) => PlanBlock.ProgressOf(frame.Now.Open?.Question ?? "");
}
