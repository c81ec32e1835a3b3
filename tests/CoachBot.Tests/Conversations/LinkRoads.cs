using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Linking;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Chats in which somebody adds a channel, or leaves one.</summary>
internal static class LinkRoads
{
    private static readonly Conversation Nobody = Conversation.New with { TurnNumber = 1 };

    public static IEnumerable<Chat> All => [.. Codes(), .. Requests(), .. Channels()];

    /// <summary>A request to join came in, from somebody with this conversation.</summary>
    public static Chat Asked(Chat from, Conversation? other) =>
        new Chat { Conversation = from.Conversation, Now = from.Now, Hints = from.Hints, Bring = Others.With(other) }.Take(Others.Asked);

    /// <summary>Two chats that are one.</summary>
    public static Chat Joined(Chat from) => Asked(from, Nobody).Tap("Yes, join");

    private static IEnumerable<Chat> Codes()
    {
        yield return Chat.Kept().Say("/link").Say("/link 9999-9999").Say("/link what?").Say("/start K7QZM2PX").Tap("Yes, it's mine");
        yield return Chat.Kept().Say("/link K7QZ-M2PX").Tap("No");
        yield return Chat.Kept().Wait(Duration.FromDays(10)).Say("/link K7QZ-M2PX").Tap("None of these").Tap("None of these").Say("3");
        yield return new Chat().Say("/link K7QZ-M2PX");
        yield return Enumerable.Range(0, 6).Aggregate(Chat.Kept(), (chat, code) => chat.Say($"/link 9999-999{code + 2}"));
        yield return new Chat { Bring = (_, soFar) => soFar with { Offer = new(new Offered(1, IsOwn: true, "web")) } }.Say("/link K7QZ-M2PX");
        yield return new Chat { Bring = (_, soFar) => soFar with { Offer = new(null, IsRefused: true) } }.Say("/link K7QZ-M2PX");
        yield return Chat.Kept().Say("my crotch is numb").Say("/link").Say("/link K7QZ-M2PX").Tap("Yes, it's mine");
        yield return Chat.Kept().Say("my left leg tingles a bit").Say("/link K7QZ-M2PX").Say("/channels");
    }

    /// <summary>A check-in comes due while the request is open; it comes back when that is done.</summary>
    public static Chat BehindACheckIn() =>
        Asked(Chat.Kept().Wait(Duration.FromHours(20)), Nobody).Wait(Duration.FromHours(6)).Say("3").Tap("Nothing new").Tap("Same as before");

    private static IEnumerable<Chat> Requests()
    {
        var (plan, held) = (Chat.Kept().Conversation, Chat.Kept().Say("fever and back pain").Conversation);
        yield return Asked(Chat.Kept(), Nobody).Tap("No");
        yield return Joined(Chat.Kept().Wait(Duration.FromHours(26))).Say("3");
        yield return BehindACheckIn();
        yield return Joined(Chat.Kept().Say("my crotch is numb"));
        yield return Asked(Chat.Kept(), other: null).Tap("Yes, join");
        var late = Asked(Chat.AtFirstHelp(), plan);
        late.Bring = Others.With(plan, isOver: true);
        yield return late.Tap("Yes, join");
        yield return new Chat().Say("/link K7QZ-M2PX").Wait(Duration.FromHours(24));
        yield return new Chat().Say("my crotch is numb").Say("/link K7QZ-M2PX").Tap("Yes, it's mine").Wait(Duration.FromHours(24));
        yield return Asked(Chat.AtFirstHelp(), plan).Tap("Yes, join").Tap("Keep the other one").Say("/plan");
        yield return Asked(new Chat(), plan).Tap("Yes, join");
        yield return Asked(new Chat(), held with { Open = null }).Tap("Yes, join");
        yield return Asked(Chat.Kept(), plan with { BegunAt = null, Plan = null, Screened = new(null, null) }).Tap("Yes, join").Tap("Don't join");
        yield return Asked(Chat.Kept(), held).Tap("Yes, join").Tap("Keep the other one").Say("/plan");
        yield return Asked(Chat.Kept().Say("my crotch is numb"), plan).Tap("Yes, join").Tap("Keep this one");
        yield return Asked(Chat.Kept().Say("my crotch is numb"), held).Tap("Yes, join");
        yield return Asked(Chat.Kept(), plan).Say("back").Say("skip").Say("why").Say("asdf").Say("qwer").Say("yxcv");
        yield return Full();
        foreach (var month in Enumerable.Range(0, 12))
        {
            yield return Asked(Chat.Kept(), plan with { BegunAt = Chat.At - Duration.FromDays(30.4 * month) }).Tap("Yes, join");
        }
    }

    private static Chat Full()
    {
        var chat = Joined(Chat.Kept());
        var chats = Enumerable.Range(0, 5).Select(number => new Core.Linking.Chat("discord", $"d{number}", chat.Now));
        chat.Conversation = chat.Conversation with { Links = chat.Conversation.Links! with { Chats = [.. chats] } };
        return chat.Take(Others.Asked).Tap("Yes, join");
    }

    private static IEnumerable<Chat> Channels()
    {
        yield return new Chat().Say("/channels");
        yield return Joined(Chat.Kept()).Say("/channels").Tap("Check-ins: Telegram").Say("/channels").Tap("Check-ins here").Say("/channels");
        yield return Joined(Chat.Kept()).Say("/channels").Tap("Unlink: Telegram").Tap("No").Say("/channels").Tap("Unlink: Telegram").Tap("Yes, unlink").Say("/channels");
        yield return Joined(Chat.Kept()).Say("my crotch is numb").Say("/channels").Say("/unlink away");
        yield return Several();
        yield return Elsewhere("terminal");
        yield return Elsewhere("discord");
        yield return Elsewhere("pigeon");
        var cannot = Joined(Chat.Kept());
        yield return new Chat { Conversation = cannot.Conversation, Now = cannot.Now, Hints = Chat.British with { CanSendLater = false } }
            .Say("/channels").Say("/time").Say("7pm Leeds").Tap("Right");
    }

    private static Chat Elsewhere(string channel)
    {
        var chat = Joined(Chat.Kept());
        chat.Via = new Via(channel, "else");
        chat.Conversation = chat.Conversation with
        {
            Links = chat.Conversation.Links! with { Chats = [.. chat.Conversation.Links!.Chats, new Core.Linking.Chat(channel, "else", chat.Now)] },
        };
        return chat.Say("/link K7QZ-M2PX").Say("/channels").Say("/unlink else").Say("/checkins-to nowhere");
    }

    /// <summary>Two of one kind are told apart by a number.</summary>
    private static Chat Several()
    {
        var chat = Joined(Chat.Kept());
        chat.Conversation = chat.Conversation with
        {
            Links = chat.Conversation.Links! with { Chats = [.. chat.Conversation.Links!.Chats, new Core.Linking.Chat("telegram", "more", chat.Now)] },
        };
        return chat.Say("/channels").Tap("Unlink: Telegram 2").Tap("Yes, unlink").Say("/channels");
    }
}
