using CoachBot.Core.Charts;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Linking;
using CoachBot.Core.RedFlags;
using CoachBot.Router.Linking;

namespace CoachBot.Router.Turns;

/// <summary>Takes one turn with one script from beginning to end.</summary>
public delegate Taken TakeTurn(Conversation conversation, Turn turn);

/// <summary>What the router asks of the coach; the host fills it in.</summary>
/// <param name="Urgency">Reads an arrival's words for red flags; it only reorders, and colours the service-failure text.</param>
/// <param name="EmergencyNumber">The operator's country's number for the service-failure text; null where none is known.</param>
public sealed record Coaching(TakeTurn Take, Func<Arrival, Level> Urgency, Func<string?> EmergencyNumber)
{
    /// <summary>ISO 3166-1 alpha-2 of whoever runs this bot, for channels that do not know it.</summary>
    public string? OperatorCountry { get; init; }

    /// <summary>In which language somebody without a conversation at hand is spoken to, as in "es"; the client's by default.</summary>
    public Func<Arrival, string?> LanguageOf { get; init; } = arrival => arrival.Hints.Locale;

    /// <summary>Makes codes that cannot be guessed; a transcript has its own.</summary>
    public Func<string> NewLinkCode { get; init; } = LinkDesk.NewCode;

    /// <summary>Makes a page of an export's JSON, in a language; null where there are no words for it.</summary>
    public Func<string, string, PrintedPage?> PageOf { get; init; } = (_, _) => null;

    /// <summary>Draws a chart for a printed page, as SVG; null where it cannot be drawn.</summary>
    public Func<Chart, string?> Draw { get; init; } = _ => null;

    /// <summary>Where a link code can be used.</summary>
    public Func<string, IReadOnlyList<OtherApp>> AppsFor { get; init; } = _ => [];

    /// <summary>The page as a file, with its charts in their places.</summary>
    internal EnclosedFile Print(PrintedPage page)
    {
        var html = page.Html;
        for (var i = 0; i < page.Charts.Count; i++)
            html = html.Replace(PrintedPage.PlaceOf(i), Draw(page.Charts[i]) ?? "", StringComparison.Ordinal);
        return EnclosedFile.Page(page.Name, html);
    }
}

/// <summary>There is no script to take a turn with: the service-failure text answers until there is.</summary>
public sealed class ScriptUnavailableException : Exception
{
    public ScriptUnavailableException() : base("No script is loaded.") { }

    public ScriptUnavailableException(string message) : base(message) { }

    public ScriptUnavailableException(string message, Exception inner) : base(message, inner) { }
}
