namespace CoachBot.Router;

/// <summary>Pictures as SVG, for a page that shows them by itself. They need nothing installed.</summary>
public interface IPageDrawings
{
    /// <summary>Of the content of all drawings: what was fetched under it stays right for good.</summary>
    string Key { get; }

    /// <summary>Null where there is no such picture. Draws nothing, so anybody may ask.</summary>
    PageDrawing? Of(string id);

    /// <summary>The drawing as UTF-8; null where there is none of this id, or where it could not be drawn.</summary>
    Task<byte[]?> Find(string id);
}

/// <summary>The ids of a picture's drawings, by what the person's device asks for.</summary>
/// <param name="Shown">May move.</param>
/// <param name="Calm">Stands still.</param>
public sealed record PageDrawing(string Shown, string Dark, string Calm, string CalmDark);

/// <summary>No drawings: the page says every picture in words.</summary>
public sealed class NoPageDrawings : IPageDrawings
{
    private static readonly Task<byte[]?> none = Task.FromResult<byte[]?>(null);

    public string Key => "";

    public PageDrawing? Of(string id) => null;

    public Task<byte[]?> Find(string id) => none;
}
