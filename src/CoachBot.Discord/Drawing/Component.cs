using CoachBot.Core.Dialogs;

namespace CoachBot.Discord.Drawing;

/// <summary>Something to press or to choose from. A closed family.</summary>
internal abstract record Component
{
    private Component() { }

    /// <param name="Id">Comes back when it is pressed; says by itself what was meant.</param>
    public sealed record Press(string Id, string Label) : Component;

    public sealed record Link(string Url, string Label) : Component;

    /// <param name="Most">How many may be chosen at once.</param>
    public sealed record Choice(string Id, string Placeholder, IReadOnlyList<Button> Options, int Most) : Component;
}

/// <summary>What our own buttons carry; a coach's button carries its reply as it is.</summary>
internal static class OwnIds
{
    public const string Prefix = "c1.";

    /// <summary>A select of one: its value is the reply.</summary>
    public const string Pick = Prefix + "pick.";

    /// <summary>A select of several: followed by the asking.</summary>
    public const string Several = Prefix + "several.";

    /// <summary>Opens a form with one line; the form's own id is the same.</summary>
    public const string Type = Prefix + "type.";

    /// <summary>The one line of that form.</summary>
    public const string TypedLine = Prefix + "line";

    public const string Private = Prefix + "private";

    /// <summary>Followed by the id of the only person who may see the answer.</summary>
    public const string Show = Prefix + "show.";
}
