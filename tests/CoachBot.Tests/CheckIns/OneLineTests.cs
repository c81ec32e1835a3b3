using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.CheckIns;

/// <summary>A whole check-in in one typed line (coaching.md 7.2): it fills all it says, and only the rest is asked.</summary>
public sealed class OneLineTests
{
    /// <param name="filled">Usual, compared, session, pain in it, painkiller, worst, anything new; "-" where the line does not say.</param>
    /// <param name="next">The question that is asked then; "" when the check-in is over.</param>
    [Theory]
    [InlineData("pain 3, did the bridges, fine this morning", "3 same done - - - -", "c4")]
    [InlineData("pain 2, did the session, 1 during", "2 - done 1 - - -", "c2")]
    [InlineData("4 today, skipped it, no worse", "4 same none - - - -", "c5")]
    [InlineData("3/10, did everything, 2 during it, same as usual, nothing new", "3 same done 2 - - new", "")]
    [InlineData("about a 2, did half, pain 1 in the session", "2 - part 1 - - -", "c2")]
    [InlineData("no pain, did all of it, no pain during, better", "0 same done 0 - - -", "painkiller")]
    [InlineData("4, worse, worst was a 7, no session", "4 worse none - - 7 -", "c5")]
    [InlineData("pain 5 and a bit worse than usual, peaked at 8, couldn't train", "5 worse none - - 8 -", "c5")]
    [InlineData("2, trained, 0 during, no painkillers, all good, nothing new", "2 same done 0 no - new", "")]
    [InlineData("2. done. 3 during. took ibuprofen before. no change.", "2 same done 3 yes - -", "c5")]
    [InlineData("hey coach, long day at work, anyway pain 3, did the bridges and the dead bug, 2 during", "3 - done 2 - - -", "c2")]
    [InlineData("slept 5 hours lol, pain 4, rest day, same", "4 same none - - - -", "c5")]
    [InlineData("did 3x10 bridges, pain 2, 1 during", "2 - done 1 - - -", "c2")]
    [InlineData("did 3 sets of 12, 20kg, pain 2 after, 3 during", "2 - done 3 - - -", "c2")]
    [InlineData("walked 20 minutes, pain 2, didn't do the session", "2 - none - - - -", "c2")]
    [InlineData("day 4: pain 3, session done, 2 during, bit better", "3 same done 2 - - -", "c5")]
    [InlineData("3 overall, 1 while training, finished everything, feeling better", "3 same done 1 - - -", "c5")]
    [InlineData("during the session 4, now 2, same as usual", "2 same - 4 - - -", "c3")]
    [InlineData("it was a 3 on the whole, only managed half of it, hurt 5 during", "3 - part 5 - - -", "c2")]
    [InlineData("pain three, exercises done, two during", "3 - done 2 - - -", "c2")]
    [InlineData("PAIN 3!! DID THE SESSION!! 1 DURING!!", "3 - done 1 - - -", "c2")]
    [InlineData("3 😀 did it 💪 2 during", "3 - done 2 - - -", "c2")]
    [InlineData("yesterday was a 5 but today 3, did it, felt nothing during", "3 - done 0 - - -", "c2")]
    [InlineData("pain 2-3, did it, 1 during", "3 - done 1 - - -", "c2")]
    [InlineData("between 2 and 3, part of the session, 2 during, no worse", "3 same part 2 - - -", "c5")]
    [InlineData("2 and a half, did them all, no pain while doing them", "3 - done 0 - - -", "c2")]
    [InlineData("pain free, did the lot, pain free during, nothing new", "0 - done 0 - - new", "c2")]
    [InlineData("3 pain, no time for the session, about the same", "3 same none - - - -", "c5")]
    [InlineData("skipped training, pain 4, stiffer than yesterday", "4 worse none - - - -", "worst")]
    [InlineData("worse today, 6, at worst 8, did nothing", "6 worse none - - 8 -", "c5")]
    [InlineData("did the bridges but not the dead bug, 3, 2 during", "3 - part 2 - - -", "c2")]
    [InlineData("did my exercises this morning, 1 during, pain 2 overall, nothing new", "2 - done 1 - - new", "c2")]
    [InlineData("score 4, session skipped because of work, no worse, nothing new", "4 same none - - - new", "")]
    [InlineData("all done, 3 before and 1 during, no worse", "3 same done 1 - - -", "c5")]
    [InlineData("back's at a 3, got the session in, 2 in it", "3 - done 2 - - -", "c2")]
    [InlineData("pain 3 did session 2 during same nothing new no painkiller", "3 same done 2 no - new", "")]
    [InlineData("paracetamol beforehand, did the workout, 2 during, pain 3, ok otherwise", "3 same done 2 yes - -", "c5")]
    [InlineData("6, really sore, worst 8, did half, 6 during, worse", "6 worse part 6 - 8 -", "c5")]
    [InlineData("pain 3 (was 5 last week), session done, 1 during", "3 - done 1 - - -", "c2")]
    [InlineData("tired. 2. rested. no change. nothing new.", "2 same none - - - new", "")]
    [InlineData("3 this morning after 20 reps last night, 2 during", "3 - - 2 - - -", "c2")]
    [InlineData("two, skipped, better", "2 same none - - - -", "c5")]
    [InlineData("did it all with 40 kg, 2 during, 3 overall", "3 - done 2 - - -", "c2")]
    [InlineData("pain 3. Kids woke me at 5 so no session. Same.", "3 same none - - - -", "c5")]
    [InlineData("Hiya. 3 I'd say. Managed the whole session, about a 2 during. No different to normal.", "3 same done 2 - - -", "c5")]
    [InlineData("5ish. Didn't get round to training. Bit stiffer.", "5 worse none - - - -", "worst")]
    [InlineData("so: did it all, felt a 1 during, woke up at a 2, nothing new to report", "2 - done 1 - - new", "c2")]
    [InlineData("pain was 4 out of 10, stopped early because it hit 6 during the bridges", "4 - part 6 - - -", "c2")]
    [InlineData("rest day today, pain 1", "1 - none - - - -", "c2")]
    [InlineData("no session (work). pain 2. same as always", "2 same none - - - -", "c5")]
    [InlineData("2 today, 3 yesterday, did the exercises", "2 - done - - - -", "c2")]
    [InlineData("exercises: done. pain: 3. during: 1.", "3 - done 1 - - -", "c2")]
    [InlineData("completed everything, zero pain during, one overall", "1 - done 0 - - -", "c2")]
    [InlineData("Back feels like a 4 and it's worse than yesterday, did nothing", "4 worse none - - - -", "worst")]
    [InlineData("its a 3 mate. nailed the session. 2 while doing it. cheers", "3 - done 2 - - -", "c2")]
    [InlineData("I took two paracetamol before, trained fully, 3 during, 4 overall, no worse", "4 same done 3 yes - -", "c5")]
    [InlineData("4. Skipped it cause I was knackered. Tomorrow then!", "4 - none - - - -", "c2")]
    [InlineData("did 2 of 3 exercises, 2 during, 3 the rest of the day", "3 - part 2 - - -", "c2")]
    [InlineData("better! 1! done! 0 during!", "1 same done 0 - - -", "painkiller")]
    [InlineData("three and a half today, half the session, four during", "4 - part 4 - - -", "c2")]
    [InlineData("pain 2 didnt train had a wedding lol no change", "2 same none - - - -", "c5")]
    [InlineData("Worst it got was 6 but mostly 3, did the session, 2 during it, no worse", "3 same done 2 - 6 -", "c5")]
    [InlineData("all exercises done at 10am, 1 during, 2 now, fine", "2 same done 1 - - -", "painkiller")]
    [InlineData("hip thrusts with just the bar 20kg 2x10, 1 during, pain 2 today", "2 - done 1 - - -", "c2")]
    [InlineData("2, same, done, 1 during, but 6 after", "2 same done 6 - - -", "c5")]
    [InlineData("2, done, same, afterwards it was 5", "2 same done 5 - - -", "c5")]
    [InlineData("2, done, 3 during, 1 after", "2 - done 3 - - -", "c2")]
    [InlineData("2 done 1 no nothing new same", "2 same done 1 - - new", "painkiller")]
    [InlineData("2, same or better, done, 1, no, nothing new", "2 same done 1 no - new", "")]
    [InlineData("2, done, 3 yesterday", "2 - done - - - -", "c2")]
    [InlineData("2, did 3 of 4, 1 during", "2 - part 1 - - -", "c2")]
    [InlineData("2, same, I did the whole session, 1 during, nothing new", "2 same done 1 - - new", "painkiller")]
    [InlineData("2, same, I didn't do the whole session, 1 during", "2 same part 1 - - -", "c5")]
    [InlineData("pain 2, hip thrusts 40kg 3x8, during 1, same as usual, no tablets, nothing new", "2 same done 1 no - new", "")]
    public void A_line_fills_what_it_says_and_the_rest_is_asked(string words, string filled, string next)
    {
        var chat = OnATrainingDay().Say(words);
        var day = chat.Conversation.CheckIns.Running ?? chat.Conversation.CheckIns.Past[0];
        Assert.Equal((filled, next), (Filled(day), chat.Conversation.CheckIns.Running is null ? "" : chat.Conversation.Open?.Question));
    }

