using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Updates;

/// <summary>Updates as one answer.</summary>
internal static class Batch
{
    public static Answer Of(IReadOnlyList<Update> updates)
    {
        var head = """{"ok":true,"result":["""u8;
        var bytes = new byte[head.Length + updates.Sum(update => update.Bytes.Length) + updates.Count - 1 + 2];
        var rest = Put(bytes, head);
        for (var i = 0; i < updates.Count; i++)
        {
            if (i > 0) rest = Put(rest, ","u8);
            rest = Put(rest, updates[i].Bytes);
        }
        Put(rest, "]}"u8);
        return new(200, bytes);
    }

    private static Span<byte> Put(Span<byte> target, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(target);
        return target[bytes.Length..];
    }
}
