namespace CoachBot.Discord.Drawing;

/// <summary>Words that must fit a place.</summary>
internal static class Labels
{
    public const int OfButton = 80;
    public const int OfOption = 100;
    public const int OfTitle = 45;
    public const int OfPicture = 1024;

    /// <summary>Cut at a word, and never inside a surrogate pair.</summary>
    public static string Fit(string text, int most)
    {
        if (text.Length <= most) return text;
        var space = text.LastIndexOf(' ', most - 2);
        var cut = space > most / 2 ? space : most - 1;
        if (char.IsHighSurrogate(text[cut - 1])) cut--;
        return text[..cut].TrimEnd() + "…";
    }
}
