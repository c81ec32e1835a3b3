using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>States that name what this build does not know, or that cannot be read: the coach goes on, and a lock holds.</summary>
public sealed class OldStates
{
    private const string Gone = "question-gone";

    [Fact]
    public void An_open_question_that_is_gone_is_asked_in_its_new_form_with_one_line_that_says_so()
    {
        var chat = Chat.AtFirstHelp().Tap("Make my plan, 6 taps");
        var before = chat.Conversation.Open!;
        chat.Conversation = chat.Conversation with { Open = before with { Question = "side-of-old", Prompt = "side-of-old" } };

        chat.Say("left");

        var line = TheScript.Script.English.Prompts[Gone].Say[0];
        Assert.StartsWith(line, chat.Text, StringComparison.Ordinal);
        Assert.Equal(before.Question, chat.Conversation.Open?.Question);
        Assert.Single(chat.Said);
    }

    [Fact]
    public void A_button_of_a_question_that_is_gone_is_no_error()
    {
        var chat = Chat.AtFirstHelp().Tap("Make my plan, 6 taps");
        var before = chat.Conversation.Open!;
        chat.Conversation = chat.Conversation with { Asked = [before with { Question = "side-of-old" }], Open = before with { Question = "side-of-old" } };

        chat.Take(new Input.Tap($"v1.{before.Asking}.site.side"));

        Assert.Equal(before.Question, chat.Conversation.Open?.Question);
    }

    [Fact]
    public void Words_that_are_gone_are_asked_anew_as_well()
    {
        var chat = Chat.AtFirstHelp();
        chat.Conversation = chat.Conversation with { Open = chat.Conversation.Open! with { Prompt = "first-help.of-old" } };
        Assert.Equal("first-help", chat.Say("yes").Conversation.Open?.Question);
    }

    [Fact]
    public void A_red_flag_question_that_is_gone_leads_to_Screen_A()
    {
        var chat = new Chat { Conversation = Clarifying() };
        chat.Conversation = chat.Conversation with { Open = chat.Conversation.Open! with { Question = "CL-99", Prompt = "CL-99" } };

        chat.Say("a bit");

        Assert.Equal("rescreen", chat.Conversation.Open?.Question);
        Assert.Equal(Stage.Rescreening, chat.Stage);
    }

    [Fact]
    public void A_red_flag_is_heard_first_also_when_the_question_is_gone()
    {
        var chat = Chat.AtFirstHelp();
        chat.Conversation = chat.Conversation with { Open = chat.Conversation.Open! with { Question = "of-old" } };
        Assert.Equal(Level.Emergency, chat.Say("my crotch is numb").Conversation.Held?.Level);
    }

    [Fact]
    public void A_lock_for_signs_that_are_no_longer_listed_holds()
    {
        var chat = Chat.Kept().Say("my crotch is numb");
        var held = chat.Conversation.Held! with { Flags = ["RF-OLD-01"] };
        chat.Conversation = chat.Conversation with { Held = held, Flags = [new("RF-OLD-01", Level.Emergency, false, chat.Now)] };
        foreach (var words in Walker.Words)
        {
            Assert.NotEmpty(Walker.Take(chat.Conversation, new Input.Text(words)).Messages);
        }

        Assert.Equal(Level.Emergency, chat.Say("hello").Conversation.Held?.Level);
    }

    [Fact]
    public void A_lock_in_a_stage_that_is_no_longer_known_holds_and_has_its_ways_out()
    {
        var chat = Chat.Kept().Say("fever and back pain");
        chat.Conversation = chat.Conversation with { Stage = "Quarantine" };
        Assert.Equal(Stage.Urgent, chat.Say("hello").Stage);
        Assert.Equal(Stage.Clearance, chat.Say("I was seen").Stage);
    }

    [Theory]
    [InlineData("horoscope", "2026-01-06")]
    [InlineData(Timers.FollowUp, "rubbish")]
    [InlineData(Timers.FollowUp, "1:fortnight")]
    [InlineData(Timers.CheckIn, "some day")]
    [InlineData(Timers.Resume, "")]
    [InlineData(Timers.Unanswered, "one")]
    public void A_timer_of_a_kind_or_key_that_is_not_known_does_no_harm(string kind, string key)
    {
        foreach (var seed in Seeds.Many)
        {
            var timer = new HeldTimer(new TimerKey(kind, key), Instant.FromUtc(2026, 1, 6, 9, 0), IsEscalation: false);
            var step = Walker.Take(seed with { Timers = [timer] }, new Input.Due(timer.Key));
            Assert.DoesNotContain(step.After.Timers, held => held == timer);
        }
    }

