using System.Text;
using System.Text.Json;
using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Notes;

/// <summary>The document of /export as a page that can be read: nothing is left out of it, and nothing added.</summary>
public static class ReadableExport
{
    public const string FileName = "coachbot-my-data.html";

    /// <param name="json">As the store writes it.</param>
    /// <param name="language">The words for headings; English where the language has none.</param>
    public static string Write(string json, Script script, string language)
    {
        using var document = JsonDocument.Parse(json);
        var spoken = script.In(language) is { IsComplete: true } own ? own : script.English;
        var words = new Words(spoken);
        var html = Paper.Begin(spoken.Code, words.Of("title")).Append($"<h1>{Paper.Safe(words.Of("title"))}</h1><p>{Paper.Safe(words.Of("about"))}</p>");
        foreach (var part in document.RootElement.EnumerateObject())
        {
            html.Append($"<section><h2>{Paper.Safe(words.Heading(part.Name))}</h2>");
            Value(html, words, part.Value);
            html.Append("</section>");
        }

        return html.Append("</body></html>\n").ToString();
    }

    private static void Value(StringBuilder html, Words words, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().Any():
                html.Append("<table>");
                foreach (var member in value.EnumerateObject()) Row(html, words, member);
                html.Append("</table>");
                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                html.Append("<ul>");
                foreach (var item in value.EnumerateArray())
                {
                    html.Append("<li>");
                    Value(html, words, item);
                    html.Append("</li>");
                }

                html.Append("</ul>");
                break;
            default:
                html.Append(Paper.Safe(words.Plain(value)));
                break;
        }
    }

    private static void Row(StringBuilder html, Words words, JsonProperty member)
    {
        html.Append($"<tr><th>{Paper.Safe(words.Label(member.Name))}</th><td>");
        if (member.Value.ValueKind == JsonValueKind.String && words.Meaning(member.Name, member.Value.GetString()!) is { } meaning)
        {
            html.Append(Paper.Safe(meaning));
        }
        else
        {
            Value(html, words, member.Value);
        }

        html.Append("</td></tr>");
    }

    /// <summary>What stands in the file, in words where the dialogs have some.</summary>
    private sealed class Words(Language language)
    {
        public string Of(string what) => language.Prompts[$"export.{what}"].Say[0];

        public string Heading(string name) => name == "deadLetters" ? Of("dead-letters") : Label(name);

        /// <summary>"inSession" is "in session", an answer's key the question itself.</summary>
        public string Label(string name)
        {
            if (language.Prompts.TryGetValue($"export.{name}", out var known) || language.Prompts.TryGetValue($"correct.{name}", out known))
            {
                return known.Say[0];
            }

            var spaced = new StringBuilder();
            foreach (var sign in name)
            {
                spaced.Append(char.IsUpper(sign) ? $" {char.ToLowerInvariant(sign)}" : sign.ToString());
            }

            return spaced.ToString().Trim();
        }

        /// <summary>The labels that were tapped; null where it is no answer of a button.</summary>
        public string? Meaning(string question, string answer)
        {
            if (!language.Prompts.TryGetValue(question, out var prompt))
            {
                return null;
            }

            var labels = answer.Split(',').Select(part => prompt.Buttons.FirstOrDefault(button => button.Reply == part)?.Text).ToList();
            return labels.Contains(null) ? null : string.Join(", ", labels);
        }

        public string Plain(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.True => Of("yes"),
            JsonValueKind.False => Of("no"),
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => Of("nothing"),
        };
    }
}
