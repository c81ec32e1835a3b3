using CoachBot.Core.Charts;
using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Notes;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Charts;

/// <summary>Which charts somebody gets, and what they are made of.</summary>
public sealed class PersonsChartTests
{
    private static readonly LocalDate Monday = new(2026, 1, 5);

    [Fact]
    public void Progress_has_pain_and_days() =>
        Assert.Equal(["chart.pain", "chart.calendar"], Ids(Days(3, 2).Say("/progress")));

    [Fact]
    public void The_words_alone_tell_the_story() =>
        Assert.Equal(
            "Your pain as a chart, from 5 January to 7 January. Pain on the whole: the line goes from 5 to 2, between 2 and 5. From 5 January: settle it. The newest: 5 Jan: 5; 6 Jan: 3; 7 Jan: 2.",
            Pictures(Days(5, 3, 2).Say("/progress"))[0].Alt);

    [Fact]
    public void Nobody_held_gets_one() => Assert.Empty(Ids(Days(3, 2).Say("my crotch is numb").Say("/progress")));

    [Fact]
    public void An_open_sign_leaves_the_charts_out_and_a_booked_visit_brings_them_back()
    {
        Assert.Empty(Ids(Flagged(isBooked: false).Say("/progress")));
        Assert.NotEmpty(Ids(Flagged(isBooked: true).Say("/progress")));
    }

    [Fact]
    public void A_bad_day_shows_no_calendar() => Assert.Equal(["chart.pain"], Ids(Days(3, 7).Say("/progress")));

    [Fact]
    public void Weeks_that_are_only_sums_stand_in_it_as_their_average()
    {
        var chat = Days(3, 2);
        chat.Conversation = chat.Conversation with { Course = new CourseState { Weeks = [new(Monday.PlusDays(-7), 2, 9, 1, 0, 0)] } };
        var data = ((Chart.Pain)Pictures(chat.Say("/progress"))[0].Chart!).Data;
        Assert.Equal(new PainDay(Monday.PlusDays(-7), null, 4.5m), data.InOrder()[0]);
    }

    [Fact]
    public void A_session_stands_on_the_day_it_was_done()
    {
        var chat = Days(3, 2);
        var past = chat.Conversation.CheckIns.Past;
        chat.Conversation = chat.Conversation with
        {
            CheckIns = chat.Conversation.CheckIns with { Past = [past[0] with { Session = "done", IsAboutYesterday = true }, .. past.Skip(1)] },
        };
        var calendar = (Chart.Calendar)Pictures(chat.Say("/progress"))[1].Chart!;
        Assert.Equal([new(Monday, DayMark.Trained), new(Monday.PlusDays(1), DayMark.Answered)], calendar.Data.Days);
    }

    [Fact]
    public void In_Spanish_it_speaks_Spanish()
    {
        var chat = Days(3, 2);
        chat.Conversation = chat.Conversation with { Person = chat.Conversation.Person with { Language = "es" } };
        var pain = (Chart.Pain)Pictures(chat.Say("/progress"))[0].Chart!;
        Assert.Equal(("Tu dolor, de 0 a 10", "5 ene"), (pain.Words.Title, pain.Words.Dates.Of(Monday)));
    }

    [Fact]
    public void The_page_for_a_clinician_has_a_place_for_the_chart()
    {
        var printed = Days(3, 2).Say("/note").Said[0].Printed!;
        Assert.IsType<Chart.Pain>(Assert.Single(printed.Charts));
        Assert.Contains(PrintedPage.PlaceOf(0), printed.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Sessions_with_weight_and_phases_are_remembered_until_a_day_is_put_right()
    {
        var before = Days(3, 2).Conversation;
        var was = before with { Plan = before.Plan! with { Phase = Phase.P3, PhaseSince = Monday, Reload = new(1, 2) { Kilograms = 20, LastOn = Monday, GreenOn = Monday } } };
        var green = Kept(was, was with { Plan = was.Plan with { Reload = was.Plan.Reload with { Kilograms = 25, Lifted = new(3, 25), LastOn = Monday.PlusDays(3), GreenOn = Monday.PlusDays(3), GreensInAll = 1 } } });
        Assert.Equal([new LoadDay(Monday.PlusDays(3), 25, LadderResult.Up)], green.Course!.Loads);
        Assert.Equal([new PhaseDay(Monday, Phase.P3)], green.Course.Phases);
        var red = Kept(green, green with { Plan = green.Plan! with { Reload = green.Plan.Reload! with { Kilograms = 10, RedOn = Monday.PlusDays(3), GreenOn = null } } });
        Assert.Equal([new LoadDay(Monday.PlusDays(3), 25, LadderResult.Back)], red.Course!.Loads);
    }

    private static Conversation Kept(Conversation before, Conversation now)
    {
        var frame = new TurnFrame(now, new Turn(Instant.FromUtc(2026, 1, 8, 20, 0), Instant.FromUtc(2026, 1, 8, 20, 0), new Input.Text("hi"), Chat.British), TheScript.Script);
        Course.Keep(frame, before);
        return frame.Now;
    }

    private static List<PictureUse> Pictures(Chat chat) => [.. chat.Said.SelectMany(message => message.Pictures)];

    private static IEnumerable<string> Ids(Chat chat) => Pictures(chat).Select(picture => picture.Id);

    private static Chat Flagged(bool isBooked)
    {
        var chat = Days(3, 2);
        chat.Conversation = chat.Conversation with { Flags = [new("RF-NEU-03", Level.Soon, IsStarred: false, chat.Now) { IsBooked = isBooked }] };
        return chat;
    }

    /// <summary>A check-in a day from Monday on, with nothing new.</summary>
    private static Chat Days(params int[] usual)
    {
        var kept = Chat.Kept("5");
        var past = usual.Select((pain, day) => new CheckIn(Monday.PlusDays(day), pain, IsNothingNew: true)).Reverse().ToList();
        var now = Instant.FromUtc(2026, 1, 5, 20, 0) + Duration.FromDays(usual.Length - 1);
        return new Chat { Now = now, Conversation = kept.Conversation with { CheckIns = CheckInState.None with { Past = past }, LastHeardAt = now } };
    }
}
