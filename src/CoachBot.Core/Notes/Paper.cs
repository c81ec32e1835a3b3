using System.Text;
using CoachBot.Core.Charts;
using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Notes;

/// <summary>Draws sheets: as text for the chat, as one HTML page for paper. Nothing on the page comes from elsewhere.</summary>
internal static class Paper
{
    private const string Style =
        "body{font:11pt/1.4 sans-serif;max-width:45em;margin:2em auto;padding:0 1em;color:#111;background:#fff}"
        + "h1{font-size:1.4em}h2{font-size:1.1em;margin:1em 0 .2em}ul{margin:0;padding-left:1.2em}"
        + "table{border-collapse:collapse;margin:.4em 0}th,td{border:1px solid #888;padding:.2em .6em;text-align:left;vertical-align:top}"
        + "section{break-inside:avoid}figure{margin:.4em 0}figure svg{width:100%;max-width:32em;height:auto}";

    public static string Text(Sheet sheet)
    {
        var text = new StringBuilder($"**{sheet.Title}**\n{sheet.About}");
        foreach (var section in sheet.Sections)
        {
            text.Append($"\n\n**{section.Heading}**\n").AppendJoin('\n', section.Lines);
        }

        return text.ToString();
    }

    /// <param name="sheets">The same page in each language it is wanted in; at least one.</param>
    public static PrintedPage Page(string name, IReadOnlyList<Sheet> sheets)
    {
        var charts = new List<Chart>();
        return new PrintedPage(name, Html(sheets, charts)) { Charts = charts };
    }

    private static string Html(IReadOnlyList<Sheet> sheets, List<Chart> charts)
    {
        var html = Begin(sheets[0].Language, sheets[0].Title);
        foreach (var sheet in sheets)
        {
            html.Append($"<article lang=\"{sheet.Language}\"><h1>{Safe(sheet.Title)}</h1><p>{Safe(sheet.About)}</p>");
            foreach (var section in sheet.Sections)
            {
                Draw(html, section, charts);
            }

            html.Append("</article>");
        }

        return html.Append("</body></html>\n").ToString();
    }

    public static StringBuilder Begin(string language, string title) => new StringBuilder("<!DOCTYPE html>\n")
        .Append($"<html lang=\"{language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
        .Append($"<title>{Safe(title)}</title><style>{Style}</style></head><body>");

    /// <summary>As HTML shows it, whatever somebody has typed.</summary>
    public static string Safe(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal);

    public static void Draw(StringBuilder html, Grid grid)
    {
        html.Append("<table><tr>");
        foreach (var cell in grid.Head) html.Append($"<th>{Safe(cell)}</th>");
        html.Append("</tr>");
        foreach (var row in grid.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row) html.Append($"<td>{Safe(cell)}</td>");
            html.Append("</tr>");
        }

        html.Append("</table>");
    }

    /// <param name="charts">Grows by the section's own, whose place is marked.</param>
    private static void Draw(StringBuilder html, Section section, List<Chart> charts)
    {
        html.Append($"<section><h2>{Safe(section.Heading)}</h2>");
        if (section.Chart is { } chart)
        {
            html.Append($"<figure aria-hidden=\"true\">{PrintedPage.PlaceOf(charts.Count)}</figure>");
            charts.Add(chart);
        }

        var lines = section.Table is { } cut ? [.. section.Lines.SkipLast(cut.Lines)] : section.Lines;
        if (lines.Count > 0)
        {
            html.Append("<ul>");
            foreach (var line in lines) html.Append($"<li>{Safe(line)}</li>");
            html.Append("</ul>");
        }

        if (section.Table is { } table)
        {
            Draw(html, table.Grid);
        }

        html.Append("</section>");
    }
}
