using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Core.Linking;

/// <summary>/channels: where somebody talks to the coach, where the check-ins go, and how to part again.</summary>
internal static class Chats
{
    /// <summary>With more, a message has no room for a choice of each.</summary>
    private const int MostChoices = 3;

    public static void Show(TurnFrame frame)
    {
        var chats = frame.Links.Chats;
        if (chats.Count < 2)
        {
            frame.Speech.Add("channels.one", ("channel", Name(frame, frame.Turn.Channel)));
            return;
        }

        frame.Speech.Add("channels");
        frame.Speech.AddMade(string.Join('\n', chats.Select(chat => Line(frame, chat))));
        frame.Speech.Add(
            frame.Links.CheckInsTo is null ? "channels.last-used" : "channels.chosen",
            frame.Links.CheckInsTo is { } tag ? [("channel", NameOf(frame, tag))] : []);
        if (!frame.IsHeld && !Flow.IsSafetyOpen(frame.Now))
        {
            OfferChoices(frame);
        }
    }

    public static void CheckInsTo(TurnFrame frame, string tag)
    {
        if (!Has(frame, tag))
        {
            Show(frame);
            return;
        }

        frame.Now = frame.Now with { Links = frame.Links with { CheckInsTo = tag } };
        frame.Speech.Add("channels.check-ins", ("channel", NameOf(frame, tag)));
    }

    public static void Unlink(TurnFrame frame, string tag)
    {
        if (!Has(frame, tag) || IsHere(frame, tag))
        {
            Show(frame);
            return;
        }

        frame.Speech.Add("unlink.what", ("channel", NameOf(frame, tag)));
        frame.Ask("unlink.sure", about: tag);
    }

    public static void Unlinked(TurnFrame frame, OpenQuestion question, string value)
    {
        frame.Close();
        var tag = question.About!;
        if (value != "unlink.yes" || !Has(frame, tag) || IsHere(frame, tag))
        {
            frame.Speech.Add("unlink.no.answer");
            Joining.GoOn(frame);
            return;
        }

        frame.Do(new Effect.Unlink(tag));
        frame.Speech.Add("unlinked", ("channel", NameOf(frame, tag)));
        frame.Now = frame.Now with
        {
            Links = frame.Links with
            {
                Chats = [.. frame.Links.Chats.Where(chat => chat.Tag != tag)],
                CheckInsTo = frame.Links.CheckInsTo == tag ? null : frame.Links.CheckInsTo,
            },
        };
        Joining.GoOn(frame);
    }

    /// <summary>The chats as far as this conversation knows them: at least the one that the turn came through.</summary>
    public static IReadOnlyList<Via> Of(TurnFrame frame) => frame.Links.Chats switch
    {
        { Count: > 0 } chats => [.. chats.Select(chat => new Via(chat.Channel, chat.Tag))],
        _ => frame.Turn is { Channel: { } channel, Tag: { } tag } ? [new Via(channel, tag)] : [],
    };

    /// <summary>Where nothing can be sent later, check-ins go to a chat where it can.</summary>
    public static void NoteReach(TurnFrame frame)
    {
        if (!frame.Turn.Hints.CanSendLater && frame.Links is { CheckInsTo: null, Chats: var chats }
            && chats.FirstOrDefault(chat => !IsHere(frame, chat.Tag)) is { } other)
        {
            frame.Now = frame.Now with { Links = frame.Links with { CheckInsTo = other.Tag } };
        }
    }

    /// <summary>"Telegram"; "another app" where there is no word for it.</summary>
    public static string Name(TurnFrame frame, string? channel) =>
        frame.Words(frame.Has($"chat.{channel}") ? $"chat.{channel}" : "chat.other");

    /// <summary>As <see cref="Name"/>, with its place where there are several of a kind: "Telegram 2".</summary>
    public static string NameOf(TurnFrame frame, string tag)
    {
        var chats = frame.Links.Chats;
        var chat = chats.FirstOrDefault(known => known.Tag == tag);
        var alike = chats.Where(known => known.Channel == chat?.Channel).ToList();
        var name = Name(frame, chat?.Channel);
        return alike.Count > 1 ? $"{name} {alike.IndexOf(chat!) + 1}" : name;
    }

    private static bool Has(TurnFrame frame, string tag) => frame.Links.Chats.Any(chat => chat.Tag == tag);

    private static bool IsHere(TurnFrame frame, string tag) => frame.Turn.Tag == tag;

    private static string Line(TurnFrame frame, Chat chat) => frame.Words(
        IsHere(frame, chat.Tag) ? "channels.line.here" : "channels.line",
        ("channel", Capital(NameOf(frame, chat.Tag))), ("date", Histories.Date(frame, chat.Since.InZone(frame.Zone).Date)));

    /// <summary>At the beginning of a line.</summary>
    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    private static void OfferChoices(TurnFrame frame)
    {
        var (here, others) = (frame.Turn.Tag, frame.Links.Chats.Where(chat => !IsHere(frame, chat.Tag)).ToList());
        if (here is not null && frame.Links.CheckInsTo != here && frame.Turn.Hints.CanSendLater)
        {
            frame.Offer(frame.Words("button.check-ins-here"), $"checkins-to.{here}");
        }

        foreach (var chat in others.Where(chat => others.Count < MostChoices && frame.Links.CheckInsTo != chat.Tag))
        {
            frame.Offer(frame.Words("button.check-ins-to", ("channel", NameOf(frame, chat.Tag))), $"checkins-to.{chat.Tag}");
        }

        foreach (var chat in others)
        {
            frame.Offer(frame.Words("button.unlink", ("channel", NameOf(frame, chat.Tag))), $"unlink.{chat.Tag}");
        }
    }
}
