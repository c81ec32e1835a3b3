using Xunit;

namespace CoachBot.Tests.Following;

/// <summary>Several reasons for a visit on one day: one is asked for, the strongest, with the others inside it.</summary>
public sealed class ReferralTests
{
    [Theory]
    [InlineData("5", 0, "It has been getting worse. Please see a physio or doctor within 2–3 days. Until it is booked I keep you on the gentle menu. Tell them as well: how strong the pain is.")]
    [InlineData("6", 7, "Until then I'll keep you on the gentle menu. Tell them as well: after a week it has hardly eased.")]
    public void One_visit_is_asked_for_with_the_other_reasons_inside_it(string start, int days, string said)
    {
        var text = FollowingRoads.Referred(start, days).Text;
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("physio or doctor").Length);
    }
}
