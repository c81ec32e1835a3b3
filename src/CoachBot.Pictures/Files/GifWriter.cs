using System.Text;

namespace CoachBot.Pictures.Files;

/// <summary>One picture of an animation, and how long it stays.</summary>
/// <param name="Hundredths">Of a second, 2 or more: browsers slow down what is faster.</param>
internal sealed record GifFrame(Pixels Pixels, int Hundredths);

/// <summary>An endless GIF: one palette for all frames, and of each frame only the rectangle that changed.</summary>
internal static class GifWriter
{
    private const byte Unchanged = 255;

    public static byte[] Write(IReadOnlyList<GifFrame> frames)
    {
        var palette = GifPalette.Of(frames.Select(frame => frame.Pixels), Unchanged);
        var (width, height) = (frames[0].Pixels.Width, frames[0].Pixels.Height);
        using var gif = new MemoryStream();
        gif.Write("GIF89a"u8);
        Word(gif, width);
        Word(gif, height);
        gif.Write([0xF7, 0, 0]);
        gif.Write(palette.Colours);
        gif.Write([0x21, 0xFF, 11]);
        gif.Write(Encoding.ASCII.GetBytes("NETSCAPE2.0"));
        gif.Write([3, 1, 0, 0, 0]);
        byte[]? shown = null;
        foreach (var frame in frames)
        {
            var now = palette.Indexed(frame.Pixels);
            One(gif, now, shown, width, frame.Hundredths);
            shown = now;
        }

        gif.WriteByte(0x3B);
        return gif.ToArray();
    }

    private static void One(MemoryStream gif, byte[] now, byte[]? shown, int width, int hundredths)
    {
        var (left, top, right, bottom) = shown is null ? (0, 0, width, now.Length / width) : Changed(now, shown, width);
        gif.Write([0x21, 0xF9, 4, 0x05]);
        Word(gif, hundredths);
        gif.Write([Unchanged, 0, 0x2C]);
        Word(gif, left);
        Word(gif, top);
        Word(gif, right - left);
        Word(gif, bottom - top);
        gif.WriteByte(0);
        var part = new byte[(right - left) * (bottom - top)];
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                var at = (y * width) + x;
                part[((y - top) * (right - left)) + x - left] = shown is not null && shown[at] == now[at] ? Unchanged : now[at];
            }
        }

        Lzw.Write(gif, part);
    }

    private static (int Left, int Top, int Right, int Bottom) Changed(byte[] now, byte[] shown, int width)
    {
        var (left, top, right, bottom) = (width, int.MaxValue, 0, 0);
        for (var at = 0; at < now.Length; at++)
        {
            if (now[at] == shown[at]) continue;
            var (y, x) = Math.DivRem(at, width);
            (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x + 1), Math.Min(top, y), Math.Max(bottom, y + 1));
        }

        return right == 0 ? (0, 0, 1, 1) : (left, top, right, bottom);
    }

    private static void Word(Stream gif, int value)
    {
        gif.WriteByte((byte)value);
        gif.WriteByte((byte)(value >> 8));
    }
}
