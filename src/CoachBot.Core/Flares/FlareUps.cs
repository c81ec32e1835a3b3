using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Flares;

/// <summary>A flare-up: both screens first, two days of P0, then one phase back; the third in six months, a long or a different one is looked at.</summary>
[Source("coaching.md 7.8, 4.6; E38")]
internal static class FlareUps
{
    /// <summary>What Screen A is asked for; Screen B follows it.</summary>
    public const string Purpose = "flare";
    private const int QuietDays = 2;
    private const int Months = 6;
    private const int Often = 3;

    public static bool CanBegin(TurnFrame frame) =>
        frame.Now.Plan is not null && frame.Stage is (Stage.Coaching or Stage.CheckIn or Stage.Paused or Stage.Left);

    public static void Begin(TurnFrame frame)
    {
        if (!CanBegin(frame))
        {
            Flow.GoOn(frame);
            return;
        }

        Commands.KeptPause.Interrupt(frame);
        frame.Close();
        frame.Speech.Add(frame.Now.CheckIns.IsFlareTold ? "flare.told" : "flare");
        frame.Now = frame.Now with { Waiting = [], CheckIns = frame.Now.CheckIns with { Running = null, IsFlareTold = false } };
        Screening.Screens.AskAgain(frame, Purpose);
    }

    /// <summary>Screen A is clear: Screen B, in the same stage.</summary>
    public static void AskScreenB(TurnFrame frame)
    {
        frame.Ask("rescreen-b", "screen-b", Purpose);
    }

    /// <summary>Screen B was the last screen asked here; what it raised in doubt may have come after it.</summary>
    public static bool IsScreening(TurnFrame frame) =>
        frame.Stage == Stage.Rescreening && frame.Now.Asked.FirstOrDefault(asked => asked.Question is "rescreen" or "rescreen-b") is { Question: "rescreen-b" };

    /// <summary>Both screens are clear.</summary>
    public static void Screened(TurnFrame frame)
    {
        frame.Target = Stage.Coaching;
        frame.Go(Trigger.Return);
        if (frame.Now.Plan is not { } plan)
        {
            // What Screen B found ended the plan: pregnancy.
            Flow.GoOn(frame);
            return;
        }

        Note(frame, plan);
        Settle(frame, plan);
        frame.Now = frame.Now with { LastRules = ["7.8 flare"] };
        frame.Speech.Add("screened.again");
        frame.Speech.Add(QuietWords(frame, plan), ("day", frame.Words($"day.{frame.Today.PlusDays(QuietDays).DayOfWeek}".ToLowerInvariant())));
        if (IsOften(frame.Now, frame.Today))
        {
            SeeSomebody.Note(frame, "RF-PRO-01", isStarred: false);
            frame.Speech.Add(Limiting.HasStar(frame.Now) ? "flare.often.star" : "flare.often");
        }

        CheckInTimes.ArmFromTomorrow(frame);
        frame.Ask("flare.same");
    }

    /// <summary>Before a pause no day is named: it says itself when we look again.</summary>
    private static string QuietWords(TurnFrame frame, PlanState plan) => plan switch
    {
        _ when Commands.KeptPause.Waits(frame) => "flare.quiet.paused",
        { Phase: >= Phase.P3, Reload.Step: >= 0 } => "flare.quiet.weight",
        _ => "flare.quiet",
    };

    /// <summary>Its lists, or "same or different?", wait for an answer.</summary>
    public static bool IsAsked(Conversation conversation) => conversation.Waiting.Append(conversation.Open).Any(
        question => question is { Question: "rescreen" or "rescreen-b", About: Purpose } or { Question: "flare.same" or "flare.where" });

    /// <summary>In its first two days, and until a day is quiet enough to go on.</summary>
    public static bool IsQuiet(Conversation conversation) => conversation.CheckIns.Flares is [{ IsOver: false, IsReentered: false }, ..];

    public static void Same(TurnFrame frame, string value)
    {
        frame.Close();
        frame.Remember("flare.same", value);
        if (value == "flare.different")
        {
            frame.Speech.Add(Limiting.HasStar(frame.Now) ? "flare.different.star" : "flare.different.answer");
            SeeSomebody.Note(frame, "RF-PRO-01", isStarred: false);
            frame.Ask("flare.where");
            return;
        }

        AskChange(frame);
    }

