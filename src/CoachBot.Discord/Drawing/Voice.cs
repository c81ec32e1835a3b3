using CoachBot.Core.Doors;
using CoachBot.Router;

namespace CoachBot.Discord.Drawing;

/// <summary>The lines that a channel says by itself, in the language that a person's client names.</summary>
internal sealed class Voice(Scripts scripts)
{
    /// <summary>Null while there is no script to say it with.</summary>
    public string? Line(string prompt, string? locale) =>
        scripts.Current is { } script ? Outside.Say(script, prompt, locale) : null;

    public OwnWords Words(string? locale) => new(
        Line("channel.choose", locale) ?? "…", Line("channel.choose-several", locale) ?? "…", Line("channel.type", locale) ?? "…");

    /// <summary>A line alone on its sheet; null while there is no script.</summary>
    public Sheet? Sheet(string prompt, string? locale) =>
        Line(prompt, locale) is { } line ? new(Markdown.Escape(line)) : null;

    /// <summary>A button that leads to the private chat.</summary>
    public IReadOnlyList<Component> LinkTo(string privateChannel, string? locale) =>
        Line("channel.open-private", locale) is { } label
            ? [new Component.Link($"https://discord.com/channels/@me/{privateChannel}", label)]
            : [];

    public IReadOnlyList<Suggestion> Suggest(string command, string partial, string? locale) =>
        scripts.Current is { } script ? Outside.Suggest(script, command, partial, locale) : [];
}
