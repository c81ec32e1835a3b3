using CoachBot.Core.Conversations;
using CoachBot.Core.Guides;
using CoachBot.Core.Plans;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Guides;

/// <summary>/form: every guide of coaching.md 6, by every name people use.</summary>
public sealed class FormGuideTests
{
    public static TheoryData<string> Guides => [.. TheScript.Script.Catalog.Forms.Keys];

    [Fact]
    public void There_are_the_seventeen_guides_of_section_6() => Assert.Equal(17, TheScript.Script.Catalog.Forms.Count);

    [Theory]
    [MemberData(nameof(Guides))]
    public void A_stranger_gets_the_checklist_and_all_that_hangs_on_it(string guide)
    {
        var chat = new Chat().Say($"/form {guide}");
        Assert.Contains("check yourself", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Where you should feel it", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Test yourself", chat.Text, StringComparison.Ordinal);
        Assert.EndsWith("Pain in your back now? /start", chat.Text, StringComparison.Ordinal);
        Assert.Contains("common faults", chat.Tap("Common faults").Text, StringComparison.Ordinal);
        Assert.Contains("Easier", chat.Tap("Easier").Text, StringComparison.Ordinal);
        Assert.Contains("Harder", chat.Tap("Harder").Text, StringComparison.Ordinal);
        Assert.Contains("Which is closest?", chat.Tap("I feel it in my back").Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thrusts", "hip-thrust")]
    [InlineData("Hip Thrust", "hip-thrust")]
    [InlineData("hipthrust", "hip-thrust")]
    [InlineData("RDL", "romanian-deadlift")]
    [InlineData("romanian", "romanian-deadlift")]
    [InlineData("romanian-deadlift", "romanian-deadlift")]
    [InlineData("romanain deadlift", "romanian-deadlift")]
    [InlineData("bulgarians", "split-squat")]
    [InlineData("lunges", "split-squat")]
    [InlineData("goblet squat", "squat")]
    [InlineData("monster walk", "clamshell")]
    [InlineData("ghr", "ham-raise")]
    [InlineData("nordic", "ham-raise")]
    [InlineData("kb swing", "swing")]
    [InlineData("good mornings", "good-morning")]
    [InlineData("quiz", "quiz")]
    [InlineData("thumb test", "thumb")]
    [InlineData("biceps curl", null)]
    [InlineData("", null)]
    public void A_guide_is_found_by_the_names_people_use(string words, string? guide) =>
        Assert.Equal(guide, GuideNames.Find(TheScript.Script, TheScript.Script.English, words));

    [Fact]
    public void Every_guide_can_be_picked_and_no_name_means_two()
    {
        var buttons = GuideNames.In(TheScript.Script, TheScript.Script.English);
        Assert.Equal(TheScript.Script.Catalog.Forms.Keys.Concat(["quiz", "thumb"]).Order(), buttons.Select(button => button.Reply["guide.".Length..]).Order());
        var words = buttons.SelectMany(button => button.Also.Append(button.Text)).Select(word => word.ToLowerInvariant()).ToList();
        Assert.Equal(words.Distinct().Count(), words.Count);
    }

    [Fact]
    public void A_name_that_the_buttons_do_not_show_is_understood_all_the_same()
    {
        var chat = new Chat().Say("/form").Say("reverse hyper");
        Assert.Contains("Reverse hyper: check yourself", chat.Text, StringComparison.Ordinal);
        Assert.Null(chat.Conversation.Open);
    }

    [Theory]
    [InlineData("deadlift", "5", "**Not yet: it comes when your old lifts come back")]
    [InlineData("deadlift", "2", "**In full when your old lifts come back")]
    [InlineData("hip-thrust", "2", "**Not yet: it comes with the first light weights")]
    [InlineData("dead-bug", "2", "**Dead bug")]
    public void A_lift_that_is_not_due_yet_says_when_it_comes_and_on_the_mild_track_what_may_stay(string guide, string pain, string head)
    {
        var chat = Chat.Kept(pain).Say($"/form {guide}");
        Assert.StartsWith(head, chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/start", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hip-thrust", Phase.P1, "Pain", "Leave it out for now")]
    [InlineData("hip-thrust", Phase.P2, "Pain", "Leave out hip thrusts with weight")]
    [InlineData("deadlift", Phase.P1, "Pinch", "Leave it out for now")]
    [InlineData("deadlift", Phase.P4, "Pinch", "It waits till your plan brings it back")]
    [InlineData("bird-dog", Phase.P1, "Pain", "go a step down")]
    [InlineData("plank", Phase.P1, "Effort", "even effort is normal")]
    public void Felt_in_the_back_it_is_effort_or_it_stops(string guide, Phase phase, string tap, string answer)
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { Phase = phase } };
        Assert.Contains(answer, chat.Say($"/form {guide}").Tap("I feel it in my back").Tap(tap).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Down_a_leg_it_is_a_red_flag_question_and_a_stranger_has_screen_a_first()
    {
        var known = Chat.Kept("2").Say("/form squat").Tap("I feel it in my back").Tap("Runs down a leg");
        Assert.Equal("CL-08", known.Conversation.Open?.Question);
        var stranger = new Chat().Say("/form squat").Tap("I feel it in my back").Tap("Runs down a leg");
        Assert.Equal("rescreen", stranger.Conversation.Open?.Question);
        Assert.Equal("CL-08", stranger.Tap("None of these").Conversation.Open?.Question);
    }

    [Fact]
    public void While_held_no_guide_no_quiz_and_no_thumb_test_can_be_reached()
    {
        foreach (var words in (string[])["/form", "/form rdl", "/form quiz", "/form thumb", "/card EX-03", "/easier EX-03", "/did ST-08", "/faults squat"])
        {
            var chat = Chat.Kept("2").Say("my crotch is numb").Say(words);
            Assert.Equal(Stage.Emergency, chat.Stage);
            Assert.DoesNotContain(chat.Said, message => message.Pictures.Count > 0);
            Assert.Contains("999", chat.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("EX-09", "hip-thrust")]
    [InlineData("EX-17", "clamshell")]
    [InlineData("EX-28", null)]
    public void An_exercise_knows_its_guide(string exercise, string? guide) =>
        Assert.Equal(guide, TheScript.Script.Catalog.Forms.Values.FirstOrDefault(form => form.Exercises.Contains(exercise))?.Id);

    [Fact]
    public void No_guide_comes_before_every_exercise_it_is_about() =>
        Assert.All(TheScript.Script.Catalog.Forms.Values.Where(form => form.Shows is not null && form.Id != "hip-thrust"), form =>
            Assert.True(form.From >= TheScript.Script.Catalog.Exercises[form.Shows!].From || form.From == Phase.P1, form.Id));
}
