using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Reload;

namespace CoachBot.Tests.Following;

/// <summary>Coming back: after weeks away, and after a flare-up, to a review that names the reason.</summary>
internal static class AfterRoads
{
    public static IEnumerable<Chat> All => [Away("1"), Away("5"), AwayWithWeight(), ReviewAfterAway(), ReviewAfterFlare()];

    /// <summary>In P2, and then nine silent days.</summary>
    internal static Chat Away(string pain) =>
        Steady(16).Days(17, 26, (_, _) => null).Say("hi").Tap("None of these").Tap(pain).Chat;

    /// <summary>At 60 kg, and then ten silent days.</summary>
    internal static Chat AwayWithWeight()
    {
        var chat = Loaded.In(Phase.P3, Loaded.ReadyForR5);
        return new Living(chat).Days(1, 10, (_, _) => null).Say("hi").Tap("None of these").Tap("1").Chat;
    }

    internal static Chat ReviewAfterAway() => new Living(Away("1")).Days(27, 27, (_, question) => Living.Steady(question, 1)).Chat;

    /// <summary>A flare-up on a Friday: its quiet days end with the review.</summary>
    internal static Chat ReviewAfterFlare() => Steady(18).Say("/flare").Tap("None of these").Tap("None of these").Tap("The same").Tap("Nothing I know of")
        .Days(19, 20, (_, question) => Living.Steady(question, 1)).Chat;

    private static Living Steady(int days) => new Living(Chat.Kept("2")).Days(1, days, (_, question) => Living.Steady(question, 1));
}
