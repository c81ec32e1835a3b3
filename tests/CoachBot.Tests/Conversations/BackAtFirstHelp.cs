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

    [Fact]
    public void Whoever_was_lost_on_the_way_comes_back_to_the_first_help_and_not_a_step_before_it()
    {
        var chat = Chat.AtFirstHelp();
        chat.Conversation = chat.Conversation with { Stage = nameof(Stage.Lost), Open = null };
        chat.Say("hello").Tap("None of these");
        Assert.Equal((Stage.FirstHelp, "first-help"), (chat.Stage, chat.Conversation.Open!.Question));
        Assert.Equal(Stage.PlanBlock, chat.Tap("Make my plan, 6 taps").Stage);
    }

    [Fact]
    public void Whoever_took_the_number_back_is_asked_for_it_before_any_plan()
    {
        var chat = Chat.AtFirstHelp().Say("back");
        Assert.Null(chat.Conversation.Answer("pain"));
        chat.Say("my crotch is numb").Say("I was seen").Tap("Checked, and exercise is OK").Tap("Skip");
        Assert.Equal((Stage.FirstPain, "pain"), (chat.Stage, chat.Conversation.Open?.Question));
    }

    private static Chat StepBack()
    {
        var chat = Chat.AtFirstHelp();
        chat.Conversation = chat.Conversation with { Stage = nameof(Stage.FirstPain) };
        return chat;
    }
}
