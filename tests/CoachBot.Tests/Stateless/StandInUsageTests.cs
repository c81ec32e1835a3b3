using CoachBot.Core.Conversations;
using Stateless;
using Xunit;

namespace CoachBot.Tests.StateMachines;

public sealed class StandInUsageTests
{
    [Fact]
    public void The_coach_uses_every_public_member_of_the_stand_in() => AllIsUsedBy(typeof(Coach));

    [Fact]
    public void The_tests_use_every_public_member_of_the_stand_in() => AllIsUsedBy(typeof(StandInUsageTests));

    static void AllIsUsedBy(Type user)
    {
        Assert.SkipWhen(StandIn.IsReplaced, "The package has more than the coach needs.");

        var unused = PublicMembers.Unused(typeof(FiringMode).Assembly, user.Assembly);

        Assert.True(unused.Count == 0, $"{user.Assembly.GetName().Name} does not use:\n{string.Join('\n', unused)}");
    }
}
