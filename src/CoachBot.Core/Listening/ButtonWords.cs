using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Listening;

/// <summary>One question's buttons, made ready to be typed.</summary>
internal sealed class ButtonWords
{
    /// <summary>Stands for a word that belongs to more than one button.</summary>
    public const int Shared = -2;

    private const int NotFound = -1;

    private readonly Dictionary<string, int> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> keywords = new(StringComparer.Ordinal);
    private readonly List<Form> forms = [];
    private readonly string[] replies;
    private readonly int[] ownNumbers;
    private readonly ButtonAnswers[] answers;

    private ButtonWords(int count)
    {
        replies = new string[count];
        ownNumbers = new int[count];
        answers = new ButtonAnswers[count];
    }

    public int Count => replies.Length;

    public IReadOnlyList<Form> Forms => forms;

    /// <summary>Words that point at one button, or at <see cref="Shared"/>.</summary>
    public IReadOnlyDictionary<string, int> Keywords => keywords;

    public static ButtonWords Of(IReadOnlyList<PromptButton> buttons, AnswerWords words)
    {
        var made = new ButtonWords(buttons.Count);
        for (var i = 0; i < buttons.Count; i++)
        {
            var label = words.Hear(buttons[i].Text);
            made.replies[i] = buttons[i].Reply;
            made.ownNumbers[i] = OwnNumber(label);
            made.answers[i] = ButtonAnswers.Of(label);
            made.Add(label, i);
            foreach (var other in buttons[i].Also.Select(words.Hear))
            {
                made.Add(other, i);
                made.answers[i] = made.answers[i].And(ButtonAnswers.Of(other));
            }
        }

        made.KeepOwnNumbersInOrder();
        return made;
    }

    public string Reply(int button) => replies[button];

    public ButtonAnswers AnswersOf(int button) => answers[button];

    /// <returns>A button, <see cref="Shared"/>, or null.</returns>
    public int? Exact(ReadOnlySpan<char> plain) =>
        exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(plain, out var button) ? button : null;

    /// <returns>A button, <see cref="Shared"/>, or null.</returns>
    public int? Keyword(ReadOnlySpan<char> word) =>
        keywords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var button) ? button : null;

    /// <summary>The button that a number means: the number on its label where labels count themselves, else its position from 1; null outside.</summary>
    public int? At(int number)
    {
        if (number <= 0)
            return null;
        var own = Array.IndexOf(ownNumbers, number);
        return own > NotFound ? own : number <= Count ? number - 1 : null;
    }

    private static int OwnNumber(Said label) =>
        label.Units is [{ Digits: { Sign: '\0' } digits }, _, ..] ? digits.First : 0;

    /// <summary>"1 Between legs", "2 Peeing" count themselves; "6 weeks to 3 months" does not.</summary>
    private void KeepOwnNumbersInOrder()
    {
        var expected = 1;
        foreach (var number in ownNumbers)
        {
            if (number != 0 && number != expected++)
                expected = int.MaxValue / 2;
        }

        if (expected is 1 or 2 or >= int.MaxValue / 2)
            Array.Clear(ownNumbers);
    }

    private void Add(Said said, int button)
    {
        if (said.IsEmpty)
            return;
        var form = Form.Of(said, button);
        forms.Add(form);
        Point(exact, said.Plain, button);
        Point(exact, string.Join(' ', form.Content), button);
        foreach (var word in form.Content)
        {
            if (!char.IsAsciiDigit(word[0]))
                Point(keywords, word, button);
        }
    }

    private static void Point(Dictionary<string, int> index, string words, int button) =>
        index[words] = index.TryGetValue(words, out var known) && known != button ? Shared : button;
}

/// <summary>A label or synonym of a button.</summary>
/// <param name="Words">All its words.</param>
/// <param name="Joined">The same without spaces, for slips of the finger.</param>
/// <param name="Content">Its words without fillers; all of them when there is nothing else.</param>
internal sealed record Form(int Button, IReadOnlyList<string> Words, string Joined, IReadOnlyList<string> Content)
{
    public static Form Of(Said said, int button)
    {
        var content = new List<string>();
        foreach (var token in ContentOf(said))
            content.Add(said.Word(token).ToString());
        return new Form(button, said.Plain.Split(' '), said.Plain.Replace(" ", "", StringComparison.Ordinal), content);
    }

    /// <summary>Indexes of a message's tokens that are no fillers; all when there is nothing else.</summary>
    public static int[] ContentOf(Said said)
    {
        var kept = new List<int>(said.Tokens.Length);
        foreach (var unit in said.Units)
        {
            if (unit.IsAny(Quiet))
                continue;
            for (var i = unit.Start; i < unit.End; i++)
                kept.Add(i);
        }

        return kept.Count > 0 ? [.. kept] : [.. Enumerable.Range(0, said.Tokens.Length)];
    }

    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Polite) | Meaning.Bit(Sense.Joiner);
}
