namespace CoachBot.Pictures.Files;

/// <summary>At most 255 colours for all frames: the most frequent ones that differ; edges take the nearest.</summary>
internal sealed class GifPalette
{
    private const int Bits = 5, Least = 14;

    private readonly byte[] nearest = new byte[1 << (3 * Bits)];
    private readonly List<(int R, int G, int B)> chosen;

    private GifPalette(List<(int R, int G, int B)> chosen)
    {
        this.chosen = chosen;
        for (var key = 0; key < nearest.Length; key++) nearest[key] = Nearest(Middle(key));
        Colours = new byte[768];
        for (var i = 0; i < chosen.Count; i++) (Colours[i * 3], Colours[(i * 3) + 1], Colours[(i * 3) + 2]) = ((byte)chosen[i].R, (byte)chosen[i].G, (byte)chosen[i].B);
    }

    /// <summary>256 times red, green, blue.</summary>
    public byte[] Colours { get; }

    public static GifPalette Of(IEnumerable<Pixels> frames, int most)
    {
        var counts = new Dictionary<int, (int Count, int Exact)>();
        foreach (var frame in frames) Count(frame.Rgb, counts);
        var picked = new List<(int R, int G, int B)>();
        foreach (var colour in counts.Values.OrderByDescending(row => row.Count).Select(row => (R: row.Exact >> 16, G: (row.Exact >> 8) & 255, B: row.Exact & 255)))
        {
            if (picked.Count == most) break;
            if (picked.TrueForAll(other => Apart(other, colour) >= Least * Least)) picked.Add(colour);
        }

        return new(picked);
    }

    public byte[] Indexed(Pixels pixels)
    {
        var indexed = new byte[pixels.Width * pixels.Height];
        for (var i = 0; i < indexed.Length; i++) indexed[i] = nearest[Key(pixels.Rgb[i * 3], pixels.Rgb[(i * 3) + 1], pixels.Rgb[(i * 3) + 2])];
        return indexed;
    }

    private static void Count(byte[] rgb, Dictionary<int, (int Count, int Exact)> counts)
    {
        for (var i = 0; i < rgb.Length; i += 3)
        {
            var key = Key(rgb[i], rgb[i + 1], rgb[i + 2]);
            var exact = (rgb[i] << 16) | (rgb[i + 1] << 8) | rgb[i + 2];
            counts[key] = counts.TryGetValue(key, out var row) ? (row.Count + 1, row.Exact) : (1, exact);
        }
    }

    private static int Key(int r, int g, int b) => ((r >> (8 - Bits)) << (2 * Bits)) | ((g >> (8 - Bits)) << Bits) | (b >> (8 - Bits));

    private static (int R, int G, int B) Middle(int key) =>
        (((key >> (2 * Bits)) << 3) + 4, (((key >> Bits) & 31) << 3) + 4, ((key & 31) << 3) + 4);

    private static int Apart((int R, int G, int B) a, (int R, int G, int B) b) =>
        ((a.R - b.R) * (a.R - b.R)) + ((a.G - b.G) * (a.G - b.G)) + ((a.B - b.B) * (a.B - b.B));

    private byte Nearest((int R, int G, int B) colour)
    {
        var best = 0;
        for (var i = 1; i < chosen.Count; i++)
        {
            if (Apart(chosen[i], colour) < Apart(chosen[best], colour)) best = i;
        }

        return (byte)best;
    }
}
