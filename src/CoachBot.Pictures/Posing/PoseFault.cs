namespace CoachBot.Pictures.Posing;

/// <summary>What is wrong in a pose file, for who wrote it.</summary>
public sealed record PoseFault(string Path, string Where, string Sentence)
{
    public override string ToString() => $"{Path}  {Where}: {Sentence}";
}
