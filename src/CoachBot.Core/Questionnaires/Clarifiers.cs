using static CoachBot.Core.Conversations.Stage;
using static CoachBot.Core.Questionnaires.AnswerKind;

namespace CoachBot.Core.Questionnaires;

/// <summary>CL-01 to CL-11 (coaching.md 2.5), CL-12, which hernia is meant (2.6 RF-HER-01), CL-13, the one question from 12 weeks to 12 months after a birth (2.6 RF-PRG-02), CL-14, what a fall left behind (2.6 RF-TRA-03, RF-MED-01), and CL-15, which steroids are meant (2.6 RF-TRA-02): one question that decides a doubt.</summary>
public static class Clarifiers
{
    public const string AfterBirth = "CL-13";
    public const string AfterFall = "CL-14";
    public const string WhichSteroids = "CL-15";

    public static IReadOnlyList<Question> All { get; } =
    [
        Clarifier("CL-01", "cl-01.saddle"),
        // "Yes" to "is that gone?" is no doubt: a yes that is not plain is asked again.
        Clarifier("CL-01.again", null),
        Clarifier("CL-02", "cl-02.running"),
        Clarifier("CL-03", "cl-03.not-sure") with { Lengths = [(7, "cl-03.week"), (14, "cl-03.two"), (int.MaxValue, "cl-03.longer")] },
        Clarifier("CL-03.changed", "yes", YesNo),
        Clarifier("CL-03.doctor", "no", YesNo),
        Clarifier("CL-04", null),
        Clarifier("CL-05", "cl-05.cannot"),
        Clarifier("CL-06", "cl-06.severe"),
        Clarifier("CL-07", "cl-07.not-sure"),
        Clarifier("CL-08", "cl-08.weaker"),
        Clarifier("CL-09", "cl-09.pain"),
        Clarifier("CL-10", "cl-10.lost"),
        Clarifier("CL-11", "cl-11.cola"),
        Clarifier("CL-12", "cl-12.unsure"),
        Clarifier(AfterBirth, "yes", YesNo),
        Clarifier(AfterFall, "cl-14.bone"),
        Clarifier(WhichSteroids, "cl-15.unsure"),
    ];

    private static Question Clarifier(string id, string? unsure, AnswerKind kind = Choice) =>
        new(id, kind, Clarifying, Slot.RedFlag) { ActsUnanswered = true, Unsure = unsure };
}
