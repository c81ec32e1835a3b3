using CoachBot.Core.Dialogs;
using CoachBot.Router;

namespace CoachBot.Web;

/// <summary>One message as the page reads it.</summary>
/// <param name="Key">The page shows a key once and answers with it.</param>
internal sealed record PageMessage(string Key, string Text)
{
    public required string Widget { get; init; }

    public required IReadOnlyList<PageButton> Buttons { get; init; }

    public int Asking { get; init; }

    public required IReadOnlyList<PagePicture> Pictures { get; init; }

    public bool IsEscalation { get; init; }

    public IReadOnlyList<int> Closes { get; init; } = [];

    public IReadOnlyList<PageFile> Files { get; init; } = [];

    public static PageMessage From(Delivered delivered, IPageDrawings drawings) =>
        From(delivered.Key, delivered.Message, drawings) with { Closes = delivered.Closes, Files = [.. delivered.Files.Select(file => new PageFile(file.Name, file.MediaType, file.Text))] };

    public static PageMessage From(string key, Message message, IPageDrawings drawings) => new(key, message.Text)
    {
        Widget = message.Widget.ToString().ToLowerInvariant(),
        Buttons = [.. message.Buttons.Select(button => new PageButton(button.Text, button.Reply))],
        Asking = message.Asking,
        Pictures = [.. message.Pictures.Select(picture => PagePicture.From(picture, drawings))],
        IsEscalation = message.Urgency == Urgency.Escalation,
    };
}

internal sealed record PageButton(string Text, string Reply);

internal sealed record PageFile(string Name, string MediaType, string Text);
