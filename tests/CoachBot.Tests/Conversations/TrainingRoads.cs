using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Weeks of check-ins in which each question is answered as it comes.</summary>
internal static class TrainingRoads
{
    /// <summary>Four weeks of answering each question as it comes, in good weeks and bad, in the evening and in the morning.</summary>
    public static IEnumerable<Chat> All()
    {
        string[][] weeks =
        [
            ["2", "same", "done", "1", "no"], ["2", "same", "done", "4", "no"], ["2", "same", "done", "2", "yes"], ["3", "same", "part", "1", "no"],
            ["2", "same", "not today", "1", "no"], ["2", "same", "done", "skip", "no"], ["2", "same", "done", "7", "no"], ["6", "worse", "done", "2", "no"],
        ];
        foreach (var pain in new[] { "2", "5" })
        {
            foreach (var week in weeks)
            {
                var chat = Chat.WithPlan(pain).Tap("Keep this plan").Tap("Keep, check in daily").Say(week[2] == "part" ? "8am Leeds" : "2pm Leeds").Tap("Right");
                for (var day = 0; day < 28; day++)
                {
                    AnswerAll(chat.Wait(Duration.FromDays(1)), week);
                }

                yield return chat.Say("/show").Say("why");
            }
        }
    }

    private static void AnswerAll(Chat chat, string[] week)
    {
        for (var most = 0; most < 10 && chat.Conversation.Open is { } open; most++)
        {
            chat.Say(open.Question switch
            {
                "c1" => week[0],
                "c2" => week[1],
                "c3" => week[2],
                "c4" => week[3],
                "painkiller" => week[4],
                "c5" => "nothing new",
                "gate.daily" or "gate.still" or "gate.thumbs" => "yes",
                "rescreen" => "none of these",
                "worst" => "8",
                "load-change" => "more weight",
                "feel-where" => "low back",
                _ => "skip",
            });
        }
    }
}
