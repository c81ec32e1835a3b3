using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Chats that a walk from state to state does not take: over days and weeks, from other countries, with many ways of asking.</summary>
internal static class Roads
{
    private static readonly Chat Kept = Chat.Kept();
    /// <summary>Every rule that may be the last decision's, beside the red flags.</summary>
    public static readonly string[] Rules =
    [
        "3.2 2", "3.2 7", "3.2 12", "3.2 13", "3.2 14", "3.2 15", "3.2 16", "3.2 17", "3.2 18", "3.2 19", "3.2 20", "3.2 21", "3.2 21b", "3.2 22", "3.2 24", "3.2 25",
        "3.2 26", "3.2 27", "3.2 P0", "3.2 P1", "4.1b", "4.2", "4.4 gate", "4.4 ladder", "5.3", "5.3 AV-E", "5.3 AV-F", "5.3 settle", "5.3 star", "5.3 leg",
        "5.3 hip-front", "5.3 hamstrings", "5.3 buttock", "5.3 turns", "7.3 R0", "7.3 R2", "7.3 R3", "7.3 R4", "7.3 R5", "7.3 R6", "7.3 R7", "7.3 R8",
        "7.3 day-7", "7.3 no-plan", "4.6 day-21", "4.6 week-6", "4.6 sleep", "4.6 asked", "2.6 RF-SEV-01", "8.4 checked-ok", "8.4 sent-home", "8.4 safe-answer", "8.4 mistake", "8.4 safe-now",
        "8.4 only-sore", "8.4 pain-eased", "8.4 old-and-known", "7.8 flare", "7.7 discharge",
    ];

    private static readonly Chat CheckedIn = Chat.Kept().Wait(Duration.FromHours(26)).Say("3").Tap("Nothing new").Wait(Duration.FromHours(24));

    private static readonly Chat Mild = Chat.Kept("2", "Ribs pop up");

    public static IEnumerable<Chat> All =>
        [
            .. Seeds.Named.Values.Select(make => make()), .. Asked(), .. Things(), .. Doors(), .. Beside(), .. Menus(), .. Countries(),
            .. RedFlagRoads.All, .. CheckInRoads.All, .. TrainingRoads.All(), .. TuneRoads.All(), .. LinkRoads.All, .. CatalogRoads.All, .. NoteRoads.All,
            .. SessionRoads.All, .. Following.FollowingRoads.All, .. SafetyRoads.All, .. ChangedRoads.All, .. Whys(), .. RareRoads.All, .. HeldRoads.All,
        ];

    /// <summary>What the plan goes by, where nothing was decided since: the marks of the words would leave no room beside a decision.</summary>
    private static IEnumerable<Chat> Whys()
    {
        foreach (var chat in (Chat[])[.. CheckInRoads.All, .. TuneRoads.All()])
        {
            if (chat.Conversation is { Plan: not null, Held: null })
            {
                chat.Conversation = chat.Conversation with { LastRules = [], LastAdvice = null, Open = null };
                yield return chat.Say("why");
            }
        }

        foreach (var (question, answer) in new[] { ("thumb", "thumb.smaller"), ("habits.list", "habits.breath"), ("habits.list", "habits.sit") })
        {
            var chat = GoOn(Kept);
            chat.Conversation = chat.Conversation with { Answers = new Dictionary<string, string> { [question] = answer }, LastRules = [], LastAdvice = null, Open = null };
            yield return chat.Say("why");
        }
    }

    /// <summary>Each card and answer, asked for as people ask.</summary>
    private static IEnumerable<Chat> Asked() =>
        from topic in File("en/lexicon/questions.json")["topics"]!.AsObject()
        from words in topic.Value!.AsArray()
        from said in new[] { $"{words}?", $"{words} with a xylophone and an accordion?" }
        select GoOn(Kept).Say(said);

    /// <summary>Things that are asked about in many ways, and something else beside them.</summary>
    private static IEnumerable<Chat> Things() =>
        from thing in File("en/lexicon/questions.json")["things"]!.AsObject()
        from words in thing.Value!.AsArray()
        where !"(<|?".Any($"{words}".Contains)
        select GoOn(Kept).Say($"{words}, a xylophone and an accordion?");

