using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Screening;

/// <summary>Screens A and B: asked, ticked, passed (coaching.md 2.4, 3.0).</summary>
internal static class Screens
{
    /// <summary>Answer id under which ticked lines wait that are not dealt with yet.</summary>
    private const string Further = "screen-b.further";

    /// <summary>Screen A inside another conversation: weekly, after an absence, before stretches for somebody unscreened.</summary>
    /// <param name="purpose">"stretch:hips", "return", "weekly", "daily", "lost": what it goes on with.</param>
    public static void AskAgain(TurnFrame frame, string purpose)
    {
        frame.Go(Trigger.Rescreen);
        frame.Ask("rescreen", "screen-a", purpose);
    }

    public static void AnsweredA(TurnFrame frame, OpenQuestion open, string value)
    {
        if (value == "screen.none")
        {
            frame.Close();
            PassedA(frame, open);
        }
        else if (ItemOf(value) is { } item)
        {
            Tick(frame, open);
            Escalation.Act(frame, ScreenItems.OfA(item));
        }
        else
        {
            Tick(frame, open);
            Doubts.Ask(frame, "screen-a.which", Purpose(open));
        }
    }

    public static void AnsweredWhichA(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        if (ItemOf(value) is { } item)
        {
            Escalation.Act(frame, ScreenItems.OfA(item));
        }
        else
        {
            Doubts.Ask(frame, "screen-a.sure", open.About);
        }
    }

    public static void AnsweredSure(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        if (value != "sure.nothing")
        {
            Escalation.Act(frame, Triage.Unsure);
            return;
        }

        Doubts.StepBack(frame);
        if (open.About == CheckIns.SomethingNew.NoneAfterAll)
        {
            CheckIns.CheckInFlow.NothingAfterAll(frame);
        }
        else
        {
            PassedA(frame, open);
        }
    }

    public static void AnsweredB(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        if (value == "screen.none")
        {
            PassedB(frame);
            return;
        }

        frame.Remember(open.Question == "rescreen-b" ? open.Question : "screen-b", "ticked");
        if (ItemOf(value) is { } item)
        {
            More(frame, value);
            PickB(frame, item);
        }
        else
        {
            Doubts.Ask(frame, "screen-b.which");
        }
    }

    public static void AnsweredWhichB(TurnFrame frame, OpenQuestion open, string value)
    {
        if (value == "screen-b.show")
        {
            frame.Ask("screen-b.which");
            return;
        }

        frame.Close();
        if (ItemOf(value) is { } item)
        {
            More(frame, value);
            PickB(frame, item);
        }
        else
        {
            Doubts.StepBack(frame);
            PassedB(frame);
        }
    }

    /// <summary>Yes, no and which one, after a Screen B line.</summary>
    public static void AnsweredFollowUp(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        var decision = (open.Question, value) switch
        {
            ("weight.purpose", "yes") => Decision.Nothing,
            ("weight.purpose", _) => Triage.OfTap("RF-CAN-02", Level.Urgent),
            ("cancer.skin", "yes") => Triage.OfTap("RF-CAN-01", Level.Soon),
            ("cancer.skin", _) => Triage.OfTap("RF-CAN-01", Level.Urgent),
            ("immune.which", "immune.steroids") => null,
            ("immune.which", _) => Triage.OfTap("RF-INF-02", Level.Urgent),
            ("steroid.sudden", "no") => Triage.OfTap("RF-TRA-02", Level.Soon, isStarred: true),
            ("steroid.sudden", _) => Triage.OfTap("RF-TRA-02", Level.Urgent),
            ("epidural", "yes") => Triage.OfTap("RF-SUR-01", Level.Soon, isStarred: true),
            ("epidural", _) => Triage.OfTap("RF-SUR-01", Level.Urgent),
            ("pregnant.signs", NotPregnant.Reply) => Decision.Nothing,
            ("pregnant.signs", "no") => Triage.OfTap("RF-PRG-02", Level.Soon, isStarred: true),
            _ => Triage.OfTap("RF-PRG-01", Level.Emergency),
        };
        if (decision is null)
        {
            Doubts.Ask(frame, "steroid.sudden");
            frame.Remember(open.Question, value);
        }
        else if (!Escalation.Act(frame, decision))
        {
            Followed(frame);
        }
    }

    private static void Followed(TurnFrame frame)
    {
        if (frame.IsHeld)
        {
            SevereDays.ScreensClear(frame);
        }
        else
        {
            Doubts.Settle(frame);
        }
    }

    /// <summary>Further lines named in the same message: each is asked when the one before is settled.</summary>
    private static void More(TurnFrame frame, string value)
    {
        if (value.Split(',', 2) is [_, var rest])
        {
            frame.Remember(Further, rest);
        }
    }

    /// <summary>The next of several ticked lines of Screen B; false when none is left.</summary>
    public static bool PickNext(TurnFrame frame)
    {
        if (frame.Now.Answer(Further) is not { } value || ItemOf(value) is not { } item)
        {
            return false;
        }

        frame.Unlearn(Further);
        More(frame, value);
        PickB(frame, item);
        return true;
    }

    private static void PickB(TurnFrame frame, int item)
    {
        if (ScreenItems.FollowUpOfB(item) is { } question)
        {
            Doubts.Ask(frame, question, question == "CL-08" ? Doubts.Subject("RF-NEU-03", Level.Soon) : null);
        }
        else
        {
            Escalation.Act(frame, ScreenItems.OfB(item));
        }
    }

    private static void PassedA(TurnFrame frame, OpenQuestion open)
    {
        frame.Now = frame.Now with { Screened = frame.Now.Screened with { A = frame.Turn.Now } };
        if (frame.IsHeld)
        {
            SevereDays.ScreenAClear(frame);
            return;
        }

        if (Purpose(open) is { } purpose)
        {
            Rescreened.Passed(frame, purpose);
            return;
        }

        frame.Remember("screen-a", "passed");
        Flow.GoOn(frame);
    }

    private static void PassedB(TurnFrame frame)
    {
        frame.Now = frame.Now with { Screened = frame.Now.Screened with { B = frame.Turn.Now } };
        if (frame.IsHeld)
        {
            SevereDays.ScreensClear(frame);
        }
        else if (Flares.FlareUps.IsScreening(frame))
        {
            Flares.FlareUps.Screened(frame);
        }
        else
        {
            frame.Remember("screen-b", "passed");
            Flow.GoOn(frame);
        }
    }

    private static void Tick(TurnFrame frame, OpenQuestion open)
    {
        frame.Close();
        if (Purpose(open) is null)
        {
            frame.Remember("screen-a", "ticked");
        }
    }

    /// <summary>Null in the first contact, whose next step is known.</summary>
    private static string? Purpose(OpenQuestion open) => open.About is { Length: > 0 } about && !about.StartsWith("RF-", StringComparison.Ordinal) ? about : null;

    /// <summary>"item.5", and the highest of "item.1,item.5": each acts at once, the first one named leads.</summary>
    private static int? ItemOf(string value)
    {
        var first = value.Split(',')[0];
        return first.StartsWith("item.", StringComparison.Ordinal) && int.TryParse(first.AsSpan(5), out var item) ? item : null;
    }
}
