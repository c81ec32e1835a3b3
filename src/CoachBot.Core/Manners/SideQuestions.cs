using CoachBot.Core.Commands;
using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;
using CoachBot.Core.Tuning;

namespace CoachBot.Core.Manners;

/// <summary>A question of the person's: answered, and the open one is then repeated once in short form.</summary>
internal static class SideQuestions
{
    /// <summary>"What if I fall?"</summary>
    private const string Fall = "signs.fall";

    /// <summary>What is said instead to somebody who takes blood thinners or bleeds easily.</summary>
    private static readonly Dictionary<string, string> WithThinners = new() { ["faq.03"] = "roller.thinners", [Fall] = "signs.fall.thinners" };

    public static void Answer(TurnFrame frame, string prompt)
    {
        if (frame.IsHeld && prompt is not ("faq.17" or "learn.8" or "signs.leg"))
        {
            WhileHeld.Line(frame);
            return;
        }

        if (prompt == "faq.47")
        {
            SideDoors.ForSomebodyElse(frame);
            return;
        }

        if (prompt.StartsWith("exercise.", StringComparison.Ordinal))
        {
            CommandTable.Run(frame, "read", prompt["exercise.".Length..]);
        }
        else if (prompt.StartsWith("form.", StringComparison.Ordinal))
        {
            CommandTable.Run(frame, "form", prompt["form.".Length..]);
        }
        else if (prompt.StartsWith("advice.", StringComparison.Ordinal))
        {
            CommandTable.Run(frame, "advice", prompt["advice.".Length..]);
        }
        else
        {
            Say(frame, prompt);
        }
    }

    /// <summary>"Slower steps" (FAQ-45): the plan takes them once it knows.</summary>
    private static bool AskedAge(TurnFrame frame, string prompt)
    {
        var isUnknown = prompt == "faq.45" && frame.Now is { Plan: not null, Open: null } && !Later.IsTold(frame.Now.Answer("age-band")) && !frame.IsHeld;
        if (isUnknown)
        {
            frame.Ask("age-band");
        }

        return isUnknown;
    }

    private static void Say(TurnFrame frame, string prompt)
    {
        if (!Learning.AnsweredByPhase(frame, prompt))
        {
            SayWords(frame, prompt);
        }

        if (AskedAge(frame, prompt) || Holding.PlainReferrals.WantsToKnow(frame, prompt))
        {
            return;
        }

        if (prompt == "faq.33" && frame.Now is { Plan: not null, Open: null } && Later.IsLeft(frame.Now, "form-top.again") && !frame.IsHeld)
        {
            frame.Ask("form-top.again");
            return;
        }

        FirstContact.OpenOrAskAgain(frame);
    }

    private static string ForThem(TurnFrame frame, string prompt) => prompt switch
    {
        "faq.26" when Stretches.Conditions.Of(frame.Now).Contains(Plans.Caution.BoneFragility) => "faq.26.bones",
        Fall when frame.Reading.Cancelled.Any(one => one is { Flag: "RF-MED-01", Reason: "what if" }) => WithThinners[Fall],
        _ when Holding.BloodThinners.IsTaken(frame.Now) => WithThinners.GetValueOrDefault(prompt, prompt),
        _ => prompt,
    };

    private static void SayWords(TurnFrame frame, string prompt)
    {
        if (prompt is "faq.33" or "faq.21")
        {
            frame.Speech.Add(prompt == "faq.33" ? "learn.1" : "faq.21.plain");
        }

        frame.Speech.Add(ForThem(frame, prompt));
        if (prompt == "faq.25")
        {
            Doses.BesideThinners(frame);
        }

        if (prompt is "faq.17" or "learn.8" or Fall || frame.Reading.AskedAbout is not null)
        {
            frame.Speech.Add("signs.asked");
        }
    }
}
