using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;
using Xunit;

namespace CoachBot.Tests.Listening;

/// <summary>Every way of typing a button, made from its words; the labels are those of first contact, check-in and escalation.</summary>
public sealed class TypedEqualsTapped
{
    private static readonly IReadOnlyList<PromptButton>[] Questions =
    [
        English.Buttons("I'm 18 or older, start", "I'm under 18", "Just stretches or form", "Privacy"),
        English.Buttons("None of these", "Yes or not sure"),
        English.Buttons("Right, nothing", "Not sure"),
        English.Buttons("Only in the lift", "Never"),
        English.Buttons("Make my plan, 6 taps", "Why does it hurt?", "Check my form", "Warning signs", "Enough for now"),
        English.Buttons("Middle of the low back", "One side", "Buttock", "Down a leg", "Somewhere else"),
        English.Buttons("Under 2 weeks", "2–6 weeks", "6 weeks–3 months", "Over 3 months"),
        English.Buttons("Arching or standing", "Bending or sitting", "Both", "Only the lift", "Not sure"),
        English.Buttons("Flat like a table", "Ribs pop up", "Tailbone curls", "Don't know"),
        English.Buttons("None", "One or more"),
        English.Buttons("Show me how", "Keep this plan", "Why these?", "Enough for now"),
        English.Buttons("Keep, check in daily", "Keep, don't check in", "Don't keep"),
        English.Buttons("Right", "Change"),
        English.Buttons("Same or better", "Worse"),
        English.Buttons("Done", "Part", "Not today"),
        English.Buttons("Nothing new", "Something new"),
        English.Buttons("Stretches", "Form guide", "Learn"),
        English.Buttons("Between the shoulder blades", "Groin or front of the hip", "A lump, bulge or change of shape", "Knee, shoulder or neck", "Low back after all"),
        English.Buttons("1 Between legs", "2 Peeing", "3 Leaking", "4 Genitals", "5 Both legs", "6 Foot or leg", "7 Crash or fall", "8 Chest or fainting", "9 Dark pee", "None after all"),
    ];

    [Fact]
    public void Labels_in_any_case_choose_their_button() => Every(label => [label, label.ToUpperInvariant(), label + " please", $"  {label}!"]);

    [Fact]
    public void First_words_choose_their_button_or_ask_which()
    {
        foreach (var buttons in Questions)
        {
            foreach (var button in buttons)
            {
                var words = button.Text.Split(' ');
                for (var count = 2; count < words.Length; count++)
                {
                    var typed = string.Join(' ', words[..count]);
                    var answer = Answers.Choice(English.Hear(typed), buttons);
                    Assert.True(answer is not ChoiceAnswer.One one || one.Reply == button.Reply, $"{typed} -> {answer}, not {button.Reply}");
                }
            }
        }
    }

    [Fact]
    public void Positions_choose_their_button()
    {
        foreach (var buttons in Questions)
        {
            for (var i = 0; i < buttons.Count; i++)
            {
                Expect($"{i + 1}", buttons, i);
                Expect($"number {i + 1}", buttons, i);
                if (i < 5)
                    Expect($"{(char)('a' + i)}", buttons, i);
            }
        }
    }

    [Fact]
    public void One_slip_of_the_finger_nearly_always_chooses_it_and_never_another()
    {
        var (right, all) = (0, 0);
        var wrong = new List<string>();
        foreach (var (buttons, button, typed) in AllSlips())
        {
            all++;
            var answer = Answers.Choice(English.Hear(typed), buttons) as ChoiceAnswer.One;
            if (answer?.Reply == button.Reply)
                right++;
            else if (answer is not null)
                wrong.Add($"{typed} -> {answer.Reply}, not {button.Reply}");
        }

        Assert.Empty(wrong);
        Assert.True(right >= all * 0.98, $"{right} of {all}");
    }

    private static IEnumerable<(IReadOnlyList<PromptButton> Buttons, PromptButton Button, string Typed)> AllSlips() =>
        from buttons in Questions
        from button in buttons
        from typed in Slips(button.Text)
        select (buttons, button, typed);

    private static void Every(Func<string, IEnumerable<string>> forms)
    {
        foreach (var buttons in Questions)
        {
            for (var i = 0; i < buttons.Count; i++)
            {
                foreach (var form in forms(buttons[i].Text))
                    Expect(form, buttons, i);
            }
        }
    }

    private static void Expect(string typed, IReadOnlyList<PromptButton> buttons, int button)
    {
        var answer = Answers.Choice(English.Hear(typed), buttons);
        Assert.True(answer is ChoiceAnswer.One one && one.Reply == buttons[button].Reply, $"{typed} -> {answer}, not {buttons[button].Reply}");
    }

    /// <summary>In words of four letters and more: one letter missing, doubled, replaced, or exchanged with the next.</summary>
    private static IEnumerable<string> Slips(string label)
    {
        for (var i = 0; i < label.Length; i++)
        {
            if (!char.IsLetter(label[i]) || WordLength(label, i) < 4)
                continue;
            yield return label.Remove(i, 1);
            yield return label.Insert(i, label[i].ToString());
            yield return label[..i] + (char.ToLowerInvariant(label[i]) == 'z' ? 'x' : 'z') + label[(i + 1)..];
            if (i + 1 < label.Length && char.IsLetter(label[i + 1]))
                yield return label[..i] + label[i + 1] + label[i] + label[(i + 2)..];
        }
    }

    private static int WordLength(string label, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && char.IsLetter(label[from - 1]))
            from--;
        while (to < label.Length && char.IsLetter(label[to]))
            to++;
        return to - from;
    }
}
