using CoachBot.Core.Dialogs;
using CoachBot.Emulators.Telegram;
using CoachBot.Router;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>Pictures, animations and documents.</summary>
public sealed class FileTests
{
    // The smallest there are: one transparent dot each.
    private static readonly byte[] png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static readonly byte[] gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    [Theory]
    [InlineData(PictureKind.Photo, "sendPhoto", "photo")]
    [InlineData(PictureKind.Animation, "sendAnimation", "animation")]
    public async Task A_picture_is_uploaded_once_and_then_sent_by_its_id(PictureKind kind, string method, string field)
    {
        await using var room = await TelegramRoom.Prepare();
        var (ana, ben) = (room.Platform.Person(), room.Platform.Person());
        ana.Starts();
        ben.Starts();
        var bytes = kind == PictureKind.Photo ? png : gif;
        room.Pictures.All["side"] = new("key-1", kind, kind == PictureKind.Photo ? "side.png" : "side.gif", bytes);
        var message = TelegramRoom.Question(2, ("Done it", "done")) with { Text = "**Lie** down.", Pictures = [new("side", "Seen from the side.")] };
        Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, message));
        var first = await ana.Next();
        Assert.Equal((field, "Seen from the side.\n\nLie down."), (first.FileKind, first.Caption));
        Assert.Equal(bytes, first.File!.Bytes);
        Assert.Equal("Done it", Assert.Single(first.Buttons).Text);
        Assert.IsType<Delivery.Sent>(await room.Send(ben.Id, message));
        await ben.Next();
        var calls = room.Platform.Requests.Where(r => r.Method == method).ToList();
        Assert.StartsWith("multipart/form-data", calls[0].ContentType);
        Assert.StartsWith("application/json", calls[1].ContentType);
        Assert.Equal(first.File.Id, room.Notes.All.Single(n => n.Key.Contains("file:", StringComparison.Ordinal)).Value.TrimEnd('s'));
    }

    [Fact]
    public async Task An_id_that_the_platform_forgot_is_uploaded_again()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = room.Platform.Person();
        ana.Starts();
        room.Pictures.All["side"] = new("key-1", PictureKind.Photo, "side.png", png);
        room.Notes.All["telegram/file:bot:key-1"] = "AgAC-forgotten";
        room.Platform.Faults.Next("sendPhoto", TelegramFaults.Error(400, "Bad Request: wrong file identifier/HTTP URL specified"));
        Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, new Message("Look.", "test") { Pictures = [new("side", "Seen from the side.")] }));
        Assert.Equal("photo", (await ana.Next()).FileKind);
        Assert.Equal(2, room.Platform.Requests.Count(r => r.Method == "sendPhoto"));
    }

    [Fact]
    public async Task A_document_is_sent_with_its_name_and_the_words_under_it()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = room.Platform.Person();
        ana.Starts();
        Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, new("Here is **your** copy.", "test"), document: """{"name":"Añá"}"""));
        var seen = await ana.Next();
        Assert.Equal(("document", "Here is your copy."), (seen.FileKind, seen.Caption));
        Assert.Equal("coachbot-my-data.json", seen.File!.Name);
        Assert.Equal("""{"name":"Añá"}"""u8.ToArray(), seen.File.Bytes);
    }

    [Fact]
    public async Task A_message_that_stopped_half_way_goes_on_where_it_stopped()
    {
        await using var room = await TelegramRoom.Prepare();
        var ana = room.Platform.Person();
        ana.Starts();
        var message = new Message(string.Join(' ', Enumerable.Repeat("Keep your ribs down.", 300)), "test");
        room.Platform.OnSent = _ => room.Platform.Faults.Next("sendMessage", TelegramFaults.Internal);
        Assert.IsType<Delivery.RetryAt>(await room.Send(ana.Id, message, "row-7"));
        room.Platform.OnSent = null;
        Assert.IsType<Delivery.Sent>(await room.Send(ana.Id, message, "row-7"));
        Assert.Equal(2, ana.Sent.Count);
        Assert.NotEqual(ana.Sent[0].Text, ana.Sent[1].Text);
    }
}
