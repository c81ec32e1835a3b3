using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Screening;

namespace CoachBot.Core.Holding;

/// <summary>[Not me / typed by mistake]: Screen A item by item, after a U also Screen B; all No unlocks (coaching.md 8.4).</summary>
internal static class MistakePath
{
    private const int Lines = 9;
    private const int OneLeg = 8;
    private const int Pregnant = 9;

    /// <summary>An old cancer or years of tablets are no less true for being old: only lines of Screen A are asked as new or getting worse.</summary>
    private const string OfB = "mistake.b";

    public static void Begin(TurnFrame frame)
    {
        if (Escalation.FamilyOf(frame, frame.Now.Held!) == "crisis")
        {
            frame.Ask("CL-07", about: Doubts.Subject("RF-MH-01", Level.Emergency));
            return;
        }

        AskItem(frame, "a", 1);
    }

    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        var (screen, item) = (open.About![..1], int.Parse(open.About.AsSpan(1)));
        if (value != "no")
        {
            True(frame, screen, item);
        }
        else if (item < Lines)
        {
            AskItem(frame, screen, item + 1);
        }
        else if (screen == "a" && frame.Now.Held!.Level == Level.Urgent)
        {
            AskItem(frame, "b", 1);
        }
        else
        {
            WaysOut.Mistaken(frame);
        }
    }

    private static void AskItem(TurnFrame frame, string screen, int item)
    {
        frame.Close();
        frame.Ask("mistake", screen == "a" ? "mistake" : OfB, about: $"{screen}{item}");
    }

    /// <summary>A yes, or not sure: the item's own level; never lower than the lock, and a new leg sign raises it (2.1).</summary>
    private static void True(TurnFrame frame, string screen, int item)
    {
        frame.Close();
        if (screen == "a")
        {
            Escalation.Act(frame, ScreenItems.OfA(item));
        }
        else if (item == Pregnant)
        {
            Doubts.Ask(frame, "pregnant.signs");
        }
        else if (item == OneLeg && !frame.IsHeld)
        {
            Doubts.Ask(frame, "CL-08", Doubts.Subject("RF-NEU-03", Level.Soon));
        }
        else if (item == OneLeg && !frame.Now.Held!.Flags.Any(Triage.IsNerve))
        {
            Escalation.Act(frame, ScreenItems.OfB(item) with { Level = Level.Emergency });
        }
        else
        {
            Escalation.Act(frame, ScreenItems.OfB(item));
        }
    }

    /// <summary>Counts a sentence that was taken back; the second time on one day the operator hears the id of its rule.</summary>
    public static void Note(TurnFrame frame, Sentence sentence)
    {
        var before = frame.Now.Mistakes.FirstOrDefault(mistake => mistake.Sentence == sentence && mistake.On == frame.Today);
        var times = (before?.Times ?? 0) + 1;
        var others = frame.Now.Mistakes.Where(mistake => mistake.On == frame.Today && mistake != before);
        frame.Now = frame.Now with { Mistakes = [.. others, new Mistake(sentence.Rule, frame.Today, times) { Sentence = sentence }] };
        if (times == 2)
        {
            frame.Do(new Effect.TellOperator($"cleared-twice:{sentence.Rule}"));
        }
    }

    /// <summary>The line being asked about, taken from the screen's own words, so that no line stands in two places.</summary>
    public static string LineOf(TurnFrame frame)
    {
        var about = frame.Now.Open?.About ?? "a1";
        var start = $"{about[1..]} ";
        var screen = frame.Prompt(about[0] == 'a' ? "screen-a" : "screen-b").Say[0];
        foreach (var line in screen.Split('\n'))
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return line[start.Length..];
            }
        }

        throw new InvalidOperationException($"No line {about} on a screen.");
    }
}
