using CoachBot.Pictures;
using CoachBot.Router;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CoachBot.Tests.Host;

/// <summary>What the server takes from the picture room, with and without what it draws with.</summary>
public sealed class PictureRoomTests
{
    private const string Trouble = "Pictures are said in words: librsvg is missing.";

    [Fact]
    public async Task Without_librsvg_one_line_says_what_to_install_and_chats_get_words()
    {
        var lines = new Lines();
        await using var room = Room(Trouble, lines);
        Assert.True(room.GetRequiredService<Album>().Figures.Has("EX-01"));
        Assert.Equal(Trouble, Assert.Single(lines.All));
        Assert.Null(await room.GetRequiredService<IPictureFiles>().Find(new("EX-01", "Calves on a chair."), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_librsvg_the_page_still_has_its_drawings()
    {
        await using var room = Room(Trouble, new());
        var drawings = room.GetRequiredService<IPageDrawings>();
        Assert.Equal(new PageDrawing("EX-01", "EX-01", "EX-01.strip", "EX-01.strip.dark"), drawings.Of(new("EX-01", "")));
        Assert.NotNull(await drawings.Find("EX-01"));
    }

    [Fact]
    public async Task With_all_there_nothing_is_said_and_chats_get_files()
    {
        var lines = new Lines();
        await using var room = Room(null, lines);
        Assert.IsType<PictureShelf>(room.GetRequiredService<IPictureFiles>());
        Assert.Empty(lines.All);
    }

    private static ServiceProvider Room(string? trouble, Lines lines) =>
        new ServiceCollection().AddLogging(logging => logging.AddProvider(lines)).AddPictures(trouble).BuildServiceProvider();

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
