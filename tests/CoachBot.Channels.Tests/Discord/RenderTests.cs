using System.Text;
using System.Text.Json;
using CoachBot.Core.Dialogs;
using CoachBot.Discord.Drawing;
using CoachBot.Router;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>How each kind of message looks in Discord (coaching.md 8.9).</summary>
public sealed class RenderTests
{
    private static readonly OwnWords words = new("Which is closest?", "Choose all that fit", "Type it");

    [Fact]
    public void Buttons_are_a_row_of_five() => Assert.Equal(
        """
        {"content":"Is the pain **new**?","flags":4,"allowed_mentions":{"parse":[]},"components":[{"type":1,"components":[
        {"type":2,"style":2,"label":"Yes","custom_id":"v1.7.yes"},{"type":2,"style":2,"label":"No","custom_id":"v1.7.no"}]}]}
        """.ReplaceLineEndings(""),
        Json(new Message("Is the pain **new**?", "p") { Asking = 7, Buttons = [new("Yes", "v1.7.yes"), new("No", "v1.7.no")] }));

    [Fact]
    public void A_scale_is_three_rows_of_five_five_and_one()
    {
        var buttons = Enumerable.Range(0, 11).Select(n => new Button($"{n}", $"v1.7.{n}")).ToList();
        var rows = Draw(new Message("How is it, 0 to 10?", "p") { Widget = Widget.Scale, Asking = 7, Buttons = buttons })[^1].Rows;
        Assert.Equal(["0 1 2 3 4", "5 6 7 8 9", "10"], rows.Select(row => string.Join(' ', row.Cast<Component.Press>().Select(press => press.Label))));
    }

    [Fact]
    public void A_picker_is_one_select_of_one() => Assert.Equal(
        """
        {"content":"Which is closest?","flags":4,"allowed_mentions":{"parse":[]},"components":[{"type":1,"components":[
        {"type":3,"custom_id":"c1.pick.7","placeholder":"Which is closest?","min_values":1,"max_values":1,"options":[
        {"label":"1 Between legs","value":"v1.7.saddle"},{"label":"2 Peeing","value":"v1.7.pee"}]}]}]}
        """.ReplaceLineEndings(""),
        Json(new Message("Which is closest?", "p") { Widget = Widget.Picker, Asking = 7, Buttons = [new("1 Between legs", "v1.7.saddle"), new("2 Peeing", "v1.7.pee")] }));

    [Fact]
    public void Toggles_are_one_select_of_several() => Assert.Equal(
        """
        {"content":"Which fit?","flags":4,"allowed_mentions":{"parse":[]},"components":[{"type":1,"components":[
        {"type":3,"custom_id":"c1.several.7","placeholder":"Choose all that fit","min_values":1,"max_values":2,"options":[
        {"label":"Disc","value":"disc"},{"label":"Pregnant","value":"pregnant"}]}]}]}
        """.ReplaceLineEndings(""),
        Json(new Message("Which fit?", "p") { Widget = Widget.Toggles, Asking = 7, Buttons = [new("Disc", "v1.7.disc"), new("Pregnant", "v1.7.pregnant")] }));

    [Theory]
    [InlineData(Widget.Clock)]
    [InlineData(Widget.Place)]
    public void A_time_or_place_has_its_shortcuts_and_a_button_to_type(Widget widget)
    {
        var rows = Draw(new Message("When?", "p") { Widget = widget, Asking = 7, Buttons = [new("7:00", "v1.7.0700"), new("8:00", "v1.7.0800")] })[^1].Rows;
        Assert.Equal(2, rows.Count);
        Assert.Equal(new Component.Press("c1.type.7", "Type it"), Assert.Single(rows[1]));
    }

    [Fact]
    public void A_picture_without_a_file_is_said_before_the_question()
    {
        var message = new Message("Look.\n\nLike this?", "p") { Asking = 7, Buttons = [new("Yes", "v1.7.y")], Pictures = [new("ribs", "Ribs that pop up")] };
        Assert.Equal("Look.\n\n(Ribs that pop up)\n\nLike this?", Draw(message)[^1].Content);
        Assert.Equal("Look.\n\n(A)", Draw(new Message("Look.", "p") { Pictures = [new("x", "A")] })[^1].Content);
    }

