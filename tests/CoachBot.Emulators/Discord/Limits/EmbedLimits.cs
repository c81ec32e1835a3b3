using System.Text.Json;

namespace CoachBot.Emulators.Discord.Limits;

/// <summary>Lengths in embeds, and of all of them together.</summary>
internal static class EmbedLimits
{
    private const int MostTogether = 6000;

    public static IEnumerable<Breach> Breaches(JsonElement body)
    {
        var embeds = Json.Items(body, "embeds").ToList();
        var sum = 0;
        for (var i = 0; i < embeds.Count; i++)
        {
            foreach (var (path, text, most) in Texts(embeds[i]))
            {
                sum += text.Length;
                if (text.Length > most) yield return Breach.TooLong($"embeds.{i}.{path}", most);
            }

            if (Json.Items(embeds[i], "fields").Count() > 25) yield return Breach.TooLong($"embeds.{i}.fields", 25);
        }

        if (sum > MostTogether) yield return Breach.TooLong("embeds", MostTogether);
    }

    private static IEnumerable<(string Path, string Text, int Most)> Texts(JsonElement embed)
    {
        if (Json.Text(embed, "title") is { } title) yield return ("title", title, 256);
        if (Json.Text(embed, "description") is { } description) yield return ("description", description, 4096);
        if (embed.TryGetProperty("footer", out var footer) && Json.Text(footer, "text") is { } foot) yield return ("footer.text", foot, 2048);
        if (embed.TryGetProperty("author", out var author) && Json.Text(author, "name") is { } name) yield return ("author.name", name, 256);
        var at = 0;
        foreach (var field in Json.Items(embed, "fields"))
        {
            yield return ($"fields.{at}.name", Json.Text(field, "name") ?? "", 256);
            yield return ($"fields.{at++}.value", Json.Text(field, "value") ?? "", 1024);
        }
    }
}