    [Fact]
    public void A_zone_country_or_language_that_is_not_known_does_no_harm()
    {
        foreach (var seed in Seeds.Many)
        {
            var lost = seed with { Person = seed.Person with { Zone = "Mars/Olympus", Country = "XX", Language = "tlh" } };
            foreach (var words in Walker.Words)
            {
                Assert.NotEmpty(Walker.Take(lost, new Input.Text(words)).Messages);
            }
        }
    }

    [Theory]
    [InlineData("Stage.Held")]
    [InlineData("Held")]
    [InlineData("3")]
    [InlineData("Anywhere")]
    [InlineData("")]
    public void A_name_that_is_no_stage_is_Lost_and_Screen_A_is_asked(string stage)
    {
        var chat = new Chat { Conversation = Chat.Kept().Conversation with { Stage = stage, Open = null } };
        Assert.Equal("rescreen", chat.Say("hello").Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"version":"one"}""")]
    [InlineData("""{"version":1,"stage":7}""")]
    [InlineData("""{"version":1,"stage":"Coaching","stage":"Coaching","flags":{}}""")]
    [InlineData("""{"version":1,"stage":"Coaching","asked":[7]}""")]
    [InlineData("""{"version":2,"stage":7}""")]
    [InlineData("""{"version":2,"stage":"Coaching","asked":[[1,"pain"]]}""")]
    [InlineData("""{"version":2,"stage":"Coaching","asked":[[1,null,"2026-01-05T18:00:00Z"]]}""")]
    [InlineData("""{"version":2,"stage":"Coaching","asked":[[1,"pain","2026-01-05T18:00:00Z","pain",0,null,0]]}""")]
    public void What_cannot_be_read_is_Lost_and_Screen_A_comes_before_anything_else(string state)
    {
        var chat = new Chat { Conversation = ConversationJson.Read(Encoding.UTF8.GetBytes(state)) };
        Assert.Equal(Stage.Lost, chat.Stage);
        chat.Say("/stretch hips");
        Assert.True(chat.Conversation.Open?.Question == "rescreen", chat.Text);
    }

    [Theory]
    [InlineData("version", "3")]
    [InlineData("open", "\"none\"")]
    [InlineData("plan", "{\"phase\":\"P9\"}")]
    [InlineData("lastTurnAt", "\"yesterday\"")]
    public void What_a_state_says_of_a_lock_is_kept_when_the_rest_cannot_be_read(string part, string value)
    {
        var chat = Chat.Kept().Say("my crotch is numb");
        var json = JsonNode.Parse(ConversationJson.Write(chat.Conversation))!.AsObject();
        json[part] = JsonNode.Parse(value);

        var read = ConversationJson.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));

        Assert.Equal(Level.Emergency, read.Held?.Level);
        Assert.Equal(chat.Conversation.Flags, read.Flags);
        Assert.Equal(chat.Conversation.Timers, read.Timers);
        Assert.Equal("GB", read.Person.Country);
        Assert.Equal(Level.Emergency, Walker.Take(read, new Input.Text("hi")).After.Held?.Level);
    }

    [Fact]
    public void Any_bytes_are_read_as_something() =>
        Prop.ForAll<byte[]>(bytes => ConversationJson.Read(bytes) is not null).QuickCheckThrowOnFailure();

    [Fact]
    public void A_state_cut_off_anywhere_is_read_as_something_that_takes_a_turn()
    {
        var state = ConversationJson.Write(Chat.Kept().Say("my crotch is numb").Conversation);
        for (var length = 0; length < state.Length; length += 7)
        {
            Assert.NotEmpty(Walker.Take(ConversationJson.Read(state.AsSpan(0, length)), new Input.Text("hi")).Messages);
        }
    }

    private static Conversation Clarifying()
    {
        var chat = Chat.Kept().Say("my left leg tingles a bit");
        Assert.Equal(Stage.Clarifying, chat.Stage);
        return chat.Conversation;
    }
}