    /// <summary>Another place has its own questions, as at first contact; what changed is asked after them.</summary>
    public static void Where(TurnFrame frame, string value)
    {
        frame.Close();
        switch (value)
        {
            case "where.leg":
                ChangeLater(frame);
                SomethingNew.Which(frame, "new.leg");
                break;
            case "where.groin":
                ChangeLater(frame);
                Doubts.Ask(frame, "bulge");
                break;
            case "where.lump":
                ChangeLater(frame);
                Doubts.Ask(frame, "shape");
                break;
            case "where.blades":
                SeeSomebody.Note(frame, "RF-THO-01", isStarred: false);
                AskChange(frame);
                break;
            default:
                AskChange(frame);
                break;
        }
    }

    /// <summary>Asked once, under the check-in or here; who waits for a pause has it instead.</summary>
    private static void AskChange(TurnFrame frame)
    {
        if (Commands.KeptPause.TryBegin(frame))
        {
            return;
        }

        if (WhatChanged.IsToldToday(frame))
        {
            frame.Speech.Add("decision.thanks");
            FlareVisit.Ask(frame);
            return;
        }

        frame.Ask(WhatChanged.Question);
    }

    /// <summary>As <see cref="AskChange"/>, behind the question that the place needs.</summary>
    private static void ChangeLater(TurnFrame frame)
    {
        if (!Commands.KeptPause.Waits(frame) && !WhatChanged.IsToldToday(frame))
        {
            frame.AskLater(WhatChanged.Question, Purpose);
        }
    }

    /// <summary>After a check-in was decided: on with the plan after the quiet days, over when pain is where it was, or looked at when it lasts.</summary>
    public static void Follow(TurnFrame frame, CheckIn day)
    {
        if (frame.Now.CheckIns.Flares is not [{ IsOver: false } flare, ..])
        {
            return;
        }

        var isQuiet = FlareTime.IsQuiet(day);
        if (!flare.IsReentered && Period.DaysBetween(flare.On, day.On) >= QuietDays && isQuiet)
        {
            flare = Reenter(frame, flare, day);
        }

        if (flare.IsReentered && isQuiet && day.Usual <= flare.UsualBefore)
        {
            flare = flare with { IsOver = true };
        }
        else if (FlareTime.IsLongSince(flare, day.On) && !flare.IsLong)
        {
            flare = flare with { IsLong = true };
            SeeSomebody.Note(frame, "RF-PRO-01", isStarred: false);
            if (!Referring.HasSent(frame))
            {
                frame.Speech.Add("flare.long");
            }
        }

        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Flares = [flare, .. frame.Now.CheckIns.Flares.Skip(1)] } };
    }

    /// <summary>One phase back from P2 on; what interrupted P0 or P1 goes on in P0, under its own gate.</summary>
    private static Flare Reenter(TurnFrame frame, Flare flare, CheckIn day)
    {
        if (flare.From > Phase.P1 && frame.Now.Plan is { Phase: Phase.P0 } && !Limiting.HasStar(frame.Now) && Gates.HasClearDays(frame.Now, day))
        {
            PlanChanges.BackTo(frame, flare.From - 1);
            frame.Speech.Add("flare.back", ("phase", PlanWords.PhaseWords(frame, flare.From - 1)));
        }
        else if (flare.From <= Phase.P1 && !Limiting.HasStar(frame.Now) && !Limiting.IsRestOnly(frame.Now))
        {
            frame.Speech.Add("flare.settle");
        }

        return flare with { IsReentered = true };
    }

    private static void Settle(TurnFrame frame, PlanState plan)
    {
        if (plan.Phase > Phase.P0)
        {
            PlanChanges.BackTo(frame, Phase.P0);
        }

        Journal.Record(frame, "flare", ("phase", plan.Phase.ToString()), ("count", frame.Now.CheckIns.Flares.Count.ToString()));
    }

    /// <summary>Told again while it lasts, it is the same one.</summary>
    private static void Note(TurnFrame frame, PlanState plan)
    {
        var flares = frame.Now.CheckIns.Flares.Where(flare => flare.On.PlusMonths(Months) > frame.Today).ToList();
        if (flares is [{ IsOver: false }, ..])
        {
            flares[0] = flares[0] with { IsReentered = false };
        }
        else
        {
            flares.Insert(0, new Flare(frame.Today, plan.Phase, UsualBefore(frame.Now, plan)));
        }

        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Flares = flares } };
    }

    /// <summary>The last week's average, else the start.</summary>
    private static int UsualBefore(Conversation conversation, PlanState plan) =>
        conversation.CheckIns.Weeks is [{ UsualTenths: { } tenths }, ..] ? (tenths + 9) / 10 : plan.BaselineUsual;

    internal static bool IsOften(Conversation conversation, LocalDate today) =>
        conversation.CheckIns.Flares.Count(flare => flare.On.PlusMonths(Months) > today) >= Often;
}
