namespace CoachBot.Core.Listening;

public enum YesNo
{
    Yes,
    No,
    NotSure,
}

/// <param name="Certainty">Low when more was said that may matter, as in "no, but my foot is numb".</param>
public sealed record YesNoAnswer(YesNo Answer, Certainty Certainty);
