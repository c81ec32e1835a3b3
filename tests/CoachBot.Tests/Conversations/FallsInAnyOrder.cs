using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>A fall that left nothing behind, and blood thinners that are told after it; what is taken back again (coaching.md 2.6 RF-MED-01, RF-TRA-03; 2.2).</summary>
public sealed class FallsInAnyOrder
{
    [Theory]
    [InlineData("I'm on warfarin")]
    [InlineData("I bleed easily")]
    [InlineData("tomo sintrom")]
    public void Blood_thinners_told_after_a_fall_are_an_emergency(string words) =>
        Assert.Equal((Level.Emergency, "RF-MED-01"), Lead(Fell().Say(words)));

    [Fact]
    public void On_another_day_too_and_by_a_tick() =>
        Assert.Equal(((Level.Emergency, "RF-MED-01"), (Level.Emergency, "RF-MED-01")), (Lead(Fell().Wait(Duration.FromDays(13)).Say("I'm on warfarin")), Lead(Ticked(Fell().Wait(Duration.FromDays(5))))));

    [Fact]
    public void A_fall_of_more_than_two_weeks_ago_no_longer_counts() => Assert.Null(Fell().Wait(Duration.FromDays(15)).Say("I'm on warfarin").Conversation.Held);

    [Fact]
    public void A_fall_that_nobody_answered_about_counts_after_its_safe_answer() =>
        Assert.Equal("RF-MED-01", Lead(Chat.Kept().Say("I fell over yesterday").Wait(Duration.FromMinutes(11)).Tap("None of these").Say("I'm on warfarin")).Flag);

    [Fact]
    public void A_fall_that_was_looked_at_is_over()
    {
        var chat = Fell().Say("I'm on warfarin").Say("I've been seen").Tap("Checked, and exercise is OK").Say("skip").Say("I'm on warfarin");
        Assert.Null(chat.Conversation.Held);
    }

    [Fact]
    public void Blood_thinners_told_in_words_outlast_the_visit_about_them()
    {
        var seen = Chat.Kept().Say("I'm on warfarin").Say("booked it").Say("I saw the physio about it").Tap("Seen, training is OK");
        Assert.DoesNotContain(seen.Conversation.Flags, flag => flag.Flag == "RF-MED-01");
        Assert.Equal("RF-MED-01", Lead(seen.Say("I fell over yesterday")).Flag);
    }

    [Fact]
    public void Somebody_elses_and_those_told_by_mistake_are_not_kept()
    {
        Assert.Null(Chat.Kept().Say("my mum is on warfarin").Say("I fell over yesterday").Conversation.Held);
        var mistaken = Fell().Say("I'm on warfarin").Tap("Not me / typed by mistake");
        for (var line = 1; line <= 9; line++) mistaken.Tap("No");
        Assert.Null(mistaken.Conversation.Held);
        Assert.Null(mistaken.Say("banged my hip on the door").Conversation.Held);
    }

    [Fact]
    public void A_fall_by_its_button_in_a_check_in_is_asked_about()
    {
        var chat = AtWhatIsNew(Chat.Kept()).Tap("A fall or blow");
        Assert.Equal(("CL-14", null), (chat.Conversation.Open?.Question, chat.Conversation.Held));
        Assert.Equal("RF-MED-01", Lead(AtWhatIsNew(Chat.Kept().Say("I'm on warfarin")).Tap("A fall or blow")).Flag);
    }

    [Theory]
    [InlineData("bumped my back on the rack, fine now")]
    [InlineData("banged my hip on the door but I'm fine")]
    [InlineData("me di un golpe en la espalda con la barra, estoy bien")]
    public void A_bump_that_is_fine_is_heard_and_is_one_beside_blood_thinners(string words)
    {
        Assert.Equal(("talk.bumped", null), (Chat.Kept().Say(words).Said[0].Prompt, Chat.Kept().Say(words).Conversation.Held));
        Assert.Equal("RF-MED-01", Lead(Chat.Kept().Say("I'm on warfarin").Say(words)).Flag);
        Assert.Equal("RF-MED-01", Lead(Chat.Kept().Say(words).Say("I'm on warfarin")).Flag);
    }

    [Theory]
    [InlineData("banged my hip on the door")]
    [InlineData("banged my hip on the door, not fine")]
    public void A_bump_of_which_nothing_is_said_is_asked_about(string words) => Assert.Equal("CL-14", Chat.Kept().Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("I fell over 3 months ago")]
    [InlineData("had a bad fall two years ago")]
    [InlineData("me caí hace 3 meses")]
    public void An_old_fall_is_heard_and_is_no_emergency(string words)
    {
        var chat = Chat.Kept().Say(words);
        Assert.Equal(("talk.fall-old", null), (chat.Said[0].Prompt, chat.Conversation.Held));
    }

