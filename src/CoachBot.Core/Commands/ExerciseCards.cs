using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.Stretches;

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
            frame.Speech.AddPictured($"exercise.{exercise.Id}.brief", CardOf(exercise), dose);
            ForThisBack.Say(frame, exercise);
        }

        frame.Speech.Add(stop);
        foreach (var exercise in shown)
        {
            frame.OfferFirst(frame.Words($"exercise.{exercise.Id}.name"), $"card.{exercise.Id}");
        }
    }

    /// <summary>/card ST-08: one card in full, with its neighbours in the list, an easier and a harder way, and "I did it".</summary>
    public static void Open(TurnFrame frame, string id)
    {
        var list = ListOf(frame, id);
        if (!frame.Script.Catalog.Exercises.TryGetValue(id.ToUpperInvariant(), out var exercise)
            || frame.Now.Plan is null && (!Stretching.IsScreened(frame) || !list.Contains(exercise.Id)))
        {
            Stretching.Open(frame, "");
            return;
        }

        var warning = list.Contains(exercise.Id) ? null : WarningOf(frame, exercise);
        if (warning is not null)
        {
            frame.Speech.Add(warning);
        }

        SayCard(frame, exercise, DoseOf(frame, exercise));
        Neighbours(frame, exercise, (list, warning is not null));
    }

    /// <summary>A question about an exercise: anybody's form guide where there is one and nobody is screened yet, else the card, once Screen A is clear (coaching.md 5.3, 6).</summary>
    public static void Read(TurnFrame frame, string id)
    {
        var isOpen = frame.Now.Plan is not null || Stretching.IsScreened(frame);
        if (!isOpen && Forms.GuideFor(frame, id) is { } guide)
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
            // A back that nobody knows gets the mid-range set, whatever was asked for.
            frame.Speech.Add("card.unknown-back");
            Stretching.Show(frame, "");
        }
    }

    /// <summary>The easier or harder way of one exercise, its levels where it has some, and a button to the entry it leads to.</summary>
    /// <param name="way">"easier" or "harder".</param>
    public static void Way(TurnFrame frame, string id, string way)
    {
        var exercise = frame.Script.Catalog.Exercises[id];
        if (frame.Now.Plan is null || way == "harder" && !HasHarder(frame, id))
        {
            Open(frame, id);
            return;
        }

        frame.Speech.Add($"card.{way}", ("name", frame.Words($"exercise.{id}.name")), ("how", frame.Words($"exercise.{id}.{way}")));
        var number = 0;
        foreach (var level in exercise.Levels)
        {
            number++;
            frame.Speech.AddLine("card.level", ("level", frame.Words($"exercise.{level.Id}.level")), ("step", number.ToString()));
        }

        if ((way == "easier" ? exercise.Easier : exercise.Harder) is { } link)
        {
            frame.Offer(frame.Words($"exercise.{link}.name"), $"card.{link}");
        }

        var other = way == "easier" ? "harder" : "easier";
        if (other == "easier" || HasHarder(frame, id))
        {
            frame.Offer(frame.Words($"button.{other}"), $"{other}.{id}");
        }

        frame.Offer(frame.Words($"exercise.{id}.name"), $"card.{id}");
    }

    /// <summary>"once or twice a day"; "2 or 3 days a week, with a rest day between".</summary>
    public static string OftenWords(TurnFrame frame, Frequency often) => often switch
    {
        { Per: Span.Day, Least: 1, Most: 1 } => frame.Words("often.day.once"),
        { Per: Span.Day, Least: 1, Most: 2 } => frame.Words("often.day.twice"),
        _ => frame.Words(
            often.Per == Span.Day ? "often.day" : "often.week", ("least", often.Least.ToString()), ("most", often.Most.ToString())),
    };

    private static void SayCard(TurnFrame frame, Exercise exercise, Dose dose)
    {
        frame.Speech.Add(CardOf(exercise), ("dose", PlanWords.DoseWords(frame, dose)), ("often", OftenWords(frame, exercise.Often)));
        ForThisBack.Say(frame, exercise);
    }

    /// <summary>The line above a card that is only to be read: its day will come, or not with this back; null where it may be done.</summary>
    private static string? WarningOf(TurnFrame frame, Exercise exercise) => frame.Now.Plan is not { } plan ? null
        : Conditions.Against(exercise, Conditions.Of(frame.Now)) is { } caution ? WarningOf(caution)
        : !exercise.IsDue(plan, frame.Today) ? "card.not-yet"
        : Limiting.HasStar(frame.Now) ? "card.star"
        : Directions.Avoids(frame.Now, exercise) ? "card.avoid"
        : null;

    private static string WarningOf(Caution caution) => caution switch
    {
        Caution.LegSymptoms => "card.leg",
        Caution.BloodThinners => "card.thinners",
        Caution.Pregnancy or Caution.LatePregnancy => "card.pregnant",
        _ => "card.known",
    };

    /// <summary>"I did it" for a stretch, the next and the previous one, and the easier and harder way; of what is only to be read the easier way alone.</summary>
    private static void Neighbours(TurnFrame frame, Exercise exercise, (IReadOnlyList<string> List, bool IsWarned) card)
    {
        var (list, at) = (card.List, card.List.ToList().IndexOf(exercise.Id));
        var isStretch = (exercise.Areas.Count > 0 || at >= 0) && !IsPlanned(frame, exercise.Id);
        if (frame.Now.Plan is not null && isStretch && !card.IsWarned)
        {
            frame.Offer(frame.Words("button.did"), $"did.{exercise.Id}");
        }

        if (at >= 0 && list.Count > 1)
        {
            frame.Offer(frame.Words("button.next"), $"card.{list[(at + 1) % list.Count]}");
        }

        if (at >= 0 && list.Count > 2)
        {
            frame.Offer(frame.Words("button.previous"), $"card.{list[(at + list.Count - 1) % list.Count]}");
        }

        Ways(frame, exercise, card.IsWarned);
        if (!isStretch && frame.Now is { Plan: not null, Open: null } && Forms.GuideFor(frame, exercise.Id) is { } guide)
        {
            frame.Offer(frame.Words("button.form"), $"form.{guide}");
        }
    }

    private static void Ways(TurnFrame frame, Exercise exercise, bool isWarned)
    {
        if (frame.Now.Plan is null)
        {
            return;
        }

        frame.Offer(frame.Words("button.easier"), $"easier.{exercise.Id}");
        if (!isWarned && HasHarder(frame, exercise.Id))
        {
            frame.Offer(frame.Words("button.harder"), $"harder.{exercise.Id}");
        }
    }

    /// <summary>A stretch that is only for comfort has none, and nothing gets harder while something is to be looked at.</summary>
    private static bool HasHarder(TurnFrame frame, string id) => frame.Has($"exercise.{id}.harder") && !Limiting.IsLimited(frame.Now);

    /// <summary>The list somebody would find the exercise in: the plan's own, else what was suggested last, else today's stretches.</summary>
    private static IReadOnlyList<string> ListOf(TurnFrame frame, string id)
    {
        var name = id.ToUpperInvariant();
        return IsPlanned(frame, name) ? [.. Sessions.Of(frame.Now, frame.Script.Catalog).Select(exercise => exercise.Id)]
            : frame.Now is { Plan: not null, Practice.Suggested: var suggested } && suggested.Contains(name) && IsStillSuggested(frame, name) ? suggested
            : Stretching.Today(frame, "");
    }

    /// <summary>What was suggested last week may have to be left out by now.</summary>
    private static bool IsStillSuggested(TurnFrame frame, string id) =>
        frame.Script.Catalog.Exercises.TryGetValue(id, out var exercise) && exercise.IsDue(frame.Now.Plan!, frame.Today)
        && Conditions.Against(exercise, Conditions.Of(frame.Now)) is null && !Directions.Avoids(frame.Now, exercise)
        && (!Limiting.HasStar(frame.Now) || Stretching.Today(frame, "").Contains(id));

    private static bool IsPlanned(TurnFrame frame, string id) =>
        frame.Now.Plan is not null && Sessions.Of(frame.Now, frame.Script.Catalog).Any(exercise => exercise.Id == id);

    private static Dose DoseOf(TurnFrame frame, Exercise exercise) =>
        frame.Now.Plan is { } plan && Sessions.Of(frame.Now, frame.Script.Catalog).Contains(exercise) ? Sessions.DoseOf(exercise, plan) : exercise.Dose;

    private static string CardOf(Exercise exercise) => $"exercise.{exercise.Id}.card";
}
