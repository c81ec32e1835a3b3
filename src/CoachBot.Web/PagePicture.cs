using CoachBot.Core.Dialogs;
using CoachBot.Router;

namespace CoachBot.Web;

/// <summary>One picture as the page reads it.</summary>
/// <param name="Alt">The picture in words; all there is where nothing is drawn.</param>
internal sealed record PagePicture(string Alt)
{
    /// <summary>Addresses of the drawings; null where there are none.</summary>
    public string? Shown { get; init; }

    public string? Dark { get; init; }

    /// <summary>For who asked for less motion.</summary>
    public string? Calm { get; init; }

    public string? CalmDark { get; init; }

    /// <summary>The drawing itself, of a person's own numbers.</summary>
    public string? Chart { get; init; }

    public static PagePicture From(PictureUse picture, IPageDrawings drawings)
    {
        string At(string id) => PictureEndpoint.Address(drawings, id);
        if (picture.Chart is { } chart) return new(picture.Alt) { Chart = drawings.Inline(chart) };
        return drawings.Of(picture) is { } drawn
            ? new(picture.Alt) { Shown = At(drawn.Shown), Dark = At(drawn.Dark), Calm = At(drawn.Calm), CalmDark = At(drawn.CalmDark) }
            : new(picture.Alt);
    }
}
