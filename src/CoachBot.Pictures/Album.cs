using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures;

/// <summary>The figures of today's poses. Other poses replace them whole, while messages are on their way.</summary>
public sealed class Album(PoseBook first)
{
    private volatile FigurePictures figures = new(first);

    public FigurePictures Figures => figures;

    /// <summary>The same poses change nothing, so that what was drawn of them is not drawn again.</summary>
    public void Replace(PoseBook book)
    {
        if (!figures.IsOf(book)) figures = new(book);
    }
}
