namespace CoachBot.Core.Dialogs;

/// <summary>Every prompt the code may say. The loader proves that these and the files agree both ways.</summary>
/// <remarks>
/// One file per topic, each with one list: <c>private static PromptUse[] FirstContact =&gt; [ Safety(Say("opening.ask", "operator", "number")), ... ];</c>
/// It is a property with an arrow, because fields of a partial class start in no certain order.
/// A placeholder that ends in "?" may be left out of the words.
/// </remarks>
public static partial class Prompts
{
    /// <summary>Families still have their "*"; <see cref="Expand"/> puts the catalogue's ids there.</summary>
    public static IReadOnlyList<PromptUse> All { get; } =
        [
            .. FirstContact, .. Screens, .. Clarifiers, .. SafetyTexts, .. Held,
            .. Plan, .. Session, .. Reload,
            .. CheckIn, .. Weeks, .. Following, .. Tuning,
            .. Manners, .. Menu, .. Questions, .. Reasons, .. Notes,
            .. Guides, .. Charts,
            .. Channels, .. Linking,
            .. Families,
        ];

    /// <summary>The list with one entry for each member of a family.</summary>
    public static IReadOnlyList<PromptUse> Expand(IReadOnlyList<PromptUse> uses, Catalog catalog) =>
        [.. uses.SelectMany(use => use.Over is { } over ? Ids(over, catalog).Select(id => Named(use, id)) : [use])];

    internal static PromptUse Say(string id, params string[] placeholders) => new(id, PromptKind.Say, placeholders);

    internal static PromptUse List(string id, params string[] placeholders) => new(id, PromptKind.List, placeholders);

    internal static PromptUse Scale(string id, params string[] placeholders) => new(id, PromptKind.Scale, placeholders);

    internal static PromptUse Picker(string id, params string[] placeholders) => new(id, PromptKind.Picker, placeholders);

    internal static PromptUse Toggles(string id, params string[] placeholders) => new(id, PromptKind.Toggles, placeholders);

    internal static PromptUse Place(string id, params string[] placeholders) => new(id, PromptKind.Place, placeholders);

    internal static PromptUse Clock(string id, params string[] placeholders) => new(id, PromptKind.Clock, placeholders);

    internal static PromptUse Words(string id, params string[] placeholders) => new(id, PromptKind.Words, placeholders);

    internal static PromptUse Emergency(string id, params string[] placeholders) => Safety(new(id, PromptKind.Emergency, placeholders));

    internal static PromptUse Urgent(string id, params string[] placeholders) => Safety(new(id, PromptKind.Urgent, placeholders));

    internal static PromptUse Card(string id, params string[] placeholders) => new(id, PromptKind.Card, placeholders);

    /// <summary>Part of what every language must have, a safety-only one too.</summary>
    internal static PromptUse Safety(PromptUse use) => use with { IsSafety = true };

    /// <summary>A language may leave it out; the code asks whether it is there: <c>May(Say("pain.short"))</c>.</summary>
    internal static PromptUse May(PromptUse use) => use with { IsOptional = true };

    /// <summary>One prompt for each id of the catalogue: <c>Each(PromptFamily.Exercises, Words("exercise.*.name"))</c>.</summary>
    internal static PromptUse Each(PromptFamily over, PromptUse use) => use with { Over = over };

    /// <summary>One prompt for each word: <c>.. Each(["ribs", "tailbone"], Words("contributor.*"))</c>.</summary>
    internal static IEnumerable<PromptUse> Each(IEnumerable<string> words, PromptUse use) => words.Select(word => Named(use, word));

    private static PromptUse Named(PromptUse use, string id) => use with { Id = use.Id.Replace("*", id, StringComparison.Ordinal), Over = null };

    private static IEnumerable<string> Ids(PromptFamily over, Catalog catalog) => over switch
    {
        PromptFamily.Exercises => catalog.Exercises.Keys,
        PromptFamily.Stretches => catalog.Exercises.Values.Where(exercise => exercise.Areas.Count > 0).Select(exercise => exercise.Id),
        PromptFamily.Levels => catalog.Exercises.Values.SelectMany(exercise => exercise.Levels).Select(level => level.Id),
        PromptFamily.Forms => catalog.Forms.Keys,
        PromptFamily.Flags => catalog.Flags.Keys,
        PromptFamily.Countries => catalog.Numbers.Keys,
        _ => throw new InvalidOperationException($"No ids for {over}."),
    };
}
