using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>Any earlier answer of intake and check-in is put right in one message, in plain words.</summary>
public sealed class CorrectionTests
{
    [Theory]
    [InlineData("pain", "actually it was 6 not 5", "6")]
    [InlineData("pain", "I meant 6", "6")]
    [InlineData("pain", "change pain to 4", "4")]
    [InlineData("pain", "my pain should be 4", "4")]
    [InlineData("pain", "sorry, pain was 4, not 5", "4")]
    [InlineData("pain", "actually my pain was 6", "6")]
    [InlineData("pain", "no wait, it was 4", "4")]
    [InlineData("pain", "it should be 4", "4")]
    [InlineData("pain", "not 5, 6", "6")]
    [InlineData("pain", "mistyped, it was a 4", "4")]
    [InlineData("pain", "can you change the pain score to 3", "3")]
    [InlineData("site", "I meant the buttock", "site.buttock")]
    [InlineData("site", "sorry, not one side, the middle", "site.middle")]
    [InlineData("site", "change place to buttock", "site.buttock")]
    [InlineData("site", "oops I meant my left cheek", "site.buttock")]
    [InlineData("site", "it's the middle not one side", "site.middle")]
    [InlineData("site", "where it is should be the middle of my low back", "site.middle")]
    [InlineData("duration", "I meant three weeks", "duration.2-6w")]
    [InlineData("duration", "actually it's been 2 months", "duration.6w-3m")]
    [InlineData("duration", "change duration to over 3 months", "duration.over-3m")]
    [InlineData("duration", "sorry, not under 2 weeks, 2-6 weeks", "duration.2-6w")]
    [InlineData("duration", "how long should be half a year", "duration.over-3m")]
    [InlineData("aggravate", "sorry, not both, sitting", "aggravate.bending")]
    [InlineData("aggravate", "change trigger to bending", "aggravate.bending")]
    [InlineData("aggravate", "I meant only the lift", "aggravate.lift")]
    [InlineData("aggravate", "what sets it off is actually standing", "aggravate.arching")]
    [InlineData("aggravate", "wrong button, bending or sitting", "aggravate.bending")]
    [InlineData("form-top", "I meant tailbone curls", "top.tail")]
    [InlineData("form-top", "change top position to ribs pop up", "top.ribs")]
    [InlineData("form-top", "not flat, ribs", "top.ribs")]
    [InlineData("about", "change about me to one or more", "about.some")]
    [InlineData("about", "sorry, I meant one or more", "about.some")]
    public void An_answer_of_the_first_contact(string question, string words, string after)
    {
        var chat = Chat.WithPlan().Say(words);
        Assert.Equal(after, chat.Conversation.Answer(question));
        Assert.StartsWith("Changed.", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "pain.zero", "Never", "I meant only in the lift", "zero.lift")]
    [InlineData("5", "site.else", "Low back after all", "change where it is to buttock", "")]
    public void An_answer_that_only_some_give(string pain, string question, string button, string words, string after)
    {
        var chat = new Chat().Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("None of these").Say(pain);
        if (question == "site.else")
        {
            chat.Tap("Make my plan, 6 taps").Tap("Somewhere else");
        }

        chat.Tap(button).Say(words);
        Assert.StartsWith("Changed.", chat.Text, StringComparison.Ordinal);
        Assert.True(after.Length == 0 || chat.Conversation.Answer(question) == after, chat.Conversation.Answer(question));
    }

