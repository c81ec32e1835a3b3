using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Emulators.Discord.World;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>Buttons, selects, forms and completions, from the person's side.</summary>
public sealed class PressTests
{
    [Fact]
    public async Task A_picker_acts_at_once()
    {
        await using var room = await CoachRoom.Open();
        var (ana, question) = await Asked(room, Widget.Picker, new("1 Between legs", "v1.7.saddle"), new("2 Peeing", "v1.7.pee"));
        await room.Answered(ana.Chooses(question, ["2 Peeing"]));
        Assert.Equal(new Input.Tap("v1.7.pee"), room.Coach.Arrivals.Last().Input);
    }

    [Fact]
    public async Task Several_choices_are_one_tap()
    {
        await using var room = await CoachRoom.Open();
        var (ana, question) = await Asked(room, Widget.Toggles, new("Disc", "v1.7.disc"), new("Pregnant", "v1.7.pregnant"), new("Other", "v1.7.other"));
        await room.Answered(ana.Chooses(question, ["Disc", "Other"]));
        Assert.Equal(new Input.Tap("v1.7.disc,other"), room.Coach.Arrivals.Last().Input);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Trap_a_form_is_read_in_both_shapes(bool isLegacy)
    {
        await using var room = await CoachRoom.Open();
        var (ana, question) = await Asked(room, Widget.Clock, new Button("7:00", "v1.7.0700"));
        var opened = ana.Presses(question, "Type it");
        await room.Answered(opened);
        Assert.Equal("Your answer", opened.Modal!.Value.GetProperty("title").GetString());
        await room.Answered(ana.Submits(opened, new Dictionary<string, string> { ["c1.line"] = " half past six " }, isLegacy));
        Assert.Equal(new Input.Text("half past six"), room.Coach.Arrivals.Last().Input);
        Assert.Equal(2, room.Coach.Arrivals.Count);
    }

    [Theory]
    [InlineData("v1.3.old")]
    [InlineData("cmd.plan")]
    [InlineData("something.else")]
    public async Task An_old_button_is_the_coachs_to_answer(string id)
    {
        await using var room = await CoachRoom.Open();
        var (ana, question) = await Asked(room, Widget.Buttons, new Button("Yes", "v1.7.yes"));
        await room.Answered(ana.PressesStale(question, id));
        Assert.Equal(new Input.Tap(id), room.Coach.Arrivals.Last().Input);
    }

    [Theory]
    [InlineData("c1.future")]
    [InlineData("c1.pick.7")]
    public async Task A_button_of_ours_that_nobody_knows_any_more_says_so(string id)
    {
        await using var room = await CoachRoom.Open();
        var (ana, question) = await Asked(room, Widget.Buttons, new Button("Yes", "v1.7.yes"));
        var pressed = ana.PressesStale(question, id);
        await room.Answered(pressed);
        Assert.StartsWith("I don't know that button any more.", Assert.Single(pressed.Said).Content);
        Assert.Single(room.Coach.Arrivals);
    }

    [Fact]
    public async Task What_is_typed_is_completed_without_a_turn()
    {
        await using var room = await CoachRoom.Open();
        var typing = room.Discord.Person("Ana").Types("form", "exercise", "hip thr");
        await room.Answered(typing);
        Assert.Equal("Hip thrust", Assert.Single(typing.Choices).Name);
        Assert.Empty(room.Coach.Arrivals);
    }

    [Fact]
    public async Task A_command_carries_its_option()
    {
        await using var room = await CoachRoom.Open();
        await room.Answered(room.Discord.Person("Ana").Commands("stretch", options: [("area", "hips")]));
        Assert.Equal(new Input.Text("/stretch hips"), room.Coach.Arrivals.Single().Input);
    }

    [Fact]
    public async Task Trap_a_locale_unknown_to_us_is_answered_in_English()
    {
        await using var room = await CoachRoom.Open();
        var typing = room.Discord.Person("Ana", "xx-YY").Types("form", "exercise", "hip thr");
        await room.Answered(typing);
        Assert.Equal("Hip thrust", Assert.Single(typing.Choices).Name);
    }

    [Fact]
    public async Task A_command_works_where_the_bot_is_only_somebodys_own()
    {
        await using var room = await CoachRoom.Open();
        var ana = room.Discord.Person("Ana");
        var asked = ana.Commands("stretch", room.Discord.Group("Friends"));
        await room.Answered(asked);
        Assert.True(Assert.Single(asked.Said).IsEphemeral);
    }

    [Fact]
    public async Task An_answered_question_loses_its_buttons_and_keeps_its_words()
    {
        await using var room = await CoachRoom.Open();
        var (ana, question) = await Asked(room, Widget.Buttons, new Button("Yes", "v1.7.yes"));
        room.Coach.Closes = [7];
        await room.Answered(ana.Presses(question, "Yes"));
        await room.Until(() => ana.Heard[0].Controls.Count == 0);
        Assert.Equal("Well?", ana.Heard[0].Content);
    }

    private static async Task<(DiscordPerson Person, DiscordMessage Question)> Asked(CoachRoom room, Widget widget, params Button[] buttons)
    {
        room.Coach.Says = arrival => arrival.Input is Input.Text("ask")
            ? [new("Well?", "p") { Widget = widget, Asking = 7, Buttons = buttons }]
            : [new("Thanks.", "p")];
        var ana = room.Discord.Person("Ana");
        ana.Says("ask");
        await room.Until(() => ana.Heard.Count == 1);
        await room.Until(() => room.Coach.Delivered.Count == 1);
        return (ana, ana.Heard[0]);
    }
}
