using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>The later questions with every button, by /tune and day by day, with and without ticks, in pounds and on either clock.</summary>
internal static class TuneRoads
{
    public const string Goal = "hip thrust 60 kg";

    public const string OtherGoal = "sit through class";

    private static readonly ClientHints American = new("en-US", "America/New_York", "US");

    public static IEnumerable<Chat> All() => [.. Tuned(), .. Stopped(), .. Changed(), .. Ticked(), .. Days(), .. Words(), .. Abroad()];

    /// <summary>All of them in a row: for each run another button of each question.</summary>
    private static IEnumerable<Chat> Tuned() =>
        from pick in Enumerable.Range(0, 10)
        from top in new[] { "Flat like a table", "Ribs pop up", "Tailbone curls", "Don't know" }
        select Answered(Chat.Kept("2", top).Say("/tune"), pick).Say("why").Say("/plan").Say("/tune");

    private static IEnumerable<Chat> Stopped()
    {
        yield return Roads.GoOn(Chat.Kept("2")).Say("/tune").Say("more weight").Say("enough for now").Say("/tune").Say("why").Say("back").Say("skip").Say("enough");
        yield return Roads.GoOn(Chat.Kept("2")).Say("/tune").Say("more weight").Say("glutes").Say("why").Say("a").Say("why").Say("b");
        yield return Answered(Roads.GoOn(Chat.Kept("2")).Say("/tune"), -1).Say("/tune");
        yield return Answered(Chat.Kept("2").Wait(Duration.FromHours(26)), 0).Say("/checkin").Say("/tune");
        yield return Answered(Answered(Chat.Kept("2").Say("/tune"), 1).Say("/tune"), 1).Say("/tune");
        yield return Chat.WithPlan("2").Say("/tune").Say("same").Say("enough");
        yield return Chat.AtFirstHelp().Say("/tune");
        yield return Chat.Kept("2").Wait(Duration.FromHours(26)).Say("/tune");
    }

    private static IEnumerable<Chat> Changed() =>
        from number in Enumerable.Range(1, 10)
        select Answered(Answered(Chat.Kept("2").Say("/tune"), 1).Say("/tune change").Say($"{number}"), 2);

    /// <summary>A known condition, and stiff mornings for months: what these ask for comes first.</summary>
    private static IEnumerable<Chat> Ticked()
    {
        foreach (var (pick, line) in from pick in Enumerable.Range(0, 10) from line in new[] { "1", "5", "1 and 5" } select (pick, line))
        {
            var chat = Chat.AtFirstHelp("2").Tap("Make my plan, 6 taps").Tap("One side").Tap("Over 3 months").Tap("Both").Tap("Flat like a table").Say(line)
                .Tap("Keep this plan").Tap("Keep, check in daily").Say("7pm Leeds").Tap("Right");
            yield return Answered(Roads.GoOn(chat).Say("/tune"), pick);
        }

        var bones = Told(Chat.Kept("2"), ("about.list", "about.known")).Say("/tune").Say("thin bones");
        foreach (var answer in new[] { "yes", "no", "not sure" })
        {
            yield return Roads.GoOn(bones).Say(answer).Say("/tune").Say("70 or older");
            yield return Open("age-band", ("known.list", "known.bones")).Say("asdf").Say("72").Say(answer);
            yield return Eased().Say("nothing").Say(answer).Say("/tune");
        }

        yield return Roads.GoOn(bones).Say("no").Say("/tune").Say("under 18");
        yield return Roads.GoOn(bones).Wait(Duration.FromMinutes(11));
        yield return Eased().Say("nothing").Wait(Duration.FromMinutes(11));
        yield return Told(Chat.Kept("2"), ("infl.age", "infl.under-35"), ("duration", "duration.over-3m"), ("about.list", "about.stiff")).Say("/tune").Say("1, 2, 3 and 8");
    }

    /// <summary>As much speaks for arching as for bending: what eases it is asked.</summary>
    private static Chat Eased() => Open("ease", ("aggravate", "aggravate.lift"), ("hurts-at", "hurts.top"), ("cough", "yes")).Say("asdf");

    /// <summary>Five weeks of check-ins in which the extra question gets one button after the other, or is left alone.</summary>
    private static IEnumerable<Chat> Days()
    {
        foreach (var (pick, top) in from pick in Enumerable.Range(-1, 5) from top in new[] { "Ribs pop up", "Don't know" } select (pick, top))
        {
            var chat = Chat.AtFirstHelp("2").Tap("Make my plan, 6 taps").Tap("One side").Tap("Under 2 weeks").Tap(pick % 2 == 0 ? "Arching or standing" : "Bending or sitting").Tap(top).Tap("None")
                .Tap("Keep this plan").Tap("Keep, check in daily").Say("2pm Leeds").Tap("Right");
            for (var day = 0; day < 35; day++)
            {
                Answered(chat.Wait(Duration.FromDays(1)), pick);
            }

            yield return chat.Say("why").Say("/plan");
        }
    }

