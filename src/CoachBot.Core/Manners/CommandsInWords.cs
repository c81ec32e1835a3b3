using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using NodaTime;

namespace CoachBot.Core.Manners;

/// <summary>What people say in their own words and is a command as well: a flare-up, something new, an appointment, their data.</summary>
internal static class CommandsInWords
{
    private const int FewWords = 3;

    /// <summary>All of it where it begins on a later day; else the day of return, where one is said.</summary>
    private static string WhenAway(TurnFrame frame, string words) =>
        Talk.PauseWords.IsIll(frame, words) ? Talk.PauseWords.Counted(frame, words) is { } ill ? $"{ill}" : ""
        : Talk.AwayWords.Read(frame, words) is not null ? words
        : Talk.WhenWords.DayOfMonth(frame.Language.Answers.Hear(words), frame.Today) is { } day ? $"{Period.DaysBetween(frame.Today, day)}"
        : frame.Language.Phrases.After(words, Talk.AwayWords.Until) ?? (Talk.PauseWords.Counted(frame, words) is { } days ? $"{days}" : "");

    /// <summary>Without a day of return it is asked how long the coach shall be quiet; somebody ill hears of fever first.</summary>
    private static void Away(TurnFrame frame, string words)
    {
        if (Talk.PauseWords.IsIll(frame, words))
        {
            frame.Speech.Add("pause.ill");
            if (frame.Language.Phrases.Has(words, "may-train"))
            {
                frame.Speech.Add("pause.ill.train");
            }
        }

        Commands.CommandTable.Run(frame, "pause", WhenAway(frame, words));
    }

    /// <summary>What is also a command; "booked" alone is taken for it, in a longer story the question about it is asked.</summary>
    public static void Run(TurnFrame frame, string intent)
    {
        switch (intent)
        {
            case "away":
                Away(frame, frame.Turn.Input is Input.Text away ? away.Words : "");
                break;
            case "when-pause":
                Commands.KeptPause.SayUntil(frame);
                break;
            case "data":
                Commands.CommandTable.Run(frame, "privacy", "");
                break;
            case "flare":
                FlareUp(frame);
                break;
            case "cleared":
                Commands.CommandTable.Run(frame, frame.Now.Person.IsMode == "physio" ? "own-plan" : "plan", "");
                break;
            case "something-new" when frame.Now.Plan is not null && !Flow.IsSafetyOpen(frame.Now):
                Commands.CommandTable.Run(frame, "new", "");
                break;
            case var _ when intent == "something-new" || !Visits.HasAny(frame.Now):
                Misunderstanding.Say(frame);
                break;
            case "booked-it" when frame.Turn.Input is Input.Text text && frame.Language.Answers.Hear(text.Words).TokenCount > FewWords:
                Visits.Ask(frame);
                break;
            default:
                Commands.CommandTable.Run(frame, "booked", "");
                break;
        }
    }

    private static void FlareUp(TurnFrame frame)
    {
        if (Flares.FlareUps.CanBegin(frame))
        {
            Commands.CommandTable.Run(frame, "flare", "");
        }
        else
        {
            ToldOfTheBack.Worse(frame);
        }
    }
}
