using CoachBot.Core.Charts;

namespace CoachBot.Core.Dialogs;

/// <summary>One message as the person will read it: rendered words, so that what was decided is what is sent.</summary>
/// <param name="Text">Plain text; **two stars** mark bold, a blank line a paragraph. Never empty.</param>
/// <param name="Prompt">Id of the (last) prompt it was made from.</param>
public sealed record Message(string Text, string Prompt)
{
    /// <summary>How the reply is offered; each channel draws it its own way (coaching.md 8.9).</summary>
    public Widget Widget { get; init; } = Widget.Buttons;

    /// <summary>In the order they are shown; empty when nothing can be tapped.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>The asking behind the buttons; 0 when nothing is asked.</summary>
    public int Asking { get; init; }

    /// <summary>Picture ids and their alt texts: a channel shows the one, or says the other.</summary>
    public IReadOnlyList<PictureUse> Pictures { get; init; } = [];

    /// <summary>What the person is spoken to in, as in "pt": a channel's own words beside the message follow it.</summary>
    public string Language { get; init; } = "en";

    public Urgency Urgency { get; init; } = Urgency.Reply;

    /// <summary>True for a message that should not ring at night (coaching.md 8.4).</summary>
    public bool IsSilent { get; init; }

    /// <summary>What the router attaches from the store: everything that is stored about this person.</summary>
    public Enclosure Enclosure { get; init; } = Enclosure.None;

    /// <summary>For <see cref="Enclosure.Note"/>: the page itself, which the router encloses. It is not stored with the message.</summary>
    public PrintedPage? Printed { get; init; }
}

/// <summary>A button, and what it carries: "v1.{asking}.{reply}", at most 64 bytes.</summary>
public sealed record Button(string Text, string Reply);

/// <param name="Id">Names a drawing; of a chart, what kind it is.</param>
/// <param name="Alt">The picture in words; enough without it.</param>
public sealed record PictureUse(string Id, string Alt)
{
    /// <summary>Written below a still's two panels; empty where they say nothing.</summary>
    public Captions Captions { get; init; } = Captions.None;

    /// <summary>Drawn of the person's own numbers; null for one of the figures that are there for everybody.</summary>
    public Chart? Chart { get; init; }
}

public sealed record Captions(string First, string Second)
{
    public static readonly Captions None = new("", "");
}

public enum Widget
{
    /// <summary>At most five buttons, and typing.</summary>
    Buttons,

    /// <summary>0 to 10.</summary>
    Scale,

    /// <summary>One of at most ten; acts at once.</summary>
    Picker,

    /// <summary>Several, then Done. A channel collects them and taps "v1.{asking}.{reply},{reply}".</summary>
    Toggles,

    /// <summary>A typed line; buttons are shortcuts.</summary>
    Place,

    /// <summary>A typed line; buttons are shortcuts.</summary>
    Clock,
}

public enum Urgency
{
    /// <summary>An answer to what the person just did.</summary>
    Reply,

    /// <summary>The coach writes first: paced, and never in quiet hours unless the person chose so.</summary>
    Proactive,

    /// <summary>Emergency or urgent text, or a follow-up of one: first in line, tried on every address, never cancelled.</summary>
    Escalation,
}

public enum Enclosure
{
    None,

    /// <summary>Every row that is stored about the person: as a page, and as JSON.</summary>
    Export,

    /// <summary>A page for the person's clinician: for a private chat alone.</summary>
    Note,
}

/// <param name="Name">Of the file, with its ending.</param>
/// <param name="Html">A whole page, without anything from elsewhere.</param>
public sealed record PrintedPage(string Name, string Html)
{
    /// <summary>Charts for the places that <see cref="PlaceOf"/> marks in the page.</summary>
    public IReadOnlyList<Chart> Charts { get; init; } = [];

    /// <summary>Shows nothing where no chart is drawn.</summary>
    public static string PlaceOf(int chart) => $"<!--chart {chart}-->";
}
