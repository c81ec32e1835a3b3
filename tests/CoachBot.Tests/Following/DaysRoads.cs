using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;

namespace CoachBot.Tests.Following;

/// <summary>Days whose reason is said: a painkiller, a pain above what it is compared with, a gate, a sign that waits.</summary>
internal static class DaysRoads
{
    public static IEnumerable<Chat> All =>
    [
        DailyLifeIsHard(), Told(new(Living.Monday, 2, false, "done", 4, true)), Told(new(Living.Monday, 3, false, "done", 1)),
        MovedOnASunday(), GreenAfterAmber(), WithASign(), WaitingForItsTime(), DischargeTests.Discharged().Tap("No, thanks").Tap("Keep them").Say("/plan"),
    ];

    internal static Chat DailyLifeIsHard() =>
        new Living(Chat.Kept()).Days(1, 3, (_, question) => question == "gate.daily" ? "No" : Living.Steady(question, 2)).Chat;

    /// <summary>Today's check-in, of which "anything new?" is left.</summary>
    internal static Chat Told(CheckIn day)
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { CheckIns = chat.Conversation.CheckIns with { Running = day with { IsTrainingDay = true } } };
        return chat.Say("/checkin").Tap("Nothing new");
    }

    internal static Chat MovedOnASunday() => new Living(Chat.Kept()).Days(1, 6, (day, question) => Living.Steady(question, day < 6 ? 5 : 2)).Chat;

    internal static Chat GreenAfterAmber() =>
        new Living(Chat.Kept("2")).Days(1, 6, (day, question) => question == "c4" ? day < 4 ? "4" : "1" : Living.Steady(question, 1)).Chat;

    internal static Chat WithASign()
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { Flags = [new OpenFlag("RF-BON-01", Level.Soon, false, chat.Now)] };
        return new Living(chat).Days(1, 6, (_, question) => Living.Steady(question, 1)).Chat;
    }

    /// <summary>In P4, when all but the late lifts are back.</summary>
    internal static Chat WaitingForItsTime()
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with
        {
            Plan = chat.Conversation.Plan! with { Phase = Phase.P4, GreenSessions = 60, Reload = new(1, 6) },
            Answers = new Dictionary<string, string>(chat.Conversation.Answers) { [StopList.Question] = "lift.late" },
        };
        return chat.Say("/plan");
    }
}
