using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Reload;
using CoachBot.Tests.Conversations;
using NodaTime;

namespace CoachBot.Tests.Reload;

/// <summary>Somebody with a plan of five weeks, on the ladder, on the evening of a training day.</summary>
internal static class Loaded
{
    public static readonly LocalDate Today = new(2026, 1, 5);

    /// <summary>R4 with 60 kg, green on Friday and on the morning after: R5 is due today.</summary>
    public static ReloadState ReadyForR5 => new(1, 4)
    {
        Kilograms = 60,
        Greens = 1,
        GreenOn = Today.PlusDays(-3),
        LastOn = Today.PlusDays(-3),
        StepOn = Today.PlusDays(-7),
        FirstR1On = Today.PlusDays(-20),
        FirstR2On = Today.PlusDays(-15),
    };

    public static Chat In(Phase phase, ReloadState? reload, string weight = "100", bool isMild = false)
    {
        var chat = Chat.Kept("4");
        var now = chat.Conversation;
        chat.Conversation = now with
        {
            Plan = now.Plan! with { Phase = phase, StartedOn = Today.PlusDays(-35), Reload = reload, GreenSessions = 4, IsMildTrack = isMild },
            Answers = new Dictionary<string, string>(now.Answers) { ["load.weight"] = weight },
            CheckIns = now.CheckIns with { Past = [new CheckIn(Today.PlusDays(-2), 1, false, IsNothingNew: true)] },
        };
        return chat;
    }

    /// <summary>A sign that somebody should look at, and nobody has booked for.</summary>
    public static Chat Flagged(this Chat chat, bool isStarred = false)
    {
        chat.Conversation = chat.Conversation with { Flags = [new OpenFlag("RF-PRO-01", Level.Soon, isStarred, chat.Now)] };
        return chat;
    }

    /// <summary>Today's session is told of.</summary>
    public static Chat Told(this Chat chat, string pain = "1", string thrusts = "as planned")
    {
        chat.Say("/checkin");
        for (var most = 0; most < 12 && chat.Conversation.CheckIns.Running is not null && chat.Conversation.Open is { } open; most++)
        {
            chat.Say(open.Question switch
            {
                "c1" or "worst" => "1",
                "c2" => "same",
                "c3" => "done",
                "c4" => pain,
                "thrusts" => thrusts,
                "painkiller" => "no",
                "c5" => "nothing new",
                "rescreen" => "none of these",
                _ => "skip",
            });
        }

        return chat;
    }

    public static bool WasAsked(this Chat chat, string question) => chat.Conversation.Asked.Any(asked => asked.Question == question);

    public static string Everything(this Chat chat) => string.Join('\n', chat.All.Select(message => message.Text));
}
