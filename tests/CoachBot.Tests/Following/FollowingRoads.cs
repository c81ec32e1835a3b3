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
    public static IEnumerable<Chat> All =>
    [
        Steady(24, _ => 1), Steady(16, day => day > 10 ? 5 : 2), Steady(9, _ => 2, "8", ("psfs.name", "hip thrust 60 kg"), ("psfs.score", "4"), ("psfs.2.name", "sit"), ("psfs.2.score", "5"), ("psfs.3.name", "run"), ("psfs.3.score", "6")),
        Steady(9, _ => 2, "2", ("yellow.1", "agree"), ("yellow.2", "agree")), Steady(5, _ => 1, "2", ("dead-bug", "deadbug.gap")),
        PutOff("/snooze monday"), PutOff("later"), PutOff("/less"), PutOff("/week"), PutOff("/week monday"),
        .. Flares(), Missed(), InPain(), InPhase(Phase.P3), InPhase(Phase.P5), NoNumbers(), FewSessions(), .. Discharged(),
    ];

    private static Chat Steady(int days, Func<int, int> pain, string start = "2", params (string Question, string Answer)[] told)
    {
        var chat = Chat.Kept(start);
        var answers = new Dictionary<string, string>(chat.Conversation.Answers);
        foreach (var (question, answer) in told)
        {
            answers[question] = answer;
        }

        chat.Conversation = chat.Conversation with { Answers = answers };
        return new Living(chat).Days(1, days, (day, question) => Living.Steady(question, pain(day))).Chat.Say("/week").Say("why");
    }

    private static Chat PutOff(string words) => new Living(Chat.Kept()).Until(1).Chat.Say(words).Say("2");

    private static IEnumerable<Chat> Flares() =>
        from change in Enumerable.Range(1, 5)
        select new Living(Chat.Kept("2")).Days(1, 12, (_, question) => Living.Steady(question, 1)).Say("/flare").Tap("None of these").Tap("None of these")
            .Tap(change == 1 ? "Different" : "The same").Say($"{change}").Say("why").Days(13, 30, (day, question) => Living.Steady(question, change == 2 ? 4 : 1))
            .Say("/flare").Chat.Say("none").Say("none").Say("1").Say("1");

    private static Chat Missed() =>
        new Living(Chat.Kept()).Days(1, 8, (day, question) => day is 4 or 7 ? null : Living.Steady(question, 4)).Days(9, 14, (_, question) => Living.Steady(question, 4)).Chat;

    private static Chat InPain() => new Living(Chat.Kept("4"))
        .Days(1, 9, (day, question) => day is 6 or 7 ? null : question == "c2" && day == 5 ? "Worse" : Living.Steady(question, day == 5 ? 6 : 3)).Chat;

    private static Chat InPhase(Phase phase)
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { Phase = phase } };
        return new Living(chat).Days(1, 30, (_, question) => Living.Steady(question, 1)).Chat;
    }

    /// <summary>A review whose pain was left alone.</summary>
    private static Chat NoNumbers()
    {
        var lived = new Living(Chat.Kept("2")).Until(6);
        for (var asked = 0; asked < 4; asked++)
        {
            lived.Chat.Say("skip");
        }

        return lived.Chat.Say("nothing new").Tap("None of these");
    }

    private static Chat FewSessions() => new Living(Chat.Kept("2")).Days(1, 6, (day, question) => day > 3 && question == "c3" ? "Not today" : Living.Steady(question, 1)).Chat;

    private static IEnumerable<Chat> Discharged() =>
        from checks in Enumerable.Range(1, 3) from data in Enumerable.Range(1, 2) select DischargeTests.Discharged().Say($"{checks}").Say($"{data}").Say("why");
}
