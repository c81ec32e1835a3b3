using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Plans of every kind, and weeks of check-ins: better, worse, silent, with and without sessions and painkillers.</summary>
internal static class CheckInRoads
{
    private const int Days = 40;

    public static IEnumerable<Chat> All => [.. Plans(), .. Weeks(), Chat.Kept().Wait(Duration.FromDays(30)), Rated(Chat.Kept().Say("pain 10 of 10"))];

    /// <summary>Every answer of the plan block, one changed at a time, and why.</summary>
    private static IEnumerable<Chat> Plans()
    {
        string[] usual = ["One side", "Under 2 weeks", "Both", "Flat like a table", "None"];
        foreach (var (at, number) in from at in Enumerable.Range(0, usual.Length) from number in Enumerable.Range(1, 6) select (at, number))
        {
            var chat = Chat.AtFirstHelp(number > 3 ? "2" : "5").Tap("Make my plan, 6 taps");
            foreach (var (answer, index) in usual.Select((answer, index) => (answer, index)))
            {
                chat.Say(index == at ? $"{number}" : answer);
            }

            yield return chat.Say("why").Say("/stretch").Say("1").Say("/stretch back").Say("/plan");
        }
    }

    /// <summary>Pain by the day, and which button of each question.</summary>
    private static IEnumerable<Chat> Weeks()
    {
        Func<int, int>[] pains = [day => Math.Max(0, 4 - day / 4), _ => 4, day => day % 9, day => Math.Min(8, 3 + day / 5), _ => 1];
        foreach (var (pain, pick) in from pain in pains from pick in Enumerable.Range(0, 4) select (pain, pick))
        {
            var chat = Chat.Kept("4", pick % 2 == 0 ? "Flat like a table" : "Ribs pop up");
            for (var day = 0; day < Days; day++)
            {
                chat.Wait(Duration.FromDays(1));
                Answer(chat, pain(day), pick + (pick > 1 ? day : 0));
                chat.Say("/start");
            }

            yield return chat.Say("/plan").Say("why");
        }
    }

    /// <summary>Up to ten questions in a row: a number for a scale, else the button of that place.</summary>
    private static void Answer(Chat chat, int pain, int pick)
    {
        for (var asked = 0; asked < 10 && chat.Conversation.Open is not null && chat.Conversation.Held is null; asked++)
        {
            var buttons = chat.Said.LastOrDefault(message => message.Asking > 0)?.Buttons ?? [];
            if (buttons.Count == 11) chat.Say($"{pain}");
            else if (buttons.Count > 0) chat.Take(new Input.Tap(buttons[(pick + asked) % buttons.Count].Reply));
            else chat.Say("no");
        }
    }

    /// <summary>A lock for pain alone: rated every day until it eases.</summary>
    private static Chat Rated(Chat chat)
    {
        for (var day = 0; day < 6; day++)
        {
            chat.Wait(Duration.FromDays(1)).Say(day < 2 ? "9" : "4").Say("no").Say("none");
        }

        return chat;
    }
}
