using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Chats that a walk from state to state does not take: over days and weeks, from other countries, with many ways of asking.</summary>
internal static class Roads
{
    public static IEnumerable<Chat> All =>
        [.. Seeds.Named.Values.Select(make => make()), .. Asked(), .. Doors(), .. Menus(), .. Countries(), .. Flags(), .. Weeks(), .. Plans()];

    /// <summary>Each card and answer, asked for as people ask.</summary>
    private static IEnumerable<Chat> Asked()
    {
        var chat = Chat.Kept();
        foreach (var topic in File("en/lexicon/questions.json"))
        {
            chat.Say($"{topic.Value!["ask"]![0]}?");
        }

        yield return chat;
    }

    /// <summary>Each side door and turn of small talk, at first contact and later.</summary>
    private static IEnumerable<Chat> Doors()
    {
        foreach (var intent in File("en/lexicon/talk.json"))
        {
            yield return new Chat().Say($"{intent.Value![0]}");
            yield return Chat.AtFirstHelp().Say($"{intent.Value![0]}");
            yield return Chat.Kept().Say($"{intent.Value![0]}");
        }
    }

    private static IEnumerable<Chat> Menus()
    {
        var chat = Chat.Kept();
        foreach (var command in TheScript.Script.English.Prompts.Values.SelectMany(prompt => prompt.Buttons).Where(button => button.Reply.StartsWith("cmd.", StringComparison.Ordinal)))
        {
            chat.Take(new Input.Tap($"v1.0.{command.Reply}"));
        }

        yield return chat;
        yield return new Chat().Say("/form").Say("/home").Say("/plan").Say("/language xx").Say("/help");
        yield return Chat.AtFirstHelp().Say("asdf").Say("qwer").Say("yxcv").Say("/pause").Say("/resume").Say("/start");
        yield return new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("None of these").Say("12").Say("asdf").Say("qwer").Say("yxcv");
        yield return Chat.Kept().Say("/time").Say("asdf").Say("qwer").Say("yxcv");
    }

    private static IEnumerable<Chat> Countries() =>
    [
        new Chat { Hints = ClientHints.None }.Say("my crotch is numb"),
        new Chat { Hints = ClientHints.None }.Say("i want to die"),
        new Chat { Hints = new("en-US", "America/New_York", null) }.Say("my crotch is numb").Tap("I can't get help").Say("1"),
        new Chat { Hints = ClientHints.None with { CanSendLater = false } }.Say("my crotch is numb"),
        Chat.Kept().Take(new Input.Text("hello"), Duration.FromMinutes(30)),
        new Chat().Say(string.Join(' ', Enumerable.Repeat("my back is sore", 300))),
    ];

    /// <summary>Each phrase of the corpus that opens a question, and what follows when nobody answers, or "no".</summary>
    private static IEnumerable<Chat> Flags()
    {
        var phrases = System.IO.File.ReadLines(Path.Combine(Dialogs.DialogFolder.Repository, "tests", "phrases", "signs.jsonl"))
            .Select(line => JsonNode.Parse(line)!.AsObject())
            .Where(row => (string?)row["label"] is "ask" or "soon" or "urgent" or "emergency")
            .DistinctBy(row => ((string?)row["flag"], (string?)row["label"]));
        foreach (var text in phrases.Select(row => (string)row["text"]!))
        {
            yield return Chat.Kept().Say(text).Wait(Duration.FromMinutes(15)).Say("no");
            foreach (var button in Chat.Kept().Say(text).Said.SelectMany(message => message.Buttons).Select(button => button.Reply))
            {
                yield return Tapped(Chat.Kept().Say(text), button);
            }
        }
    }

    /// <summary>Follow-ups to their end, and check-ins good and bad over weeks.</summary>
    private static IEnumerable<Chat> Weeks()
    {
        foreach (var words in new[] { "my crotch is numb", "fever and back pain", "i want to die", "pain 10 of 10" })
        {
            yield return Chat.Kept().Say(words).Wait(Duration.FromDays(12));
            yield return Chat.Kept().Say(words).Say("/forget").Say("yes");
        }

        yield return Chat.Kept().Wait(Duration.FromDays(30));
        foreach (var line in new[] { "pain 1, did the session, fine this morning", "pain 4, did the session, painkiller before", "pain 6, worse, no session", "pain 7, did the session, worse this morning", "3" })
        {
            var chat = Chat.Kept("4");
            for (var day = 0; day < 45; day++)
            {
                chat.Wait(Duration.FromDays(1)).Say(line).Say("same").Say("none").Say("no").Say("/start");
            }

            yield return chat;
        }
    }

    /// <summary>Every answer of the plan block, one changed at a time, and why.</summary>
    private static IEnumerable<Chat> Plans()
    {
        string[] usual = ["One side", "Under 2 weeks", "Both", "Flat like a table", "None"];
        foreach (var at in Enumerable.Range(0, usual.Length))
        {
            foreach (var number in Enumerable.Range(1, 6))
            {
                var chat = Chat.AtFirstHelp().Tap("Make my plan, 6 taps");
                foreach (var (answer, index) in usual.Select((answer, index) => (answer, index)))
                {
                    chat.Say(index == at ? $"{number}" : answer);
                }

                yield return chat.Say("why").Say("/stretch").Say("1").Say("/stretch back").Say("/plan");
            }
        }
    }

    private static Chat Tapped(Chat chat, string reply) => chat.Take(new Input.Tap(reply));

    private static JsonObject File(string path) => JsonNode.Parse(
        TheScript.Read().First(file => file.Path == path).Text,
        documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();
}
