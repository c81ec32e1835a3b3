namespace CoachBot.Core.Listening;

internal static class ChoiceReader
{
    /// <summary>Words beside a whole label that still leave it plain.</summary>
    private const int FewWords = 3;

    public static ChoiceAnswer? One(Said said, ButtonWords buttons)
    {
        if (said.IsEmpty || buttons.Count == 0)
            return null;
        if (buttons.Exact(said.Plain) is { } exact and >= 0)
            return new ChoiceAnswer.One(buttons.Reply(exact), Certainty.High);
        if (PositionReader.Read(said, buttons) is { } position)
            return new ChoiceAnswer.One(buttons.Reply(position), Certainty.High);
        var content = Form.ContentOf(said);
        return Stripped(said, content, buttons) ?? ByAnswer(said, buttons) ?? WithOneSlip(said, buttons)
            ?? ByFirstWords(said, content, buttons) ?? ByWords(said, content, buttons) ?? Several(said, buttons);
    }

    private static ChoiceAnswer.One? Stripped(Said said, int[] content, ButtonWords buttons)
    {
        Span<char> room = stackalloc char[128];
        var length = 0;
        foreach (var token in content)
        {
            var word = said.Word(token);
            if (length + word.Length + 1 > room.Length)
                return null;
            if (length > 0)
                room[length++] = ' ';
            word.CopyTo(room[length..]);
            length += word.Length;
        }

        return buttons.Exact(room[..length]) is { } button and >= 0
            ? new ChoiceAnswer.One(buttons.Reply(button), Certainty.High)
            : null;
    }

    /// <summary>"Nope" on a question with [None of these].</summary>
    private static ChoiceAnswer? ByAnswer(Said said, ButtonWords buttons)
    {
        if (YesNoReader.Read(said) is not { Certainty: Certainty.High } answer)
            return null;
        var whole = new Candidates(buttons);
        var begun = new Candidates(buttons);
        for (var i = 0; i < buttons.Count; i++)
        {
            var gives = buttons.AnswersOf(i);
            if (gives.Gives(answer.Answer) && gives.IsWhole)
                whole.Add(i);
            else if (gives.Gives(answer.Answer))
                begun.Add(i);
        }

        return whole.Answer(Certainty.High) ?? begun.Answer(Certainty.High);
    }

    private static ChoiceAnswer? WithOneSlip(Said said, ButtonWords buttons) => WholeReader.Slips(said, buttons).Answer(Certainty.High);

    private static ChoiceAnswer? ByFirstWords(Said said, int[] content, ButtonWords buttons)
    {
        var found = new Candidates(buttons);
        foreach (var form in buttons.Forms)
        {
            if (content.Length < form.Content.Count && Runs(said, content, form, 0, content.Length))
                found.Add(form.Button);
        }

        return found.Answer(Certainty.High);
    }

    /// <summary>A whole label inside a longer message, or words that belong to one button only.</summary>
    private static ChoiceAnswer? ByWords(Said said, int[] content, ButtonWords buttons)
    {
        var heard = new HeardButtons(said, content, buttons);
        var isPlain = heard.UncoveredWords == 0
            || (heard.HasWholeLabel && heard.UncoveredWords <= FewWords && !heard.IsNone && !HasContrast(said));
        return heard.Found.Answer(isPlain ? Certainty.High : Certainty.Low);
    }

    /// <summary>"1 and 5" where one is asked for.</summary>
    private static ChoiceAnswer.Ambiguous? Several(Said said, ButtonWords buttons) =>
        ChoicesReader.Numbers(said, buttons) is { Replies.Count: > 1 } several ? new ChoiceAnswer.Ambiguous(several.Replies) : null;

    private static bool HasContrast(Said said)
    {
        foreach (var unit in said.Units)
        {
            if (unit.Is(Sense.Contrast))
                return true;
        }

        return false;
    }

    /// <summary>True when <paramref name="length"/> content words of the message from <paramref name="at"/> on are the form's first words.</summary>
    public static bool Runs(Said said, int[] content, Form form, int at, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!said.Word(content[at + i]).SequenceEqual(form.Content[i]))
                return false;
        }

        return length > 0;
    }
}
