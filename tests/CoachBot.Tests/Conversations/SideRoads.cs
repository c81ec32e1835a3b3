namespace CoachBot.Tests.Conversations;

/// <summary>People for whom the first contact turns off, and those who wander.</summary>
internal static class SideRoads
{
    public static IEnumerable<Chat> All =>
    [
        new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("Yes or not sure").Tap("9 Pregnant, new baby").Tap("No").Say("/plan").Say("/stretch"),
        Chat.AtFirstHelp().Say("my physio gave me exercises").Tap("Keep, check in daily").Say("6pm London").Tap("Right").Say("/plan"),
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
    ];

    private static Chat AtAnythingNew() =>
        Chat.Kept("2").Wait(NodaTime.Duration.FromHours(49.1)).Say("2").Tap("Same or better").Tap("Done").Say("1").Tap("No");

    private static Chat AtSite(string pain = "5") => Chat.AtFirstHelp(pain).Tap("Make my plan, 6 taps");

    private static Chat AtTrigger(string pain) => AtSite(pain).Tap("One side").Tap("Under 2 weeks");
}
