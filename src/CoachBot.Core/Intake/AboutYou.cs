using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;

namespace CoachBot.Core.Intake;

/// <summary>Facts from "About you" that are not same-day facts (coaching.md 3.0 step 10, 3.1).</summary>
internal static class AboutYou
{
    /// <summary>Keeps an answer of the plan block; a line of the list says "one or more" as well.</summary>
    public static void Remember(TurnFrame frame, string question, string value)
    {
        if (Tuning.Later.Is(question))
        {
            Tuning.LaterAnswers.Keep(frame, question, value);
            return;
        }

        var isLines = question == "about.list" || (question == "about" && value is not ("about.none" or "about.some"));
        frame.Remember(isLines ? "about" : question, isLines ? "about.some" : value);
        if (isLines)
        {
            frame.Remember("about.list", value);
            Note(frame, value);
        }
    }

    private static void Note(TurnFrame frame, string list)
    {
        foreach (var item in list.Split(','))
        {
            switch (item)
            {
                case "about.thinners":
                    SeeSomebody.Note(frame, "RF-MED-01", isStarred: false);
                    break;
                case "about.first55":
                    SeeSomebody.Note(frame, "RF-AGE-02", isStarred: true);
                    break;
                case "about.periods":
                    SeeSomebody.Note(frame, "RF-REDS-01", isStarred: false);
                    break;
            }
        }
    }

    public static bool Has(Conversation conversation, string item) =>
        conversation.Answer("about.list")?.Split(',').Contains(item) == true;
}
