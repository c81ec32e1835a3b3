using System.Text;
using CoachBot.Core.Dialogs;
using CoachBot.Telegram.Wire;

namespace CoachBot.Telegram.Drawing;

/// <summary>How a message's buttons are laid out under it (coaching.md 8.9).</summary>
internal static class KeyboardLayout
{
    // A longer label is cut off on half the width of a small phone.
    private const int MostInHalf = 22;
    private const int LastOfFirstScaleRow = 5;

    /// <param name="done">The label that ends a choice of several.</param>
    public static Keyboard Of(Message message, string done)
    {
        if (message.Buttons.Count == 0) return Keyboard.None;
        var keys = message.Buttons.Where(Fits).Select(button => new Key(button.Text, button.Reply)).ToList();
        return new(message.Widget switch
        {
            Widget.Scale => [.. keys.Chunk(LastOfFirstScaleRow + 1)],
            Widget.Picker or Widget.Place or Widget.Clock => InTwo(keys),
            Widget.Toggles => [.. keys.Select(key => (IReadOnlyList<Key>)[Ticks.Untick(key)]), [Ticks.Done(message.Asking, done)]],
            _ => [.. keys.Select(key => (IReadOnlyList<Key>)[key])],
        });
    }

    /// <summary>What is too long to come back can still be typed.</summary>
    private static bool Fits(Button button) =>
        button.Text.Length > 0 && button.Reply.Length > 0 && Encoding.UTF8.GetByteCount(button.Reply) <= Key.MostData;

    private static List<IReadOnlyList<Key>> InTwo(List<Key> keys)
    {
        var rows = new List<IReadOnlyList<Key>>();
        for (var i = 0; i < keys.Count; i++)
            if (i + 1 < keys.Count && keys[i].Text.Length <= MostInHalf && keys[i + 1].Text.Length <= MostInHalf)
                rows.Add([keys[i], keys[++i]]);
            else rows.Add([keys[i]]);
        return rows;
    }
}
