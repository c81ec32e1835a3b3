using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Weeks;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.CheckIns;

/// <summary>coaching.md 4.6: bad nights, and a question that only a clinician can answer, are for a visit soon (S); and what a flag is called where the bones alone are meant.</summary>
public sealed class PlainReferralTests
{
    [Fact]
    public void Sleeping_badly_is_for_a_visit_within_weeks_and_limits_until_it_is_booked()
    {
        var chat = Slept("Badly, not from pain");
        Assert.Contains(chat.Conversation.Flags, flag => flag is { Flag: PlainReferrals.PoorSleep, Level: Level.Soon, IsStarred: false });
        Assert.Equal("soon", chat.Conversation.Open?.Question);
        Assert.Contains("about: your bad nights", Roads.GoOn(chat).Say("/plan").Text, StringComparison.Ordinal);
        Assert.Contains("Bad nights may add", Roads.GoOn(chat).Say("why").Text, StringComparison.Ordinal);
        Assert.False(Limiting.IsLimited(chat.Tap("Booked").Conversation));
    }

    [Fact]
    public void Sleeping_well_is_for_nobody() => Assert.Empty(Slept("Fine").Conversation.Flags);

    [Fact]
    public void Bad_nights_that_were_told_before_are_not_asked_about_twice()
    {
        var chat = Slept("Badly, not from pain").Tap("Booked");
        chat.Conversation = chat.Conversation with { CheckIns = chat.Conversation.CheckIns with { RotatedOn = null, Rotated = 1 } };
        Assert.Null(CheckedIn(chat, 2).Tap("Badly, not from pain").Conversation.Open);
        Assert.Single(chat.Conversation.Flags);
    }

    [Theory]
    [InlineData("is it a slipped disc?")]
    [InlineData("can you diagnose me?")]
    [InlineData("how many ibuprofen can I take?")]
    [InlineData("do I need a scan?")]
    public void What_only_a_clinician_can_answer_is_for_a_visit(string words)
    {
        var chat = Chat.Kept("2").Say(words);
        Assert.Contains(chat.Conversation.Flags, flag => flag is { Flag: PlainReferrals.WantsAnswer, Level: Level.Soon, IsStarred: false });
        Assert.Equal("soon", chat.Conversation.Open?.Question);
        Assert.Contains("Ask a physio or doctor about that, within 1–2 weeks", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("within 1–2 weeks", chat.Tap("Booked").Say(words).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("should I ice my back?")]
    [InlineData("why does it hurt?")]
    public void Any_other_question_is_only_answered(string words) => Assert.Empty(Chat.Kept("2").Say(words).Conversation.Flags);

    [Fact]
    public void The_card_about_scans_is_reading_and_before_a_plan_there_is_nothing_to_limit()
    {
        Assert.Empty(Chat.Kept("2").Say("/advice").Tap("A scan").Conversation.Flags);
        Assert.Empty(Chat.AtFirstHelp().Say("is it a slipped disc?").Conversation.Flags);
    }

    [Fact]
    public void In_a_check_in_it_is_said_and_the_days_question_goes_on()
    {
        var chat = Chat.Kept("2").Wait(Duration.FromHours(26)).Say("is it a slipped disc?");
        Assert.Equal("c1", chat.Conversation.Open?.Question);
        Assert.Contains("Ask a physio or doctor about that", chat.Text, StringComparison.Ordinal);
        Assert.False(Limiting.IsLimited(chat.Conversation));
    }

    [Theory]
    [InlineData("known.bones", "thin bones")]
    [InlineData("known.disc", "long-term steroid tablets")]
    public void Bones_or_tablets_alone_are_not_called_sudden_pain(string known, string named)
    {
        var chat = TuneRoads.Told(Chat.Kept("2"), ("known.list", known));
        chat.Conversation = chat.Conversation with { Flags = [new OpenFlag("RF-TRA-02", Level.Soon, true, chat.Now)], LastRules = ["RF-TRA-02"] };
        var plan = Roads.GoOn(chat).Say("/plan").Text;
        Assert.Contains($"about: {named}", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("sudden", plan + Roads.GoOn(chat).Say("/note").Text + Roads.GoOn(chat).Say("why").Text, StringComparison.Ordinal);
        Assert.Equal("symptom.RF-TRA-02.your", FlagWords.Your(chat.Conversation, "RF-TRA-02", Level.Urgent));
    }

    /// <summary>A rest day on which the sleep is asked about, and its answer.</summary>
    private static Chat Slept(string answer)
    {
        var chat = Chat.Kept("2");
        chat.Conversation = chat.Conversation with
        {
            CheckIns = chat.Conversation.CheckIns with { Rotated = 1, Weeks = [new Week(new LocalDate(2026, 1, 4), 0, null, null, null, 0, 0)] },
            Plan = chat.Conversation.Plan! with { StartedOn = chat.Conversation.Plan!.StartedOn.PlusDays(-10), IsWeekAdvised = true },
        };
        return CheckedIn(chat, 1).Tap(answer);
    }

    private static Chat CheckedIn(Chat chat, int days)
    {
        chat.Wait(Duration.FromDays(days) + Duration.FromHours(2)).Say("pain 2, same as usual, nothing new");
        if (chat.Conversation.Open is { Question: "rescreen" })
        {
            chat.Tap("None of these");
        }

        return chat.Conversation.Open is { Question: "worst" } ? chat.Say("3") : chat;
    }
}
