namespace CoachBot.Pictures.Files;

/// <summary>What became of a drawing.</summary>
internal abstract record Rendered
{
    private Rendered()
    {
    }

    public sealed record Done(Pixels Pixels) : Rendered;

    /// <param name="Reason">librsvg's own words; the message goes out without its picture.</param>
    public sealed record Failed(string Reason) : Rendered;
}
