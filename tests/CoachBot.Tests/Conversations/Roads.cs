using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Chats that a walk from state to state does not take: over days and weeks, from other countries, with many ways of asking.</summary>
internal static class Roads
{
    private static readonly Chat Kept = Chat.Kept();
    private static readonly Chat Mild = Chat.Kept("2", "Ribs pop up");

    public static IEnumerable<Chat> All =>
        [.. Seeds.Named.Values.Select(make => make()), .. Asked(), .. Doors(), .. Menus(), .. Countries(), .. RedFlagRoads.All, .. CheckInRoads.All, .. TrainingRoads.All()];

    /// <summary>Each card and answer, asked for as people ask.</summary>
    private static IEnumerable<Chat> Asked() =>
        from topic in File("en/lexicon/questions.json")["topics"]!.AsObject()
        from words in topic.Value!.AsArray()
        select GoOn(Kept).Say($"{words}?");

    /// <summary>Each side door and turn of small talk, at first contact and later.</summary>
    private static IEnumerable<Chat> Doors()
    {
        foreach (var words in Talk.Wordings.Of("intents.json").Values.Select(wordings => wordings[0]).Append("my school team"))
        {
            yield return new Chat().Say(words);
            yield return Chat.AtFirstHelp().Say(words);
            yield return GoOn(Kept).Say(words).Say("5").Say("1");
        }

        foreach (var door in (string[])["minor", "somebody-else", "other-joint", "not-stopping", "physio"])
        {
            yield return GoOn(Kept).Take(new Input.Tap($"v1.0.cmd.mean.door.{door}"));
        }

        foreach (var id in TheScript.Script.English.Topics.Ids)
        {
            yield return GoOn(Kept).Take(new Input.Tap($"v1.0.cmd.mean.{id}"));
        }

        foreach (var rule in TheScript.Script.English.Prompts.Keys.Where(id => id.StartsWith("rule.", StringComparison.Ordinal)))
        {
            yield return new Chat { Conversation = Kept.Conversation with { LastRules = [RuleOf(rule)] }, Now = Kept.Now }.Say("why");
        }

        foreach (var flag in TheScript.Script.Catalog.Flags.Keys)
        {
            yield return new Chat { Conversation = Kept.Conversation with { LastRules = [flag] }, Now = Kept.Now }.Say("why");
        }
    }

    /// <summary>"rule.7-3-r5" is the rule "7.3 R5".</summary>
    private static string RuleOf(string prompt)
    {
        var parts = prompt["rule.".Length..].Split('-', 3);
        return parts.Length == 2 ? $"{parts[0]}.{parts[1]}" : $"{parts[0]}.{parts[1]} {parts[2]}";
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
