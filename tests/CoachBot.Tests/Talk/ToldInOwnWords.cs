using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Talk;

/// <summary>Leave, a cold, a stretch by its name, and a hip thrust done after all, as people tell them.</summary>
public sealed class ToldInOwnWords
{
    private static Chat InSpanish => Chat.Kept().Say("/language es");

    [Theory]
    [InlineData("going away till sunday", 6)]
    [InlineData("I'm on holiday for 10 days", 10)]
    [InlineData("on vacation until sunday", 6)]
    public void Who_is_away_and_says_till_when_is_left_alone_till_then(string words, int days)
    {
        var chat = Chat.Kept().Say(words);
        Assert.Equal(Stage.Paused, chat.Stage);
        Assert.Equal(new LocalDate(2026, 1, 5).PlusDays(days), chat.Conversation.Person.ResumeOn);
    }

    [Theory]
    [InlineData("got a cold, no training this week")]
    [InlineData("I have a bad cold")]
    [InlineData("cant train this week")]
    public void Without_a_day_of_return_it_is_asked_how_long(string words) =>
        Assert.Equal("pause.days", Chat.Kept().Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("estoy de vacaciones")]
    [InlineData("tengo un resfriado")]
    public void In_Spanish_too(string words) => Assert.Equal("pause.days", InSpanish.Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("I have the flu")]
    [InlineData("got a cold with fever and chills, no training this week")]
    [InlineData("on holiday till sunday and my crotch is numb")]
    public void A_warning_sign_beside_it_comes_first(string words)
    {
        var chat = Chat.Kept().Say(words);
        Assert.True(chat.Conversation.Held?.Level >= Level.Urgent, chat.Text);
        Assert.NotEqual(Stage.Paused, chat.Stage);
    }

