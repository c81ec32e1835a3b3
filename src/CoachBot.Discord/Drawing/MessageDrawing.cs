using System.Text;
using CoachBot.Core.Dialogs;
using CoachBot.Discord.Wire.Rest;
using CoachBot.Router;

namespace CoachBot.Discord.Drawing;

/// <summary>How the coach's message looks in Discord (coaching.md 8.9).</summary>
internal static class MessageDrawing
{
    private const int MostRows = 5;
    private const int MostInRow = 5;
    private const int MostOptions = 25;

    /// <param name="pictures">Files of the message's pictures; one that is missing is said in words.</param>
    /// <returns>At least one; the last has the buttons and the files.</returns>
    public static IReadOnlyList<Sheet> Draw(Message message, IReadOnlyList<PictureFile?> pictures, IReadOnlyList<EnclosedFile> enclosed, OwnWords words)
    {
        var parts = Cut(Worded(message, pictures));
        var last = new Sheet(parts[^1])
        {
            Rows = Rows(message, words),
            Files = [.. pictures.OfType<PictureFile>().Select(Part), .. enclosed.Select(Part)],
            Alts = [.. Alts(message, pictures), .. enclosed.Select(_ => "")],
        };
        return [.. parts.SkipLast(1).Select(part => new Sheet(part)), last];
    }

    /// <summary>Escaped text in parts that fit.</summary>
    private static List<string> Cut(string text)
    {
        for (var most = Sheet.MostContent; ; most = most * 3 / 4)
        {
            var parts = LongText.Split(text, most).Select(Markdown.Escape).ToList();
            if (parts.TrueForAll(part => part.Length <= Sheet.MostContent)) return parts;
        }
    }

    /// <summary>The question stays last, so what a picture shows is said before it.</summary>
    private static string Worded(Message message, IReadOnlyList<PictureFile?> pictures)
    {
        var unseen = message.Pictures.Where((picture, i) => pictures.ElementAtOrDefault(i) is null && picture.Alt.Length > 0);
        var words = string.Join("\n\n", unseen.Select(picture => $"({picture.Alt})"));
        if (words.Length == 0) return message.Text;
        var question = message.Buttons.Count == 0 ? -1 : message.Text.LastIndexOf("\n\n", StringComparison.Ordinal);
        return question < 0 ? $"{message.Text}\n\n{words}" : $"{message.Text[..question]}\n\n{words}{message.Text[question..]}";
    }

    private static IEnumerable<string> Alts(Message message, IReadOnlyList<PictureFile?> pictures) =>
        message.Pictures.Where((_, i) => pictures.ElementAtOrDefault(i) is not null).Select(picture => Labels.Fit(picture.Alt, Labels.OfPicture));

    private static FilePart Part(PictureFile file) =>
        new(file.Name, file.Kind == PictureKind.Animation ? "image/gif" : "image/png", file.Bytes);

    private static FilePart Part(EnclosedFile file) => new(file.Name, file.MediaType, Encoding.UTF8.GetBytes(file.Text));

    private static IReadOnlyList<IReadOnlyList<Component>> Rows(Message message, OwnWords words)
    {
        var buttons = message.Buttons.DistinctBy(button => button.Reply).ToList();
        if (buttons.Count == 0 && message.Widget is not (Widget.Place or Widget.Clock)) return [];
        return message.Widget switch
        {
            Widget.Picker => [[Choice(OwnIds.Pick + message.Asking, words.Choose, buttons, 1)]],
            Widget.Toggles => [[Several(message, buttons, words)]],
            Widget.Place or Widget.Clock => [.. InRows(buttons).Take(MostRows - 1), [new Component.Press(OwnIds.Type + message.Asking, words.Type)]],
            _ => [.. InRows(buttons).Take(MostRows)],
        };
    }

    private static Component.Choice Several(Message message, IReadOnlyList<Button> buttons, OwnWords words)
    {
        var prefix = $"v1.{message.Asking}.";
        var options = buttons.Select(button => button with { Reply = Bare(button.Reply, prefix) }).ToList();
        return Choice(OwnIds.Several + message.Asking, words.ChooseSeveral, options, options.Count);
    }

    private static string Bare(string reply, string prefix) =>
        reply.StartsWith(prefix, StringComparison.Ordinal) ? reply[prefix.Length..] : reply;

    private static Component.Choice Choice(string id, string placeholder, IReadOnlyList<Button> options, int most) =>
        new(id, placeholder, [.. options.Take(MostOptions)], Math.Min(most, MostOptions));

    private static IEnumerable<IReadOnlyList<Component>> InRows(IEnumerable<Button> buttons) =>
        buttons.Select(Component (button) => new Component.Press(button.Reply, button.Text)).Chunk(MostInRow);
}
