using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>Counting targets of coaching.md 3.0, in the normal case: nothing ticked, pain below 7, under six weeks.</summary>
public sealed class FirstContactCount
{
    private const int MostCharacters = 600;
    private const int MostInAList = 750;

    private static readonly string[] ToFirstHelp = ["I'm 18 or older, start", "None of these", "None of these", "5"];

    private static readonly string[] ToThePlan =
        ["Make my plan, 6 taps", "Middle of the low back", "Under 2 weeks", "Arching or standing", "Ribs pop up", "None"];

    private static readonly string[] ToCheckIns = ["Keep this plan", "Keep, check in daily", "18:00"];

    [Fact]
    public void First_help_comes_within_4_taps_and_300_words()
    {
        var (chat, heard) = Tapping([.. ToFirstHelp]);
        Assert.Equal(nameof(Stage.FirstHelp), chat.Conversation.Stage);
        Assert.InRange(ToFirstHelp.Length, 1, 4);
        Assert.InRange(heard.SkipLast(1).Sum(WordsOf), 1, 300);
    }

    [Fact]
    public void The_plan_comes_within_10_taps()
    {
        var (chat, heard) = Tapping([.. ToFirstHelp, .. ToThePlan]);
        Assert.NotNull(chat.Conversation.Plan);
        Assert.StartsWith("**Week 1", heard[^1].Text, StringComparison.Ordinal);
        Assert.InRange(ToFirstHelp.Length + ToThePlan.Length, 1, 10);
    }

    [Fact]
    public void Check_ins_run_after_13_taps()
    {
        var (chat, _) = Tapping([.. ToFirstHelp, .. ToThePlan, .. ToCheckIns]);
        Assert.Contains(chat.Conversation.Timers, timer => timer.Key.Kind == Timers.CheckIn);
        Assert.InRange(ToFirstHelp.Length + ToThePlan.Length + ToCheckIns.Length, 1, 13);
    }

    [Fact]
    public void Every_message_on_the_way_fits_a_small_screen()
    {
        var (_, heard) = Tapping([.. ToFirstHelp, .. ToThePlan, .. ToCheckIns]);
        Assert.All(heard, message => Assert.InRange(message.Text.Length, 1, IsLong(message) ? MostInAList : MostCharacters));
    }

    /// <summary>Nothing but a list, or a card to keep, passes 600 characters wherever taps and words may lead.</summary>
    [Fact]
    public void No_message_outside_cards_is_long_wherever_one_taps()
    {
        var walker = new Walker();
        var tooLong = new HashSet<string>();
        walker.Walk(
            [Conversation.New, Chat.AtFirstHelp().Conversation, Chat.Kept().Conversation],
            most: 300,
            step => tooLong.UnionWith(step.Messages.Where(message => IsTapped(step) && !IsCard(message) && message.Text.Length > MostInAList)
                .Select(message => $"{message.Prompt}: {message.Text.Length}")));
        Assert.Empty(tooLong);
    }

    private static bool IsTapped(Step step) => step.Input is Input.Tap;

    private static bool IsLong(Message message) => message.Prompt is "screen-a" or "screen-b" or "keep";

    /// <summary>Cards are made to be kept and read in peace; what an escalation must contain is fixed.</summary>
    private static bool IsCard(Message message) =>
        message.Urgency != Urgency.Reply || message.Pictures.Count > 0 || message.Text.StartsWith("**", StringComparison.Ordinal)
        || message.Text.StartsWith("I'm a training coach", StringComparison.Ordinal);

    private static (Chat Chat, IReadOnlyList<Message> Heard) Tapping(IReadOnlyList<string> labels)
    {
        var chat = new Chat().Say("hi");
        var heard = new List<Message>(chat.Said);
        foreach (var label in labels)
        {
            chat.Tap(label);
            heard.AddRange(chat.Said);
        }

        return (chat, heard);
    }

    /// <summary>The texts without button labels; a line's number counts, and a number to call is one word.</summary>
    private static int WordsOf(Message message) =>
        message.Text.Replace("999 or 112", "999", StringComparison.Ordinal).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
}
