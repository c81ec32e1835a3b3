using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Tests.Conversations;

/// <summary>Every answer that can be changed later is changed, by a button of its old message.</summary>
internal static class ChangedRoads
{
    private const int Asking = 9_000;

    public static IEnumerable<Chat> All =>
        from question in Questions.All.Values
        where question.IsKept || question.AskWhen is not null && question.Slot == Slot.CheckIn
        let prompt = TheScript.Script.English.Prompts.ContainsKey(question.Id) ? question.Id : $"{question.Id}.morning"
        from reply in question.Kind is AnswerKind.Scale or AnswerKind.Number ? ["5"] : FirstAndLast(prompt)
        select Change(question, prompt, reply);

    /// <summary>The first button of some leads to safety, or to a plan of its own.</summary>
    private static IEnumerable<string> FirstAndLast(string prompt) =>
        TheScript.Script.English.Prompts.GetValueOrDefault(prompt)?.Buttons is [var first, .., var last] ? [first.Reply, last.Reply] : [];

    private static Chat Change(Question question, string prompt, string reply)
    {
        var kept = Chat.Kept("2");
        var now = kept.Conversation;
        var day = new CheckIn(kept.Now.InZone(NodaTime.DateTimeZone.Utc).Date, 2, false, "done", 1, false, 3, true) { Thrusts = "done", Rules = ["psfs.again", "psfs.2.again", "psfs.3.again"] };
        var isOfTheDay = CheckInQuestions.Daily.Contains(question);
        return new Chat
        {
            Now = kept.Now,
            Conversation = now with
            {
                Asked = [new(Asking, question.Id, prompt, kept.Now, 0, null), .. now.Asked],
                CheckIns = isOfTheDay ? now.CheckIns with { Running = day } : now.CheckIns,
                Stage = isOfTheDay ? nameof(Stage.CheckIn) : now.Stage,
            },
        }.Take(new Input.Tap($"v1.{Asking}.{reply}"));
    }
}
