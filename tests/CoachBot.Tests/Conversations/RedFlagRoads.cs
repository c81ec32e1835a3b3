using System.Text.Json.Nodes;
using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Every phrase of the corpus that means something, every answer to what it opens, and nobody answering.</summary>
internal static class RedFlagRoads
{
    private static readonly Chat Kept = Chat.Kept();

    public static IEnumerable<Chat> All => [.. Phrases(), .. Screens(), .. Locks()];

    private static IEnumerable<Chat> Phrases()
    {
        var signs = File.ReadLines(Path.Combine(Dialogs.DialogFolder.Repository, "tests", "phrases", "signs.jsonl"))
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .Where(row => (string?)row["label"] is "ask" or "soon" or "urgent" or "emergency")
            .Select(row => (string)row["text"]!);
        foreach (var text in signs)
        {
            var chat = Roads.GoOn(Kept).Say(text);
            yield return chat;
            if (chat.Conversation.Held is null && chat.Conversation.Open is not null)
            {
                yield return Roads.GoOn(chat).Wait(Duration.FromMinutes(15)).Say("no");
                foreach (var answered in Answered(chat)) yield return answered;
            }
        }
    }

    /// <summary>Each line of both screens, and each answer to the question it opens, twice over.</summary>
    private static IEnumerable<Chat> Screens()
    {
        var (a, b) = (new Chat().Say("hi").Tap("I'm 18 or older, start"), new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these"));
        foreach (var chat in Enumerable.Range(1, 9).SelectMany(line => new[] { Roads.GoOn(a).Say($"{line}"), Roads.GoOn(b).Say($"{line}") }))
        {
            yield return chat;
            yield return Roads.GoOn(chat).Wait(Duration.FromMinutes(15)).Say("no");
            foreach (var next in Answered(chat))
            {
                yield return next;
                foreach (var last in Answered(next)) yield return last;
            }
        }
    }

    /// <summary>Follow-ups to their end, the mistake path, and forgetting.</summary>
    private static IEnumerable<Chat> Locks()
    {
        foreach (var words in new[] { "my crotch is numb", "fever and back pain", "i want to die", "pain 10 of 10", "my wife can't feel her crotch" })
        {
            var chat = Roads.GoOn(Kept).Say(words);
            yield return Roads.GoOn(chat).Wait(Duration.FromDays(12)).Say("5");
            yield return Roads.GoOn(chat).Say("/forget").Say("yes");
            foreach (var next in Answered(chat))
            {
                yield return next;
                yield return Roads.GoOn(next).Say("no").Say("no").Say("no").Say("no").Say("no").Say("no").Say("no").Say("no").Say("no").Say("no");
                foreach (var last in Answered(next)) yield return last;
            }
        }
    }

    /// <summary>The same chat once for each button of its last messages.</summary>
    public static IEnumerable<Chat> Answered(Chat chat) =>
        chat.Said.SelectMany(message => message.Buttons).Select(button => Roads.GoOn(chat).Take(new Input.Tap(button.Reply)));
}
