using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Weeks;
using CoachBot.Tests.Conversations;
using NodaTime;

namespace CoachBot.Tests.Following;

/// <summary>Weeks in which something is put off, missed, reviewed, flares up or ends.</summary>
internal static class FollowingRoads
{
    /// <summary>What somebody wants back, in a word that is known to be no prompt's.</summary>
    internal const string Goal = "Leeds";

    public static IEnumerable<Chat> All =>
    [
        Steady(120, _ => 1), Steady(45, _ => 4, "4"), Steady(16, day => day > 10 ? 5 : 2), Steady(9, _ => 2, "8", ("psfs.name", Goal), ("psfs.score", "4"), ("psfs.2.name", Goal), ("psfs.2.score", "5"), ("psfs.3.name", Goal), ("psfs.3.score", "6")),
        Steady(9, _ => 2, "2", ("yellow.1", "agree"), ("yellow.2", "agree")), Steady(5, _ => 1, "2", ("dead-bug", "deadbug.gap")),
        PutOff("/snooze monday"), PutOff("later"), PutOff("/less"), PutOff("/week"), PutOff("/week monday"),
        .. Flares(), .. Enumerable.Range(4, 6).Select(TwoReds), WithALeg().Until(20).Chat, WithALeg().Until(3).Chat.Tap("Can't").Tap("Can't"), Missed(), InPain(), Hard(Phase.P1), Hard(Phase.P2), Noted("RF-TRA-02"), Noted("RF-TRA-02", "known.disc"), Noted(Core.Holding.PlainReferrals.PoorSleep), Noted(Core.Holding.PlainReferrals.WantsAnswer), Steady(2, _ => 6, "6"), InPhase(Phase.P3), InPhase(Phase.P4).Say("/week"), InPhase(Phase.P4, 4).Say("/week"), InPhase(Phase.P5), NoNumbers(_ => true), NoNumbers(day => day < 6), FewSessions(), Often(), .. Discharged(), DischargeTests.WithoutGoal().Say("why").Tap("Yes, something").Say(Goal).Say("6"), .. ReviewRoads.All, .. DaysRoads.All, .. AfterRoads.All,
        Referred("5", 0), Referred("6", 7), Referred("6", 21), Referred("6", 42),
    ];

    /// <summary>A first check-in at 8, so many days after the plan began: several reasons for one visit.</summary>
    internal static Chat Referred(string start, int days)
    {
        var chat = Chat.Kept(start);
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { StartedOn = chat.Conversation.Plan.StartedOn.PlusDays(-days) } };
        return new Living(chat).Days(1, 1, (_, question) => Living.Steady(question, 8)).Chat;
    }

    private static Chat Steady(int days, Func<int, int> pain, string start = "2", params (string Question, string Answer)[] told)
    {
        var chat = Chat.Kept(start);
        var answers = new Dictionary<string, string>(chat.Conversation.Answers);
        foreach (var (question, answer) in told)
        {
            answers[question] = answer;
        }

        chat.Conversation = chat.Conversation with { Answers = answers };
        return new Living(chat) { IsCurious = true }.Days(1, days, (day, question) => Living.Steady(question, pain(day))).Chat.Say("/week").Say("why");
    }

    private static Chat PutOff(string words) => new Living(Chat.Kept()).Until(1).Chat.Say(words).Say("2");

    private static IEnumerable<Chat> Flares() =>
        from change in Enumerable.Range(1, 5)
        select new Living(Chat.Kept("2")).Days(1, 12, (_, question) => Living.Steady(question, 1)).Say("/flare").Tap("None of these").Tap("None of these").Say("why")
            .Tap(change == 1 ? "Different" : "The same").Say("why").Say(change == 1 ? "Buttock" : "why").Say($"{change}").Days(13, 30, (day, question) => Living.Steady(question, change == 2 ? 4 : 1))
            .Say("/flare").Chat.Say("none").Say("none").Say("1").Say("1");

    /// <summary>Sessions with weight that hurt too much; on the second bad one the whole day is much worse.</summary>
    internal static Chat TwoReds(int worse)
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { Phase = Phase.P3, Reload = new(2) { Step = 2 } } };
        return new Living(chat).Days(1, worse, (day, question) => question == "c4" ? "7" : question == "c2" && day == worse ? "Worse" : Living.Steady(question, day == worse ? 5 : 1)).Chat;
    }

    /// <summary>A leg to be looked at within days.</summary>
    private static Living WithALeg()
    {
        var chat = Chat.Kept("3");
        chat.Conversation = chat.Conversation with { Flags = [new OpenFlag("RF-NEU-03", Core.RedFlags.Level.Soon, true, chat.Now)] };
        return new Living(chat);
    }

    private static Chat Missed() =>
        new Living(Chat.Kept()).Days(1, 8, (day, question) => day is 4 or 7 ? null : Living.Steady(question, 4)).Days(9, 14, (_, question) => Living.Steady(question, 4)).Chat;

    private static Chat InPain() => new Living(Chat.Kept("4"))
        .Days(1, 9, (day, question) => day is 6 or 7 ? null : question == "c2" && day == 5 ? "Worse" : Living.Steady(question, day == 5 ? 6 : 3)).Chat;

    /// <summary>Two much worse days in a row.</summary>
    private static Chat Hard(Phase phase)
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { Phase = phase } };
        return new Living(chat).Days(1, 2, (_, question) => question switch { "c2" => "Worse", "flare.change" => "More weight or sets", _ => Living.Steady(question, 4) }).Chat;
    }

    /// <summary>Something to be looked at, as the plan names it.</summary>
    private static Chat Noted(string flag, string known = "known.bones")
    {
        var chat = TuneRoads.Told(Chat.Kept("2"), ("known.list", known));
        chat.Conversation = chat.Conversation with { Flags = [new OpenFlag(flag, Core.RedFlags.Level.Soon, false, chat.Now)] };
        return chat.Say("/plan");
    }

    private static Chat InPhase(Phase phase, int pain = 1)
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with
        {
            Plan = chat.Conversation.Plan! with { Phase = phase },
            Flags = phase == Phase.P4 ? [new OpenFlag("RF-PRO-01", Core.RedFlags.Level.Soon, false, chat.Now)] : [],
        };
        return new Living(chat) { IsCurious = true }.Days(1, pain > 1 ? 8 : 30, (_, question) => question == "soon" ? null : Living.Steady(question, pain)).Chat;
    }

    /// <summary>A review of days on which the pain was left alone.</summary>
    private static Chat NoNumbers(Func<int, bool> isSkipped) =>
        new Living(Chat.Kept("2")).Days(1, 6, (day, question) => question == "c1" && isSkipped(day) ? "skip" : Living.Steady(question, 1)).Chat;

    private static Chat Often()
    {
        var lived = new Living(Chat.Kept("2")).Days(1, 2, (_, question) => Living.Steady(question, 1));
        for (var time = 0; time < 3; time++)
        {
            lived.Say("/flare").Tap("None of these").Tap("None of these").Tap("The same").Tap("Nothing I know of")
                .Days(3 + 3 * time, 5 + 3 * time, (_, question) => Living.Steady(question, 1));
        }

        return lived.Chat;
    }

    private static Chat FewSessions() => new Living(Chat.Kept("2")).Days(1, 6, (day, question) => day > 3 && question == "c3" ? "Not today" : Living.Steady(question, 1)).Chat;

    private static IEnumerable<Chat> Discharged() =>
        from checks in Enumerable.Range(1, 3) from data in Enumerable.Range(1, 2) select DischargeTests.Discharged().Say("why").Say($"{checks}").Say($"{data}").Say("why");
}
