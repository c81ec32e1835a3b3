using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Guides;
using CoachBot.Core.Plans;

namespace CoachBot.Core.Commands;

/// <summary>/form: reading for anybody, nothing needed (coaching.md 6); when held, safety text only.</summary>
[Source("coaching.md 6; 4.1 (stop list); S1-10")]
internal static class Forms
{
    /// <summary>The guide for whoever names none.</summary>
    public const string First = "hip-thrust";

    public static void Open(TurnFrame frame, string argument) => Chosen(frame, GuideNames.Find(frame.Script, frame.Language, argument) ?? "");

    /// <param name="choice">A guide, "quiz", "thumb" or "more"; anything else asks which.</param>
    public static void Chosen(TurnFrame frame, string choice)
    {
        switch (choice)
        {
            case "quiz":
                FormQuiz.Begin(frame);
                break;
            case "thumb":
                ThumbTest.Begin(frame);
                break;
            case "more":
                frame.Ask("form.guide.more");
                break;
            case var guide when frame.Script.Catalog.Forms.ContainsKey(guide):
                Show(frame, guide);
                break;
            default:
                frame.Ask("form.guide");
                break;
        }
    }

    public static void Show(TurnFrame frame, string guide)
    {
        if (frame.IsHeld)
        {
            Manners.WhileHeld.Line(frame);
            return;
        }

        var form = frame.Script.Catalog.Forms[guide];
        if (frame.Now.Plan is { } plan && form.From > plan.Phase)
        {
            var staysAtHalf = form.IsOnStopList && form.Id != First && PlanStart.IsOnMildTrack(frame.Now);
            frame.Speech.Add(staysAtHalf ? "form.half" : "form.not-yet", ("when", frame.Words($"form.when.{form.From}".ToLowerInvariant())));
        }

        Say(frame, form);
        Footer(frame);
        Buttons(frame, guide);
    }

    /// <summary>The checklist with the picture of its exercise.</summary>
    public static void Say(TurnFrame frame, FormGuide form)
    {
        if (form.Shows is { } exercise)
        {
            frame.Speech.AddPictured($"form.{form.Id}", $"exercise.{exercise}.card");
        }
        else
        {
            frame.Speech.Add($"form.{form.Id}");
        }
    }

    public static void Faults(TurnFrame frame, string guide) => Part(frame, guide, "faults");

    public static void Easier(TurnFrame frame, string guide) => Part(frame, guide, "easier");

    public static void Harder(TurnFrame frame, string guide) => Part(frame, guide, "harder");

    /// <summary>"I feel it in my back": effort is normal; pain stops the lift; a leg is a red-flag question, after Screen A for somebody unscreened.</summary>
    /// <param name="guide">Null where it was asked without one.</param>
    public static void BackFeel(TurnFrame frame, string? guide, string value)
    {
        frame.Close();
        Journal.Record(frame, "back-feel", ("guide", guide ?? First), ("what", value["back-feel.".Length..]));
        switch (value)
        {
            case "back-feel.effort":
                frame.Speech.Add("form.back-feel.effort");
                break;
            case "back-feel.leg" when frame.Now.Plan is null && !Stretching.IsScreened(frame):
                Screening.Screens.AskAgain(frame, "leg");
                break;
            case "back-feel.leg":
                Leg(frame);
                break;
            default:
                if (value == "back-feel.pinch" && frame.Script.Catalog.Forms.GetValueOrDefault(guide ?? First) is { } form)
                {
                    Training.SessionSets.Pinched(frame, form.Exercises);
                }

                Hurts(frame, guide);
                break;
        }
    }

    /// <summary>Something runs down a leg: how it is, and since when, decides.</summary>
    public static void Leg(TurnFrame frame) =>
        Holding.Doubts.Ask(frame, "CL-08", Holding.Doubts.Subject("RF-NEU-03", RedFlags.Level.Soon));

    /// <summary>The guide that shows an exercise; null where it has none.</summary>
    public static string? GuideFor(TurnFrame frame, string exercise) =>
        frame.Script.Catalog.Forms.Values.FirstOrDefault(form => form.Exercises.Contains(exercise))?.Id;

    /// <summary>What the plan has not come to is left out; a lift of the stop list waits; any other goes a step down.</summary>
    private static void Hurts(TurnFrame frame, string? guide)
    {
        var form = frame.Script.Catalog.Forms.GetValueOrDefault(guide ?? First);
        if (frame.Now.Plan is not { } plan || plan.Phase < FirstDue(form))
        {
            // Nobody is sent to a drill that their plan has not come to.
            frame.Speech.Add("form.back-feel.pain.early");
            Footer(frame);
            return;
        }

        if (form is null or { Id: First })
        {
            frame.Speech.Add("form.back-feel.pain");
            Footer(frame);
            return;
        }

        frame.Speech.Add(form.IsOnStopList ? "form.back-feel.pain.waits" : "form.back-feel.pain.eases");
        if (!form.IsOnStopList)
        {
            frame.Speech.Add($"form.{form.Id}.easier");
        }
        else
        {
            frame.Offer(frame.Words("topic.stop-list"), "waits");
        }

        Footer(frame);
    }

    /// <summary>The hip thrust begins without weight, before its guide's own phase.</summary>
    private static Phase FirstDue(FormGuide? form) => form is null or { Id: First } ? Phase.P2 : form.From;

    /// <summary>Who has no plan yet is shown the way to one.</summary>
    private static void Footer(TurnFrame frame)
    {
        if (frame.Now is { Open: null, Person.IsAdult: false })
        {
            frame.Speech.Add("form.footer");
        }
    }

    private static void Part(TurnFrame frame, string guide, string part)
    {
        if (frame.Script.Catalog.Exercises.ContainsKey(guide.ToUpperInvariant()) && part != "faults")
        {
            ExerciseCards.Way(frame, guide.ToUpperInvariant(), part);
            return;
        }

        if (!frame.Script.Catalog.Forms.ContainsKey(guide))
        {
            frame.Ask("form.guide");
            return;
        }

        frame.Speech.Add($"form.{guide}.{part}");
        if (part == "faults" && frame.Script.Catalog.Forms[guide].Shows is { } exercise)
        {
            frame.Speech.Show(Pair(frame, exercise));
        }

        Buttons(frame, guide);
    }

    /// <summary>The usual slip, and what puts it right.</summary>
    private static PictureUse Pair(TurnFrame frame, string exercise)
    {
        var (fault, good) = (frame.Words($"exercise.{exercise}.fault"), frame.Words($"exercise.{exercise}.good"));
        return new($"{exercise}.pair", frame.Words("form.pair", ("fault", fault), ("good", good))) { Captions = new(fault, good) };
    }

    private static void Buttons(TurnFrame frame, string guide)
    {
        frame.Offer(frame.Words("button.faults"), $"faults.{guide}");
        frame.Offer(frame.Words("button.easier"), $"easier.{guide}");
        frame.Offer(frame.Words("button.harder"), $"harder.{guide}");
        frame.Offer(frame.Words("button.back-feel"), $"backfeel.{guide}");
        if (frame.Now.Open is null && (guide == First || guide == "glute-bridge"))
        {
            frame.Offer(frame.Words("button.thumb"), "form.thumb");
        }
    }
}
