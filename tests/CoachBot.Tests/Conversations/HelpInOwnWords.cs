using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>Country, ways out and what stands in the way, in the words people use while the plan is locked (coaching.md 8.4, 8.5).</summary>
public sealed class HelpInOwnWords
{
    [Theory]
    [InlineData("i'm in Spain", "ES")]
    [InlineData("i'm not in the UK, i'm in Australia", "AU")]
    [InlineData("I live in Germany", "DE")]
    public void A_country_that_is_named_gives_its_number(string words, string country)
    {
        var chat = Emergency().Say(words);
        Assert.Equal((country, true), (chat.Conversation.Person.Country, chat.Conversation.Person.IsCountrySure));
        Assert.StartsWith("**This could need emergency care.", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Spanish_too() =>
        Assert.Equal("MX", Chat.Locked("RF-CES-02", Level.Emergency, Spanish).Say("estoy en México").Conversation.Person.Country);

    [Theory]
    [InlineData("wrong country")]
    [InlineData("i'm not in the UK")]
    [InlineData("different country")]
    public void A_wrong_country_is_asked_for(string words) =>
        Assert.Equal("held.country", Emergency().Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("i'm in pain")]
    [InlineData("i'm in a lot of pain")]
    [InlineData("i am in bed")]
    [InlineData("i'm in the hospital")]
    public void What_is_no_country_is_none(string words) => Assert.Null(Emergency().Say(words).Conversation.Person.Country);

    [Theory]
    [InlineData("seen")]
    [InlineData("i went to A&E, they said all ok")]
    [InlineData("doctor checked me and said training is ok")]
    [InlineData("the hospital sent me home")]
    [InlineData("they found a disc problem and i wait for an MRI")]
    [InlineData("yes i saw the doc")]
    [InlineData("yes got seen, flu, told to rest")]
    [InlineData("i saw the doctor, it was flu")]
    public void Who_was_seen_is_asked_what_came_of_it(string words)
    {
        Assert.Equal("clearance", Chat.Kept().Say("fever and back pain").Say(words).Conversation.Open?.Question);
        Assert.Equal("clearance", Chat.Kept().Say("fever and back pain").Wait(Duration.FromHours(5)).Say(words).Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("seen")]
    [InlineData("i went to A&E, they said all ok")]
    [InlineData("the hospital sent me home")]
    public void Also_after_an_emergency(string words) => Assert.Equal("clearance", Emergency().Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("me vio el médico y era un virus")]
    [InlineData("fui a urgencias y me dijeron que todo bien")]
    [InlineData("me dieron el alta")]
    [InlineData("me vio el médico, era gripe")]
    public void Who_was_seen_is_asked_in_Spanish(string words) =>
        Assert.Equal("clearance", Chat.Locked("RF-INF-01", Level.Urgent, Spanish).Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("the doctor saw me, it was just flu")]
    [InlineData("I saw the GP, only a virus")]
    public void What_the_doctor_found_is_no_new_sign_after_an_emergency(string words) => Assert.Equal("clearance", Emergency().Say(words).Conversation.Open?.Question);

    [Fact]
    public void A_fever_of_their_own_still_joins_the_lock() =>
        Assert.Contains("RF-INF-01", Emergency().Say("the doctor saw me, and now I have a fever and shivers").Conversation.Held!.Flags);

    [Theory]
    [InlineData("i'm at A&E now")]
    [InlineData("I'm at the hospital")]
    [InlineData("waiting in the ER")]
    [InlineData("sitting in a & e")]
    [InlineData("in the emergency department")]
    [InlineData("just got to casualty")]
    [InlineData("we're there now")]
    [InlineData("the nurse is looking at me")]
    public void Who_is_there_is_on_the_way_to_being_seen(string words)
    {
        var chat = Emergency().Say(words);
        Assert.Equal("getting-help", chat.Conversation.Held?.Status);
        Assert.Contains("Tell me when you've been seen.", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("estoy en urgencias")]
    [InlineData("esperando en urgencias")]
    [InlineData("he llegado al hospital")]
    [InlineData("me están atendiendo")]
    public void Who_is_there_in_Spanish(string words) =>
        Assert.Equal("getting-help", Chat.Locked("RF-CES-01", Level.Emergency, Spanish).Say(words).Conversation.Held?.Status);

    [Theory]
    [InlineData("i'm not at the hospital")]
    [InlineData("should i go to A&E?")]
    public void Who_is_not_there_is_not(string words) => Assert.NotEqual("getting-help", Emergency().Say(words).Conversation.Held?.Status);

    [Theory]
    [InlineData("i haven't seen a doctor")]
    [InlineData("waiting to be seen")]
    [InlineData("should i be seen")]
    [InlineData("have you seen this before?")]
    public void Who_was_not_seen_stays_where_they_are(string words) => Assert.NotEqual(Stage.Clearance, Emergency().Say(words).Stage);

    [Theory]
    [InlineData("the ambulance is on the way")]
    [InlineData("i'm at the hospital now")]
    [InlineData("on my way")]
    [InlineData("i'm going to the hospital now")]
    public void Help_that_is_near_is_no_way_out(string words)
    {
        var chat = Emergency().Say(words);
        Assert.Equal(("getting-help", Level.Emergency), (chat.Conversation.Held!.Status, chat.Conversation.Held.Level));
        Assert.Contains("Tell me when you've been seen", chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_appointment_for_the_day_is_booked() =>
        Assert.Equal("getting-help", Chat.Kept().Say("fever and back pain").Tap("Can't get an appointment").Say("got one at 5pm").Conversation.Held!.Status);

    [Theory]
    [InlineData("i can't afford it", "Emergency departments see you first")]
    [InlineData("i don't have a car", "an ambulance is for this")]
    [InlineData("i'm too embarrassed to go", "That makes sense.")]
    [InlineData("i'm scared", "That makes sense.")]
    public void What_stands_in_the_way_has_its_answer(string words, string answer) =>
        Assert.Contains(answer, Emergency().Say(words).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("no tengo dinero", "Urgencias")]
    [InlineData("no tengo coche", "ambulancia")]
    [InlineData("me da vergüenza ir", "Es normal")]
    public void What_stands_in_the_way_in_Spanish(string words, string answer) =>
        Assert.Contains(answer, Chat.Locked("RF-CES-02", Level.Emergency, Spanish).Say(words).Text, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("lol just kidding")]
    [InlineData("jk")]
    [InlineData("it was only a joke")]
    [InlineData("i was joking")]
    [InlineData("sorry wrong chat")]
    [InlineData("that was my brother not me")]
    public void A_joke_is_asked_line_by_line(string words)
    {
        Assert.Equal("mistake", Emergency().Say(words).Conversation.Open?.Question);
        Assert.Equal("CL-07", new Chat().Say("i want to kill myself").Say(words).Conversation.Open?.Question);
    }

    [Theory]
    [InlineData("era broma")]
    [InlineData("fue mi hermano")]
    [InlineData("me equivoqué de chat")]
    public void A_joke_in_Spanish(string words) =>
        Assert.Equal("mistake", Chat.Locked("RF-CES-02", Level.Emergency, Spanish).Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("i'm not joking")]
    [InlineData("this is no joke")]
    public void What_is_no_joke_is_none(string words) => Assert.NotEqual("mistake", Emergency().Say(words).Conversation.Open?.Question);

    [Theory]
    [InlineData("i already took pills")]
    [InlineData("i've taken all my tablets")]
    [InlineData("i took an overdose")]
    public void Something_taken_in_a_crisis_has_the_number_first(string words)
    {
        var chat = new Chat().Say("i want to kill myself").Say(words);
        Assert.StartsWith("**This could need emergency care. Call 999", chat.Text, StringComparison.Ordinal);
        Assert.Contains("Samaritans", chat.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("fine")]
    [InlineData("i feel better")]
    public void The_next_day_a_bare_ok_is_asked_once_more(string words)
    {
        var chat = Chat.Kept().Say("i want to kill myself").Wait(Duration.FromHours(20)).Say(words);
        Assert.Equal("crisis.sure", chat.Conversation.Open?.Prompt);
        Assert.Null(chat.Tap("I'm safe now, go on").Conversation.Held);
    }

    [Theory]
    [InlineData("seen")]
    [InlineData("i saw my pt yesterday she says im good to train")]
    public void A_visit_within_weeks_is_asked_about(string words) =>
        Assert.Equal("soon", Roads.GoOn(Chat.Kept()).Say("a burning band of blisters round my side").Say(words).Conversation.Open?.Question);

    [Fact]
    public void Told_at_the_pain_scale_a_visit_answers_no_other_question()
    {
        var chat = Roads.GoOn(Chat.Kept()).Say("a burning band of blisters round my side").Wait(Duration.FromHours(26));
        Assert.Equal("c1", chat.Conversation.Open?.Question);
        chat.Say("went to the physio today she said its fine to train");
        Assert.Equal("soon", chat.Conversation.Open?.Question);
        Assert.Null(chat.Conversation.CheckIns.Running?.Session);
    }

    private static ClientHints Spanish => new("es-ES", "Europe/Madrid", "ES");

    private static Chat Emergency() => Chat.Locked("RF-CES-02", Level.Emergency);
}
