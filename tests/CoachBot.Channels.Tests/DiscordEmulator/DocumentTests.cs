using System.Text;
using System.Text.Json;
using CoachBot.Channels.Tests.Specs;
using CoachBot.Emulators.Discord.Recording;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordEmulation;

/// <summary>The judge itself: lets pass what is right, and refuses what is wrong, at the place where it is.</summary>
public sealed class DocumentTests
{
    private const string Messages = "/channels/11/messages";
    private const string Callback = "/interactions/12/tok/callback";
    private const string Original = "/webhooks/13/tok/messages/@original";
    private const string Commands = "/applications/13/commands";

    private static readonly Dictionary<string, string> bot = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Authorization"] = "Bot t",
        ["User-Agent"] = "DiscordBot (https://example.org, 1)",
        ["Content-Type"] = "application/json",
    };

    [Theory]
    [InlineData("POST", Messages, """{"content":"Hi","nonce":"a1","enforce_nonce":true,"allowed_mentions":{"parse":[]}}""")]
    [InlineData("POST", Messages, """{"content":"Hi","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Yes","custom_id":"y"}]}]}""")]
    [InlineData("POST", Messages, """{"content":"Hi","components":[{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"A","value":"a"}]}]}],"flags":4096}""")]
    [InlineData("POST", Callback, """{"type":4,"data":{"content":"Hi","flags":64,"allowed_mentions":{"parse":[]}}}""")]
    [InlineData("POST", Callback, """{"type":5,"data":{"flags":64}}""")]
    [InlineData("POST", Callback, """{"type":6}""")]
    [InlineData("POST", Callback, """{"type":8,"data":{"choices":[{"name":"A","value":"a"}]}}""")]
    [InlineData("POST", Callback, """{"type":9,"data":{"custom_id":"m","title":"T","components":[{"type":18,"label":"L","component":{"type":4,"custom_id":"i","style":1}}]}}""")]
    [InlineData("PATCH", Original, """{"content":"Done","components":[]}""")]
    [InlineData("PUT", Commands, """[{"name":"start","description":"Go","type":1,"contexts":[0,1,2],"integration_types":[0,1],"name_localizations":{"de":"los"}}]""")]
    [InlineData("POST", "/users/@me/channels", """{"recipient_id":"14"}""")]
    [InlineData("POST", "/channels/11/typing", null)]
    [InlineData("GET", "/gateway/bot", null)]
    [InlineData("GET", "/users/@me", null)]
    public void What_is_right_passes(string method, string path, string? body) => Assert.Empty(PlatformDocuments.Discord.Check(Request(method, path, body)));

    [Theory]
    [InlineData("POST", "/channels/11/message", """{"content":"Hi"}""", "path")]
    [InlineData("PUT", Messages, """{"content":"Hi"}""", "path")]
    [InlineData("POST", "/channels/eleven/messages", """{"content":"Hi"}""", "path.channel_id")]
    [InlineData("POST", "/channels/11/messages?wait=true", """{"content":"Hi"}""", "query.wait")]
    [InlineData("POST", "/interactions/12/tok/callback?with_response=perhaps", """{"type":6}""", "query.with_response")]
    [InlineData("GET", "/channels/11/messages?limit=101", null, "query.limit")]
    [InlineData("POST", Messages, """{"text":"Hi"}""", "text")]
    [InlineData("POST", Messages, """{"content":7}""", "content")]
    [InlineData("POST", Messages, """{"content":"Hi","nonce":"12345678901234567890123456"}""", "nonce")]
    [InlineData("POST", Messages, """{"content":"Hi","flags":64}""", "flags")]
    [InlineData("POST", Messages, """{"content":"Hi","allowed_mentions":{"parse":["people"]}}""", "allowed_mentions.parse.0")]
    [InlineData("POST", Messages, """{"content":"Hi","allowed_mentions":{"parse":["users"],"users":["1"]}}""", "allowed_mentions")]
    [InlineData("POST", Messages, """{"content":"Hi","components":[{"type":1,"components":[{"type":2,"style":9,"label":"Yes","custom_id":"y"}]}]}""", "components.0.components.0.style")]
    [InlineData("POST", Messages, """{"content":"Hi","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Yes","custom_id":"y"},{"type":2,"style":1,"label":"No","custom_id":"y"}]}]}""", "components")]
    [InlineData("POST", Messages, """{"content":"Hi","components":[{"type":1,"components":[]}]}""", "components.0.components")]
    [InlineData("POST", Messages, """{"content":"Hi","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Yes","custom_id":"y","colour":"red"}]}]}""", "components.0.components.0.colour")]
    [InlineData("POST", Messages, """{"content":"Hi","attachments":[{"id":"0"}]}""", "attachments")]
    [InlineData("POST", Messages, null, "body")]
    [InlineData("POST", "/channels/11/typing", "{}", "body")]
    [InlineData("POST", Callback, """{"type":3}""", "type")]
    [InlineData("POST", Callback, """{"type":5,"data":{"flags":4}}""", "data.flags")]
    [InlineData("POST", Callback, """{"type":9,"data":{"custom_id":"m","components":[{"type":18,"label":"L","component":{"type":4,"custom_id":"i","style":1}}]}}""", "data.title")]
    [InlineData("PATCH", Original, """{"content":"Done","enforce_nonce":true}""", "enforce_nonce")]
    [InlineData("PUT", Commands, """[{"name":"start","description":"Go","name_localizations":{"zh":"x"}}]""", "0.name_localizations")]
    [InlineData("PUT", Commands, """[{"name":"Start","description":"Go"}]""", "0.name")]
    [InlineData("PUT", Commands, """[{"description":"Go"}]""", "0.name")]
    [InlineData("PUT", Commands, """{"name":"start"}""", "")]
    [InlineData("POST", "/users/@me/channels", """{"recipient_id":14}""", "recipient_id")]
    public void What_is_wrong_is_refused_where_it_is(string method, string path, string? body, string where) =>
        Assert.Contains(PlatformDocuments.Discord.Check(Request(method, path, body)), breach => breach.Path == where);

    [Fact]
    public void Text_of_2001_letters_is_too_long_though_the_document_lets_it_pass() =>
        Assert.Contains(PlatformDocuments.Discord.Check(Request("POST", Messages, JsonSerializer.Serialize(new { content = new string('x', 2001) }))), breach => breach.Path == "content");

    [Fact]
    public void A_token_is_sent_where_it_is_asked_for_and_only_there()
    {
        Assert.Contains(PlatformDocuments.Discord.Check(Request("POST", Messages, """{"content":"Hi"}""", isBot: false)), breach => breach.Path == "header.Authorization");
        Assert.Contains(PlatformDocuments.Discord.Check(Request("POST", Callback, """{"type":6}""", isBot: true)), breach => breach.Path == "header.Authorization");
    }

    [Theory]
    [InlineData("payload_json", "application/json", "files[0]", "a.png", null)]
    [InlineData("payload_json", "text/plain", "files[0]", "a.png", "part.payload_json")]
    [InlineData("payload_json", "application/json", "files[10]", "a.png", "part.files[10]")]
    [InlineData("payload_json", "application/json", "file", "a.png", "part.file")]
    [InlineData("payload_json", "application/json", "files[0]", null, "part.files[0]")]
    public void The_parts_of_a_form_are_judged(string payload, string type, string file, string? fileName, string? where)
    {
        var json = """{"attachments":[{"id":"0","filename":"a.png","description":"A stretch"}]}""";
        var breaches = PlatformDocuments.Discord.Check(Form(json, [new(payload, null, type, Encoding.UTF8.GetBytes(json)), new(file, fileName, "image/png", [1])]));
        if (where is null) Assert.Empty(breaches);
        else Assert.Contains(breaches, breach => breach.Path == where);
    }

    /// <summary>An interaction's paths carry no token, unless the test says so.</summary>
    private static RecordedRequest Request(string method, string path, string? body, bool? isBot = null)
    {
        var headers = new Dictionary<string, string>(bot, StringComparer.OrdinalIgnoreCase);
        var isOpen = path.StartsWith("/interactions", StringComparison.Ordinal) || path.StartsWith("/webhooks", StringComparison.Ordinal);
        if (!(isBot ?? !isOpen)) headers.Remove("Authorization");
        var at = path.IndexOf('?', StringComparison.Ordinal);
        var query = at < 0 ? [] : path[(at + 1)..].Split('=');
        return new()
        {
            Number = 1,
            Method = method,
            Path = path.Split('?')[0],
            Headers = headers,
            Body = Encoding.UTF8.GetBytes(body ?? ""),
            At = DateTimeOffset.UnixEpoch,
            Query = query.Length == 2 ? [new(query[0], query[1])] : [],
            Json = body is null ? null : JsonDocument.Parse(body).RootElement,
        };
    }

    private static RecordedRequest Form(string json, IReadOnlyList<RecordedPart> parts) => new()
    {
        Number = 1,
        Method = "POST",
        Path = Messages,
        Query = [],
        Body = [1],
        At = DateTimeOffset.UnixEpoch,
        Json = JsonDocument.Parse(json).RootElement,
        Parts = parts,
        Headers = new Dictionary<string, string>(bot, StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "multipart/form-data; boundary=b" },
    };
}
