using NodaTime;
namespace CoachBot.Tests.Conversations;

/// <summary>People for whom the first contact turns off, and those who wander.</summary>
internal static class SideRoads
{
    public static IEnumerable<Chat> All =>
    [
        new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("Yes or not sure").Tap("9 Pregnant, new baby").Tap("No").Say("/plan").Say("/stretch"),
        Chat.AtFirstHelp().Say("my physio gave me exercises").Say("make my plan").Tap("Keep, check in daily").Say("6pm London").Tap("Right").Say("/plan").Say("/start").Say("hi"),
        AtSite().Tap("Down a leg").Tap("Pain or tingling; touch, strength same").Tap("Under 2 weeks").Tap("Both").Tap("Flat like a table").Tap("None"),
        AtSite().Tap("Somewhere else").Tap("Knee, shoulder or neck").Tap("Low back after all"),
        AtSite().Tap("Somewhere else").Tap("Between the shoulder blades").Tap("Low back after all"),
        Chat.WithPlan("8"),
        AtSite().Say("what do you mean by that").Say("I have diabetes"),
        new Chat().Say("my crotch is numb").Tap("No").Say("I won't go").Say("stop"),
        AtTrigger("2").Tap("Both").Say("/start").Tap("Go on").Tap("Ribs pop up").Tap("None").Tap("Bending or sitting").Say("/stretch back").Say("why"),
        AtTrigger("2").Tap("Arching or standing").Tap("Ribs pop up").Tap("None").Say("why").Say("/stretch back").Say("/card ST-10"),
        AtTrigger("2").Tap("Both").Tap("Flat like a table").Tap("One or more").Tap("Blood thinners").Tap("A known back condition"),
        Chat.Kept("2").Say("/card EX-09").Say("/card EX-05").Say("/stretch hamstrings").Say("/nonsense").Say("مرحبا"),
        Chat.WithPlan().Tap("Keep this plan").Tap("Keep, check in daily").Say("asdf").Say("qwer").Say("yxcv"),
        Chat.WithPlan().Tap("Keep this plan").Tap("Keep, don't check in").Say("asdf").Say("qwer").Say("yxcv"),
        Chat.WithPlan().Tap("Keep this plan").Tap("Keep, check in daily").Say("Leeds, but only at weekends"),
        new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("None of these").Say("what does 10 mean"),
        AtAnythingNew().Say("I meant worse").Say("7").Say("change worst to 8"),
        AtAnythingNew().Say("change pain during to 2").Say("change session to part"),
        AtAnythingNew().Say("change painkiller to yes"),
        Chat.Kept("3").Say("I did hip thrusts anyway").Say("why"),
        Chat.Kept("3").Say("on holiday next week"),
        Chat.Kept("3").Say("I'm ill this week, won't train"),
        Chat.Kept("3").Say("I'm ill, can I train?"),
        Chat.Kept("3").Say("we were away last week").Say("/flare").Tap("None of these").Tap("None of these").Tap("The same").Tap("Nothing I know of").Say("is it over?"),
        Chat.Kept("3").Say("my doctor told me not to train for 10 days").Say("cleared to train"),
        Chat.Kept("3").Say("I'm pregnant").Tap("No").Say("I'm not pregnant"),
        Chat.Kept("3").Say("I'm on steroids").Tap("For muscle").Say("I'm on steroids").Tap("Inhaler, cream or spray"),
        Chat.Kept("3").Say("am I paused?").Say("/pause 5").Say("am I paused?"),
        Chat.Kept("3").Say("/stop").Say("/pause 3"),
        Chat.Kept("3").Say("/pause 10").Wait(Duration.FromDays(11)),
        Chat.Kept("3").Say("took naproxen last night").Say("no ibuprofen today"),
        Chat.Kept("3").Say("/flare").Say("/pause 3").Tap("None of these").Tap("None of these").Tap("The same"),
        Chat.Kept("3").Say("/flare").Say("/pause 3").Wait(Duration.FromDays(5)),
        Chat.Kept("3").Say("I'm away on 8 January").Say("1"),
        Chat.Kept("3").Say("/pause 3").Say("pain down my leg").Tap("Pain or tingling; touch, strength same"),
        new Chat().Say("hi").Say("sure"),
        new Chat().Say("/stretch").Tap("None of these").Say("why"),
        Chat.Kept("3").Say("/pause 3").Say("I did hip thrusts anyway").Say("why"),
        Chat.Kept("3").Say("I fell over 3 months ago").Say("bumped my back on the rack, fine now").Say("took an ibuprofen").Say("I take ibuprofen every day").Say("what if I fall?"),
        Chat.Kept("3").Say("I'm on warfarin").Say("what if I fall?").Say("I stopped warfarin 2 years ago").Tap("Not sure").Say("I stopped warfarin 2 years ago").Tap("None for 2 weeks or more"),
        .. TypedLines(),
        TuneRoads.Open("psfs.name").Say("...").Say("...").Say("..."),
        .. WordsBehindCommands(),
        Nowhere().Tap("Keep, check in daily").Tap("7:00").Say("7am").Say("it is 1 pm here").Say("Georgia").Say("Georgia"),
        Nowhere().Tap("Keep, don't check in").Say("Narnia").Say("asdf").Say("Georgia").Say("Georgia"),
    ];

    /// <summary>Before "keep my answers", with a client that gives no place away.</summary>
    private static Chat Nowhere() => new Chat { Hints = new Core.Conversations.ClientHints(null, null) }.Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("None of these").Say("4")
        .Tap("Make my plan, 6 taps").Tap("One side").Tap("Under 2 weeks").Tap("Both").Tap("Flat like a table").Tap("None").Tap("Keep this plan");

    /// <summary>A day told in one line that nobody asked for, before and after it is decided.</summary>
    private static IEnumerable<Chat> TypedLines() =>
    [
        Chat.Kept("2").Say("pain 2, worst 4, did the session, 1 during, took ibuprofen, nothing new"),
        Chat.Kept("2").Say("pain 2, did half of it, 1 during, no painkillers, same as usual, nothing new").Say("pain 6, worse"),
        Chat.Kept("2").Say("pain 2, skipped it, same as usual, nothing new"),
        Chat.Kept("2").Wait(NodaTime.Duration.FromHours(49.1)).Say("2").Say("same, took ibuprofen").Say("pain 3"),
    ];

    /// <summary>What is typed behind a command is heard, or it is said that nothing fits.</summary>
    private static IEnumerable<Chat> WordsBehindCommands() =>
        from words in new[]
        {
            "/advice belt", "/advice how long", "/advice ice", "/advice scan", "/advice ibuprofen", "/advice rest", "/advice massage", "/advice sleep", "/advice turmeric",
            "/advice quantum", "/stretch wrist", "/learn 9", "/learn quantum", "/note tell her all", "/pause 200", "/pause 1", "/language deutsch", "/language klingon", "pigeon pose", "booty band", "kettlebell swings", "hamstring cramp", "how long until it is better",
        }
        select Chat.Kept("2").Say(words);

    private static Chat AtAnythingNew() =>
        Chat.Kept("2").Wait(NodaTime.Duration.FromHours(49.1)).Say("2").Tap("Same or better").Tap("Done").Say("1").Tap("No");

    private static Chat AtSite(string pain = "5") => Chat.AtFirstHelp(pain).Tap("Make my plan, 6 taps");

    private static Chat AtTrigger(string pain) => AtSite(pain).Tap("One side").Tap("Under 2 weeks");
}
