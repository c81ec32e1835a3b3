using System.Text.Json;
using CoachBot.Core.Dialogs;

namespace CoachBot.Discord.Drawing;

/// <summary>Rows of buttons and selects, and the form with one line, as Discord's JSON.</summary>
internal static class ComponentJson
{
    private const int Row = 1;
    private const int PressButton = 2;
    private const int StringSelect = 3;
    private const int TextInput = 4;
    private const int Label = 18;

    public static void Write(Utf8JsonWriter json, IReadOnlyList<IReadOnlyList<Component>> rows)
    {
        if (rows.Count == 0) return;
        json.WriteStartArray("components");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteNumber("type", Row);
            json.WriteStartArray("components");
            foreach (var component in row) Write(json, component);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A form that asks for one typed line.</summary>
    public static void Form(Utf8JsonWriter json, string id, string title)
    {
        const int oneLine = 1, most = 300;
        json.WriteString("custom_id", id);
        json.WriteString("title", Labels.Fit(title, Labels.OfTitle));
        json.WriteStartArray("components");
        json.WriteStartObject();
        json.WriteNumber("type", Label);
        json.WriteString("label", Labels.Fit(title, Labels.OfTitle));
        json.WriteStartObject("component");
        json.WriteNumber("type", TextInput);
        json.WriteString("custom_id", OwnIds.TypedLine);
        json.WriteNumber("style", oneLine);
        json.WriteNumber("max_length", most);
        json.WriteBoolean("required", true);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Component component)
    {
        json.WriteStartObject();
        switch (component)
        {
            case Component.Press(var id, var label):
                Button(json, label, isLink: false);
                json.WriteString("custom_id", id);
                break;
            case Component.Link(var url, var label):
                Button(json, label, isLink: true);
                json.WriteString("url", url);
                break;
            case Component.Choice choice:
                Select(json, choice);
                break;
        }

        json.WriteEndObject();
    }

    private static void Button(Utf8JsonWriter json, string label, bool isLink)
    {
        const int grey = 2, link = 5;
        json.WriteNumber("type", PressButton);
        json.WriteNumber("style", isLink ? link : grey);
        json.WriteString("label", Labels.Fit(label, Labels.OfButton));
    }

    private static void Select(Utf8JsonWriter json, Component.Choice choice)
    {
        json.WriteNumber("type", StringSelect);
        json.WriteString("custom_id", choice.Id);
        json.WriteString("placeholder", choice.Placeholder);
        json.WriteNumber("min_values", 1);
        json.WriteNumber("max_values", choice.Most);
        json.WriteStartArray("options");
        foreach (var option in choice.Options) Option(json, option);
        json.WriteEndArray();
    }

    private static void Option(Utf8JsonWriter json, Button option)
    {
        json.WriteStartObject();
        json.WriteString("label", Labels.Fit(option.Text, Labels.OfOption));
        json.WriteString("value", option.Reply);
        json.WriteEndObject();
    }
}
