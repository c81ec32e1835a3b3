using System.Globalization;
using System.Text;
using System.Text.Json;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Methods;

/// <summary>Reads the platform's small HTML: known tags that nest and close, four named entities, numeric ones.</summary>
internal sealed class Html
{
    private static readonly Dictionary<string, string> types = new(StringComparer.Ordinal)
    {
        ["b"] = "bold",
        ["strong"] = "bold",
        ["i"] = "italic",
        ["em"] = "italic",
        ["u"] = "underline",
        ["ins"] = "underline",
        ["s"] = "strikethrough",
        ["strike"] = "strikethrough",
        ["del"] = "strikethrough",
        ["code"] = "code",
        ["pre"] = "pre",
        ["a"] = "text_link",
        ["blockquote"] = "blockquote",
        ["tg-spoiler"] = "spoiler",
        ["span"] = "spoiler",
        ["tg-emoji"] = "custom_emoji",
    };

    private readonly string source;
    private readonly StringBuilder plain = new();
    private readonly Stack<(string Tag, int Start, string? Link)> open = new();
    private readonly List<(int Start, int Length, string Type, string? Link)> entities = [];
    private int at;

    private Html(string source) => this.source = source;

    public static Words Parse(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '&') < 0) return new(text.Trim(), null);
        var html = new Html(text);
        html.Read();
        return html.Trimmed();
    }

    private void Read()
    {
        while (at < source.Length)
            if (source[at] == '&') ReadEntity();
            else if (source[at] == '<') ReadTag();
            else plain.Append(source[at++]);
        if (open.TryPeek(out var left)) throw Fault($"Can't find end tag corresponding to start tag \"{left.Tag}\"");
    }

    /// <summary>What is no entity stays as it stands.</summary>
    private void ReadEntity()
    {
        var end = source.IndexOf(';', at);
        var name = end < 0 || end - at > 10 ? "" : source[(at + 1)..end];
        var meant = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            _ when name.StartsWith("#x", StringComparison.OrdinalIgnoreCase) && int.TryParse(name.AsSpan(2), NumberStyles.HexNumber, null, out var code) => Rune(code),
            _ when name.StartsWith('#') && int.TryParse(name.AsSpan(1), NumberStyles.None, null, out var code) => Rune(code),
            _ => null,
        };
        if (meant is null) plain.Append(source[at++]);
        else
        {
            plain.Append(meant);
            at = end + 1;
        }
    }

    private static string? Rune(int code) => System.Text.Rune.IsValid(code) && code != 0 ? new Rune(code).ToString() : null;

    private void ReadTag()
    {
        var end = source.IndexOf('>', at);
        if (end < 0) throw Fault($"Unclosed start tag at byte offset {Offset}");
        var inside = source[(at + 1)..end];
        if (inside.StartsWith('/')) Close(inside[1..].Trim().ToLowerInvariant());
        else Open(inside);
        at = end + 1;
    }

    private void Open(string inside)
    {
        var space = inside.AsSpan().IndexOfAny(' ', '\n', '\t');
        var tag = (space < 0 ? inside : inside[..space]).ToLowerInvariant();
        var attributes = space < 0 ? "" : inside[space..].Trim();
        if (!types.ContainsKey(tag)) throw Fault($"Unsupported start tag \"{tag}\" at byte offset {Offset}");
        if (attributes.Split('"').Length % 2 == 0) throw Fault($"Unclosed attribute value at byte offset {Offset}");
        if (tag == "span" && attributes != "class=\"tg-spoiler\"") throw Fault($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Offset}");
        var link = tag == "a" && attributes.StartsWith("href=\"", StringComparison.OrdinalIgnoreCase) ? Parse(attributes[6..^1]).Text : null;
        open.Push((tag, plain.Length, link));
    }

    private void Close(string tag)
    {
        if (!open.TryPop(out var opened)) throw Fault($"Unexpected end tag at byte offset {Offset}");
        if (tag.Length > 0 && tag != opened.Tag)
            throw Fault($"Unmatched end tag at byte offset {Offset}, expected \"</{opened.Tag}>\", found \"</{tag}>\"");
        // A link without an address is plain text.
        if (plain.Length > opened.Start && (opened.Tag != "a" || opened.Link is not null))
            entities.Add((opened.Start, plain.Length - opened.Start, types[opened.Tag], opened.Link));
    }

    /// <summary>White space around the whole goes, and the entities move with it.</summary>
    private Words Trimmed()
    {
        var text = plain.ToString();
        var cut = text.Length - text.TrimStart().Length;
        text = text.Trim();
        var kept = entities
            .Select(entity => entity with { Start = Math.Max(0, entity.Start - cut), Length = entity.Length - Math.Max(0, cut - entity.Start) })
            .Select(entity => entity with { Length = Math.Min(entity.Length, text.Length - entity.Start) })
            .Where(entity => entity.Length > 0).OrderBy(entity => entity.Start).ThenByDescending(entity => entity.Length).ToList();
        if (kept.Count == 0) return new(text, null);
        return new(text, $"[{string.Join(',', kept.Select(Write))}]");
    }

    private static string Write((int Start, int Length, string Type, string? Link) entity) => Encoding.UTF8.GetString(Json.Object(json =>
    {
        json.WriteNumber("offset"u8, entity.Start);
        json.WriteNumber("length"u8, entity.Length);
        json.WriteString("type"u8, entity.Type);
        if (entity.Link is not null) json.WriteString("url"u8, entity.Link);
    }));

    private int Offset => Encoding.UTF8.GetByteCount(source.AsSpan(0, at));

    private static RefusedException Fault(string what) => RefusedException.Bad($"can't parse entities: {what}");
}
