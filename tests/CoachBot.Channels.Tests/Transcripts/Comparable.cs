namespace CoachBot.Channels.Tests.Transcripts;

/// <summary>Words without what a platform may draw in its own way: spaces, line breaks, brackets around buttons, stars around bold.</summary>
internal static class Comparable
{
    public static string Of(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('*' or '[' or ']' or '(' or ')')));

    /// <summary>Messages in the order of a transcript: their words, each with what can be tapped, then the files by name. A platform may put files first.</summary>
    public static string Of(IReadOnlyList<Shown> shown) =>
        string.Concat(shown.Select(one => Of(one.Text) + Of(string.Concat(one.Labels))))
        + string.Concat(shown.SelectMany(one => one.Files).Select(file => Of($"(file: {Names(file)})")));

    /// <summary>A page is named; of data the parts are, as in a transcript.</summary>
    private static string Names(ShownFile file)
    {
        if (!file.Name.EndsWith(".json", StringComparison.Ordinal)) return file.Name;
        using var json = System.Text.Json.JsonDocument.Parse(file.Bytes);
        return string.Join(", ", json.RootElement.EnumerateObject().Select(property => property.Name));
    }
}