    [Theory]
    [InlineData("/stretch pigeon", "**Pigeon**")]
    [InlineData("/stretch figure 4", "**Figure-4 stretch**")]
    [InlineData("/stretch child's pose", "**Child's pose**")]
    [InlineData("show me the cat cow", "**Cat-camel**")]
    [InlineData("stretch for my lats", "**Child's pose")]
    [InlineData("a stretch for hip flexors", "**Half-kneeling hip stretch**")]
    [InlineData("/stretch lats", "**Child's pose")]
    public void A_stretch_is_found_by_its_name_or_area(string words, string card)
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with
        {
            Plan = chat.Conversation.Plan! with { Phase = Phase.P3 },
            Answers = new Dictionary<string, string>(chat.Conversation.Answers) { ["aggravate"] = "aggravate.arching" },
        };
        Assert.Contains(card, chat.Say(words).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stretch_of_a_later_phase_says_so_and_an_unknown_part_names_the_areas()
    {
        Assert.Contains("**Pigeon**", Chat.Kept("2").Say("/stretch pigeon").Text, StringComparison.Ordinal);
        var chat = Chat.Kept("2").Say("/stretch elbows");
        Assert.StartsWith("I have no stretch for that part of the body.", chat.Text, StringComparison.Ordinal);
        Assert.Contains(chat.Said[^1].Buttons, button => button.Text == "Hamstrings");
    }

    [Fact]
    public void Somebody_unscreened_who_names_a_stretch_is_screened_first() =>
        Assert.Contains("new or getting worse", new Chat().Say("hi").Say("/stretch pigeon").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("I did hip thrusts anyway")]
    [InlineData("did the thrusts anyway")]
    public void A_thrust_done_after_all_is_a_session_with_weight_and_no_step_of_the_ladder(string words)
    {
        var chat = Chat.Kept("3").Say(words);
        Assert.StartsWith("Thanks for telling me.", chat.Text, StringComparison.Ordinal);
        Assert.Equal(("done", true, "none"), (chat.Conversation.CheckIns.Running?.Session, chat.Conversation.CheckIns.Running?.HasWeight, chat.Conversation.CheckIns.Running?.Thrusts));
        Assert.Equal("c1", chat.Conversation.Open?.Question);
        for (var asked = 0; asked < 4 && chat.Conversation.Open?.Question != "c4"; asked++)
        {
            chat.Say(chat.Conversation.Open?.Question == "c1" ? "3" : "same");
        }

        Assert.Equal("c4", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void Five_in_that_session_is_red_as_with_any_weight()
    {
        var chat = Chat.Kept("3").Say("I did hip thrusts anyway").Say("3").Say("same").Say("5").Say("nothing new");
        Assert.Contains("R3", chat.Conversation.CheckIns.Past[0].Rules);
    }

    [Theory]
    [InlineData("en", "I did hip thrusts anyway")]
    [InlineData("es", "hice hip thrust igual")]
    public void Told_after_a_day_that_is_decided_for_good_it_is_read_at_the_next_check_in(string language, string words)
    {
        var chat = Decided();
        chat.Conversation = chat.Conversation with { Person = chat.Conversation.Person with { Language = language } };
        chat.Say(words);
        Assert.StartsWith(TheScript.Script.Languages[language].Prompts["refuser.kept"].Say[0], chat.Text, StringComparison.Ordinal);
        Assert.Contains(words, chat.Conversation.Course?.News.Select(news => news.Words) ?? []);
        chat.Wait(Duration.FromHours(24));
        Assert.Equal(("done", true, "none"), (chat.Conversation.CheckIns.Running?.Session, chat.Conversation.CheckIns.Running?.HasWeight, chat.Conversation.CheckIns.Running?.Thrusts));
        chat.Say("3").Take(new Input.Tap($"v1.{chat.Conversation.Open!.Asking}.c2.same"));
        Assert.Equal("c4.session", chat.Conversation.Open?.Prompt);
        chat.Say("5").Take(new Input.Tap($"v1.{chat.Conversation.Open!.Asking}.c5.nothing"));
        Assert.Contains("R3", chat.Conversation.CheckIns.Past[0].Rules);
    }

    [Fact]
    public void Told_in_a_pause_it_is_kept_for_the_page_and_the_pause_goes_on()
    {
        var chat = Chat.Kept("3").Say("/pause 3").Say("I did hip thrusts anyway");
        Assert.Equal((Stage.Paused, true), (chat.Stage, chat.Conversation.Training?.Last?.IsOwnThrust));
        Assert.Contains("I did hip thrusts anyway", chat.Say("/note").Text, StringComparison.Ordinal);
    }

    /// <summary>Today's check-in is done, and the plan has changed since: it cannot be opened again.</summary>
    private static Chat Decided()
    {
        var chat = Roads.GoOn(Chat.Kept("3")).Wait(Duration.FromHours(26)).Say("3").Say("nothing new");
        chat.Conversation = chat.Conversation with { CheckIns = chat.Conversation.CheckIns with { LastDecided = null } };
        Assert.Equal(Stage.Coaching, chat.Stage);
        return chat;
    }

    [Theory]
    [InlineData("I did hip thrusts anyway")]
    [InlineData("I'm not stopping hip thrusts")]
    public void With_a_leg_in_doubt_no_way_to_thrust_is_told(string words)
    {
        var chat = Chat.Kept("3").Say("my left leg tingles a bit").Say(words);
        Assert.StartsWith("One safety question first.", chat.Text, StringComparison.Ordinal);
        Assert.Equal("CL-08", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void With_something_to_be_looked_at_within_days_it_is_logged_and_withheld()
    {
        var chat = Chat.Kept("3");
        chat.Conversation = chat.Conversation with { Flags = [new OpenFlag("RF-NEU-03", Level.Soon, true, chat.Now)] };
        Assert.StartsWith("I can't help with that one until someone has looked at this", chat.Say("I did hip thrusts anyway").Text, StringComparison.Ordinal);
        Assert.Equal("done", chat.Conversation.CheckIns.Running?.Session);
    }

    [Fact]
    public void A_sign_in_the_same_words_comes_before_the_session() =>
        Assert.NotNull(Chat.Kept("3").Say("I did hip thrusts anyway and now my crotch is numb").Conversation.Held);

    [Fact]
    public void After_a_quiet_week_a_bare_number_stops_nothing()
    {
        var chat = AfterAQuietWeek().Say("3");
        Assert.NotEqual(Stage.Left, chat.Stage);
        Assert.True(chat.Conversation.Person.WantsCheckIns);
        Assert.Equal(Stage.Left, AfterAQuietWeek().Say("stop").Stage);
        Assert.Equal(Stage.Left, AfterAQuietWeek().Tap("Stop").Stage);
    }

    private static Chat AfterAQuietWeek()
    {
        var chat = Chat.Kept("2");
        for (var day = 0; day < 12 && !chat.Said.Any(said => said.Buttons.Any(button => button.Text == "Stop")); day++)
        {
            chat.Wait(Duration.FromDays(1));
        }

        Assert.Contains(chat.Said[^1].Buttons, button => button.Text == "Stop");
        return chat;
    }

    [Fact]
    public void What_waits_says_the_same_typed_and_tapped()
    {
        var tapped = Chat.Kept("2").Say("/plan").Tap("What waits").Text;
        Assert.Contains("May stay, one a session", tapped, StringComparison.Ordinal);
        Assert.Equal(tapped, Chat.Kept("2").Say("what waits").Text);
        Assert.Equal(tapped, Chat.Kept("2").Say("show me the stop list").Text);
    }

    [Fact]
    public void The_page_for_the_doctor_waits_until_a_doubt_is_settled()
    {
        var chat = Chat.Kept().Say("my glutes feel numb");
        Assert.Equal("CL-01", chat.Conversation.Open?.Question);
        chat.Say("/note");
        Assert.Equal("CL-01", chat.Conversation.Open?.Question);
        Assert.DoesNotContain(chat.Said, said => said.Printed is not null);
        Assert.StartsWith(TheScript.Script.English.Prompts["doubt.first"].Say[0], chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dead bug", "Pinch", true)]
    [InlineData("dead bug", "Effort", false)]
    [InlineData("squat", "Pinch", false)]
    public void A_pinch_told_in_the_guide_of_what_is_being_done_makes_the_session_red(string guide, string felt, bool isRed)
    {
        var chat = Chat.Kept("2").Say("/session").Tap("Warm, begin").Say($"/form {guide}").Tap("I feel it in my back").Tap(felt);
        Assert.Equal(isRed, chat.Conversation.Training?.Running?.IsSharp);
    }

    [Theory]
    [InlineData("aggravate.arching", "leave out the sink")]
    [InlineData("aggravate.bending", "leave out the round part")]
    [InlineData("aggravate.both", "both ways very small")]
    public void The_cat_camel_leaves_out_the_half_that_hurts_and_takes_back_no_step_of_its_own(string aggravate, string line)
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with { Answers = new Dictionary<string, string>(chat.Conversation.Answers) { ["aggravate"] = aggravate } };
        var text = chat.Say("show me the cat camel").Text;
        Assert.Contains(line, text, StringComparison.Ordinal);
        Assert.DoesNotContain("stop before it rounds", text, StringComparison.Ordinal);
        Assert.DoesNotContain("before it arches", text, StringComparison.Ordinal);
    }
}
