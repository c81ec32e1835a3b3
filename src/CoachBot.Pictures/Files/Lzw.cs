namespace CoachBot.Pictures.Files;

/// <summary>GIF's compression: LZW with codes of 9 to 12 bits, in blocks of at most 255 bytes.</summary>
internal static class Lzw
{
    private const int Clear = 256, End = 257, MostCodes = 4096;

    public static void Write(Stream gif, byte[] indices)
    {
        gif.WriteByte(8);
        var bits = new Bits();
        var known = new Dictionary<int, int>();
        var (next, width, prefix) = (End + 1, 9, (int)indices[0]);
        bits.Add(Clear, width);
        foreach (var index in indices.AsSpan(1))
        {
            var longer = (prefix << 8) | index;
            if (known.TryGetValue(longer, out var code))
            {
                prefix = code;
                continue;
            }

            bits.Add(prefix, width);
            prefix = index;
            if (next < MostCodes)
            {
                known[longer] = next;
                if (next++ == 1 << width) width++;
                continue;
            }

            bits.Add(Clear, width);
            known.Clear();
            (next, width) = (End + 1, 9);
        }

        bits.Add(prefix, width);
        bits.Add(End, width);
        bits.Flush(gif);
    }

    private sealed class Bits
    {
        private readonly List<byte> bytes = [];
        private int held, count;

        public void Add(int code, int width)
        {
            held |= code << count;
            for (count += width; count >= 8; count -= 8)
            {
                bytes.Add((byte)held);
                held >>= 8;
            }
        }

        public void Flush(Stream gif)
        {
            if (count > 0) bytes.Add((byte)held);
            foreach (var block in bytes.Chunk(255))
            {
                gif.WriteByte((byte)block.Length);
                gif.Write(block);
            }

            gif.WriteByte(0);
        }
    }
}
