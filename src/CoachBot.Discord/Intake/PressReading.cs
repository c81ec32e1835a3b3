using System.Text.Json;
using CoachBot.Core.Conversations;
using CoachBot.Discord.Drawing;
using CoachBot.Discord.Events;

namespace CoachBot.Discord.Intake;

/// <summary>What a command, a press or a form says.</summary>
internal static class PressReading
{
    private const int SlashCommand = 1;

    /// <summary>"/name argument"; null for what is no slash command.</summary>
    public static Input? Command(InteractionData? data)
    {
        if (data?.Name is not { Length: > 0 } name || data.Type is not (null or SlashCommand)) return null;
        var words = (data.Options ?? []).Select(option => WordsOf(option?.Value)).Where(value => value.Length > 0);
        return new Input.Text(string.Join(' ', words.Prepend($"/{name}")));
    }

    /// <summary>Null for an id that nobody here has made.</summary>
    public static Input? Press(InteractionData? data)
    {
        var (id, values) = (data?.CustomId ?? "", (data?.Values ?? []).OfType<string>().Where(value => value.Length > 0).ToList());
        if (id.StartsWith(OwnIds.Pick, StringComparison.Ordinal)) return values.Count == 0 ? null : new Input.Tap(values[0]);
        if (id.StartsWith(OwnIds.Several, StringComparison.Ordinal))
            return values.Count == 0 ? null : new Input.Tap($"v1.{id[OwnIds.Several.Length..]}.{string.Join(',', values)}");
        return id.Length == 0 || id.StartsWith(OwnIds.Prefix, StringComparison.Ordinal) ? null : new Input.Tap(id);
    }

    /// <summary>The line that was typed into the form; null where there is none.</summary>
    public static Input? Form(InteractionData? data)
    {
        var line = Lines(data?.Components).FirstOrDefault(part => part.Value is { Length: > 0 } && part.CustomId is null or OwnIds.TypedLine)?.Value?.Trim();
        return line is { Length: > 0 } ? new Input.Text(line) : null;
    }

    /// <summary>What was typed so far, and for which command.</summary>
    public static (string Command, string Partial) Suggestion(InteractionData? data)
    {
        var options = (data?.Options ?? []).OfType<OptionEvent>().ToList();
        var focused = options.Find(option => option.Focused is true) ?? options.FirstOrDefault();
        return (data?.Name ?? "", WordsOf(focused?.Value));
    }

    // Discord wraps a form's line in a row or in a label.
    private static IEnumerable<FormPart> Lines(IReadOnlyList<FormPart?>? parts)
    {
        foreach (var part in (parts ?? []).OfType<FormPart>())
        {
            yield return part;
            if (part.Component is { } inside) yield return inside;
            foreach (var below in Lines(part.Components)) yield return below;
        }
    }

    private static string WordsOf(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim(),
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } other => other.GetRawText(),
        _ => "",
    };
}
