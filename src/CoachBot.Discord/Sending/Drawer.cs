using CoachBot.Discord.Drawing;
using CoachBot.Router;

namespace CoachBot.Discord.Sending;

/// <summary>Draws what goes out, with the files of its pictures.</summary>
internal sealed class Drawer(IPictureFiles pictures, Voice voice)
{
    public Voice Voice => voice;

    public async Task<IReadOnlyList<Sheet>> Draw(Delivered message, CancellationToken stop)
    {
        // Waited for together: what stands behind this message, an emergency too, waits no longer for three than for one.
        var files = await Task.WhenAll(message.Message.Pictures.Select(picture => pictures.Find(picture, stop)));
        return MessageDrawing.Draw(message.Message, files, message.Files, voice.Words(message.Message.Language));
    }

    /// <summary>With the way into the private chat below.</summary>
    public IReadOnlyList<Sheet> WithFrontDoor(IReadOnlyList<Sheet> sheets, string? locale)
    {
        const int mostRows = 5;
        var last = sheets[^1];
        if (voice.Line("channel.talk-private", locale) is not { } label || last.Rows.Count >= mostRows) return sheets;
        return [.. sheets.SkipLast(1), last with { Rows = [.. last.Rows, [new Component.Press(OwnIds.Private, label)]] }];
    }

    /// <summary>Says that no private message gets through: before the answer, whose question stays last, and after an emergency.</summary>
    public IReadOnlyList<Sheet> WithoutPrivate(IReadOnlyList<Sheet> sheets, string? locale, bool isEscalation)
    {
        if (voice.Sheet("channel.no-dm", locale) is not { } line) return sheets;
        return isEscalation ? [.. sheets, line] : [line, .. sheets];
    }

    /// <summary>A line of ours, with a link to the private chat where that is known.</summary>
    public IReadOnlyList<Sheet> Line(string prompt, string? locale, string? privateChannel)
    {
        if (voice.Sheet(prompt, locale) is not { } line) return [];
        var link = privateChannel is null ? [] : voice.LinkTo(privateChannel, locale);
        return [link.Count == 0 ? line : line with { Rows = [link] }];
    }
}
