using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using CoachBot.Core.Training;
using CoachBot.Tests.Reload;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Sessions with the coach in every phase: whole, interrupted, hurting, on the wrong day; the week, the gate and the ladder.</summary>
internal static class SessionRoads
{
    public static IEnumerable<Chat> All =>
    [
        .. Sets(), .. Obstacles(), .. Ends(), .. Phases(), .. HowOften(), .. Weights(), .. Ambers(), .. Paces(), .. Gates(), .. Greens(), .. Reds(),
        .. from advice in Enumerable.Range(1, 9) select Chat.Kept().Say("/advice").Say($"{advice}"),
        .. Legs(), .. SentHome(),
        Chat.Kept("8").Say("/session").Say("/plan week"), Chat.WithPlan("2").Say("/session"), Chat.WithPlan().Say("/plan gate"),
    ];

    private static IEnumerable<Chat> Sets() =>
        from answer in (string[])["Mild", "Clear", "Strong or sharp", "Runs down a leg", "why", "skip"]
        select Begun().Tap("Set done").Wait(Duration.FromSeconds(90)).Tap("It hurts").Say(answer).Say("why");

    private static IEnumerable<Chat> Legs()
    {
        yield return Begun().Say("cramping").Say("dizzy");
        foreach (var leg in new[] { "Quiet since then", "Still there, or it came back" })
        {
            var chat = Begun().Tap("It hurts").Tap("Runs down a leg").Tap("Pain or tingling; touch, strength same").Tap("None of these").Say("/session");
            chat.Wait(Duration.FromHours(25)).Say("2").Say("same").Say("skip").Tap("Nothing new");
            chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { Phase = Phase.P1, PhaseSince = chat.Conversation.Plan.StartedOn.PlusDays(3) } };
            yield return chat.Wait(Duration.FromHours(38)).Say("/session").Say("why").Tap(leg);
        }
    }

    /// <summary>Seven clear days of walking and rest, with the week looked back at.</summary>
    private static IEnumerable<Chat> SentHome()
    {
        var chat = Chat.Kept("4").Say("my crotch is numb").Wait(Duration.FromMinutes(31)).Tap("Seen").Tap("Sent home, exercise not mentioned").Say("/plan").Say("/waits").Say("/stretch");
        yield return new Following.Living(chat).Days(1, 8, (_, question) => question == "rescreen" ? "None of these" : Following.Living.Steady(question, 2)).Chat.Say("/plan");
    }

    private static IEnumerable<Chat> Obstacles() =>
    [
        Begun().Tap("Show me").Tap("Stop here"), Chat.Kept("2").Say("/session").Tap("Not today"), Chat.Kept("2").Say("/session").Say("why").Say("asdf"), Begun().Tap("Set done").Say("back").Say("/session"),
        Begun().Tap("Set done").Wait(Duration.FromHours(10)).Tap("Set done"), Chat.Kept("2").Wait(Duration.FromHours(22)).Say("/session").Say("why").Tap("Do it today"),
        Done("1", "Stayed still").Say("/session").Wait(Duration.FromHours(15)).Say("/session"), In(Phase.P1, plan => plan with { RestUntil = plan.StartedOn.PlusDays(2) }).Say("/session"),
        Begun().Tap("Set done").Say("/stretch all").Tap("Hips").Say("/session"),
        Begun().Tap("Set done").Tap("Stop here").Say("7").Tap("Stayed still"), Chat.Kept("2").Wait(Duration.FromHours(22)).Say("/plan"),
    ];

    private static IEnumerable<Chat> Ends()
    {
        foreach (var (pain, bug) in new[] { ("1", "Stayed still"), ("4", "There was a gap"), ("8", "why"), ("skip", "skip") })
        {
            yield return Done(pain, bug);
        }

        yield return In(Phase.P1).Say("/session").Tap("Warm, begin").Tap("It hurts").Tap("Clear").Tap("Stop here").Say("2");
        foreach (var thumbs in new[] { "Stayed the same", "Got wider", "why", "skip" })
        {
            yield return Whole(In(Phase.P1, answers: ("thumb", "thumb.stay"))).Say("why").Say("1").Say("why").Tap("Stayed still").Say(thumbs);
        }

        foreach (var thrust in new[] { "Nothing moved", "Shins leaned", "Thumbs moved apart", "why" })
        {
            yield return Whole(In(Phase.P2)).Say("1").Tap("Stayed still").Say(thrust);
        }

        yield return Whole(Visitor()).Say("1").Tap("Stayed still");
    }

    /// <summary>How often to thrust is answered for the phase.</summary>
    private static IEnumerable<Chat> HowOften() =>
        from phase in new[] { Phase.P1, Phase.P2, Phase.P3, Phase.P5 }
        select In(phase).Say("how often should i hip thrust").Say("why");

    private static IEnumerable<Chat> Phases()
    {
        foreach (var (phase, step) in new[] { (Phase.P3, -1), (Phase.P3, 0), (Phase.P3, 2), (Phase.P4, 5), (Phase.P4, 8), (Phase.P5, 8) })
        {
            foreach (var answers in new (string, string)[][] { [("load.weight", "80")], [("load.weight", "80"), ("equip.list", "equip.bench,equip.dumbbell")], [("load.weight", "150")], [] })
            {
                yield return In(phase, plan => plan with { Reload = State(step), GreenSessions = 4 }, answers).Say("/plan").Say("why").Say("/plan week").Say("/plan gate").Say("why").Say("/session").Say("1").Say("/waits");
            }
        }

        yield return In(Phase.P3, plan => plan with { Reload = State(2) with { IsPaused = true } }).Say("/plan gate").Say("/plan");
        yield return new Following.Living(In(Phase.P3, plan => plan with { Reload = State(2) with { IsPaused = true, RedOn = plan.StartedOn } }))
            .Days(1, 7, (_, question) => Following.Living.Steady(question, 1)).Chat;
        yield return new Following.Living(In(Phase.P3, plan => plan with { Reload = State(3) }, ("pain", "4")))
            .Days(1, 7, (day, question) => question == "c4" && day < 5 ? "7" : Following.Living.Steady(question, 1)).Chat;
        yield return In(Phase.P3, plan => plan with { Reload = State(3) }).Say("/flare").Say("none").Say("none").Say("/plan").Say("/plan week");
        yield return In(Phase.P3, plan => plan with { Reload = State(0) with { Greens = 1 } }, ("load.weight", "150")).Say("/plan gate");
        yield return In(Phase.P3, plan => plan with { Reload = State(1) with { Kilograms = 20, Greens = 0 } }, ("load.weight", "150")).Say("/plan gate");
        yield return In(Phase.P3, plan => plan with { PhaseSince = plan.StartedOn.PlusDays(-1), Reload = State(1) }).Say("/session");
        yield return In(Phase.P4, plan => plan with { GreenSessions = 60, Reload = State(8) }, (StopList.Question, "lift.rdl")).Say("/plan");
        yield return In(Phase.P3, plan => plan with { Reload = State(2) }, ("equip.list", "equip.none")).Say("/plan").Say("/plan gate").Say("/waits").Say("/session").Say("1");
        yield return In(Phase.P3, plan => plan with { Reload = State(2), GreenSessions = 4 }).Say("/session").Tap("Warm, begin").Tap("It hurts").Tap("Clear");
        yield return In(Phase.P2, plan => plan with { IsEased = true }, ("aggravate", "aggravate.arching")).Say("/session").Tap("Warm, begin").Tap("Skip this one");
        yield return In(Phase.P2, plan => plan with { IsEased = true }, ("aggravate", "aggravate.bending")).Say("/session").Tap("Warm, begin").Tap("Skip this one");
        for (var green = 0; green < 42; green += 3)
        {
            yield return Quiet(In(Phase.P4, plan => plan with { GreenSessions = green, PhaseSince = plan.PhaseSince.PlusDays(-21), Reload = State(8) }, (StopList.Question, "skipped"), ("aggravate", "aggravate.lift"))).Say("/plan").Say("/session").Say("ready").Say("skip");
        }

        yield return In(Phase.P4, plan => plan with { Reload = State(8) }).Say("/session").Say("why").Take(new Input.Tap("v1.0.cmd.plan")).Say("skip");
        yield return new Following.Living(Chat.Kept("2")).Days(1, 7, (_, question) => question == "c3" ? "Not today" : Following.Living.Steady(question, 4)).Chat;
        yield return In(Phase.P1, answers: ("days.list", "days.mon,days.thu")).Say("/plan").Say("/plan week");
    }

    /// <summary>Weight that waits to be looked at, a body alone, amber after amber, and the evening of a session.</summary>
    private static IEnumerable<Chat> Weights()
    {
        yield return Reload.Loaded.In(Phase.P3, State(2)).Flagged().Say("/plan gate").Say("/plan").Say("/waits");
        yield return Reload.Loaded.In(Phase.P3, State(0) with { Kilograms = 5 }, "0").Say("/plan gate").Say("/plan");
        yield return new Following.Living(In(Phase.P3, plan => plan with { Reload = State(3) }, ("load.weight", "100")))
            .Days(1, 7, (_, question) => Following.Living.Steady(question, 3)).Chat.Say("/plan gate");
        yield return Reload.Loaded.In(Phase.P3, Reload.Loaded.ReadyForR5 with { Step = 0, Kilograms = 10 }).Told().Say("/plan gate");
    }

    /// <summary>Amber for the second time in a row, with weight and without; and why it is asked about the thrusts.</summary>
    private static IEnumerable<Chat> Ambers()
    {
        var loaded = Reload.Loaded.In(Phase.P3, Reload.Loaded.ReadyForR5);
        loaded.Conversation = loaded.Conversation with { Plan = loaded.Conversation.Plan! with { AmbersInARow = 1 } };
        yield return loaded.Told("4");
        foreach (var pain in Enumerable.Range(2, 4))
        {
            yield return new Following.Living(In(Phase.P1, plan => plan with { AmbersInARow = 1 }))
                .Days(1, 1, (_, question) => question == "c2" ? "Worse" : Following.Living.Steady(question, pain)).Chat;
        }

        var asked = Reload.Loaded.In(Phase.P3, Reload.Loaded.ReadyForR5).Say("/checkin");
        for (var most = 0; most < 8 && asked.Conversation.Open is { Question: not "thrusts" } open; most++)
        {
            asked.Say(open.Question switch { "c2" => "same", "c3" => "done", "painkiller" => "no", _ => "1" });
        }

        yield return asked.Say("why");
    }

    /// <summary>The first lifts beside the thrust, at the usual pace and at the slower one.</summary>
    private static IEnumerable<Chat> Paces() =>
    [
        In(Phase.P3, plan => plan with { Reload = State(3), GreenSessions = 4 }, ("aggravate", "aggravate.lift")).Say("/plan").Say("/session"),
        In(Phase.P3, plan => plan with { Reload = State(3), GreenSessions = 4 }, ("aggravate", "aggravate.lift"), ("about.list", "about.first55")).Say("/plan"),
    ];

    /// <summary>Everything is met but one question of the gate, or the form quiz.</summary>
    private static IEnumerable<Chat> Gates()
    {
        foreach (var (bug, thrust, quiz, things) in new[] { (false, true, true, "skipped"), (true, false, true, "skipped"), (true, false, true, "equip.none"), (true, true, false, "skipped") })
        {
            var ready = Reload.Gated.Ready;
            var chat = In(Phase.P2, plan => plan with { StartedOn = plan.StartedOn.PlusDays(-30), PhaseSince = plan.PhaseSince.PlusDays(-20) }, ("equip.list", things));
            var shift = Period.DaysBetween(Reload.Gated.Day21, chat.Conversation.Plan!.StartedOn.PlusDays(30));
            chat.Conversation = chat.Conversation with
            {
                Practice = quiz ? ready.Practice : null,
                Training = SessionState.None with { IsDeadBugClean = bug, IsThrustClean = thrust },
                CheckIns = chat.Conversation.CheckIns with { Past = [.. ready.CheckIns.Past.Select(day => day with { On = day.On.PlusDays(shift) })] },
            };
            chat.Wait(Duration.FromHours(25)).Say("1");
            for (var most = 0; most < 8 && chat.Conversation.Open is { } open; most++)
            {
                chat.Say(open.Question switch { "c2" => "same", "c3" => "done", "c4" => "1", "worst" => "1", "painkiller" => "no", "c5" => "nothing new", _ => "yes" });
            }

            yield return chat;
        }
    }

    /// <summary>Green sessions with weight, at the old weight, and with nothing left that grows.</summary>
    private static IEnumerable<Chat> Greens()
    {
        foreach (var (phase, step, more) in new[] { (Phase.P3, 1, "yes"), (Phase.P3, 2, "no"), (Phase.P4, 8, "no"), (Phase.P5, 8, "yes") })
        {
            var chat = In(phase, plan => plan with { StartedOn = plan.StartedOn.PlusDays(-30), Reload = State(step), GreenSessions = step == 2 ? 1 : plan.GreenSessions }, ("load.weight", "100"), (StopList.Question, "skipped")).Say("/checkin");
            for (var most = 0; most < 10 && chat.Conversation.Open is { } open; most++)
            {
                chat.Say(open.Question switch { "c1" => "1", "c2" => "same", "c3" => "done", "c4" => "1", "worst" => "1", "thrusts" => "as planned", "painkiller" => "no", "c5" => "nothing new", "rescreen" => "none of these", "gate.more" => more, _ => "skip" });
            }

            yield return chat;
        }
    }

    private static IEnumerable<Chat> Reds()
    {
        foreach (var red in new[] { false, true })
        {
            var chat = In(Phase.P3, plan => plan with { StartedOn = plan.StartedOn.PlusDays(-30), Reload = State(3) with { RedOn = red ? plan.StartedOn.PlusDays(-3) : null } }).Say("/checkin");
            for (var most = 0; most < 10 && chat.Conversation.Open is { } open; most++)
            {
                chat.Say(open.Question switch { "c1" => "2", "c2" => "same", "c3" => "done", "c4" => "7", "worst" => "3", "thrusts" => "as planned", "painkiller" => "no", "c5" => "nothing new", "rescreen" => "none of these", _ => "skip" });
            }

            yield return chat;
        }
    }

    /// <summary>A month of quiet days behind it.</summary>
    private static Chat Quiet(Chat chat)
    {
        var today = chat.Conversation.Plan!.StartedOn;
        chat.Conversation = chat.Conversation with
        {
            CheckIns = chat.Conversation.CheckIns with
            {
                Past = [.. Enumerable.Range(2, 30).Select(before => new Core.CheckIns.CheckIn(today.PlusDays(-before), 1, false, before % 2 == 0 ? "done" : null, before % 2 == 0 ? 1 : null, IsNothingNew: true))],
            },
        };
        return chat;
    }

    private static ReloadState State(int step) => new(1, step) { Kilograms = step < 0 ? 0 : 20 + (step * 10), Greens = 2 };

    private static Chat Begun() => Chat.Kept("2").Say("/session").Tap("Warm, begin");

    private static Chat Done(string pain, string bug) => Whole(Chat.Kept("2")).Say(pain).Say(bug);

    private static Chat Visitor() => Chat.WithPlan("2");

    private static Chat Whole(Chat chat)
    {
        chat.Say("/session").Tap("Warm, begin");
        for (var set = 0; set < 20 && chat.Conversation.Open?.Question == "session.set"; set++)
        {
            chat.Tap("Set done");
        }

        return chat;
    }

    private static Chat In(Phase phase, Func<PlanState, PlanState>? change = null, params (string Question, string Answer)[] answers)
    {
        var chat = Chat.Kept("2");
        var plan = chat.Conversation.Plan! with { Phase = phase };
        var known = new Dictionary<string, string>(chat.Conversation.Answers);
        foreach (var (question, answer) in answers)
        {
            known[question] = answer;
        }

        chat.Conversation = chat.Conversation with { Plan = change is null ? plan : change(plan), Answers = known };
        return chat;
    }
}
