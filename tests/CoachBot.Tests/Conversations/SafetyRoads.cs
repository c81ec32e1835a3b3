using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Tests.Conversations;

/// <summary>Every clarifier and what follows from each answer, signs of level S and their follow-ups, and the rarer ways out of a lock.</summary>
internal static class SafetyRoads
{
    private static readonly Chat Kept = Chat.Kept();

    /// <summary>What opens each clarifier.</summary>
    private static readonly string[] Doubtful =
    [
        "my glutes are numb from the pad", "my boyfriend says his leg just gave way, what should he do", "bit of wee escapes on PR attempts",
        "heard a clunk in my back on rep 5", "i havent pooed in 4 days", "my wees quite dark today",
        "both my legs are sore after squats", "i feel hopeless about this pain",
    ];

    /// <summary>Signs that can wait for days.</summary>
    private static readonly string[] Soon =
    [
        "deep pain in my groin when i hop", "my back hurts when i lean back, one spot on the bone", "a burning band of blisters round my side",
        "pain is getting me down every day", "my husband hits me", "my left leg tingles a bit", "a bulge in my groin when i lift",
        "first back pain of my life and i am 62",
    ];

    public static IEnumerable<Chat> All => [.. Doubts(), .. Later(), .. OutOfLocks(), .. Core.Manners.SafetyReasons.Questions.Select(question => Beside(question).Say("why"))];

    /// <summary>A question about safety is open, in a kept plan with a decision and a card behind it.</summary>
    public static Chat Beside(string question)
    {
        var about = question switch { "mistake" => "a1", "line-or-pain" => "4|rescreen|flare", "rescreen-b" or "return.pain" or "rescreen" => "return", "CL-13" => "RF-PRG-03|Soon|None", "c5" => "2026-01-06", _ => null };
        var chat = Roads.GoOn(Kept);
        var stage = question switch { "rescreen" or "rescreen-b" or "return.pain" => Stage.Rescreening, "c5" or "c5.other" => Stage.CheckIn, "session.leg" => Stage.Coaching, "screen-a" => Stage.ScreenA, "screen-b" => Stage.ScreenB, "mistake" => Stage.Urgent, _ => Stage.Clarifying };
        var prompt = question switch { "rescreen" => "screen-a", "rescreen-b" => "screen-b", _ => question };
        var open = new OpenQuestion(chat.Conversation.Askings + 1, question, prompt, chat.Now, 0, about);
        chat.Conversation = chat.Conversation with
        {
            Stage = stage.ToString(),
            From = stage is Stage.Clarifying or Stage.Rescreening ? nameof(Stage.Coaching) : null,
            Askings = open.Asking,
            Open = open,
            Asked = [open],
            LastRules = ["7.3 R5"],
            LastAdvice = "FAQ-06",
            Held = stage == Stage.Urgent ? new Held(1, Core.RedFlags.Level.Urgent, ["RF-INF-01"], chat.Now, nameof(Stage.Coaching), Core.RedFlags.About.Writer) : null,
        };
        return chat;
    }

    private static IEnumerable<Chat> Doubts()
    {
        foreach (var chat in Doubtful.Select(words => Roads.GoOn(Kept).Say(words)))
        {
            yield return chat;
            var unanswered = Roads.GoOn(chat).Wait(Duration.FromMinutes(12));
            yield return unanswered;
            foreach (var next in RedFlagRoads.Answered(unanswered).Concat(RedFlagRoads.Answered(chat)))
            {
                yield return next;
                foreach (var last in RedFlagRoads.Answered(next)) yield return last;
            }
        }
    }

    /// <summary>Told, told again, and asked about on a check-in three days later.</summary>
    private static IEnumerable<Chat> Later()
    {
        foreach (var words in Soon)
        {
            yield return new Chat().Say(words);
            var told = Roads.GoOn(Kept).Say(words);
            yield return told;
            yield return Roads.GoOn(told).Say(words).Say("why").Say("/plan");
            yield return Roads.GoOn(told).Say("i'm not stopping hip thrusts");
            var asked = Roads.GoOn(told).Wait(Duration.FromDays(3.1)).Say("5").Say("nothing new");
            yield return asked;
            foreach (var next in RedFlagRoads.Answered(asked))
            {
                yield return next;
                foreach (var last in RedFlagRoads.Answered(next)) yield return last;
            }
        }
    }

    private static IEnumerable<Chat> OutOfLocks()
    {
        var severe = Chat.AtFirstHelp("9").Tap("No, because of the pain");
        yield return Roads.GoOn(severe).Say("it's getting worse");
        yield return Roads.GoOn(Kept).Say("my crotch is numb").Tap("Old and unchanged").Tap("Longer ago").Tap("No").Tap("Yes");
        yield return Roads.GoOn(Kept).Say("my crotch is numb").Tap("Old and unchanged").Tap("Longer ago").Tap("No").Tap("No");
        yield return Mistaken(Mistaken(Roads.GoOn(Kept))).Say("my crotch is numb");
        yield return new Chat { Hints = new("en-US", "America/New_York", "US") }.Say("my crotch is numb").Tap("I can't get help").Tap("Money or insurance");
        yield return Roads.GoOn(Kept).Say("i have a fever and shivers").Say("i refuse to go");
        yield return Eased();
    }

    private static Chat Mistaken(Chat chat)
    {
        chat.Say("my crotch is numb").Tap("Not me / typed by mistake");
        for (var line = 0; line < 9; line++)
        {
            chat.Tap("No");
        }

        return chat;
    }

    /// <summary>Pain alone, two days in a row at 6 or less, with both screens clear.</summary>
    private static Chat Eased()
    {
        var chat = Roads.GoOn(Kept).Say("pain 10 of 10, i cannot stand up").Say("no");
        for (var day = 0; day < 2; day++)
        {
            chat.Wait(Duration.FromDays(1)).Say("4").Say("nothing new").Say("none").Say("none");
        }

        return chat;
    }
}