    [Theory]
    [InlineData("c1", "actually it was 5 not 4", "5")]
    [InlineData("c1", "change pain to 5", "5")]
    [InlineData("c4", "I meant 5", "5")]
    [InlineData("c1", "sorry, pain was 5", "5")]
    [InlineData("c2", "I meant worse", "c2.worse")]
    [InlineData("c2", "sorry, not the same, worse", "c2.worse")]
    [InlineData("c2", "actually it is worse", "c2.worse")]
    [InlineData("c3", "sorry, only part", "c3.part")]
    [InlineData("c3", "I meant skipped", "c3.none")]
    [InlineData("c3", "change session to part", "c3.part")]
    [InlineData("c3", "not done, part", "c3.part")]
    [InlineData("c3", "actually I only did part of it", "c3.part")]
    [InlineData("c3", "wait I only did part", "c3.part")]
    [InlineData("c4", "change pain during to 4", "4")]
    [InlineData("c4", "session pain should be 4", "4")]
    [InlineData("c4", "pain during it was 4 not 1", "4")]
    public void An_answer_of_the_running_check_in(string question, string words, string after)
    {
        var chat = Asked().Say("4").Tap("Same or better").Tap("Done").Say("1").Say(words);
        Assert.StartsWith("Changed.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(after, CheckInAnswers.Of(chat.Conversation.CheckIns.Running!, question));
    }

    [Theory]
    [InlineData("worst", "change worst to 8", "8")]
    [InlineData("worst", "worst was 8 not 7", "8")]
    [InlineData("c2", "sorry, same or better", "c2.same")]
    [InlineData("c1", "I meant 5 not 6", "5")]
    public void An_answer_of_a_worse_day(string question, string words, string after)
    {
        var chat = Asked().Say("6").Tap("Worse").Say("7").Say(words);
        Assert.StartsWith("Changed.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(after, CheckInAnswers.Of(chat.Conversation.CheckIns.Running!, question));
    }

    [Theory]
    [InlineData("change painkiller to yes")]
    [InlineData("actually painkiller should be yes")]
    public void The_painkiller(string words)
    {
        var chat = Asked().Say("2").Tap("Same or better").Tap("Done").Say("1").Tap("No").Say(words);
        Assert.True(chat.Conversation.CheckIns.Running!.Painkiller);
    }

    [Fact]
    public void What_a_typed_line_filled_can_be_put_right_too()
    {
        var chat = Asked().Say("pain 3, did the session, 1 during").Say("sorry, I meant 2 during");
        Assert.Equal(2, chat.Conversation.CheckIns.Running!.InSession);
        chat.Say("I meant part");
        Assert.Equal("part", chat.Conversation.CheckIns.Running!.Session);
    }

    [Fact]
    public void Something_new_after_all_is_asked_about()
    {
        var chat = Asked().Say("3, nothing new").Say("change anything new to something new");
        Assert.Equal("c5.which", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void A_session_that_was_skipped_after_all_has_no_pain_to_ask_for()
    {
        var chat = Asked().Say("4").Tap("Same or better").Tap("Done");
        Assert.Equal("c4", chat.Conversation.Open?.Question);
        chat.Say("sorry, I meant skipped");
        Assert.Equal("c5", chat.Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("change my time to 8", "08:00:00")]
    [InlineData("change my check in time to 8pm", "20:00:00")]
    [InlineData("my time should be 20:30", "20:30:00")]
    public void The_time_of_the_check_ins(string words, string time)
    {
        var chat = Chat.Kept().Say(words);
        Assert.Equal(time, $"{chat.Conversation.Person.CheckInAt:HH:mm:ss}");
        Assert.Equal("time-place.right", chat.Conversation.Open?.Question);
        Assert.Equal("Europe/London", chat.Conversation.Person.Zone);
    }

    [Fact]
    public void A_new_time_in_the_middle_of_a_check_in_does_not_lose_it()
    {
        var chat = Asked().Say("4").Say("change my time to 8pm").Tap("Right");
        Assert.Equal("20:00:00", $"{chat.Conversation.Person.CheckInAt:HH:mm:ss}");
        Assert.Equal("c2", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void A_number_outside_the_scale_is_told_the_range_even_while_a_red_flag_question_is_open()
    {
        var chat = Chat.AtFirstHelp("9");
        Assert.Equal("CL-09", chat.Conversation.Open?.Question);
        chat.Say("change pain to 12");
        Assert.Equal("CL-09", chat.Conversation.Open?.Question);
        Assert.Equal("9", chat.Conversation.Answer("pain"));
        Assert.Contains("0 to 10", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ok, 3")]
    [InlineData("please 3")]
    [InlineData("hi, 3")]
    [InlineData("well, 3")]
    public void A_polite_number_answers_what_is_open(string words)
    {
        var chat = Asked().Say(words);
        Assert.Equal(3, chat.Conversation.CheckIns.Running!.Usual);
    }

    [Theory]
    [InlineData("change my shoes to 8")]
    [InlineData("I meant well")]
    public void What_fits_no_answer_changes_none(string words)
    {
        var before = Chat.WithPlan();
        var answers = before.Conversation.Answers;
        Assert.Equal(answers, before.Say(words).Conversation.Answers);
    }

    [Fact]
    public void Every_question_whose_answer_is_kept_is_among_these()
    {
        string[] here =
        [
            "pain", "pain.zero", "site", "site.else", "duration", "aggravate", "form-top", "about", "about.list", "confidence", "sleep", "felt", "mood", "flare.same", "flare.change",
            .. LaterQuestions.All.Where(question => question.IsKept).Select(question => question.Id),
        ];
        Assert.Equal(Questions.All.Values.Where(question => question.IsKept).Select(question => question.Id).Order(), here.Order());
    }

    [Fact]
    public void A_list_and_a_later_question_too()
    {
        var list = Chat.AtFirstHelp().Tap("Make my plan, 6 taps").Tap("One side").Tap("Under 2 weeks").Tap("Both").Tap("Flat like a table").Tap("One or more").Tap("Blood thinners");
        Assert.Equal("about.thinners", list.Conversation.Answer("about.list"));
        Assert.StartsWith("Changed.", list.Say("change conditions to first back pain and over 55").Text, StringComparison.Ordinal);
        Assert.Equal("about.first55", list.Conversation.Answer("about.list"));
    }

    /// <summary>Two days on: a session was due, and the coach has asked for the pain.</summary>
    private static Chat Asked()
    {
        var chat = Chat.Kept("2").Wait(Duration.FromHours(49.1));
        Assert.Equal("c1", chat.Conversation.Open?.Question);
        return chat;
    }
}
