using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Tests.Conversations;
using NodaTime;

namespace CoachBot.Tests.Following;

/// <summary>Somebody who lives with the coach day by day, and answers each question by its id; check-ins are at 19:00 in Leeds.</summary>
public sealed class Living(Chat chat)
{
    public static readonly LocalDate Monday = new(2026, 1, 5);

    private const int MostQuestions = 14;

    public Chat Chat { get; } = chat;

    /// <summary>What was done, as the lines of a transcript.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Local dates of the messages that the coach wrote by itself.</summary>
    public List<LocalDate> Written { get; } = [];

    /// <summary>Asks why before each answer.</summary>
    public bool IsCurious { get; init; }

    public CoachBot.Core.CheckIns.CheckInState State => Chat.Conversation.CheckIns;

    public LocalDate Today => Chat.Now.InZone(DateTimeZoneProviders.Tzdb["Europe/London"]).Date;

    /// <summary>Lives from one day to another, the last included, at 19:01 of each.</summary>
    /// <param name="answer">Day and question to a label or a number; null leaves it unanswered.</param>
    public Living Days(int from, int to, Func<int, string, string?> answer)
    {
        for (var day = from; day <= to; day++)
        {
            Until(day);
            Answer(day, answer);
        }

        return this;
    }

    /// <summary>Until 19:01, so many days after the first Monday.</summary>
    public Living Until(int day)
    {
        var before = Chat.All.Count;
        var date = Monday.PlusDays(day);
        var until = (date + new LocalTime(19, 1)).InUtc().ToInstant();
        Chat.Wait(until - Chat.Now);
        var proactive = Chat.All.Skip(before).Count(message => message.Urgency == Urgency.Proactive);
        Written.AddRange(Enumerable.Repeat(date, proactive));
        if (Chat.All.Count > before)
        {
            Lines.Add($"@{date:uuuu'-'MM'-'dd}T19:01");
        }

        return this;
    }

    public Living Say(string words)
    {
        Lines.Add($"user: {words}");
        Chat.Say(words);
        return this;
    }

    public Living Tap(string label)
    {
        Lines.Add($"user: [{label}]");
        Chat.Tap(label);
        return this;
    }

    public Living Answer(int day, Func<int, string, string?> answer)
    {
        for (var asked = 0; asked < MostQuestions && Chat.Conversation is { Open: { } open, Held: null }; asked++)
        {
            if (answer(day, open.Question) is not { } said)
            {
                break;
            }

            if (IsCurious)
            {
                Chat.Say("why");
            }

            if (said == "skip")
            {
                Say(said);
            }
            else
            {
                Tap(said);
            }
        }

        return this;
    }

    /// <summary>A steady person: the pain of the day, sessions done with little pain, nothing new.</summary>
    public static string? Steady(string question, int pain, int inSession = 1) => question switch
    {
        "c1" => $"{pain}",
        "c2" => "Same or better",
        "c3" => "Done",
        "c4" => $"{inSession}",
        "worst" => $"{Math.Min(10, pain + 1)}",
        "thrusts" => "As planned",
        "painkiller" => "No",
        "c5" => "Nothing new",
        "rescreen" or "rescreen-b" => "None of these",
        "gate.daily" or "gate.still" or "gate.thumbs" or "gate.dead-bug" or "gate.thrust" or "gate.more" => "Yes",
        "load-change" => "More weight",
        "feel-where" or "felt" => "Glutes",
        "confidence" => "8",
        "sleep" => "Fine",
        "mood" => "Mostly fine",
        "soon" => "Booked",
        "psfs.again" or "psfs.2.again" or "psfs.3.again" => "9",
        _ => null,
    };
}
