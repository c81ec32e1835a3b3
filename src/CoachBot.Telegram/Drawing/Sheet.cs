using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Telegram.Wire;

namespace CoachBot.Telegram.Drawing;

/// <summary>One of the platform's messages; a message of the coach becomes one, or several where it is too long for one.</summary>
/// <param name="Text">As the coach writes it: **bold** and paragraphs. Under a file it may be empty.</param>
internal sealed record Sheet(string Text)
{
    public const int MostText = 4096;
    public const int MostCaption = 1024;

    public PictureFile? Picture { get; init; }

    public EnclosedFile? Enclosed { get; init; }

    public Keyboard Keyboard { get; init; } = Keyboard.None;

    public bool HasFile => Picture is not null || Enclosed is not null;

    /// <summary>Files first, words and buttons last; one file alone takes the words along when they fit under it.</summary>
    /// <param name="pictures">For each of the message's pictures its file; null is said in words.</param>
    public static IReadOnlyList<Sheet> Of(Message message, IReadOnlyList<PictureFile?> pictures, IReadOnlyList<EnclosedFile> enclosed, string done)
    {
        var keyboard = KeyboardLayout.Of(message, done);
        if (message.Pictures.Count == 0 && enclosed.Count == 0 && message.Text.Length <= MostText)
            return [new(message.Text) { Keyboard = keyboard }];
        var files = Files(message, pictures, enclosed).ToList();
        var text = WithAlts(message, i => i >= pictures.Count || pictures[i] is null || files.Count == 1);
        if (files.Count == 1 && text.Length <= MostCaption) return [files[0] with { Text = text, Keyboard = keyboard }];
        var words = files.Count == 1 ? WithAlts(message, i => i >= pictures.Count || pictures[i] is null) : text;
        var sheets = files.Concat(LongText.Split(words, MostText).Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => new Sheet(part))).ToList();
        if (sheets.Count > 0) sheets[^1] = sheets[^1] with { Keyboard = keyboard };
        return sheets;
    }

    private static IEnumerable<Sheet> Files(Message message, IReadOnlyList<PictureFile?> pictures, IReadOnlyList<EnclosedFile> enclosed)
    {
        for (var i = 0; i < pictures.Count; i++)
            if (pictures[i] is { } file)
                yield return new(LongText.Split(message.Pictures[i].Alt, MostCaption)[0]) { Picture = file };
        foreach (var file in enclosed)
            yield return new("") { Enclosed = file };
    }

    /// <summary>The text with pictures said in words; where something is asked, the question stays the last thing on the screen.</summary>
    private static string WithAlts(Message message, Func<int, bool> isSaid)
    {
        var alts = message.Pictures.Where((picture, i) => isSaid(i) && picture.Alt.Length > 0).Select(picture => picture.Alt).ToList();
        if (alts.Count == 0) return message.Text;
        var last = message.Asking == 0 ? -1 : message.Text.LastIndexOf("\n\n", StringComparison.Ordinal);
        var said = string.Join("\n\n", alts);
        return message.Asking == 0 ? $"{message.Text}\n\n{said}"
            : last < 0 ? $"{said}\n\n{message.Text}"
            : $"{message.Text[..last]}\n\n{said}{message.Text[last..]}";
    }
}
