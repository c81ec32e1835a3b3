namespace CoachBot.Tests.Pictures;

/// <summary>Reads a GIF by the book (GIF89a, appendix F), independent of the writer.</summary>
internal static class GifReader
{
    public sealed record Shown(int Hundredths, byte[] Rgb);

    public static IReadOnlyList<Shown> Read(byte[] gif)
    {
        var (width, height, at, hundredths, clear) = (gif[6] | (gif[7] << 8), gif[8] | (gif[9] << 8), 13 + 768, 0, -1);
        var (screen, shown) = (new byte[width * height * 3], new List<Shown>());
        while (gif[at] != 0x3B)
        {
            if (gif[at] == 0x21)
            {
                if (gif[at + 1] == 0xF9) (hundredths, clear) = (gif[at + 4] | (gif[at + 5] << 8), (gif[at + 3] & 1) == 1 ? gif[at + 6] : -1);
                at = Blocks(gif, at + 2, null);
                continue;
            }

            int Word(int offset) => gif[at + offset] | (gif[at + offset + 1] << 8);
            var (left, top, wide, high) = (Word(1), Word(3), Word(5), Word(7));
            var packed = new List<byte>();
            at = Blocks(gif, at + 11, packed);
            Paint(gif, screen, [.. Unpacked(packed)], (left, top, wide, high, width, clear));
            shown.Add(new(hundredths, [.. screen]));
        }

        return shown;
    }

    private static void Paint(byte[] gif, byte[] screen, int[] indices, (int Left, int Top, int Wide, int High, int Width, int Clear) part)
    {
        Xunit.Assert.Equal(part.Wide * part.High, indices.Length);
        for (var i = 0; i < indices.Length; i++)
        {
            if (indices[i] == part.Clear) continue;
            var to = ((((i / part.Wide) + part.Top) * part.Width) + (i % part.Wide) + part.Left) * 3;
            gif.AsSpan(13 + (indices[i] * 3), 3).CopyTo(screen.AsSpan(to));
        }
    }

    private static int Blocks(byte[] gif, int at, List<byte>? into)
    {
        for (; gif[at] != 0; at += gif[at] + 1) into?.AddRange(gif.AsSpan(at + 1, gif[at]));
        return at + 1;
    }

    private static IEnumerable<int> Unpacked(List<byte> packed)
    {
        var (bit, width) = (0, 9);
        List<int[]> table = [];
        int[]? before = null;
        while (true)
        {
            var code = 0;
            for (var i = 0; i < width; i++, bit++) code |= ((packed[bit / 8] >> (bit % 8)) & 1) << i;
            if (code == 257) yield break;
            if (code == 256)
            {
                (table, width, before) = ([.. Enumerable.Range(0, 258).Select(i => new[] { i })], 9, null);
                continue;
            }

            int[] word = code < table.Count ? table[code] : [.. before!, before![0]];
            foreach (var index in word) yield return index;
            if (before is not null && table.Count < 4096) table.Add([.. before, word[0]]);
            if (table.Count == 1 << width && width < 12) width++;
            before = word;
        }
    }
}
