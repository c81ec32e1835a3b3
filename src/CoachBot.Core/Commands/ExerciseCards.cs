using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;

namespace CoachBot.Core.Commands;

/// <summary>Exercises in short, several in one message, and each one's full card behind a button (coaching.md 5.3: figure, three steps, dose, one "stop if").</summary>
internal static class ExerciseCards
{
    /// <summary>In short, with a button for each full card; ends with the prompt that carries the stop line.</summary>
    public static void List(TurnFrame frame, IEnumerable<Exercise> exercises, string stop)
    {
        var shown = exercises.ToList();
        foreach (var exercise in shown)
        {
            var dose = ("dose", PlanWords.DoseWords(frame, DoseOf(frame, exercise)));
            var brief = $"exercise.{exercise.Id}.brief";
            frame.Speech.AddPictured(frame.Has(brief) ? brief : CardOf(exercise), CardOf(exercise), dose);
        }

        frame.Speech.Add(stop);
        foreach (var exercise in shown)
        {
            frame.OfferFirst(frame.Words($"exercise.{exercise.Id}.name"), $"card.{exercise.Id}");
        }
    }

    /// <summary>/card ST-08: one card in full, with the next of its list, an easier and a harder one where they exist.</summary>
    public static void Open(TurnFrame frame, string id)
    {
        var list = ListOf(frame, id);
        if (!frame.Script.Catalog.Exercises.TryGetValue(id.ToUpperInvariant(), out var exercise)
            || frame.Now.Plan is null && (!Stretching.IsScreened(frame) || !list.Contains(exercise.Id)))
        {
            Stretching.Open(frame, "");
            return;
        }

        if (IsLater(frame, exercise))
        {
            frame.Speech.Add("card.not-yet");
        }
        else if (frame.Now.Plan is not null && exercise.Avoid.Contains(Directions.Of(frame.Now)) && !list.Contains(exercise.Id))
        {
            frame.Speech.Add("card.avoid");
        }

        frame.Speech.Add(CardOf(exercise), ("dose", PlanWords.DoseWords(frame, DoseOf(frame, exercise))));
        Neighbours(frame, exercise, list);
    }

    /// <summary>A question about an exercise: anybody's form guide where there is one and nobody is screened yet, else the card, once Screen A is clear (coaching.md 5.3, 6).</summary>
    public static void Read(TurnFrame frame, string id)
    {
        var isOpen = frame.Now.Plan is not null || Stretching.IsScreened(frame);
        if (!isOpen && Forms.GuideFor(id) is { } guide)
        {
            Forms.Show(frame, guide);
        }
        else if (!isOpen)
        {
            Screening.Screens.AskAgain(frame, $"card:{id}");
        }
        else if (frame.Now.Plan is not null || Stretching.Today(frame, "").Contains(id))
        {
            Open(frame, id);
        }
        else
        {
            frame.Speech.Add("card.not-yet");
            frame.Speech.Add($"exercise.{id}.card", ("dose", PlanWords.DoseWords(frame, frame.Script.Catalog.Exercises[id].Dose)));
        }
    }

    private static void Neighbours(TurnFrame frame, Exercise exercise, IReadOnlyList<string> list)
    {
        var at = list.ToList().IndexOf(exercise.Id);
        if (at >= 0 && list.Count > 1)
        {
            frame.Offer(frame.Words("button.next"), $"card.{list[(at + 1) % list.Count]}");
        }

        if (frame.Now.Plan is null)
        {
            return;
        }

        if (exercise.Easier is { } easier)
        {
            frame.Offer(frame.Words("button.easier"), $"card.{easier}");
        }

        if (exercise.Harder is { } harder)
        {
            frame.Offer(frame.Words("button.harder"), $"card.{harder}");
        }
    }

    /// <summary>The list somebody would find the exercise in: the plan's own, else today's stretches.</summary>
    private static IReadOnlyList<string> ListOf(TurnFrame frame, string id)
    {
        var planned = frame.Now.Plan is null ? [] : Sessions.Of(frame.Now, frame.Script.Catalog).Select(exercise => exercise.Id).ToList();
        return planned.Contains(id.ToUpperInvariant()) ? planned : Stretching.Today(frame, "");
    }

    private static bool IsLater(TurnFrame frame, Exercise exercise) => frame.Now.Plan is { } plan && exercise.From > plan.Phase;

    private static Dose DoseOf(TurnFrame frame, Exercise exercise) =>
        frame.Now.Plan is { } plan && Sessions.Of(frame.Now, frame.Script.Catalog).Contains(exercise) ? Sessions.DoseOf(exercise, plan) : exercise.Dose;

    private static string CardOf(Exercise exercise) => $"exercise.{exercise.Id}.card";
}
