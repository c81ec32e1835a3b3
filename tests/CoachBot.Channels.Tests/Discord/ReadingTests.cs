using System.Text.Json;
using CoachBot.Core.Conversations;
using CoachBot.Discord.Events;
using CoachBot.Discord.Intake;
using CoachBot.Discord.Interactions;
using CoachBot.Discord.People;
using CoachBot.Router;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>Events with unknown fields, nulls and missing optionals.</summary>
public sealed class ReadingTests
{
    private const string Self = "1";

    [Theory]
    [InlineData("""{"id":"10","channel_id":"11","author":{"id":"12"},"content":"hi"}""")]
    [InlineData("""{"id":"10","channel_id":"11","author":{"id":"12","bot":null,"new":{"x":[1]}},"content":"hi","type":0,"unknown":{"a":1},"mentions":null,"attachments":null,"flags":null}""")]
    [InlineData("""{"id":10,"channel_id":11,"author":{"id":12},"content":"hi","type":"19","edited_timestamp":null,"channel_type":1}""")]
    public void A_private_message_needs_little(string json) => Assert.Equal(new Input.Text("hi"), Read(json)!.Input);

    [Theory]
    [InlineData("""{"id":"10","channel_id":"11","author":{"id":"12","bot":true},"content":"hi"}""")]
    [InlineData("""{"id":"10","channel_id":"11","author":{"id":"12"},"webhook_id":"13","content":"hi"}""")]
    [InlineData("""{"id":"10","channel_id":"11","author":{"id":"12"},"type":6,"content":"hi"}""")]
    [InlineData("""{"id":"10","channel_id":"11","author":{"id":"12"},"flags":64,"content":"hi"}""")]
    [InlineData("""{"id":"10","channel_id":"11","content":"hi"}""")]
    [InlineData("""{"id":"ten","channel_id":"11","author":{"id":"12"},"content":"hi"}""")]
    [InlineData("""{"id":"10","channel_id":"11","guild_id":"9","author":{"id":"12"},"content":"hi","mentions":[{"id":"2"},null]}""")]
    [InlineData("{}")]
    public void What_no_person_says_to_us_is_left_alone(string json) => Assert.Null(Read(json));

    [Fact]
    public void A_mention_is_read_without_our_name()
    {
        var arrival = Read("""{"id":"10","channel_id":"11","guild_id":"9","author":{"id":"12"},"content":"<@1> it hurts <@!1>","mentions":[{"id":"1"}],"member":{"roles":[]}}""")!;
        Assert.Equal(new Input.Text("it hurts"), arrival.Input);
        Assert.Equal(new ReplyRoute.Mention("11", "10", "12"), ReplyRoute.Read(arrival.ReplyHandle));
        Assert.Equal(new Input.Text("/start"), Read("""{"id":"10","channel_id":"11","guild_id":"9","author":{"id":"12"},"content":"<@1>","mentions":[{"id":"1"}]}""")!.Input);
    }

    [Fact]
    public void Files_are_files_with_their_caption()
    {
        Assert.Equal(new Input.Attachment(null), Read("""{"id":"10","channel_id":"11","author":{"id":"12"},"content":"","attachments":[{"id":"1"}]}""")!.Input);
        Assert.Equal(new Input.Attachment("look"), Read("""{"id":"10","channel_id":"11","author":{"id":"12"},"content":"look","attachments":[{"odd":[]}]}""")!.Input);
        Assert.Equal(new Input.Attachment(null), Read("""{"id":"10","channel_id":"11","author":{"id":"12"},"sticker_items":[{"id":"1"}]}""")!.Input);
        Assert.Equal(new Input.Attachment(null), Read("""{"id":"10","channel_id":"11","author":{"id":"12"},"poll":{}}""")!.Input);
    }

    [Fact]
    public void An_edit_is_an_arrival_of_its_own_and_a_links_preview_is_none()
    {
        const string edited = """{"id":"10","channel_id":"11","author":{"id":"12"},"content":"now","edited_timestamp":"2026-01-05T12:00:01Z"}""";
        var arrival = Read(edited, isEdit: true)!;
        Assert.Equal((new Input.Edited("now"), "10:2026-01-05T12:00:01Z"), (arrival.Input, arrival.PlatformId));
        Assert.Null(Read("""{"id":"10","channel_id":"11","author":{"id":"12"},"content":"now","edited_timestamp":null}""", isEdit: true));
    }

