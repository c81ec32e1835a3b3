using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Manners;

/// <summary>Nothing that fits was said: never the same sentence twice in a row; the third time numbered choices and help; the second, where there are no buttons to speak of.</summary>
internal static class Misunderstanding
{
    public static void Say(TurnFrame frame)
    {
        if (frame.IsHeld && (frame.Now.Open is null || Escalation.FamilyOf(frame, frame.Now.Held!) == "crisis"))
        {
            WhileHeld.Line(frame);
            return;
        }

        if (frame.IsHeld && frame.Reading.Findings.Any(finding => finding.About == About.Writer))
        {
            // Told again, and locked already: what to do about it, and not "I didn't catch that".
            Escalation.Repeat(frame);
            return;
        }

        if (Intake.HurtsAfterAll.Take(frame) || StrongPain.Take(frame))
        {
            return;
        }

        if (frame.Now.Open is not { } open)
        {
            NothingOpen(frame);
            return;
        }

        Again(frame, open, open.Misses + 1);
    }

    private static void Again(TurnFrame frame, OpenQuestion open, int misses)
    {
        frame.Now = frame.Now with { Open = open with { Misses = misses } };
        if (Complaints.Comfort(frame, open))
        {
            frame.AskAgain();
            return;
        }

        if (misses >= (Questions.Of(open.Question).Kind == AnswerKind.Text ? 2 : 3))
        {
            frame.Speech.Add(misses % 2 == 1 ? "unclear.third" : "unclear.fourth", ("choices", Numbered(frame, open)));
        }
        else
        {
            frame.Speech.Add(IsYesToOpening(frame, open, misses) ? "opening.sure" : $"unclear.{KindOf(open)}.{misses}");
        }

        if (frame.Now.Held is { Level: Level.Emergency } && open.Question != "mistake")
        {
            frame.Speech.Add("held.line");
            Numbers.Dial(frame);
        }

        frame.AskAgain();
    }

    /// <summary>"Sure", to the whole opening: understood, but it takes a yes to the one question.</summary>
    private static bool IsYesToOpening(TurnFrame frame, OpenQuestion open, int misses) =>
        misses == 1 && open.Question == Talk.OpeningWords.Question && frame.Turn.Input is Input.Text text
        && Talk.OpeningWords.IsYes(frame, frame.Language.Answers.Hear(text.Words));

    private static string KindOf(OpenQuestion open) => Questions.Of(open.Question).Kind switch
    {
        AnswerKind.Scale when Tuning.Later.Is(open.Question) => "number",
        AnswerKind.Scale => "scale",
        AnswerKind.Number or AnswerKind.Weight => "number",
        AnswerKind.Place when open.Question != "place" => "country",
        AnswerKind.Clock or AnswerKind.Place => "place",
        _ => "choice",
    };

    public static void OutOfRange(TurnFrame frame)
    {
        var open = frame.Now.Open!;
        if (open.Misses > 0)
        {
            Say(frame);
            return;
        }

        frame.Now = frame.Now with { Open = open with { Misses = 1 } };
        var asked = Questions.Of(open.Question);
        frame.Speech.Add("unclear.range", ("min", asked.Min.ToString()), ("max", Most(frame, asked)));
        frame.AskAgain();
    }

    /// <summary>The largest that is taken, a weight in the person's own unit.</summary>
    public static string Most(TurnFrame frame, Question asked) =>
        asked.Kind == AnswerKind.Weight ? Measures.OwnForm.Weight(frame, asked.Max) : asked.Max.ToString();

    /// <summary>An answer was given and acted on; which one the change is about, the person has to say.</summary>
    public static void Edited(TurnFrame frame)
    {
        frame.Speech.Add("edited");
        if (frame.Now.Open is not null)
        {
            frame.AskAgain();
        }
    }

    public static void Wordless(TurnFrame frame)
    {
        if (frame.Now.Open is { Misses: > 0 })
        {
            Say(frame);
            return;
        }

        frame.Speech.Add("wordless");
        if (frame.Now.Open is { } open)
        {
            frame.Now = frame.Now with { Open = open with { Misses = 1 } };
            frame.AskAgain();
        }
        else if (!frame.IsHeld)
        {
            Flow.GoOn(frame);
        }
    }

    private static void NothingOpen(TurnFrame frame)
    {
        if (frame.Stage is Stage.Coaching or Stage.Paused or Stage.Left)
        {
            frame.Speech.Add("unclear.home");
            return;
        }

        if (frame.Stage == Stage.FirstPain && frame.Now.Menu.Count > 0)
        {
            frame.Speech.Add("unclear.menu");
            frame.Speech.Last.More.AddRange(frame.Now.Menu.Select(button => new Dialogs.Button(button.Text, $"v1.0.{button.Reply}")));
            return;
        }

        Flow.GoOn(frame);
    }

    /// <summary>There a number is a line of the list, or pain: the buttons get none.</summary>
    private static bool PrintsLines(OpenQuestion open) =>
        Questions.Of(open.Question) is { Kind: AnswerKind.Screen or AnswerKind.Weight } or { Lines: not null } or { Slot: Slot.RedFlag or Slot.FollowUp or Slot.Clearance };

    private static string Numbered(TurnFrame frame, OpenQuestion open)
    {
        var buttons = frame.Prompt(open.Prompt).Buttons;
        return buttons.Count == 0
            ? frame.Words(Questions.Of(open.Question).Kind switch
            {
                AnswerKind.Scale when Tuning.Later.Is(open.Question) => "unclear.goal",
                AnswerKind.Scale => "unclear.numbers",
                AnswerKind.Number => "unclear.counts",
                AnswerKind.Text => "unclear.words",
                _ => "unclear.places",
            })
            : string.Join('\n', buttons.Select((button, index) => PrintsLines(open) ? button.Text : $"{index + 1} {button.Text}"));
    }
}
