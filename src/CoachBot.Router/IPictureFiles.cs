using CoachBot.Core.Dialogs;

namespace CoachBot.Router;

/// <summary>Pictures as files. A channel that gets none says the picture in words.</summary>
public interface IPictureFiles
{
    /// <summary>Null where there is no such picture, or where it cannot be drawn here.</summary>
    Task<PictureFile?> Find(PictureUse picture, CancellationToken stop);
}

/// <param name="Key">Of its content: the same bytes have the same key, so that an uploaded file can be sent again by the platform's id.</param>
/// <param name="Name">File name with its extension, ASCII.</param>
public sealed record PictureFile(string Key, PictureKind Kind, string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Drawn of one person's numbers: no channel notes where it lies.</summary>
    public bool IsPersonal { get; init; }
}

public enum PictureKind
{
    /// <summary>PNG.</summary>
    Photo,

    /// <summary>GIF.</summary>
    Animation,
}

/// <summary>No pictures: every channel says them in words.</summary>
public sealed class NoPictureFiles : IPictureFiles
{
    private static readonly Task<PictureFile?> none = Task.FromResult<PictureFile?>(null);

    public Task<PictureFile?> Find(PictureUse picture, CancellationToken stop) => none;
}
