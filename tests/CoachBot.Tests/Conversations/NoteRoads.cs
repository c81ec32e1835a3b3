using CoachBot.Core.Charts;
using CoachBot.Core.CheckIns;
using CoachBot.Core.Consents;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Manners;
using CoachBot.Core.Notes;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>The page for a clinician, progress, the pain diary, and consent asked again.</summary>
internal static class NoteRoads
{
    private static readonly Chat Kept = Chat.Kept();

    public static IEnumerable<Chat> All => [.. Pages(), .. Weeks(), Waiting(), .. Consent(), .. Advice()];

    private static IEnumerable<Chat> Pages() =>
    [
        new Chat().Say("hi").Say("/note"),
        Trained().Say("/note").Say("/progress"),
        Roads.GoOn(Kept).Say("my physio gave me exercises").Say("/note"),
        Roads.GoOn(Kept).Say("my crotch is numb").Say("/note").Say("/learn").Say("I was seen").Tap("Checked, and exercise is OK").Say("Leeds").Say("/note"),
        Roads.GoOn(Kept).Say("fever and back pain").Say("/note"),
        Roads.GoOn(Kept).Say("my hip hurts deep in the groin when i hop").Say("/note"),
        Chat.AtFirstHelp("8").Say("/note"),
        Roads.GoOn(Kept).Say("page for my doctor").Say("show my progress"),
        Told("about.list", "about.thinners").Say("/note"),
    ];

    /// <summary>From a 5 at the start: lower, a little lower, the same, higher; and without a plan.</summary>
    private static IEnumerable<Chat> Weeks()
    {
        foreach (var usual in new[] { 2, 4, 5, 8 })
        {
            yield return Days(usual).Say("/progress");
        }

        yield return Charted("80").Say("/progress");
        yield return Charted(null).Say("/progress");
        yield return Long(Charted("80")).Say("/progress");
        var physio = Days(3);
        physio.Conversation = physio.Conversation with { Plan = null, Person = physio.Conversation.Person with { IsMode = "physio" } };
        yield return physio.Say("/progress").Say("/checkin").Say("3").Tap("Nothing new").Say("why");
    }

    /// <summary>Every phase behind somebody, and a session with weight of each kind.</summary>
    private static Chat Charted(string? old)
    {
        var chat = Days(3);
        var (now, on) = (chat.Conversation, chat.Conversation.Plan!.StartedOn);
        chat.Conversation = now with
        {
            Plan = now.Plan! with { Phase = Phase.P5, PhaseSince = on.PlusDays(5), Reload = new(2) },
            Answers = old is null ? now.Answers : new Dictionary<string, string>(now.Answers) { ["load.weight"] = old },
            Course = new()
            {
                Phases = [.. Enum.GetValues<Phase>().Select((phase, day) => new PhaseDay(on.PlusDays(day), phase))],
                Loads = [.. Enum.GetValues<LadderResult>().Select((result, day) => new LoadDay(on.PlusDays(day), 20 + day, result))],
            },
            CheckIns = now.CheckIns with { Past = [.. now.CheckIns.Past.Select((day, i) => day with { IsNothingNew = true, Worst = 4 + i })] },
        };
        return chat;
    }

    /// <summary>More weeks and sessions than a table has rows.</summary>
    private static Chat Long(Chat chat)
    {
        var (now, on) = (chat.Conversation, chat.Conversation.Plan!.StartedOn);
        chat.Conversation = now with
        {
            Course = now.Course! with { Loads = [.. Enumerable.Range(0, 9).Select(day => new LoadDay(on.PlusDays(day - 9), 20 + day, LadderResult.Up))] },
            CheckIns = now.CheckIns with { Past = [.. now.CheckIns.Past, new CheckIn(on.PlusDays(-50), 3, IsNothingNew: true)] },
        };
        return chat;
    }

    private static Chat Waiting() => Roads.GoOn(Kept).Say("my crotch is numb").Tap("I'm getting help").Tap("Not yet").Say("I was seen")
        .Tap("They found something / waiting for tests").Tap("Pain diary").Say("6").Tap("Page for my doctor").Wait(Duration.FromDays(7)).Tap("No, still waiting");

    private static IEnumerable<Chat> Consent()
    {
        var old = new Chat { Conversation = Kept.Conversation with { Consent = new ConsentState(0) }, Now = Kept.Now };
        yield return Roads.GoOn(old).Say("/plan").Say("why").Say("asdf").Tap("Yes, go on");
        yield return Roads.GoOn(old).Say("/plan").Tap("No").Tap("No, keep");
        yield return Roads.GoOn(old).Wait(Duration.FromHours(26)).Tap("Yes, go on");
    }

    private static IEnumerable<Chat> Advice() =>
    [
        .. from words in new[] { "/learn 2", "/card EX-10", "/form dead bug", "ice or heat?", "can i train after having a baby?", "foam roller?" }
           select Roads.GoOn(Kept).Say(words).Say("why"),
        .. from rule in Prompts.Expand(Prompts.All, TheScript.Script.Catalog).Select(use => AdviceRules.OfPrompt(use.Id)).OfType<string>().Distinct()
           select new Chat { Conversation = Kept.Conversation with { LastAdvice = rule }, Now = Kept.Now }.Say("why"),
    ];

    private static Chat Told(string question, string answer) => new()
    {
        Conversation = Kept.Conversation with { Answers = new Dictionary<string, string>(Kept.Conversation.Answers) { [question] = answer } },
        Now = Kept.Now,
    };

    private static Chat Trained() =>
        Chat.Kept("2").Wait(Duration.FromHours(49.1)).Say("2").Tap("Same or better").Tap("Done").Say("1").Tap("No").Tap("Nothing new");

    private static Chat Days(int usual)
    {
        var past = Enumerable.Range(0, 3).Select(day => new CheckIn(new LocalDate(2026, 1, 7).PlusDays(-day), usual) { Session = "none" }).ToList();
        var now = Instant.FromUtc(2026, 1, 8, 12, 0);
        return new Chat { Now = now, Conversation = Kept.Conversation with { CheckIns = CheckInState.None with { Past = past }, LastHeardAt = now } };
    }
}
