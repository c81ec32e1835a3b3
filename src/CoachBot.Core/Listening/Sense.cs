namespace CoachBot.Core.Listening;

/// <summary>What a word or phrase of the lexicon can mean; the names in answers.json are these in kebab case.</summary>
internal enum Sense
{
    Yes,
    YesAlone,
    No,
    NoAlone,
    NotSure,
    Contrast,

    /// <summary>What takes something out of a "no": "nothing apart from asthma".</summary>
    ApartFrom,
    Not,
    Filler,
    Polite,
    Hedge,
    Joiner,
    All,
    Number,
    Hundred,
    HalfMore,
    Zero,
    NotNumber,
    OutOf,
    Between,
    RangeTo,
    From,
    Now,
    Was,
    Worst,
    Points,
    Change,
    ChangeBy,
    Ordinal,
    OrdinalEnding,
    OptionWord,
    ClockTime,
    DayPart,
    Am,
    Pm,
    MinutesPast,
    Past,
    To,
    OClock,
    IsNowBefore,
    IsNowAfter,
    UnitDays,
    OtherUnit,
    Amount,
    Since,
    Weekday,
    Month,
    DaysAgo,
    LessThan,
    MoreThan,
    Control,
    Topic,
    Session,
    Compared,
    NothingNew,
    InSession,
    AfterSession,
    Meant,
    ChangeVerb,
    ShouldBe,
    Sorry,
    AroundLabel,
    OwnWord,
    RealWord,
    WeightUnit,
    SetsOf,
    RepUnit,
    ForReps,
    Painkiller,
    Spot,

    /// <summary>What ends a set beside its number: "dizzy", "cramp", "strong".</summary>
    SetSign,
    NotWish,

    /// <summary>What makes the pain worse: "arching", "bending", "lift".</summary>
    Trigger,

    /// <summary>The sore back itself, which a "no" to other signs may name: "no, just my back".</summary>
    OwnComplaint,

    /// <summary>Words of being well, which are no yes to a list of signs: "I'm ok".</summary>
    Well,

    /// <summary>"I am", "aged": an age follows.</summary>
    AgeBefore,

    /// <summary>"years old", "yo".</summary>
    AgeAfter,

    /// <summary>"Since I was": an age follows, and it is long ago.</summary>
    SinceAge,

    /// <summary>A day of the year, month and day: "christmas": 1225.</summary>
    YearDay,

    /// <summary>Hours and minutes, in minutes: "hours": 60.</summary>
    UnitMinutes,

    /// <summary>Days from today: "tomorrow": 1.</summary>
    DaysAhead,

    /// <summary>What a span of time to come begins with: "in 2 hours".</summary>
    Ahead,

    /// <summary>Painkillers that work for twelve hours.</summary>
    LongActing,

    /// <summary>Pain that stabs or catches.</summary>
    Sharp,

    /// <summary>What stands around the number of a dose: "took", "mg" and "tablets", "of".</summary>
    DosePart,

    /// <summary>What stands before an hour of the day: "at".</summary>
    ClockBefore,

    /// <summary>"Until the": a number behind it is a day of the month.</summary>
    UntilThe,

    /// <summary>Begins like a yes and is none: "si camino mucho" (if I walk a lot), "si me ayudaron".</summary>
    Condition,
}
