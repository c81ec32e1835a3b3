using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using Phase = CoachBot.Core.Plans.Phase;

namespace CoachBot.Core.Commands;

/// <summary>/learn, /redflags and the questions people ask: reading, nothing stored (coaching.md 9, 9a).</summary>
internal static class Learning
{
    private const int Cards = 8;

    public static void Open(TurnFrame frame, string argument)
    {
        if (frame.IsHeld)
        {
            // Of the cards only the one about serious signs is read while the plan is locked (coaching.md 9a).
            Signs(frame);
        }
        else if (int.TryParse(argument, out var card) && card is >= 1 and <= Cards)
        {
            Card(frame, card);
        }
        else if (argument.Length == 0)
        {
            Menu(frame);
        }
        else if (Answers.Whole(frame.Language.Answers.Hear(argument), frame.Prompt("learn.menu").Buttons) is { } chosen)
        {
            Card(frame, int.Parse(chosen.AsSpan("card.".Length)));
        }
        else if (!AnswerAbout(frame, argument))
        {
            frame.Speech.Add("unknown.card");
            Menu(frame);
        }
    }

    public static void Menu(TurnFrame frame) => frame.Ask("learn.menu");

    public static void Signs(TurnFrame frame) => frame.Speech.Add("learn.8");

    /// <summary>An answer by its number, as in "06"; while held only the one about serious signs.</summary>
    public static void Answer(TurnFrame frame, string id)
    {
        if (id == "47")
        {
            Intake.SideDoors.ForSomebodyElse(frame);
        }
        else if (AnsweredByPhase(frame, $"faq.{id}"))
        {
            return;
        }
        else if (frame.Has($"faq.{id}"))
        {
            frame.Speech.Add($"faq.{id}");
        }
        else
        {
            Menu(frame);
        }
    }

    /// <summary>Tapped or typed: with weight back, what waits by now; and how often the thrust comes in this phase (coaching.md 4.2). False where the answer is the same for all.</summary>
    public static bool AnsweredByPhase(TurnFrame frame, string prompt)
    {
        switch (prompt, frame.Now.Plan?.Phase)
        {
            case ("stop-list", _):
            case ("faq.07" or "faq.21", >= Phase.P3):
                Plans.Waits(frame);
                return true;
            case ("faq.09", Phase.P0 or Phase.P1):
                frame.Speech.Add("faq.09.early");
                return true;
            case ("faq.09", Phase.P3 or Phase.P4):
                frame.Speech.Add("faq.09.loaded");
                return true;
            case ("faq.09", Phase.P5):
                frame.Speech.Add("faq.09.keep");
                return true;
            default:
                return false;
        }
    }

    public static void Advice(TurnFrame frame, string id)
    {
        if (id == "medicines" && (Holding.BloodThinners.IsTaken(frame.Now) || Intake.AboutYou.Has(frame.Now, "about.nsaid")))
        {
            frame.Speech.Add("faq.25");
            Manners.Doses.BesideThinners(frame);
        }
        else if (id == "roller" && Holding.BloodThinners.IsTaken(frame.Now))
        {
            frame.Speech.Add("roller.thinners");
        }
        else if (frame.Has($"advice.{id}"))
        {
            frame.Speech.Add($"advice.{id}");
        }
        else if (id.Length == 0)
        {
            frame.Ask("what-eases-it");
        }
        else
        {
            AdviceAbout(frame, id);
        }
    }

    /// <summary>"/advice ice": a button's own words, else what the words are about; else that there is nothing on it.</summary>
    private static void AdviceAbout(TurnFrame frame, string words)
    {
        if (Answers.Whole(frame.Language.Answers.Hear(words), frame.Prompt("what-eases-it").Buttons) is { } chosen)
        {
            Advice(frame, chosen["advice.".Length..]);
        }
        else if (!AnswerAbout(frame, words))
        {
            frame.Speech.Add("unknown.advice");
            frame.Ask("what-eases-it");
        }
    }

    /// <summary>The card or answer that the words behind a command are surely about; false where there is none.</summary>
    private static bool AnswerAbout(TurnFrame frame, string words)
    {
        if (frame.Language.Topics.Find(words) is not [{ Certainty: Certainty.High } topic, ..])
        {
            return false;
        }

        Manners.SideQuestions.Answer(frame, topic.Id);
        return true;
    }

    public static void AdviceChosen(TurnFrame frame, string value)
    {
        frame.Close();
        Advice(frame, value["advice.".Length..]);
    }

    public static void Chosen(TurnFrame frame, string value)
    {
        frame.Close();
        Card(frame, int.Parse(value.AsSpan("card.".Length)));
    }

    private static void Card(TurnFrame frame, int card)
    {
        frame.Speech.Add($"learn.{card}");
        if (frame.Now is { Open: null, Plan: null })
        {
            frame.Speech.Add($"learn.next.{card}");
        }

        frame.Speech.Last.ButtonsOf = $"learn.next.{card}";
    }
}
