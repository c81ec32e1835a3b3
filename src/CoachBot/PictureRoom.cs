using CoachBot.Dialogs;
using CoachBot.Pictures;
using CoachBot.Pictures.Posing;
using CoachBot.Router;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot;

/// <summary>Takes the picture room into the server.</summary>
internal static class PictureRoom
{
    private const int MostShown = 10;

    // A loop takes about a second to draw; whoever waits longer has the words.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(3);

    /// <param name="trouble">What keeps files from being drawn here: chats get words then, and the page its drawings all the same. Null when all is there.</param>
    public static IServiceCollection AddPictures(this IServiceCollection services, string? trouble)
    {
        services.AddSingleton<DrawingThread>();
        services.AddSingleton(all => new Album(Book(all.GetRequiredService<ILogger<Album>>(), trouble)));
        services.AddSingleton<IPageDrawings, PageShelf>();
        if (trouble is null)
            services.AddSingleton<IPictureFiles>(all => new PictureShelf(all.GetRequiredService<Album>(), all.GetRequiredService<DrawingThread>(), patience));
        else services.AddSingleton<IPictureFiles, NoPictureFiles>();
        return services;
    }

    private static PoseBook Book(ILogger log, string? trouble)
    {
        if (trouble is not null) log.LogWarning("{Trouble}", trouble);
        var faults = new List<PoseFault>();
        var book = PoseFolder.Load(ScriptFolder.BesideProgram, faults);
        foreach (var fault in faults.Take(MostShown)) log.LogError("{Fault}", fault);
        return book;
    }
}
