using CoachBot.Core.Conversations;
using CoachBot.Tests.Conversations;

namespace CoachBot.Tests.Following;

/// <summary>Weeks that end in a review: of a back that only the lift hurts, and of somebody who worries.</summary>
internal static class ReviewRoads
{
    public static IEnumerable<Chat> All => [OnlyTheLift(_ => 4, _ => 1), OnlyTheLift(_ => 4, day => day == 12 ? 6 : 0), OnlyTheLift(_ => 1, day => day < 14 ? null : 1), Worried()];

    /// <summary>The pain in each session of the first week, and of those after; null is a session that was not done.</summary>
    private static Chat OnlyTheLift(Func<int, int?> first, Func<int, int?> after)
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { IsLiftOnly = true, BaselineUsual = 0 } };
        return new Living(chat).Days(1, 28, (day, question) => ((day < 7 ? first : after)(day), question) switch
        {
            (null, "c3") => "Not today",
            (var pain, _) => Living.Steady(question, 0, pain ?? 0),
        }).Chat;
    }

    /// <summary>Agrees with two worries, and is asked about them again.</summary>
    internal static Chat Worried()
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with
        {
            Answers = new Dictionary<string, string>(chat.Conversation.Answers) { ["yellow.1"] = "agree", ["yellow.2"] = "disagree", ["yellow.3"] = "agree", ["yellow.4"] = "disagree", ["bother"] = "bother.none" },
        };
        return new Living(chat).Days(1, 56, (_, question) => question.StartsWith("yellow", StringComparison.Ordinal) ? "Agree" : Living.Steady(question, 1) ?? "skip").Chat;
    }
}
