using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures;

/// <summary>Every picture as a file, and one page that shows them all: for who looks over them.</summary>
public static class PictureSheet
{
    /// <summary>What a loop may weigh, in bytes, and last, in hundredths of a second: a phone on a slow line sees it at once.</summary>
    public const int MostBytes = 350 * 1024, MostHundredths = 400;

    /// <param name="nameOf">The name of an exercise in some language; its id where it has none.</param>
    /// <returns>How many files were written, and how heavy and long the loops are.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static SheetCount Write(PoseBook book, string folder, Func<string, string> nameOf)
    {
        Directory.CreateDirectory(folder);
        var (figures, page, count, loops) = (new FigurePictures(book), new System.Text.StringBuilder(), 1, new List<LoopSize>());
        foreach (var id in book.Ids.Order(StringComparer.Ordinal))
        {
            page.Append($"<h2>{Lettering.Escaped(id)} {Lettering.Escaped(nameOf(id))}</h2>");
            foreach (var picture in FigureNames.Of(book.Find(id)!))
            {
                var name = picture == id ? $"{id}.gif" : $"{picture}.png";
                var bytes = picture == id ? figures.Gif(picture) : figures.Png(picture, new(Title(picture)), new(Title(picture)));
                if (bytes is null) continue;
                File.WriteAllBytes(Path.Combine(folder, name), bytes);
                page.Append($"<figure><img src=\"{name}\" loading=\"lazy\"><figcaption>{name}, {bytes.Length / 1024} KB</figcaption></figure>");
                if (picture == id) loops.Add(new(id, bytes.Length, figures.LoopTime(id)));
                count++;
            }
        }

        File.WriteAllText(Path.Combine(folder, "index.html"), Page(page.ToString()));
        return new(count, [.. loops.OrderByDescending(loop => loop.Bytes)]);
    }

    private static string Title(string picture) => picture.Replace('.', ' ');

    private static string Page(string body) =>
        "<!doctype html><meta charset=\"utf-8\"><title>Pictures</title><style>body{font:16px sans-serif;margin:1rem}figure{display:inline-block;margin:.5rem;vertical-align:top}img{width:360px}</style>"
        + body;
}
