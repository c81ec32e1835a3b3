using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Screening;

namespace CoachBot.Core.Holding;

/// <summary>"I'm not pregnant, I was only asking": the question about danger is settled, and a plan that was put aside comes back.</summary>
[Source("coaching.md 2.5 rules 5 and 6, 2.6 RF-PRG-02")]
internal static class NotPregnant
{
    public const string Flag = "RF-PRG-02";

    public const string Intent = "not-pregnant";

    /// <summary>Neither pregnant, nor with a birth of the last weeks.</summary>
    public const string Reply = "pregnant.neither";

    private const string Asked = "pregnant.signs";

    /// <summary>Where it answers something, and no sign is told beside it.</summary>
    public static bool IsSaid(TurnFrame frame) =>
        (IsAsked(frame) || SeeSomebody.IsExpecting(frame.Now)) && frame.Reading.Findings.Count == 0
        && frame.Turn.Input.Written is { Length: > 0 } words && frame.Language.Phrases.Has(frame.Language.Answers.Hear(words).Text, Intent);

    public static void Take(TurnFrame frame)
    {
        if (IsAsked(frame))
        {
            Screens.AnsweredFollowUp(frame, frame.Now.Open!, Reply);
        }
        else if (SeeSomebody.IsExpecting(frame.Now))
        {
            Lift(frame);
        }
        else
        {
            frame.Speech.Add("sign.denied");
            frame.AskAgain();
        }
    }

    private static void Lift(TurnFrame frame)
    {
        frame.Now = frame.Now with
        {
            Flags = [.. frame.Now.Flags.Where(flag => flag.Flag != Flag)],
            Plan = frame.Now.Plan ?? frame.Now.PutAside,
            PutAside = null,
        };
        frame.Speech.Add("pregnant.not");
        if (frame.Now.Open is null)
        {
            Flow.GoOn(frame);
        }
        else
        {
            frame.AskAgain();
        }
    }

    public static bool IsAsked(TurnFrame frame) => frame.Now.Open is { Question: Asked };
}
