using System.Buffers.Binary;
using System.IO.Compression;
using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Files;
using Xunit;

namespace CoachBot.Tests.Pictures;

/// <summary>Files that every program reads: checked by reading them back.</summary>
public sealed class FileTests
{
    [Fact]
    public void A_png_holds_the_pixels_it_was_given()
    {
        var pixels = Checkered(7, 5);
        var png = PngWriter.Write(pixels);
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.Equal((7, 5), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.Equal(pixels.Rgb, Unpacked(png, pixels));
    }

    [Fact]
    public void A_gif_plays_forever_and_keeps_its_times()
    {
        var gif = GifWriter.Write([new(Checkered(16, 8), 60), new(Checkered(16, 8, 1), 6)]);
        Assert.Equal("GIF89a", System.Text.Encoding.ASCII.GetString(gif, 0, 6));
        Assert.Contains("NETSCAPE2.0", System.Text.Encoding.ASCII.GetString(gif), StringComparison.Ordinal);
        Assert.Equal(0x3B, gif[^1]);
        Assert.Equal([60, 6], GifReader.Read(gif).Select(frame => frame.Hundredths));
    }

    [Fact]
    public void A_gif_shows_each_frame_as_it_was_drawn()
    {
        Pixels[] drawn = [Checkered(40, 30), Checkered(40, 30, 1), Checkered(40, 30, 1), Checkered(40, 30, 2)];
        var read = GifReader.Read(GifWriter.Write([.. drawn.Select(pixels => new GifFrame(pixels, 6))]));
        Assert.All(drawn.Zip(read), pair => Assert.Equal(pair.First.Rgb, pair.Second.Rgb));
    }

    [Fact]
    public void A_gif_of_noise_fills_the_table_and_starts_it_anew()
    {
        var noise = new Random(7);
        byte[] levels = [0, 80, 160, 240];
        var pixels = new Pixels(120, 100, [.. Enumerable.Range(0, 120 * 100 * 3).Select(_ => levels[noise.Next(4)])]);
        Assert.Equal(pixels.Rgb, GifReader.Read(GifWriter.Write([new(pixels, 6)]))[0].Rgb);
    }

    [Fact]
    public void A_broken_drawing_is_a_value()
    {
        Assert.SkipUnless(Rasteriser.Available, Skips.Rsvg);
        var failed = Assert.IsType<Rendered.Failed>(Rasteriser.Render(new(10, 10, "<g><rect")));
        Assert.NotEmpty(failed.Reason);
    }

    [Fact]
    public void A_drawing_opens_no_file()
    {
        Assert.SkipUnless(Rasteriser.Available, Skips.Rsvg);
        var svg = new Svg(10, 10, "<rect width=\"10\" height=\"10\" fill=\"#fff\"/><image width=\"10\" height=\"10\" href=\"file:///etc/hostname\"/>");
        Assert.All(Assert.IsType<Rendered.Done>(Rasteriser.Render(svg)).Pixels.Rgb, value => Assert.Equal(255, value));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a & b \" ' < >")]
    [InlineData("null \0 bell \a")]
    [InlineData("]]>--><!DOCTYPE svg>&xxe;")]
    public void Words_stay_words(string words)
    {
        var svg = new Svg(200, 60, Lettering.Write(words, new(5, 30), 20, "#000")).ToString();
        var read = System.Xml.Linq.XDocument.Parse(svg);
        Assert.Equal("text", Assert.Single(read.Root!.Elements()).Name.LocalName);
        Assert.Equal(string.Concat(words.Where(sign => !char.IsControl(sign))), read.Root.Value);
    }

    private static Pixels Checkered(int width, int height, int shift = 0) => new(width, height,
        [.. Enumerable.Range(0, width * height).SelectMany(i => (((i % width) + (i / width) + shift) % 3) switch { 0 => new byte[] { 255, 255, 255 }, 1 => [200, 30, 30], _ => [20, 20, 90] })]);

    private static byte[] Unpacked(byte[] png, Pixels like)
    {
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(33));
        using var zip = new ZLibStream(new MemoryStream(png, 41, length), CompressionMode.Decompress);
        var rows = new byte[((like.Width * 3) + 1) * like.Height];
        zip.ReadExactly(rows);
        var (wide, rgb) = ((like.Width * 3) + 1, new List<byte>());
        for (var y = 0; y < like.Height; y++)
        {
            var row = rows.AsSpan((y * wide) + 1, wide - 1);
            for (var x = 3; x < row.Length; x++) row[x] += row[x - 3];
            rgb.AddRange(row);
        }

        return [.. rgb];
    }
}
