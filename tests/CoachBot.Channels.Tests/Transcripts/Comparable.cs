namespace CoachBot.Channels.Tests.Transcripts;

/// <summary>Words without what a platform may draw in its own way: spaces, line breaks, brackets around buttons, stars around bold.</summary>
internal static class Comparable
{
    public static string Of(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('*' or '[' or ']' or '(' or ')')));

    /// <summary>A message in the order of a transcript: its words, then what can be tapped, then its file by name.</summary>
    public static string Of(Shown shown) => Of(shown.Text) + Of(string.Concat(shown.Labels)) + string.Concat(shown.Files.Select(file => Of($"(file: {Names(file)})")));

    /// <summary>A page is named; of data the parts are, as in a transcript.</summary>
    private static string Names(ShownFile file)
    {
        if (!file.Name.EndsWith(".json", StringComparison.Ordinal)) return file.Name;
        using var json = System.Text.Json.JsonDocument.Parse(file.Bytes);
        return string.Join(", ", json.RootElement.EnumerateObject().Select(property => property.Name));
    }
}
