using CoachBot.Core.Dialogs;
using CoachBot.Router;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

public sealed class PictureTests
{
    private static readonly byte[] png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");
    private static readonly byte[] gif = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pictures_arrive_with_their_alt_texts(bool isCommand)
    {
        await using var room = await CoachRoom.Open(pictures: new Two());
        room.Coach.Says = _ => [new("Look.", "p") { Pictures = [new("cat", "A back that arches"), new("cow", "A back that sags"), new("none", "Nothing")] }];
        var ana = room.Discord.Person("Ana");
        var asked = isCommand ? ana.Commands("stretch") : null;
        if (asked is null) ana.Says("stretch");
        await room.Until(() => (asked?.Said.Count ?? ana.Heard.Count) == 1);
        var said = asked?.Said[0] ?? ana.Heard[0];
        Assert.Equal("Look.\n\n(Nothing)", said.Content);
        Assert.Equal((png, gif), (said.Files["cat.png"], said.Files["cow.gif"]), Same);
        Assert.Equal(["A back that arches", "A back that sags"], Alts(room));
    }

    private static bool Same((byte[], byte[]) one, (byte[], byte[]) other) => one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2);

    private static IEnumerable<string?> Alts(CoachRoom room)
    {
        var json = room.Discord.Record.Requests.Last(request => request.Parts.Count > 0).Json!.Value;
        if (json.TryGetProperty("data", out var data)) json = data;
        return json.GetProperty("attachments").EnumerateArray().Select(file => file.GetProperty("description").GetString());
    }

    private sealed class Two : IPictureFiles
    {
        public Task<PictureFile?> Find(PictureUse picture, CancellationToken stop) => Task.FromResult<PictureFile?>(picture.Id switch
        {
            "cat" => new("1", PictureKind.Photo, "cat.png", png),
            "cow" => new("2", PictureKind.Animation, "cow.gif", gif),
            _ => null,
        });
    }
}
