using CoachBot.Core.Dialogs;
using CoachBot.Router;

namespace CoachBot.Talk;

/// <summary>The terminal as a channel, or in the place of another one: prints what the coach says, and remembers its buttons.</summary>
internal sealed class TerminalChannel(TextWriter output, bool isInteractive) : IChannel
{
    public const string ChannelName = "terminal";

    /// <summary>Chats that can be played side by side; the first is where everybody begins.</summary>
    public static readonly IReadOnlyList<string> Names = [ChannelName, "web", "telegram", "discord"];

    private const string Indent = "       ";
    private const int MostRemembered = 200;

    private readonly LinkedList<(string External, Message Message)> newestFirst = [];

    public string Name { get; init; } = ChannelName;

    /// <summary>The chat that is written in: what goes to another one is marked.</summary>
    public Func<Address?> Here { get; init; } = () => null;

    public Capabilities Capabilities { get; } = new(100, 100_000, CanEdit: false, HasPictures: false, HasDedupeKey: false);

    /// <summary>A transcript shows what the platform would; at a terminal there is none to open.</summary>
    public string? DeepLink(string payload) => IsTranscript && Name == "telegram" ? $"https://t.me/coach_bot?start={payload}" : null;

    public Task Run(IArrivals arrivals, CancellationToken stop) => Task.Delay(Timeout.Infinite, stop);

    public async Task<Delivery> Deliver(Delivered message, CancellationToken stop)
    {
        Remember(message);
        await output.WriteAsync(Drawn(message.Message, MarkOf(message.Address)));
        foreach (var file in message.Files) await output.WriteLineAsync(Shown(file));
        return new Delivery.Sent("");
    }

    /// <summary>A transcript only names what is in the file, so that it stays readable.</summary>
    public bool IsTranscript { get; init; }

    /// <summary>Data is written out at a terminal; a page is for a browser, and only named.</summary>
    private string Shown(EnclosedFile file)
    {
        if (file.MediaType != "application/json") return $"{Indent}(file: {file.Name})";
        if (!IsTranscript) return file.Text;
        using var json = System.Text.Json.JsonDocument.Parse(file.Text);
        return $"{Indent}(file: {string.Join(", ", json.RootElement.EnumerateObject().Select(property => property.Name))})";
    }

    public async Task Say(Message message) => await output.WriteAsync(Drawn(message, ""));

    /// <summary>What a tap on these labels sends: of the newest message of this chat that has them all; null when none has.</summary>
    public string? ReplyOf(string external, IReadOnlyList<string> labels)
    {
        foreach (var message in To(external))
        {
            var found = labels.Select(label => message.Buttons.FirstOrDefault(b => IsLabel(b, label))).ToList();
            if (!found.Contains(null)) return Joined(found!);
        }

        return null;
    }

    /// <summary>"[A] [B]" of the newest message that has buttons; empty where none has.</summary>
    public string NewestButtons(string external) => To(external).FirstOrDefault(m => m.Buttons.Count > 0) is { } message ? Buttons(message) : "";

    private IEnumerable<Message> To(string external) => newestFirst.Where(sent => sent.External == external).Select(sent => sent.Message);

    private string MarkOf(Address address) => Here() is { } here && here != address ? $"to {address.External}@{address.Channel}: " : "";

    private void Remember(Delivered message)
    {
        newestFirst.AddFirst((message.Address.External, message.Message));
        if (newestFirst.Count > MostRemembered) newestFirst.RemoveLast();
    }

    private static bool IsLabel(Button button, string label) => string.Equals(button.Text, label, StringComparison.OrdinalIgnoreCase);

    /// <summary>"v1.7.a" and "v1.7.b" to "v1.7.a,b".</summary>
    private static string Joined(IReadOnlyList<Button> buttons)
    {
        const int partsBeforeReply = 3;
        return string.Join(',', buttons.Select((b, i) => i == 0 ? b.Reply : b.Reply.Split('.', partsBeforeReply)[^1]));
    }

    /// <param name="mark">Stands before the words.</param>
    private string Drawn(Message message, string mark)
    {
        var lines = new List<string>();
        lines.AddRange(Emphasised(message.Text).Split('\n'));
        lines.AddRange(message.Pictures.Select(picture => $"(picture: {picture.Alt})"));
        if (message.Buttons.Count > 0) lines.Add(Buttons(message));
        var drawn = lines.Select((line, i) => i == 0 ? $"coach: {mark}{line}" : (Indent + line.TrimEnd('\r')).TrimEnd());
        return string.Concat(drawn.Select(line => line + '\n'));
    }

    private static string Buttons(Message message) => string.Join(' ', message.Buttons.Select(b => $"[{b.Text}]"));

    private string Emphasised(string text)
    {
        const string bold = "\u001b[1m", plain = "\u001b[0m";
        if (!isInteractive) return text;
        var parts = text.Split("**");
        return string.Concat(parts.Select((part, i) => i % 2 == 1 && i < parts.Length - 1 ? bold + part + plain : part));
    }
}
