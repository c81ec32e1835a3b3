using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Every entry of the catalogue opened, every guide read, the quiz and the thumb test in every way.</summary>
internal static class CatalogRoads
{
    private static readonly Chat Person = Chat.Kept("2");

    public static IEnumerable<Chat> All => [.. Cards(), .. Areas(), .. Guides(), .. Quizzes(), .. Thumbs(), .. LeftOut()];

    private static IEnumerable<Chat> Cards() =>
        TheScript.Script.Catalog.Exercises.Keys.Select(id => In(Phase.P2).Say($"/card {id}").Say($"/easier {id}").Say($"/harder {id}").Say($"/did {id}"));

    private static IEnumerable<Chat> Areas() =>
        from phase in (Phase[])[Phase.P0, Phase.P1, Phase.P2]
        from area in (string[])["", "hips", "hamstrings", "back", "glutes", "upper back", "sides", "inner thighs", "hip turns", "calves", "all"]
        select In(phase).Say($"/stretch {area}").Say("why").Say("/did ST-05").Say("/stretch").Say("why");

    private static IEnumerable<Chat> Guides()
    {
        foreach (var guide in TheScript.Script.Catalog.Forms.Keys)
        {
            yield return new Chat().Say($"/form {guide}").Say($"/faults {guide}").Say($"/easier {guide}").Say($"/harder {guide}");
            yield return In(Phase.P1).Say($"/form {guide}").Tap("I feel it in my back").Tap("Pain");
            yield return In(Phase.P4).Say($"/form {guide}").Tap("I feel it in my back").Tap("Pain");
            yield return In(Phase.P1).Say($"/form {guide}").Tap("I feel it in my back").Tap("Effort");
            yield return Roads.GoOn(Person).Take(new Input.Tap($"v1.0.cmd.mean.form.{guide}"));
            yield return Roads.GoOn(Person).Say($"the {guide.Replace('-', ' ')} form, a xylophone and an accordion?");
        }

        yield return new Chat().Say("how do I do a pigeon?").Tap("None of these").Say("how do I do a pigeon?");
        yield return new Chat().Say("/form").Say("1");
        yield return new Chat().Say("/form").Tap("More lifts").Tap("Kickback");
    }

    private static IEnumerable<Chat> Quizzes()
    {
        foreach (var button in (string[])["quiz.right", "quiz.wrong"])
        {
            var chat = In(Phase.P2).Say("/form quiz").Say("why");
            while (chat.Conversation.Open is { Question: "quiz" } open)
            {
                chat.Take(new Input.Tap($"v1.{open.Asking}.{button}"));
            }

            yield return chat;
        }
    }

    private static IEnumerable<Chat> Thumbs()
    {
        yield return In(Phase.P0).Say("/form thumb");
        yield return In(Phase.P1).Say("/form thumb").Say("why").Tap("Not now");
        foreach (var gap in (string[])["Stayed the same", "Got wider", "Got smaller", "Both", "It hurt"])
        {
            yield return In(Phase.P1).Say("/form thumb").Tap("Ready").Say("why").Wait(Duration.FromSeconds(60)).Say("why").Tap(gap);
        }

        yield return Starred("RF-SEV-01").Say("/form thumb");
    }

    /// <summary>What has to be left out, and the word that says so.</summary>
    private static IEnumerable<Chat> LeftOut()
    {
        foreach (var flag in (string[])["RF-SEV-01", "RF-HIP-01", "RF-PRG-02", "RF-NEU-03"])
        {
            yield return Starred(flag).Say("/stretch").Say("why").Say("/card ST-05").Say("/card ST-04").Say("/stretch hips");
        }

        foreach (var told in (string[])["about.known", "about.thinners"])
        {
            yield return With(In(Phase.P2), ("about.list", told)).Say("/card ST-12").Say("/card ST-13").Say("/stretch glutes").Say("/stretch upper back");
        }

        yield return In(Phase.P2).Say("/card ST-07").Say("/stretch sides").Say("/card EX-30");
        yield return With(In(Phase.P2), ("aggravate", "aggravate.arching")).Say("/stretch sides").Say("/stretch all");
        foreach (var trigger in (string[])["aggravate.arching", "aggravate.bending", "aggravate.both"])
        {
            yield return With(In(Phase.P2), ("aggravate", trigger)).Say("/card ST-08");
        }

        var expecting = Starred("RF-PRG-01");
        yield return expecting.Say("/card ST-13");
        foreach (var (answer, value) in ((string, string)[])[("form-top", "top.ribs"), ("range-ham", "range-ham.under")])
        {
            yield return With(In(Phase.P2), (answer, value), ("site", "site.leg")).Say("/stretch").Say("why").Say("/card ST-05");
        }
    }

    private static Chat In(Phase phase)
    {
        var chat = Roads.GoOn(Person);
        chat.Conversation = chat.Conversation with { Plan = chat.Conversation.Plan! with { Phase = phase } };
        return chat;
    }

    private static Chat With(Chat chat, params (string Question, string Answer)[] told)
    {
        var answers = new Dictionary<string, string>(chat.Conversation.Answers);
        foreach (var (question, answer) in told)
        {
            answers[question] = answer;
        }

        chat.Conversation = chat.Conversation with { Answers = answers };
        return chat;
    }

    private static Chat Starred(string flag)
    {
        var chat = In(Phase.P2);
        chat.Conversation = chat.Conversation with { Flags = [new OpenFlag(flag, Level.Soon, IsStarred: flag != "RF-PRG-01", Chat.At)] };
        return chat;
    }
}