    private static IEnumerable<Chat> Words()
    {
        foreach (var words in (string[])["135 lb", "60kg x 8 x 3", "600 kg", "-5", "two plates", "asdf", "what is a plate?", "body weight only"])
        {
            yield return Open("load.weight").Say(words).Say("asdf").Say("qwer").Say("yxcv").Say("8").Say("99").Say("asdf").Say("qwer").Say("yxcv");
        }

        yield return Open("load.reps", ("load.weight", "60")).Say("asdf").Say("qwer").Say("yxcv");
        yield return Open("psfs.name").Say("why?").Say("?").Say("??").Say("???").Say(OtherGoal).Say("asdf").Say("skip");
        yield return Told(Chat.Kept("2"), ("load.weight", "60"), ("days.list", "days.mon"), ("equip.list", "equip.band"), ("thumb", "thumb.stay"))
            .Say("change weight to 70 kg").Say("change my days to tue and sat").Say("change equipment to bench").Say("change thumb test to it got wider");
        yield return Open("psfs.score", ("psfs.name", Goal)).Say("what does 10 mean?").Say("asdf").Say("qwer").Say("yxcv").Say("12").Say("7");
        yield return Open("single-leg").Say("asdf").Say("12 seconds");
        yield return Open("retest", ("aggravate", "aggravate.bending")).Say("asdf").Say("neither");
        yield return Told(Chat.Kept("2"), ("yellow.1", "agree"), ("yellow.2", "agree"), ("yellow.3", "agree"), ("yellow.4", "agree")).Say("/tune").Say("skip").Say("asdf");
        yield return Answered(Told(Chat.Kept("2"), ("yellow.1", "agree"), ("yellow.2", "agree"), ("yellow.3", "agree"), ("yellow.4", "agree"), ("bother", "bother.very")).Say("/tune"), -1);
        yield return Told(Chat.Kept("2"), ("habits.list", "habits.breath,habits.sit,habits.numb"), ("thumb", "thumb.smaller"), ("form-top", "top.ribs"), ("range-hip", "range-hip.tight"), ("form-setup.bench", "bench.mid")).Say("why");
        yield return Told(Chat.Kept("2"), ("single-leg", "single-leg.short"), ("feel-where", "feel.back")).Say("why");
        yield return Told(Chat.Kept("2"), ("form-setup.bench", "bench.mid"), ("feel-where", "feel.quads")).Say("why");
        yield return Open("onset").Say("not in training").Say("/plan").Say("why");
        yield return Told(Chat.Kept("2"), ("single-leg", "single-leg.short"), ("feel-where", "feel.hamstrings"), ("dead-bug", "deadbug.gap"), ("thumb", "thumb.both"), ("load-change", "load.new"), ("load.times", "7"), ("load.sets", "3"), ("range-hip", "range-hip.tight"), ("form-top", "top.ribs")).Say("why");
        yield return Told(Chat.Kept("2"), ("load-change", "load.new"), ("onset", "onset.built"), ("load.times", "7"), ("load.sets", "3")).Say("why");
        yield return Told(Chat.Kept("2"), ("yellow.1", "agree"), ("yellow.2", "agree"), ("yellow.3", "agree"), ("yellow.4", "agree")).Say("why");
    }

    private static IEnumerable<Chat> Abroad()
    {
        var chat = new Chat { Hints = American }.Say("hi").Tap("I'm 18 or older, start").Tap("None of these").Tap("None of these").Say("2")
            .Tap("Make my plan, 6 taps").Tap("One side").Tap("Under 2 weeks").Tap("Both").Tap("Flat like a table").Tap("None")
            .Tap("Keep this plan").Tap("Keep, check in daily").Tap("18:00").Tap("Right");
        yield return LinkRoads.Joined(chat).Say("/channels");
        yield return Chat.WithPlan("2").Tap("Keep this plan").Tap("Keep, check in daily").Tap("18:00").Tap("Right");
    }

    /// <summary>A plan in which one later question is open, as the schedule asks it.</summary>
    public static Chat Open(string question, params (string Question, string Answer)[] answers)
    {
        var chat = Told(Chat.Kept("2"), answers);
        var open = new OpenQuestion(chat.Conversation.Askings + 1, question, question, chat.Now, 0, "2026-01-06");
        chat.Conversation = chat.Conversation with { Open = open, Askings = open.Asking, Asked = [open, .. chat.Conversation.Asked] };
        return chat;
    }

    public static Chat Told(Chat chat, params (string Question, string Answer)[] answers)
    {
        chat.Conversation = chat.Conversation with { Answers = chat.Conversation.Answers.Concat(answers.Select(told => KeyValuePair.Create(told.Question, told.Answer))).GroupBy(told => told.Key).ToDictionary(told => told.Key, told => told.Last().Value) };
        return chat;
    }

    /// <summary>Question by question: the button of that place, or words where there is none; -1 skips.</summary>
    public static Chat Answered(Chat chat, int pick)
    {
        for (var most = 0; most < 60 && chat.Conversation is { Held: null, Open: { } open }; most++)
        {
            var buttons = TheScript.Script.English.Prompts[open.Prompt].Buttons;
            chat.Say(open.Question switch
            {
                "c1" => "2",
                "c2" => "same or better",
                "c3" => "done",
                "c4" or "painkiller" => open.Question == "c4" ? "1" : "no",
                "c5" => "nothing new",
                "rescreen" => "none of these",
                "gate.daily" or "gate.still" => "yes",
                _ when pick < 0 => "skip",
                "load.weight" when pick % 3 > 0 => pick % 3 == 1 ? "60 kg x 8 x 3" : "135 lb",
                _ when Questions.Of(open.Question).Kind is AnswerKind.Number or AnswerKind.Scale => "5",
                _ when Questions.Of(open.Question).Kind is AnswerKind.Text => Goal,
                _ => buttons.Count > 0 ? buttons[pick % buttons.Count].Text : "skip",
            });
        }

        return chat;
    }
}
