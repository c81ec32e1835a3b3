namespace CoachBot.Channels.Tests.Transcripts;

/// <summary>A transcript file: what the person does, and what the coach is to say to it.</summary>
internal sealed record WrittenTranscript(string Header, IReadOnlyList<WrittenStep> Steps)
{
    private const string User = "user:";
    private const string Coach = "coach:";

    public static WrittenTranscript Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var steps = new List<(string Line, List<string> Said)>();
        foreach (var line in lines)
            if (line.StartsWith(User, StringComparison.Ordinal)) steps.Add((line[User.Length..].Trim(), []));
            else if (line.StartsWith('@')) steps.Add((line, []));
            else if (line.StartsWith(Coach, StringComparison.Ordinal)) steps[^1].Said.Add(line[Coach.Length..]);
            else if (line.StartsWith(' ')) steps[^1].Said.Add(line);
        return new(lines.FirstOrDefault(line => line.StartsWith('>')) ?? ">", [.. steps.Select(step => new WrittenStep(step.Line, step.Said))]);
    }
}

/// <param name="Line">As it would be typed into the terminal.</param>
/// <param name="Said">The coach's lines up to the next step.</param>
internal sealed record WrittenStep(string Line, IReadOnlyList<string> Said)
{
    private const string Picture = "(picture: ";

    /// <summary>Everything that can be read, buttons too, without marks and spaces: how it is drawn is the platform's.</summary>
    public string Words => Comparable.Of(string.Concat(Said.Where(line => !IsPicture(line))));

    /// <summary>Pictures in words, each as in <see cref="Words"/>; where they stand is the platform's too.</summary>
    public IReadOnlyList<string> Pictures => [.. Said.Where(IsPicture).Select(line => Comparable.Of(line.Trim()[Picture.Length..^1]))];

    private static bool IsPicture(string line) => line.TrimStart().StartsWith(Picture, StringComparison.Ordinal);
}
