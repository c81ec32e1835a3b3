using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>An old button that tells of something bad is news: its report is never dropped (coaching.md 2.5, 7.2, 7.3).</summary>
public sealed class OldReportTests
{
    [Fact]
    public void Something_new_tapped_in_a_pause_asks_what_is_new_and_the_pause_goes_on_after_it()
    {
        var chat = AtC5().Say("/pause 3").Wait(Duration.FromHours(20)).Tap("Something new");
        Assert.Equal("c5.which", chat.Conversation.Open?.Question);
        chat.Tap("None after all").Tap("Right, nothing");
        Assert.Equal((Stage.Paused, new LocalDate(2026, 1, 9)), (chat.Stage, chat.Conversation.Person.ResumeOn));
    }

    [Fact]
    public void A_leg_told_in_a_pause_has_the_whole_screen_after_it_and_the_pause_goes_on()
    {
        var chat = Rested().Say("/pause 5").Say("my left leg tingles").Tap("Pain or tingling; touch, strength same");
        Assert.Equal("rescreen", chat.Conversation.Open?.Question);
        Assert.Equal(Stage.Paused, chat.Tap("None of these").Stage);
    }

    [Fact]
    public void It_asks_what_is_new_after_the_day_was_decided_and_after_stop()
    {
        Assert.Equal("c5.which", AtC5().Tap("Nothing new").Tap("Something new").Conversation.Open?.Question);
        Assert.Equal("c5.which", AtC5().Say("/stop").Tap("Something new").Conversation.Open?.Question);
    }

    [Fact]
    public void It_asks_what_is_new_however_long_ago_the_button_was_made()
    {
        var chat = AtC5().Tap("Nothing new");
        chat.Conversation = chat.Conversation with { Asked = [] };
        Assert.Equal("c5.which", chat.Tap("Something new").Conversation.Open?.Question);
    }

    [Fact]
    public void It_asks_what_is_new_where_another_day_is_being_asked_about()
    {
        var chat = AtC5().Tap("Nothing new").Wait(Duration.FromHours(24));
        Assert.Equal("c1", chat.Conversation.Open?.Question);
        Assert.Equal("c5.which", chat.Tap("Something new").Conversation.Open?.Question);
        Assert.Equal("c1", chat.Tap("None after all").Tap("Right, nothing").Conversation.Open?.Question);
    }

    [Fact]
    public void Beside_an_open_question_about_safety_that_one_comes_first_and_then_what_is_new()
    {
        var chat = AtC5().Tap("Nothing new").Say("something popped").Tap("Something new");
        Assert.StartsWith("One safety question first.", chat.Text, StringComparison.Ordinal);
        Assert.Equal("CL-06", chat.Conversation.Open?.Question);
        Assert.Equal("c5.which", chat.Tap("A click, no new pain").Conversation.Open?.Question);
    }

