using CoachBot.Core.Conversations;
using CoachBot.Core.Guides;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.Stretches;
using NodaTime;

namespace CoachBot.Core.Commands;

/// <summary>/stretch: for somebody unscreened Screen A first, then what is safe in both directions (coaching.md 5.3).</summary>
[Source("coaching.md 5.3 (routing)")]
internal static class Stretching
{
    /// <summary>A passed Screen A is good for this long.</summary>
    private static readonly Duration Valid = Duration.FromHours(24);

    /// <summary>The rule for somebody without a plan, as "why" names it.</summary>
    public const string UnscreenedRule = "5.3 P0";

    /// <summary>As many done ones as are remembered.</summary>
    private const int MostDone = 8;

    public static void Open(TurnFrame frame, string argument)
    {
        var area = AreaOf(frame, argument);
        var isUnknown = argument.Trim().Length > 0 && area.Length == 0;
        if (!frame.IsHeld && Limiting.IsRestOnly(frame.Now))
        {
            frame.Speech.Add("stretch.sent-home");
        }
        else if (isUnknown && !frame.IsHeld && NamedIn(frame, argument) is { } named)
        {
            ExerciseCards.Read(frame, named);
        }
        else if (frame.Now.Plan is null && !IsScreened(frame))
        {
            Screening.Screens.AskAgain(frame, $"stretch:{area}");
        }
        else if (area == "all" && HasChoice(frame.Now))
        {
            ListAll(frame);
            frame.Ask("stretch.area");
        }
        else if (isUnknown)
        {
            Unknown(frame);
        }
        else
        {
            Show(frame, area);
        }
    }

    /// <summary>Which areas there are, where somebody may choose; else what suits.</summary>
    private static void Unknown(TurnFrame frame)
    {
        frame.Speech.Add("unknown.stretch");
        if (HasChoice(frame.Now))
        {
            frame.Ask("stretch.area");
        }
        else
        {
            Show(frame, "");
        }
    }

    /// <param name="reply">"area.hips", or "area.best".</param>
    public static void Chosen(TurnFrame frame, string reply)
    {
        frame.Close();
        Show(frame, reply["area.".Length..]);
    }

    /// <param name="area">One of <see cref="Areas"/>, or anything else for the best three.</param>
    public static void Show(TurnFrame frame, string area)
    {
        if (frame.IsHeld)
        {
            Manners.WhileHeld.Line(frame);
            return;
        }

        var suggestion = Suggest(frame, area);
        var isPregnant = suggestion.Lead == "stretch.pregnant";
        var isKnown = frame.Now.Plan is not null;
        frame.Speech.Add(suggestion.Lead);
        var exercises = suggestion.Ids.Select(id => frame.Script.Catalog.Exercises[id]);
        ExerciseCards.List(frame, exercises, isPregnant ? "stretch.stop.pregnant" : isKnown ? "stretch.stop" : "stretch.stop.unscreened");
        if (isKnown && HasChoice(frame.Now))
        {
            frame.Offer(frame.Words("button.another-area"), "stretch.all");
        }

        frame.Now = frame.Now with { LastRules = suggestion.Rules };
        if (isKnown)
        {
            frame.Now = frame.Now with { Practice = (frame.Now.Practice ?? PracticeState.None) with { Suggested = suggestion.Ids } };
        }
    }

    /// <summary>/did ST-05: noted, so that another one comes next; a word back, and the next one.</summary>
    public static void Did(TurnFrame frame, string id)
    {
        var exercise = frame.Script.Catalog.Exercises.GetValueOrDefault(id.ToUpperInvariant());
        if (frame.Now.Plan is null || exercise is null)
        {
            Open(frame, "");
            return;
        }

        var practice = frame.Now.Practice ?? PracticeState.None;
        var done = practice.Done.Where(other => other.Id != exercise.Id).Prepend(new Practised(exercise.Id, frame.Today)).Take(MostDone);
        frame.Now = frame.Now with { Practice = practice with { Done = [.. done] } };
        Journal.Record(frame, "stretch", ("exercise", exercise.Id));
        frame.Speech.Add("stretch.did", ("name", frame.Words($"exercise.{exercise.Id}.name")));
        if (practice.Suggested.FirstOrDefault(other => other != exercise.Id && !IsDoneToday(frame, other)) is { } next)
        {
            frame.OfferFirst(frame.Words($"exercise.{next}.name"), $"card.{next}");
        }
    }

    /// <summary>For everybody: with a plan by phase, direction and area; without one what is safe in both directions.</summary>
    public static IReadOnlyList<string> Today(TurnFrame frame, string area) => Suggest(frame, area).Ids;

    public static bool IsScreened(TurnFrame frame) =>
        frame.Now.Screened.A is { } at && frame.Turn.Now - at < Valid;

    private static Suggestion Suggest(TurnFrame frame, string area) =>
        frame.Now.Plan is null && !frame.Now.Flags.Any(flag => flag.Flag is "RF-PRG-02" or "RF-HIP-01")
            ? new(Routes.Unscreened, [UnscreenedRule], "stretch.unscreened")
            : Routes.For(frame.Now, frame.Script.Catalog, (Areas.All.Contains(area) ? area : "", frame.Today));

    /// <summary>By area, each with what suits now.</summary>
    private static void ListAll(TurnFrame frame)
    {
        frame.Speech.Add("stretch.all");
        foreach (var area in Areas.All)
        {
            var names = Routes.All(frame.Now, frame.Script.Catalog, area).Select(id => frame.Words($"exercise.{id}.name")).ToList();
            if (names.Count > 0)
            {
                frame.Speech.AddLine("stretch.all.line", ("area", frame.Words($"area.{area}")), ("names", string.Join(", ", names)));
            }
        }
    }

    private static bool IsDoneToday(TurnFrame frame, string id) => frame.Now.Practice!.Done.Any(done => done.Id == id && done.On == frame.Today);

    /// <summary>Past the settling days, with nothing to be looked at: the area is theirs to choose.</summary>
    private static bool HasChoice(Conversation conversation) =>
        conversation.Plan is { Phase: > Phase.P0 } && !Limiting.HasStar(conversation);

    /// <summary>"/stretch pigeon": the stretch of that name; null where it is none.</summary>
    private static string? NamedIn(TurnFrame frame, string words) =>
        frame.Language.Topics.Find(words) is [{ Certainty: Listening.Certainty.High } topic, ..] && topic.Id.StartsWith("exercise.", StringComparison.Ordinal)
        && topic.Id["exercise.".Length..] is var id && frame.Script.Catalog.Exercises.TryGetValue(id, out var exercise) && exercise.Areas.Count > 0
            ? id
            : null;

    /// <summary>The area in the person's own words: a button of "stretch.area", or one of its other words; "" for the best three.</summary>
    public static string AreaOf(TurnFrame frame, string argument)
    {
        var word = argument.Trim().ToLowerInvariant().Replace(' ', '-');
        return word == "all" || Areas.All.Contains(word) ? word
            : Listening.Answers.Whole(frame.Language.Answers.Hear(argument), frame.Prompt("stretch.area").Buttons)?["area.".Length..]
            ?? (frame.Language.Phrases.Has(argument, "lats") ? "sides" : "");
    }
}
