using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>The question of the first help that waited while its person was led back a step.</summary>
public sealed class BackAtFirstHelp
{
    [Fact]
    public void Make_my_plan_goes_on_to_the_plan() =>
        Assert.Equal(nameof(Stage.PlanBlock), StepBack().Tap("Make my plan, 6 taps").Conversation.Stage);

    [Fact]
    public void Make_my_plan_makes_none_for_whoever_expects_a_child()
    {
        var chat = StepBack();
        chat.Conversation = chat.Conversation with { Flags = [new OpenFlag("RF-PRG-02", Level.Soon, IsStarred: true, Chat.At)] };
        var tapped = chat.Tap("Make my plan, 6 taps");
        Assert.Equal(nameof(Stage.FirstPain), tapped.Conversation.Stage);
        Assert.Null(tapped.Conversation.Open);
    }

    private static Chat StepBack()
    {
        var chat = Chat.AtFirstHelp();
        chat.Conversation = chat.Conversation with { Stage = nameof(Stage.FirstPain) };
        return chat;
    }
}