    [Fact]
    public void Before_anything_is_kept_an_unknown_button_no_longer_counts() =>
        Assert.DoesNotContain("What is new?", new Chat().Take(new Input.Tap("v1.7.c5.something")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("c1", "9", "CL-09")]
    [InlineData("c1", "10", "CL-09")]
    [InlineData("pain", "10", "CL-09")]
    [InlineData("return.pain", "9", "CL-09")]
    [InlineData("c5.which", "new.other", "c5.other")]
    [InlineData("c5.which", "new.leg", "CL-08")]
    [InlineData("session.hurts", "hurts.leg", "CL-08")]
    [InlineData("session.leg", "leg.still", "CL-08")]
    [InlineData("flare.where", "where.leg", "CL-08")]
    [InlineData("flare.where", "where.groin", "bulge")]
    [InlineData("flare.where", "where.lump", "shape")]
    [InlineData("CL-01", "cl-01.buttock", "CL-01")]
    [InlineData("CL-05", "cl-05.old", "CL-05")]
    [InlineData("CL-08", "cl-08.same", "CL-08")]
    [InlineData("CL-12", "cl-12.lump", "CL-12")]
    [InlineData("CL-13", "yes", "CL-13")]
    [InlineData("bulge", "bulge.soft", "bulge")]
    [InlineData("rescreen", "screen.yes", "screen-a.which")]
    public void What_it_tells_of_is_asked_about_in_a_pause_too(string question, string value, string asked)
    {
        Assert.Equal(asked, Old(Rested(), question, value).Conversation.Open?.Question);
        Assert.Equal(asked, Old(Rested().Say("/pause 5"), question, value).Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("rescreen", "item.1", Level.Emergency)]
    [InlineData("rescreen-b", "item.1", Level.Urgent)]
    [InlineData("screen-a.sure", "sure.not", Level.Emergency)]
    [InlineData("line-or-pain", "which.line", Level.Emergency)]
    [InlineData("mistake", "yes", Level.Emergency)]
    [InlineData("shape", "shape.lump", Level.Urgent)]
    [InlineData("CL-01", "cl-01.saddle", Level.Emergency)]
    [InlineData("CL-03", "cl-03.week", Level.Emergency)]
    [InlineData("CL-03.changed", "yes", Level.Emergency)]
    [InlineData("CL-03.doctor", "no", Level.Urgent)]
    [InlineData("CL-06", "cl-06.severe", Level.Urgent)]
    [InlineData("CL-04", "cl-04.me", Level.Emergency)]
    [InlineData("CL-09", "cl-09.pain", Level.Urgent)]
    [InlineData("c5.which", "new.saddle", Level.Emergency)]
    [InlineData("c5.which", "new.fever", Level.Urgent)]
    [InlineData("pregnant.signs", "yes", Level.Emergency)]
    public void What_acts_by_itself_acts_in_a_pause_too(string question, string value, Level level) =>
        Assert.Equal(level, Old(Rested().Say("/pause 5"), question, value).Conversation.Held?.Level);

    [Fact]
    public void An_old_yes_of_the_mistake_path_counts_while_the_next_line_is_asked()
    {
        var chat = new Chat().Say("38.5 fever and back pain").Tap("Not me / typed by mistake");
        Assert.Equal((Level.Urgent, "mistake"), (chat.Conversation.Held!.Level, chat.Conversation.Open?.Question));
        var first = chat.Conversation.Open!.Asking;
        chat.Tap("No").Take(new Input.Tap($"v1.{first}.yes"));
        Assert.Equal(Level.Emergency, chat.Conversation.Held?.Level);
    }

    [Fact]
    public void Worse_of_a_day_that_is_over_asks_how_bad_it_is_and_what_is_new()
    {
        Assert.Equal("c1", Old(Rested(), "c2", "c2.worse").Conversation.Open?.Question);
        Assert.Equal("c1", Old(Rested().Say("/pause 5"), "c2", "c2.worse").Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("c1", "3")]
    [InlineData("c2", "c2.same")]
    [InlineData("c5", "c5.nothing")]
    [InlineData("CL-06", "cl-06.click")]
    public void A_calm_one_of_a_day_that_is_over_no_longer_counts(string question, string value) =>
        Assert.StartsWith("That question is done", Old(Rested().Say("/pause 5"), question, value).Text, StringComparison.Ordinal);

    /// <summary>Taps a button of a question that was asked yesterday, and is settled.</summary>
    private static Chat Old(Chat chat, string question, string value)
    {
        var about = question switch
        {
            "c1" or "c2" or "c5" => "2026-01-04",
            "mistake" => "a1",
            "line-or-pain" => "4|rescreen|flare",
            "rescreen" or "rescreen-b" => "flare",
            "CL-04" => "RF-CES-06|Emergency",
            _ => null,
        };
        var prompt = question switch { "c1" => "c1.evening", "rescreen" => "screen-a", "rescreen-b" => "screen-b", _ => question };
        var asked = new OpenQuestion(chat.Conversation.Askings + 1, question, prompt, chat.Now - Duration.FromHours(24), 0, about);
        chat.Conversation = chat.Conversation with { Askings = asked.Asking, Asked = [asked, .. chat.Conversation.Asked] };
        return chat.Take(new Input.Tap($"v1.{asked.Asking}.{value}"));
    }

    /// <summary>The day after the first check-in, before the second.</summary>
    private static Chat Rested() => AtC5().Tap("Nothing new").Wait(Duration.FromHours(10));

    /// <summary>"Anything new?" of the first check-in is open.</summary>
    private static Chat AtC5()
    {
        var chat = Roads.GoOn(Chat.Kept()).Wait(Duration.FromHours(26)).Say("3");
        Assert.Equal("c5", chat.Conversation.Open?.Question);
        return chat;
    }
}