    [Theory]
    [InlineData("pain 3, did the bridges, fine this morning")]
    [InlineData("hey, 4 today, skipped it, no worse, nothing new")]
    [InlineData("did it, 1 during, pain 2")]
    public void A_line_out_of_the_blue_begins_the_check_in_with_the_same(string words)
    {
        var asked = OnATrainingDay().Say(words);
        var unasked = Chat.Kept("2").Wait(Duration.FromHours(47)).Say(words);
        Assert.Equal(Filled(Day(asked)), Filled(Day(unasked)));
    }

    [Fact]
    public void A_red_flag_in_a_line_goes_before_everything_it_fills()
    {
        var chat = OnATrainingDay().Say("pain 3, did the session, 1 during, and my crotch is numb");
        Assert.NotNull(chat.Conversation.Held);
    }

    /// <summary>Two days after the plan began: check-in at 19:00, and a session was due.</summary>
    private static Chat OnATrainingDay()
    {
        var chat = Chat.Kept("2");
        chat.Wait(Duration.FromHours(49.1));
        Assert.Equal("c1", chat.Conversation.Open?.Question);
        Assert.True(chat.Conversation.CheckIns.Running!.IsTrainingDay);
        return chat;
    }

    private static CheckIn Day(Chat chat) => chat.Conversation.CheckIns.Running ?? chat.Conversation.CheckIns.Past[0];

    private static string Filled(CheckIn day) => string.Join(
        ' ', Number(day.Usual), day.IsWorse switch { true => "worse", false => "same", _ => "-" }, day.Session ?? "-", Number(day.InSession),
        day.Painkiller switch { true => "yes", false => "no", _ => "-" }, Number(day.Worst), day.IsNothingNew == true ? "new" : "-");

    private static string Number(int? number) => number?.ToString() ?? "-";
}
