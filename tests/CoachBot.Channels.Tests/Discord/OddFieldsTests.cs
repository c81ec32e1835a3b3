using System.Text;
using CoachBot.Core.Conversations;
using CoachBot.Discord.Events;
using CoachBot.Discord.Intake;
using CoachBot.Router;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>Events in which a field is of another kind than documented: the words beside it are read all the same.</summary>
public sealed class OddFieldsTests
{
    private const string Words = "my left leg is numb";

    public static MatrixTheoryData<string, string> Fields => new(
        ["type", "flags", "edited_timestamp", "guild_id", "webhook_id", "mentions", "attachments", "sticker_items", "author.bot", "author.avatar"],
        ["{}", "{\"id\":[]}", "[[]]", "[5]", "-1.5e99", "true", "\"x\"", "null"]);

    [Theory]
    [MemberData(nameof(Fields))]
    public void No_field_of_another_kind_costs_the_words_beside_it(string field, string value)
    {
        if (IsAsDocumented(field, value)) return;
        var inAuthor = field.StartsWith("author.", StringComparison.Ordinal) ? $",\"{field["author.".Length..]}\":{value}" : "";
        var beside = inAuthor.Length == 0 ? $",\"{field}\":{value}" : "";
        var json = $$"""{"id":"10","channel_id":"11","author":{"id":"12"{{inAuthor}}},"content":"{{Words}}"{{beside}}}""";
        var message = LooseJson.Read(Encoding.UTF8.GetBytes(json), EventJson.Default.MessageEvent, out _);
        Assert.Equal(Words, MessageReading.Read(message!, isEdit: false, self: "1", _ => ClientHints.None)?.Input.Written);
    }

    [Fact]
    public void A_command_is_one_whatever_stands_around_it()
    {
        const string json = """{"id":1,"type":2,"token":"t","context":{},"member":7,"user":{"id":"7","bot":"no"},"message":[],"data":{"name":"stretch","options":[5,{"name":"area","value":"hips"}],"values":"x"}}""";
        var interaction = LooseJson.Read(Encoding.UTF8.GetBytes(json), EventJson.Default.InteractionEvent, out var isOdd)!;
        Assert.True(isOdd);
        Assert.Equal(("1", 2, "7"), (interaction.Id, interaction.Type, interaction.User?.Id));
        Assert.Equal(new Input.Text("/stretch hips"), PressReading.Command(interaction.Data!));
    }

    /// <summary>These mean something: a bot, a server's message, an edit, a webhook.</summary>
    private static bool IsAsDocumented(string field, string value) =>
        (field, value) is ("author.bot", "true") or ("guild_id" or "webhook_id", "\"x\"");
}