    /// <summary>What is said about the coach's own questions, from the first message to the second check-in.</summary>
    private static IEnumerable<Chat> Beside() =>
        from place in (Chat[])
        [
            new(), new Chat().Say("hi").Tap("I'm 18 or older, start"), Chat.AtFirstHelp().Tap("Make my plan, 6 taps"),
            Chat.AtFirstHelp().Tap("Make my plan, 6 taps").Tap("One side").Tap("Under 2 weeks").Tap("Both"), Kept, CheckedIn,
        ]
        from words in new[] { "how do i know?", "how am i doing?", "stop asking", "i'm not stopping" }
        select GoOn(place).Say(words);

    /// <summary>Each side door and turn of small talk, at first contact and later.</summary>
    private static IEnumerable<Chat> Doors()
    {
        foreach (var words in Talk.Wordings.Of("intents.json").Values.Select(wordings => wordings[0]).Concat(["my school team", "my client", "my shouldr hurts", "my consultnt told me to rest", "i dont care what you say", "a different coach"]))
        {
            yield return new Chat().Say(words);
            yield return Chat.AtFirstHelp().Say(words);
            yield return GoOn(Kept).Say(words).Say("5").Say("1");
        }

        foreach (var door in (string[])["minor", "somebody-else", "other-joint", "not-stopping", "physio", "rest"])
        {
            yield return GoOn(Kept).Take(new Input.Tap($"v1.0.cmd.mean.door.{door}"));
        }

        foreach (var id in TheScript.Script.English.Topics.Ids)
        {
            yield return GoOn(Kept).Take(new Input.Tap($"v1.0.cmd.mean.{id}"));
        }

        foreach (var rule in Rules.Concat(TheScript.Script.Catalog.Flags.Keys))
        {
            yield return new Chat { Conversation = Kept.Conversation with { LastRules = [rule] }, Now = Kept.Now }.Say("why");
        }

        yield return new Chat().Say("my back hurts");
        yield return GoOn(Kept).Say("what's your name?");
        yield return new Chat().Say("my crotch is numb").Say("can you call an ambulance for me?");
    }

    /// <summary>Every button of every menu, and what its own menu leads to.</summary>
    private static IEnumerable<Chat> Menus()
    {
        var replies = TheScript.Script.English.Prompts.Values.SelectMany(prompt => prompt.Buttons).Select(button => button.Reply).Where(reply => reply.StartsWith("cmd.", StringComparison.Ordinal)).Distinct();
        foreach (var (reply, who) in from reply in replies from who in new[] { Kept, Mild, new Chat() } select (reply, who))
        {
            var chat = GoOn(who).Take(new Input.Tap($"v1.0.{reply}"));
            yield return chat;
            foreach (var next in chat.Said.SelectMany(message => message.Buttons))
            {
                yield return GoOn(chat).Take(new Input.Tap(next.Reply));
            }
        }

        yield return GoOn(Kept).Say("/language xx").Say("/pause").Say("1");
        yield return Chat.AtFirstHelp().Say("asdf").Say("qwer").Say("yxcv").Say("/pause").Say("/resume").Say("/start");
        yield return new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("None of these").Say("12").Say("asdf").Say("qwer").Say("yxcv");
        yield return GoOn(Kept).Say("/time").Say("asdf").Say("qwer").Say("yxcv").Say("7pm Springfield").Say("8 am in Canada").Say("Toronto");
        yield return new Chat { Hints = ClientHints.None }.Say("/language en").Say("what about the moon?").Say("does the moon help?");
    }

    private static IEnumerable<Chat> Countries() =>
    [
        new Chat { Hints = ClientHints.None }.Say("my crotch is numb").Say("/redflags").Say("/about").Say("/privacy"),
        new Chat { Hints = ClientHints.None }.Say("i want to die"),
        new Chat { Hints = new("en-US", "America/New_York", null) }.Say("my crotch is numb").Tap("I can't get help").Say("1"),
        new Chat { Hints = ClientHints.None with { CanSendLater = false } }.Say("my crotch is numb"),
        GoOn(Kept).Take(new Input.Text("hello"), Duration.FromMinutes(30)),
        GoOn(Kept).Say(string.Join(' ', Enumerable.Repeat("my back is sore", 300))),
        Gone(),
    ];

    private static Chat Gone()
    {
        var chat = Chat.AtFirstHelp();
        chat.Conversation = chat.Conversation with { Open = chat.Conversation.Open! with { Question = "of-old" } };
        return chat.Say("yes");
    }

    /// <summary>The same person at the same moment, in a chat of its own.</summary>
    public static Chat GoOn(Chat from) => new() { Conversation = from.Conversation, Now = from.Now, Hints = from.Hints };

    private static JsonObject File(string path) => JsonNode.Parse(
        TheScript.Read().First(file => file.Path == path).Text,
        documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();
}
