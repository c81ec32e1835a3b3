namespace CoachBot.Core.Listening;

/// <summary>Which button typed words stand for. A closed family.</summary>
public abstract record ChoiceAnswer
{
    private ChoiceAnswer() { }

    /// <param name="Reply">The button's meaning id.</param>
    public sealed record One(string Reply, Certainty Certainty) : ChoiceAnswer;

    /// <summary>The words fit several buttons: ask which.</summary>
    public sealed record Ambiguous(IReadOnlyList<string> Replies) : ChoiceAnswer;
}

/// <summary>Several buttons chosen in one message.</summary>
/// <param name="Replies">Meaning ids in the buttons' order, each once; empty for "none" where no button says so.</param>
public sealed record ChoicesAnswer(IReadOnlyList<string> Replies, Certainty Certainty);
