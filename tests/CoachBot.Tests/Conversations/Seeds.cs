using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Where walks begin: people as they are after real turns, in every family of stages.</summary>
internal static class Seeds
{
    /// <summary>By name of a state's file; the name says where the conversation stands.</summary>
    public static IReadOnlyDictionary<string, Func<Chat>> Named { get; } = new Dictionary<string, Func<Chat>>(StringComparer.Ordinal)
    {
        ["new"] = () => new Chat(),
        ["opening"] = () => new Chat().Say("hi"),
        ["screen-a"] = () => new Chat().Say("hi").Tap("I'm 18 or older, start"),
        ["screen-b"] = () => new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these"),
        ["first-help"] = () => Chat.AtFirstHelp(),
        ["first-help-after-zero"] = () => Chat.AtFirstHelp("0"),
        ["first-help-after-eight"] = () => Chat.AtFirstHelp("8"),
        ["plan-block"] = () => Chat.AtFirstHelp().Tap("Make my plan, 6 taps").Tap("One side"),
        ["plan"] = () => Chat.WithPlan("2"),
        ["setup"] = () => Chat.WithPlan().Tap("Keep this plan").Tap("Keep, check in daily"),
        ["coaching"] = () => Chat.Kept(),
        ["coaching-mild"] = () => Chat.Kept("2", "Ribs pop up"),
        ["clarifying"] = () => Chat.Kept().Say("/checkin").Say("my left leg tingles a bit"),
        ["held-emergency"] = () => Chat.Kept().Say("my crotch is numb"),
        ["held-emergency-visitor"] = () => new Chat().Say("my crotch is numb"),
        ["held-urgent"] = () => Chat.Kept().Say("fever and back pain"),
        ["held-crisis"] = () => Chat.Kept().Say("i want to die"),
        ["held-next-morning"] = () => Chat.Kept().Say("my crotch is numb").Wait(Duration.FromHours(20)),
        ["clearance"] = () => Chat.Kept().Say("fever and back pain").Say("I was seen"),
        ["check-in"] = () => Chat.Kept().Wait(Duration.FromHours(26)),
        ["check-in-half-way"] = () => Chat.Kept().Wait(Duration.FromHours(26)).Say("3"),
        ["paused"] = () => Chat.Kept().Say("/pause 3"),
        ["linked"] = () => LinkRoads.Joined(Chat.Kept()),
        ["link-asked"] = () => LinkRoads.Asked(Chat.Kept().Wait(Duration.FromHours(26)), Conversation.New),
        ["link-which"] = () => LinkRoads.Asked(Chat.AtFirstHelp(), Chat.Kept().Conversation).Tap("Yes, join"),
        ["left"] = () => Chat.Kept().Say("/stop"),
        ["silent-week"] = () => Chat.Kept().Wait(Duration.FromDays(9)),
        ["back-after-absence"] = () => Chat.Kept().Wait(Duration.FromDays(9)).Say("hello"),
        ["stretch-unscreened"] = () => new Chat().Say("/stretch hips"),
        ["lost"] = () => new Chat { Conversation = Conversation.New with { Stage = "Yesterday" } }.Say("hi"),
    };

    private static readonly Lazy<IReadOnlyList<Conversation>> All = new(() => [.. Named.Values.Select(make => make().Conversation)]);

    public static IReadOnlyList<Conversation> Many => All.Value;

    public static IReadOnlyList<Conversation> Few =>
        [Conversation.New, Chat.AtFirstHelp("8").Conversation, Chat.Kept().Conversation, Chat.Kept("2", "Ribs pop up").Conversation];
}