    [Fact]
    public void Pictures_and_documents_are_files_and_pictures_have_alt_texts()
    {
        var png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");
        var message = new Message("Look.", "p") { Pictures = [new("cat", "A cat-camel"), new("cow", "A cow")] };
        var sheet = MessageDrawing.Draw(message, [new("k", PictureKind.Photo, "cat.png", png), new("g", PictureKind.Animation, "cow.gif", png)], [EnclosedFile.Json("{}")], words)[^1];
        Assert.Equal(["cat.png image/png", "cow.gif image/gif", "coachbot-my-data.json application/json"], sheet.Files.Select(file => $"{file.Name} {file.MediaType}"));
        Assert.EndsWith(
            """"attachments":[{"id":"0","filename":"cat.png","description":"A cat-camel"},{"id":"1","filename":"cow.gif","description":"A cow"},{"id":"2","filename":"coachbot-my-data.json"}]}"""",
            Encoding.UTF8.GetString(SheetJson.Webhook(sheet).Json.Span));
    }

    [Fact]
    public void Long_text_is_split_at_sentences_and_the_last_part_has_the_buttons()
    {
        var text = string.Join(' ', Enumerable.Range(1, 200).Select(n => $"Sentence number {n} ends_here."));
        var sheets = Draw(new Message(text, "p") { Asking = 7, Buttons = [new("OK", "v1.7.ok")] });
        Assert.InRange(sheets.Count, 3, 5);
        Assert.All(sheets, sheet => Assert.InRange(sheet.Content.Length, 1, Sheet.MostContent));
        Assert.All(sheets, sheet => Assert.EndsWith(".", sheet.Content));
        Assert.All(sheets.SkipLast(1), sheet => Assert.Empty(sheet.Rows));
        Assert.Equal(text, string.Join(' ', sheets.Select(sheet => MarkdownTests.Read(sheet.Content))));
    }

    [Fact]
    public void Text_of_nothing_but_marks_still_fits() =>
        Assert.All(Draw(new Message(new string('_', 2000), "p")), sheet => Assert.InRange(sheet.Content.Length, 1, Sheet.MostContent));

    [Fact]
    public void Labels_are_cut_to_fit_and_doubles_are_shown_once()
    {
        var long_ = string.Join(' ', Enumerable.Repeat("word", 40));
        var json = Json(new Message("?", "p") { Asking = 1, Buttons = [new(long_, "v1.1.a"), new("B", "v1.1.a")] });
        var label = JsonDocument.Parse(json).RootElement.GetProperty("components")[0].GetProperty("components")[0].GetProperty("label").GetString()!;
        Assert.InRange(label.Length, 60, 80);
        Assert.EndsWith("word…", label);
        Assert.DoesNotContain("\"B\"", json);
    }

    [Fact]
    public void A_message_in_a_channel_has_a_nonce_that_is_enforced() => Assert.Equal(
        """{"content":"Hi","flags":4,"allowed_mentions":{"parse":[]},"nonce":"row-1.0","enforce_nonce":true}""",
        Encoding.UTF8.GetString(SheetJson.Message(new("Hi"), "row-1.0").Json.Span));

    [Fact]
    public void Only_a_hidden_answer_is_flagged_as_seen_by_one_alone()
    {
        Assert.Contains("\"flags\":68", Encoding.UTF8.GetString(SheetJson.Answer(new("Hi"), isEphemeral: true).Json.Span));
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", Encoding.UTF8.GetString(SheetJson.Thinking(isEphemeral: true).Json.Span));
        Assert.Equal("""{"type":5}""", Encoding.UTF8.GetString(SheetJson.Thinking(isEphemeral: false).Json.Span));
    }

    private static IReadOnlyList<Sheet> Draw(Message message) =>
        MessageDrawing.Draw(message, [.. message.Pictures.Select(_ => (PictureFile?)null)], [], words);

    private static string Json(Message message) => Encoding.UTF8.GetString(SheetJson.Webhook(Draw(message)[^1]).Json.Span);
}