    [Theory]
    [InlineData("/language en", "What if I fall?", "After a small fall, move gently", "You told me about blood thinners or easy bleeding.")]
    [InlineData("/language en", "what happens if I fall", "After a small fall, move gently", "You told me about blood thinners or easy bleeding.")]
    [InlineData("/language es", "¿Qué pasa si me caigo?", "Tras una caída pequeña, muévete", "Me hablaste de anticoagulantes o de sangrar")]
    [InlineData("/language es", "¿y si me caigo?", "Tras una caída pequeña, muévete", "Me hablaste de anticoagulantes o de sangrar")]
    public void What_if_I_fall_has_an_answer(string language, string words, string answer, string withThinners)
    {
        Assert.Contains(answer, Chat.Kept().Say(language).Say(words).Text, StringComparison.Ordinal);
        Assert.Contains(withThinners, Chat.Kept().Say("I'm on warfarin").Say(language).Say(words).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void To_fall_behind_is_no_fall() => Assert.DoesNotContain("After a small fall", Chat.Kept().Say("what if I fall behind?").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("I stopped warfarin 2 years ago")]
    [InlineData("I don't take blood thinners any more")]
    [InlineData("ya no tomo sintrom")]
    public void What_was_told_is_taken_back_by_one_answer(string words)
    {
        var chat = Ticked(Chat.Kept()).Say(words);
        Assert.Equal("thinners.over", chat.Conversation.Open?.Question);
        chat.Tap(chat.All[^1].Buttons[0].Text);
        Assert.DoesNotContain(chat.Conversation.Flags, open => open.Flag == "RF-MED-01");
        Assert.Equal("CL-14", chat.Say("I fell over yesterday").Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("I take one, or bleed easily")]
    [InlineData("Not sure")]
    [InlineData("yes")]
    public void Anything_else_keeps_it(string answer)
    {
        var chat = Ticked(Chat.Kept()).Say("I stopped warfarin 2 years ago").Say(answer).Say("I fell over yesterday");
        Assert.Equal("RF-MED-01", Lead(chat).Flag);
    }

    [Fact]
    public void Another_one_instead_is_noted_by_the_answer() =>
        Assert.Equal("RF-MED-01", Assert.Single(Chat.Kept().Say("I stopped warfarin 2 years ago").Tap("I take one, or bleed easily").Conversation.Flags).Flag);

    [Fact]
    public void In_a_session_it_is_said_and_the_set_stays_open()
    {
        var chat = InASession().Say("I take warfarin");
        Assert.Equal("session.set", chat.Conversation.Open?.Question);
        Assert.Contains("This is worth having checked", chat.Text, StringComparison.Ordinal);
        chat.Say("I stopped warfarin 2 years ago").Tap("None for 2 weeks or more");
        Assert.Equal("session.set", chat.Conversation.Open?.Question);
    }

    [Fact]
    public void Old_and_unchanged_stays_within_reach_and_asks_since_when()
    {
        var chat = Chat.Kept().Say("I'm on warfarin").Say("my left leg tingles a bit").Wait(Duration.FromMinutes(11)).Say("hello");
        Assert.Equal("Old and unchanged", chat.Said[^1].Buttons[0].Text);
        Assert.Equal("CL-03", chat.Tap("Old and unchanged").Conversation.Open?.Question);
        Assert.Equal(Level.Emergency, chat.Say("this week").Conversation.Held?.Level);
    }

    [Fact]
    public void Why_right_after_a_sign_is_about_the_sign()
    {
        var chat = Chat.Kept().Say("I'm on warfarin").Say("why");
        Assert.Contains("Because of pain while you take blood thinners or bleed easily.", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("We start with control", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_for_the_desk_name_the_back_once() =>
        Assert.Contains("'My back hurts, and since (say when) I've had pain after a fall or a blow.'", Chat.Kept().Say("I fell and hurt my back").Text, StringComparison.Ordinal);

    private static Chat Fell() => Chat.Kept().Say("I fell over yesterday").Tap("None of these");

    private static Chat Ticked(Chat chat) => chat.Say("change about me to 2");

    private static Chat AtWhatIsNew(Chat chat) => chat.Say("something's new");

    private static Chat InASession() => Chat.Kept("2", "Ribs pop up").Say("/plan week").Tap("Start session").Tap("Warm, begin");

    private static (Level? Level, string? Flag) Lead(Chat chat) => (chat.Conversation.Held?.Level, chat.Conversation.Held?.Flags[0]);
}
