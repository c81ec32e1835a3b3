using CoachBot.Telegram.Wire;

namespace CoachBot.Telegram.Drawing;

/// <summary>
/// Choosing several: each button carries what a press on it does, so that the message's own keyboard is the memory and a press
/// that comes twice changes nothing. "t1.{asking}.{reply}" ticks, "u1.{asking}.{reply}" takes the tick away, "d1.{asking}" is Done.
/// </summary>
internal static class Ticks
{
    private const string Mark = "✓ ";
    private const string Answer = "v1.";
    private const string Tick = "t1.";
    private const string Clear = "u1.";
    private const string End = "d1.";

    public static Key Untick(Key answer) => new(answer.Text, Tick + answer.Data![Answer.Length..]);

    public static Key Done(int asking, string label) => new(label, $"{End}{asking}");

    public static bool IsTick(string data) => data.StartsWith(Tick, StringComparison.Ordinal);

    public static bool IsClear(string data) => data.StartsWith(Clear, StringComparison.Ordinal);

    public static bool IsDone(string data) => data.StartsWith(End, StringComparison.Ordinal);

    /// <summary>"{asking}.{reply}" of a button that can be ticked.</summary>
    public static string ChoiceOf(string data) => data[Tick.Length..];

    /// <summary>The tap that one choice alone would be.</summary>
    public static string TapOf(string choice) => Answer + choice;

    /// <summary>All choices of a keyboard, in their order.</summary>
    public static IEnumerable<ShownKey> Choices(KeyRows? shown) =>
        Keys(shown).Where(key => key.CallbackData is { } data && (IsTick(data) || IsClear(data)));

    public static bool IsTicked(ShownKey key) => key.CallbackData is { } data && IsClear(data);

    public static string LabelOf(ShownKey key) =>
        key.Text is { } text && text.StartsWith(Mark, StringComparison.Ordinal) ? text[Mark.Length..] : key.Text ?? "";

    /// <summary>The keyboard with other ticks.</summary>
    /// <param name="ticked">Choices as <see cref="ChoiceOf"/> gives them.</param>
    public static Keyboard Draw(KeyRows shown, IReadOnlySet<string> ticked) =>
        new([.. (shown.InlineKeyboard ?? []).Where(row => row is not null)
            .Select(row => (IReadOnlyList<Key>)[.. row!.OfType<ShownKey>().Select(key => Draw(key, ticked))])]);

    /// <summary>"v1.{asking}.{a},{b}"; null when nothing is ticked.</summary>
    /// <param name="done">What Done carried.</param>
    public static string? TapOf(string done, IReadOnlyCollection<string> ticked)
    {
        var asking = done[End.Length..];
        return ticked.Count == 0 ? null : $"{Answer}{asking}.{string.Join(',', ticked.Select(choice => ReplyOf(choice, asking)))}";
    }

    public static IEnumerable<ShownKey> Keys(KeyRows? shown) =>
        (shown?.InlineKeyboard ?? []).Where(row => row is not null).SelectMany(row => row!).OfType<ShownKey>();

    private static Key Draw(ShownKey key, IReadOnlySet<string> ticked)
    {
        if (key.CallbackData is not { } data || !(IsTick(data) || IsClear(data))) return new(key.Text ?? "", key.CallbackData, key.Url);
        var choice = ChoiceOf(data);
        return ticked.Contains(choice) ? new(Mark + LabelOf(key), Clear + choice) : new(LabelOf(key), Tick + choice);
    }

    private static string ReplyOf(string choice, string asking) =>
        choice.StartsWith(asking + ".", StringComparison.Ordinal) ? choice[(asking.Length + 1)..] : choice;
}
