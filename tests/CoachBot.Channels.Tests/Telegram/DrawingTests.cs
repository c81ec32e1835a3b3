using System.Text;
using System.Text.Json;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Telegram.Drawing;
using CoachBot.Telegram.Wire;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>How each widget is drawn (coaching.md 8.9). ACCEPT=1 writes the golden files anew.</summary>
public sealed class DrawingTests
{
    private static readonly Message plain = new("How is your back **today**?", "test") { Asking = 12 };

    private static readonly PictureFile photo = new("key", PictureKind.Photo, "side.png", new byte[] { 1 });

    public static TheoryData<string> Widgets => [.. all.Keys];

    private static readonly Dictionary<string, Message> all = new()
    {
        ["words"] = new("Rest today.\n\nWalk a little.", "test"),
        ["screen"] = plain with { Buttons = Buttons("None of these", "Yes or not sure") },
        ["buttons"] = plain with { Buttons = Buttons("Better", "The same", "Worse", "Not sure", "Skip") },
        ["scale"] = plain with { Widget = Widget.Scale, Buttons = Buttons([.. Enumerable.Range(0, 11).Select(n => n.ToString())]) },
        ["picker"] = plain with { Widget = Widget.Picker, Buttons = Buttons("1 Between legs", "2 Peeing", "3 Leaking", "4 Genitals, sex", "5 Immune, drugs, steroids", "None after all") },
        ["toggles"] = plain with { Widget = Widget.Toggles, Buttons = Buttons("Dumbbells", "Bands", "A bench") },
        ["place"] = plain with { Widget = Widget.Place, Buttons = Buttons("United Kingdom", "Ireland", "Spain", "Germany") },
        ["clock"] = plain with { Widget = Widget.Clock, Buttons = Buttons("7 am", "noon", "6 pm", "9 pm") },
        ["escalation"] = new("**This could need emergency care. Call 112 or go to an emergency department now.**\n112\n\nDon't wait.", "emergency.ces") { Urgency = Urgency.Escalation, Buttons = Buttons("I'm getting help") },
        ["silent"] = new("Have you been able to get help?", "test") { IsSilent = true },
        ["plan"] = new("Your week: <2 days>", "plan.week"),
        ["picture-in-words"] = plain with { Text = "Lie down.\n\nHow is it now?", Pictures = [new("side", "Seen from the side: flat on the back.")], Buttons = Buttons("Better") },
    };

    [Theory]
    [MemberData(nameof(Widgets))]
    public void A_widget_is_drawn_as_accepted(string name) => Golden(name, Sheet.Of(all[name], [], [], "Done"));

    [Fact]
    public void A_picture_takes_the_words_along() =>
        Golden("picture", Sheet.Of(all["picture-in-words"], [photo], [], "Done"));

    [Fact]
    public void A_picture_with_many_words_goes_first_and_the_buttons_come_last() =>
        Golden("picture-and-long-text", Sheet.Of(all["picture-in-words"] with { Text = Long(1500) + "\n\nHow is it now?" }, [photo], [], "Done"));

    [Fact]
    public void A_document_takes_the_words_along() =>
        Golden("document", Sheet.Of(new("Here is your copy.", "test") { Buttons = Buttons("Menu") }, [], [EnclosedFile.Json("{\"a\":1}")], "Done"));

    [Fact]
    public void A_long_text_is_cut_where_a_sentence_ends_and_the_buttons_come_last()
    {
        var sheets = Sheet.Of(plain with { Text = Long(9000), Buttons = Buttons("Go on") }, [], [], "Done");
        Assert.Equal(3, sheets.Count);
        Assert.All(sheets, sheet => Assert.InRange(sheet.Text.Length, 1, Sheet.MostText));
        Assert.All(sheets, sheet => Assert.EndsWith(".", sheet.Text));
        Assert.Equal([0, 0, 1], sheets.Select(sheet => sheet.Keyboard.Rows.Count));
    }

    [Fact]
    public void A_button_that_carries_too_much_is_left_to_typing()
    {
        var message = plain with { Buttons = [new("Fits", "v1.1." + new string('a', 59)), new("Too long", "v1.1." + new string('a', 60)), new("Too long too", "v1.1." + new string('é', 30))] };
        Assert.Equal("Fits", Assert.Single(Assert.Single(Sheet.Of(message, [], [], "Done")).Keyboard.Rows)[0].Text);
    }

    private static string Long(int length)
    {
        var text = new StringBuilder();
        while (text.Length < length) text.Append("Keep your ribs down and your chin in. ");
        return text.ToString().Trim();
    }

    private static Button[] Buttons(params string[] labels) => [.. labels.Select((label, i) => new Button(label, $"v1.12.reply.{i}"))];

    private static void Golden(string name, IReadOnlyList<Sheet> sheets)
    {
        var message = all.GetValueOrDefault(name) ?? plain;
        var calls = sheets.Select(sheet => SheetCall.Of(sheet, SheetCall.EnvelopeOf(7, message, sheet.Keyboard), fileId: null, isPlain: false));
        Assert.Equal(string.Empty, GoldenFile.Differs(name, string.Join('\n', calls.Select(Json)) + "\n"));
    }

    private static string Json(BotCall call)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            call.Write(json);
            json.WriteEndObject();
        }

        var file = call.File is { } sent ? $" + {sent.Field} {sent.Name} {sent.MediaType}" : "";
        return $"{call.Method}{file}\n{Encoding.UTF8.GetString(bytes.ToArray())}\n";
    }
}
