namespace CoachBot.Pictures;

/// <summary>What a sheet of all pictures came to.</summary>
/// <param name="Loops">The heaviest first.</param>
public sealed record SheetCount(int Files, IReadOnlyList<LoopSize> Loops)
{
    /// <summary>Loops that weigh or last too much.</summary>
    public IEnumerable<LoopSize> TooMuch => Loops.Where(loop => loop.Bytes >= PictureSheet.MostBytes || loop.Hundredths > PictureSheet.MostHundredths);
}

/// <param name="Hundredths">Of a second, once there and back.</param>
public sealed record LoopSize(string Id, int Bytes, int Hundredths)
{
    public override string ToString() => FormattableString.Invariant($"{Id} {Bytes / 1024} KB {Hundredths / 100.0:0.0} s");
}
