namespace CoachBot.Core.Listening;

/// <summary>Buttons that fit so far, as a set of at most 64.</summary>
internal struct Candidates(ButtonWords buttons)
{
    private ulong set;

    public readonly bool IsEmpty => set == 0;

    /// <summary>The lowest button; -1 when there is none.</summary>
    public readonly int First => set == 0 ? -1 : System.Numerics.BitOperations.TrailingZeroCount(set);

    public void Add(int button) => set |= 1UL << (button & 63);

    public readonly Candidates With(Candidates other)
    {
        var both = this;
        both.set |= other.set;
        return both;
    }

    public readonly ChoiceAnswer? Answer(Certainty certainty)
    {
        if (set == 0)
            return null;
        var replies = Replies();
        return replies.Count == 1 ? new ChoiceAnswer.One(replies[0], certainty) : new ChoiceAnswer.Ambiguous(replies);
    }

    public readonly IReadOnlyList<string> Replies()
    {
        var replies = new List<string>();
        for (var i = 0; i < buttons.Count; i++)
        {
            if ((set & (1UL << (i & 63))) != 0)
                replies.Add(buttons.Reply(i));
        }

        return replies;
    }
}
