using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Following;

/// <summary>A second red day beside a referral: one visit is asked for, within one time (coaching.md 4.4, 4.6).</summary>
public sealed class TwoRedsTests
{
    private static readonly List<string> Said =
        [.. Enumerable.Range(4, 6).Select(day => FollowingRoads.TwoReds(day).Text).Where(text => text.Contains("second red day", StringComparison.Ordinal))];

    [Fact]
    public void Beside_a_referral_within_days_no_other_time_is_named_and_nothing_goes_on()
    {
        var beside = Said.Where(text => text.Contains("within 2–3 days", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(beside);
        Assert.All(beside, text => Assert.DoesNotContain("1–2 weeks", text, StringComparison.Ordinal));
        Assert.All(beside, text => Assert.DoesNotContain("the drills go on", text, StringComparison.Ordinal));
    }
}