    [Theory]
    [InlineData("""{"id":"1","member":{"user":{"id":"7"}},"guild_id":"9","context":0}""", "7", true)]
    [InlineData("""{"id":"1","user":{"id":"7"},"context":1}""", "7", false)]
    [InlineData("""{"id":"1","user":{"id":"7"},"context":2,"guild_id":null}""", "7", true)]
    [InlineData("""{"id":"1","user":{"id":"7"},"member":null,"channel":{"type":1}}""", "7", false)]
    [InlineData("""{"id":"1","member":{"user":{"id":"7"}},"user":{"id":"8"},"guild_id":"9","locale":null}""", "7", true)]
    [InlineData("""{"id":"1","user":{"id":"7"},"channel":{"type":3},"context":null}""", "7", true)]
    [InlineData("""{"id":"1","context":1}""", null, false)]
    public void Trap_member_and_user(string json, string? user, bool isInPublic)
    {
        var asker = Asker.Of(Interaction(json), new Locales());
        Assert.Equal((user, user is null ? null : isInPublic), (asker?.User, asker?.IsInPublic));
    }

    [Theory]
    [InlineData("""{"name":"stretch","type":1}""", "/stretch")]
    [InlineData("""{"name":"stretch","options":[{"name":"area","type":3,"value":" hips "}],"resolved":null}""", "/stretch hips")]
    [InlineData("""{"name":"pause","options":[{"name":"days","type":4,"value":3},null]}""", "/pause 3")]
    [InlineData("""{"name":"plan","options":null}""", "/plan")]
    [InlineData("""{"name":"Look up","type":2}""", null)]
    [InlineData("""{}""", null)]
    public void A_command_is_words(string data, string? words) =>
        Assert.Equal(words, (PressReading.Command(Data(data)) as Input.Text)?.Words);

    [Theory]
    [InlineData("""{"custom_id":"c1.type.7","components":[{"type":18,"id":1,"component":{"type":4,"custom_id":"c1.line","value":"x"}}]}""", "x")]
    [InlineData("""{"custom_id":"c1.type.7","components":[{"type":1,"components":[{"type":4,"custom_id":"c1.line","value":"x"}]}]}""", "x")]
    [InlineData("""{"custom_id":"c1.type.7","components":[null,{"type":10},{"type":18,"component":{"type":4,"custom_id":"c1.line","value":" x "}}]}""", "x")]
    [InlineData("""{"custom_id":"c1.type.7","components":[{"type":18,"component":{"type":4,"custom_id":"c1.line","value":""}}]}""", null)]
    [InlineData("""{"custom_id":"c1.type.7","components":null}""", null)]
    public void A_form_is_its_line(string data, string? words) =>
        Assert.Equal(words, (PressReading.Form(Data(data)) as Input.Text)?.Words);

    [Theory]
    [InlineData("""{"custom_id":"v1.7.yes","component_type":2}""", "v1.7.yes")]
    [InlineData("""{"custom_id":"c1.pick.7","values":["v1.7.a"]}""", "v1.7.a")]
    [InlineData("""{"custom_id":"c1.several.7","values":["a",null,"b"]}""", "v1.7.a,b")]
    [InlineData("""{"custom_id":"c1.several.7","values":[]}""", null)]
    [InlineData("""{"custom_id":null}""", null)]
    public void A_press_is_a_tap(string data, string? reply) => Assert.Equal(reply, (PressReading.Press(Data(data)) as Input.Tap)?.Reply);

    [Fact]
    public void A_reply_handle_is_read_as_it_was_written_and_nothing_else_is()
    {
        ReplyRoute[] routes =
        [
            new ReplyRoute.Interaction("1", "2", "tok=en.x-_") { IsHidden = true, Wish = Wish.Private, Locale = "es-419" },
            new ReplyRoute.Interaction("1", "2", "tok"), new ReplyRoute.Mention("3", "4", "5") { Locale = "de" },
        ];
        Assert.All(routes, route => Assert.Equal(route, ReplyRoute.Read(route.Write())));
        Assert.All((string?[])[null, "", "d1", "d1|i|1", "t|5", "d2|m|1|2|3|"], handle => Assert.Null(ReplyRoute.Read(handle)));
        Assert.Equal("route", routes[0].ToString());
    }

    private static Arrival? Read(string json, bool isEdit = false) =>
        MessageReading.Read(JsonSerializer.Deserialize(json, EventJson.Default.MessageEvent)!, isEdit, Self, _ => ClientHints.None);

    private static InteractionEvent Interaction(string json) => JsonSerializer.Deserialize(json, EventJson.Default.InteractionEvent)!;

    private static InteractionData Data(string json) => Interaction($$"""{"id":"1","data":{{json}} }""").Data!;
}
