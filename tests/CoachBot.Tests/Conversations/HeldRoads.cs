using CoachBot.Core.Conversations;
using CoachBot.Core.Flares;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Following;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Signs that come back, a crisis that goes on, numbness asked about the next day, and questions about a list of signs.</summary>
internal static class HeldRoads
{
    public static IEnumerable<Chat> All => [.. Again(), .. Numb(), .. Asked(), .. Visits()];

    private static IEnumerable<Chat> Again() =>
    [
        Chat.Kept().Say("i cant pee since this morning").Say("i've been seen").Tap("Sent home, exercise not mentioned").Say("it's back"),
        new Chat().Say("i want to kill myself").Say("i already took pills"),
        Chat.Kept().Say("i want to kill myself").Wait(Duration.FromHours(20)).Say("ok"),
        Chat.Kept().Say("i cant pee since this morning").Wait(Duration.FromDays(5)).Tap("Not yet"),
        Roads.GoOn(Chat.Kept()).Wait(Duration.FromDays(9)).Say("hi").Wait(Duration.FromHours(24)).Say("4").Tap("My pain"),
    ];

    private static IEnumerable<Chat> Numb() =>
    [
        Pressed().Tap("Gone"),
        Pressed().Tap("Still there"),
        Pressed().Wait(Duration.FromMinutes(11)).Say("/note"),
        Chat.Kept().Say("my glutes are numb from the pad").Tap("Skin of one or both buttocks").Tap("Today or this week").Say("/note"),
    ];

    private static IEnumerable<Chat> Visits() =>
    [
        Chat.Kept().Say("is it a hernia?").Tap("A disc in my back"),
        ToBeSeen().Say("do I need a scan?"),
        ToBeSeen().Say("/flare").Tap("None of these").Tap("None of these").Tap("Different"),
        Flared(ToBeSeen(), 2).Say("/flare").Tap("None of these").Tap("None of these"),
        ToBeSeen(isBooked: true).Say("I've been seen").Say("not yet"),
        Roads.GoOn(new Living(Chat.Kept("2")).Days(1, 1, (_, question) => Living.Steady(question, 5)).Chat).Say("/plan").Say("/note"),
        Chat.Kept().Say("100 kg x 8 x 3"),
    ];

    /// <summary>A leg that should be looked at within days.</summary>
    private static Chat ToBeSeen(bool isBooked = false)
    {
        var chat = Chat.Kept();
        chat.Conversation = chat.Conversation with { Flags = [new OpenFlag("RF-NEU-03", Level.Soon, true, chat.Now) { IsBooked = isBooked }] };
        return chat;
    }

    /// <summary>So many flare-ups before this one.</summary>
    private static Chat Flared(Chat chat, int flares)
    {
        var before = Enumerable.Range(1, flares).Select(ago => new Flare(new LocalDate(2026, 1, 1).PlusDays(-20 * ago), Phase.P1, 2) { IsReentered = true, IsOver = true });
        chat.Conversation = chat.Conversation with { CheckIns = chat.Conversation.CheckIns with { Flares = [.. before] } };
        return chat;
    }

    /// <summary>Only pressure, and the next day.</summary>
    private static Chat Pressed() =>
        Chat.Kept().Say("my glutes are numb from the pad").Tap("Only while a bar or seat presses").Wait(Duration.FromHours(20)).Say("hi");

    private static IEnumerable<Chat> Asked()
    {
        foreach (var line in Enumerable.Range(1, 9))
        {
            yield return new Chat().Say("hi").Tap("I'm 18 or older, start").Say($"explain {line}");
        }

        yield return new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Say("explain 3");
        yield return Chat.Kept().Say("what is cauda equina?");
        yield return Roads.GoOn(Chat.Kept()).Say("I had a baby 5 months ago").Say("no");
        yield return Roads.GoOn(Chat.Kept()).Say("I had a baby 5 months ago").Say("yes");
        yield return Chat.Kept().Say("I fell over yesterday").Tap("None of these");
        yield return Chat.Kept().Say("I fell over yesterday").Wait(Duration.FromMinutes(11));
        yield return Chat.Kept().Say("I'm on warfarin").Say("I fell over yesterday").Tap("I can't get help").Tap("I'm scared");
        yield return Chat.Kept().Say("I'm on warfarin and hit my head");
        yield return Chat.Kept().Say("I'm on warfarin").Say("my left leg tingles a bit").Wait(Duration.FromMinutes(11));
        yield return Roads.GoOn(Chat.Kept()).Say("I'm on apixaban").Say("foam roller?").Say("took 3 ibuprofen");
        yield return Chat.AtFirstHelp().Say("what if my leg tingles?").Say("my leg doesn't tingle");
        yield return Roads.GoOn(Chat.Kept()).Wait(Duration.FromHours(26)).Say("3").Tap("Nothing new").Say("/flare").Tap("None of these")
            .Wait(Duration.FromHours(4)).Say("1").Tap("My pain");
    }
}
