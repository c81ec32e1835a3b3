using NodaTime;

namespace CoachBot.Core.Guides;

/// <summary>What somebody has tried out of the catalogue and the form guides.</summary>
public sealed record PracticeState
{
    public static readonly PracticeState None = new();

    /// <summary>Stretches done, the newest first, each once, at most eight: other ones are suggested next.</summary>
    public IReadOnlyList<Practised> Done { get; init => field = value ?? []; } = [];

    /// <summary>The stretches last suggested, for "next" and "previous".</summary>
    public IReadOnlyList<string> Suggested { get; init => field = value ?? []; } = [];

    /// <summary>Cues of the form quiz answered right, as in "ribs".</summary>
    public IReadOnlyList<string> QuizRight { get; init => field = value ?? []; } = [];

    /// <summary>Cues answered wrong since the quiz was last begun.</summary>
    public IReadOnlyList<string> QuizWrong { get; init => field = value ?? []; } = [];

    /// <summary>The local day on which a check-in last said that only the quiz is left; null before.</summary>
    public LocalDate? QuizRemindedOn { get; init; }

    /// <summary>The local day on which all six cues were right; null before.</summary>
    public LocalDate? QuizPassedOn { get; init; }
}

/// <param name="Id">As in "ST-08".</param>
/// <param name="On">Local date of the last time.</param>
public sealed record Practised(string Id, LocalDate On);
