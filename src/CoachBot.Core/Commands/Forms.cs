using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;

namespace CoachBot.Core.Commands;

/// <summary>/form: reading for anybody, nothing needed (coaching.md 6); when held, safety text only.</summary>
internal static class Forms
{
    /// <summary>The guide for whoever names none.</summary>
    public const string First = "hip-thrust";

    private static readonly string[] Guides = [First, "glute-bridge", "dead-bug"];

    public static void Open(TurnFrame frame, string argument)
    {
        if (GuideOf(argument) is { } guide)
        {
            Show(frame, guide);
        }
        else
        {
            frame.Ask("form.guide");
        }
    }

    public static void Show(TurnFrame frame, string guide)
    {
        if (frame.IsHeld)
        {
            Manners.WhileHeld.Line(frame);
            return;
        }

        if (guide == "hip-thrust" && frame.Now.Plan is { Phase: < Phase.P3 })
        {
            frame.Speech.Add("form.not-yet", ("phase", frame.Words("phase.p3")));
        }

        frame.Speech.Add($"form.{guide}");
        if (frame.Now is { Open: null, Person.IsAdult: false })
        {
            frame.Speech.Add($"form.menu.{guide}");
        }

        frame.Speech.Last.ButtonsOf = $"form.menu.{guide}";
    }

    public static void Faults(TurnFrame frame, string guide) => Part(frame, guide, "faults");

    public static void Easier(TurnFrame frame, string guide) => Part(frame, guide, "easier");

    public static void Harder(TurnFrame frame, string guide) => Part(frame, guide, "harder");

    /// <summary>"I feel it in my back": effort is normal; pain stops the lift; a leg is a red-flag question.</summary>
    public static void BackFeel(TurnFrame frame, string value)
    {
        frame.Close();
        switch (value)
        {
            case "back-feel.effort":
                frame.Speech.Add("form.back-feel.effort");
                break;
            case "back-feel.leg" when frame.Now.Plan is null:
                Screening.Screens.AskAgain(frame, "stretch:");
                break;
            case "back-feel.leg":
                Holding.Doubts.Ask(frame, "CL-08", Holding.Doubts.Subject("RF-NEU-03", RedFlags.Level.Soon));
                break;
            default:
                frame.Speech.Add("form.back-feel.pain");
                break;
        }
    }

    private static void Part(TurnFrame frame, string guide, string part)
    {
        if (!Guides.Contains(guide))
        {
            frame.Ask("form.guide");
            return;
        }

        frame.Speech.Add($"form.{guide}.{part}");
        frame.Speech.Last.ButtonsOf = $"form.menu.{guide}";
    }

    /// <summary>The guide that shows an exercise; null where it has none.</summary>
    public static string? GuideFor(string exercise) => exercise switch
    {
        "EX-03" => "dead-bug",
        "EX-05" => "glute-bridge",
        "EX-08" => "hip-thrust",
        _ => null,
    };

    /// <summary>Null for a lift that has no guide.</summary>
    public static string? GuideOf(string argument)
    {
        var words = argument.Trim().ToLowerInvariant().Replace(' ', '-');
        return words switch
        {
            "hip-thrust" or "hip-thrusts" or "thrust" or "thrusts" or "hipthrust" => "hip-thrust",
            "glute-bridge" or "bridge" or "bridges" or "glute-bridges" => "glute-bridge",
            "dead-bug" or "deadbug" or "dead-bugs" => "dead-bug",
            _ => null,
        };
    }
}
