using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Core.Conversations;
using CoachBot.Telegram.Incoming;
using CoachBot.Telegram.Wire;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>Every kind of update with fields that nobody knows, with nulls, and without what is optional: nothing throws, and no word of a person's is lost.</summary>
public sealed class StrangeUpdatesTests
{
    private const string Words = "my left leg is numb";

    private static readonly Instant now = Instant.FromUtc(2026, 3, 2, 9, 0);

    private const string From = "{'id':77,'is_bot':false,'first_name':'Ana','last_name':'B','username':'ana','language_code':'pt-br','is_premium':true}";
    private const string Private = "{'id':77,'type':'private','first_name':'Ana','username':'ana'}";
    private const string Group = "{'id':-1001,'type':'supergroup','title':'Gym','is_forum':true}";
    private const string Keyboard = "{'inline_keyboard':[[{'text':'Yes','callback_data':'v1.3.yes'},{'text':'Go','url':'https://example.org'}],[{'text':'✓ A','callback_data':'u1.3.a'}]]}";

    public static TheoryData<string> Kinds => [.. updates.Keys];

    private static readonly Dictionary<string, string> updates = new()
    {
        ["text"] = Update("message", Said(Private, "'text':'WORDS','entities':[{'type':'bold','offset':0,'length':2}],'reply_to_message':" + Said(Private, "'text':'before'"))),
        ["command"] = Update("message", Said(Private, "'text':'/start@coach_bot WORDS','entities':[{'type':'bot_command','offset':0,'length':16}]")),
        ["photo"] = Update("message", Said(Private, "'photo':[{'file_id':'a','file_unique_id':'b','width':1,'height':1,'file_size':3}],'caption':'WORDS','caption_entities':[]")),
        ["voice"] = Update("message", Said(Private, "'voice':{'file_id':'a','file_unique_id':'b','duration':1},'caption':'WORDS'")),
        ["edited"] = Update("edited_message", Said(Private, "'edit_date':1700000100,'text':'WORDS'")),
        ["group"] = Update("message", Said(Group, "'is_topic_message':true,'message_thread_id':4,'text':'@coach_bot WORDS','entities':[{'type':'mention','offset':0,'length':10}]")),
        ["press"] = Update("callback_query", Pressed(Said(Private, "'text':'How?','reply_markup':" + Keyboard))),
        ["press on what is gone"] = Update("callback_query", Pressed("{'message_id':9,'date':0,'chat':" + Private + "}")),
        ["member"] = Update("my_chat_member", "{'chat':" + Private + ",'from':" + From + ",'date':1700000000,'old_chat_member':{'status':'kicked','until_date':0},'new_chat_member':{'status':'member','user':" + From + "}}"),
        ["pinned"] = Update("message", Said(Private, "'pinned_message':" + Said(Private, "'text':'old'"))),
        ["unknown"] = Update("stopped_message_generation", "{'chat':{'id':1},'subscription':[1,2]}"),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_throws_whatever_is_added_taken_away_or_null(string kind)
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var bent = Bend(updates[kind], new Random(seed), _ => true);
            Hear(bent);
            return true;
        }));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("command")]
    [InlineData("photo")]
    [InlineData("voice")]
    [InlineData("edited")]
    public void The_words_of_a_person_are_heard_as_long_as_they_and_the_chat_are_there(string kind)
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var bent = Bend(updates[kind], new Random(seed), path => path is not ("update_id" or "message" or "edited_message" or "text" or "caption" or "chat" or "id"));
            var said = Assert.IsType<Heard.Said>(Hear(bent));
            Assert.EndsWith(Words, said.Arrival.Input.Written);
            Assert.Equal("77", said.Arrival.Address.External);
            return true;
        }));
    }

    [Fact]
    public void As_they_are_they_are_what_they_say()
    {
        Assert.Equal(new Input.Text("/start " + Words), ((Heard.Said)Hear(updates["command"])).Arrival.Input);
        Assert.Equal("pt-br", ((Heard.Said)Hear(updates["text"])).Arrival.Hints.Locale);
        Assert.Equal(Instant.FromUnixTimeSeconds(1_700_000_100), ((Heard.Said)Hear(updates["edited"])).Arrival.SentAt);
        Assert.Equal(new Input.Tap("v1.3.yes"), ((Heard.Pressed)Hear(updates["press"])).Arrival.Input);
        Assert.Equal(new Input.Tap("v1.3.yes"), ((Heard.Pressed)Hear(updates["press on what is gone"])).Arrival.Input);
        Assert.Equal(new Heard.Back(77), Hear(updates["member"]));
        Assert.Equal("77", ((Heard.InGroup)Hear(updates["group"])).Private!.Address.External);
        Assert.IsType<Heard.Nothing>(Hear(updates["pinned"]));
        Assert.IsType<Heard.Nothing>(Hear(updates["unknown"]));
    }

    [Fact]
    public void An_unreadable_update_among_others_costs_only_itself()
    {
        var batch = "[" + updates["text"] + """,{"update_id":12,"message":7},{"update_id":13,"message":{"chat":[]}},3,null,""" + updates["voice"] + "]";
        var read = UpdateReader.ReadAll(Encoding.UTF8.GetBytes(batch));
        Assert.Equal([11L, 12L, 13L, 11L], read.Select(update => update.UpdateId));
        Assert.Equal([false, true, true, false], read.Select(update => update.IsOdd));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("command")]
    [InlineData("photo")]
    [InlineData("voice")]
    [InlineData("edited")]
    public void No_field_of_another_kind_costs_the_words_beside_it(string kind)
    {
        foreach (var (path, odd) in OddFields(updates[kind]))
        {
            var said = Assert.IsType<Heard.Said>(Hear(odd));
            Assert.True(said.Arrival.Input.Written?.EndsWith(Words, StringComparison.Ordinal), $"{path}: {said.Arrival.Input.Written}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_throws_whatever_kind_a_field_is_of(string kind)
    {
        foreach (var (_, odd) in OddFields(updates[kind])) Assert.NotNull(Hear(odd));
    }

    [Fact]
    public void Half_a_letter_in_one_field_does_not_cost_the_words_in_another() =>
        Assert.Equal(Words, ((Heard.Said)Hear(updates["text"].Replace("pt-br", @"\ud83d", StringComparison.Ordinal))).Arrival.Input.Written);

    /// <summary>Each field but those that say who wrote what, in the place of each other kind of value.</summary>
    private static IEnumerable<(string Path, string Json)> OddFields(string json)
    {
        var count = Objects(JsonNode.Parse(json)).Sum(fields => fields.Count);
        for (var field = 0; field < count; field++)
        {
            foreach (var value in (string[])["5", "-1.5e99", "\"x\"", "true", "[]", "[[5]]", "{}", "{\"id\":{}}", "null"])
            {
                var root = JsonNode.Parse(json)!;
                var (fields, name) = Objects(root).SelectMany(found => found.Select(pair => (found, pair.Key))).ElementAt(field);
                var path = fields.GetPath() + "." + name;
                if (path is "$.update_id" or "$.message" or "$.edited_message" or "$.message.chat" or "$.message.chat.id" or "$.edited_message.chat" or "$.edited_message.chat.id"
                    or "$.message.text" or "$.message.caption" or "$.edited_message.text") continue;
                fields[name] = JsonNode.Parse(value);
                // A chat of another type, and what a bot writes, are not a person's private words.
                if (value is "\"x\"" && path.EndsWith("chat.type", StringComparison.Ordinal) || value is "true" && path.EndsWith("from.is_bot", StringComparison.Ordinal)) continue;
                yield return (path, root.ToJsonString());
            }
        }
    }

    private static Heard Hear(string json) =>
        UpdateReader.Read(Encoding.UTF8.GetBytes(json)) is { } update ? Hearing.Of(update, "coach_bot", now) : Heard.Nothing.It;

    private static string Said(string chat, string rest) => "{'message_id':5,'from':" + From + ",'chat':" + chat + ",'date':1700000000," + rest + "}";

    private static string Pressed(string message) => "{'id':'42','from':" + From + ",'chat_instance':'1','data':'v1.3.yes','message':" + message + "}";

    private static string Update(string kind, string body) =>
        ("{'update_id':11,'" + kind + "':" + body + "}").Replace("WORDS", Words, StringComparison.Ordinal).Replace('\'', '"');

    /// <summary>A few changes anywhere: a field taken away, made null, or one that nobody knows beside it.</summary>
    private static string Bend(string json, Random random, Func<string, bool> mayGo)
    {
        var root = JsonNode.Parse(json)!;
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var objects = Objects(root).ToList();
            var target = objects[random.Next(objects.Count)];
            target[$"nobody_knows_{changes}"] = JsonNode.Parse("""{"deep":[1,"x",null,{"text":7}]}""");
            var names = target.Select(field => field.Key).Where(mayGo).ToList();
            if (names.Count == 0) continue;
            var name = names[random.Next(names.Count)];
            if (random.Next(2) == 0) target.Remove(name);
            else target[name] = null;
        }

        return root.ToJsonString();
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Objects(field.Value)).Prepend(fields),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
