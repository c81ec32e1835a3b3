using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Simulations;

/// <summary>What a made-up person says to a message.</summary>
internal static class LifterReplies
{
    private static readonly string[] nonsense = ["asdf qwer", "😀", "why", "back", "skip", "help", "I meant 3", "/plan", "/stretch", "/checkin", "pain 4, did the session", "ok thanks", "is this normal?"];

    /// <summary>Buttons that a willing person taps wherever they stand.</summary>
    private static readonly HashSet<string> willing =
    [
        "opening.start", "screen.none", "help.plan", "keep.daily", "right.yes", "about.none", "c5.nothing", "item.none", "sure.nothing", "cmd.resume",
    ];

    /// <returns>Null where nothing is said.</returns>
    public static Input? Of(Lifter person, Message message, Instant now)
    {
        if (person.Persona == Persona.Careless && person.Dice.Next(100) < 15)
        {
            return new Input.Text(nonsense[person.Dice.Next(nonsense.Length)]);
        }

        if (Typed(person, message.Prompt) is { } words)
        {
            return new Input.Text(words);
        }

        if (message.Buttons.Count == 0 || (message.Asking == 0 && !message.Buttons.Any(button => button.Reply.EndsWith("cmd.resume", StringComparison.Ordinal)))
            || (person.Persona == Persona.Unclear && IsClarifier(message)))
        {
            return null;
        }

        return message.Widget == Widget.Scale
            ? new Input.Tap(message.Buttons[Number(person, message, now)].Reply)
            : new Input.Tap(Chosen(person, message, now).Reply);
    }

    /// <summary>A red-flag question, which acts by itself when nobody answers it.</summary>
    public static bool IsClarifier(Message message) =>
        message.Prompt.StartsWith("CL-", StringComparison.Ordinal) || message.Prompt is "screen-a.which" or "screen-b.which" or "c5.which";

    private static string? Typed(Lifter person, string prompt) => prompt switch
    {
        "time-place" => person.Asked.Words,
        "place" => "Leeds",
        "about" when person.Persona == Persona.Thinners => "blood thinners",
        "equip.list" when person.IsWilling => "bench, barbell and a band",
        "lifts.list" when person.IsWilling => "squat and deadlift",
        "days.list" when person.IsWilling => "Monday, Wednesday and Friday",
        "load.weight" when person.IsWilling => "60 kg",
        "psfs.name" when person.IsWilling => "hip thrust 60 kg",
        _ => null,
    };

    private static int Number(Lifter person, Message message, Instant now) => message.Prompt switch
    {
        "pain" => person.Baseline,
        "c4" => person.InSession(now),
        "worst" => Math.Min(10, person.Usual(now) + 1),
        "confidence" or "psfs.again" => 10 - person.Usual(now),
        _ => person.Usual(now),
    };

    private static Button Chosen(Lifter person, Message message, Instant now)
    {
        var any = message.Buttons[person.Dice.Next(message.Buttons.Count)];
        if (person.Persona == Persona.Careless && person.Dice.Next(100) < 25)
        {
            return any;
        }

        var wanted = Wanted(person, message.Prompt, now);
        return message.Buttons.FirstOrDefault(button => IdOf(button) == wanted)
            ?? message.Buttons.FirstOrDefault(button => willing.Contains(IdOf(button)) && person.Dice.Next(100) < 97)
            ?? any;
    }

    private static string? Wanted(Lifter person, string prompt, Instant now) => prompt switch
    {
        "plan" or "plan.short" => person.Persona == Persona.Visitor ? "plan.enough" : "plan.keep",
        "c2" => person.Usual(now) > person.Baseline ? "c2.worse" : "c2.same",
        "c3" or "c3.yesterday" => person.Dice.Next(10) switch { 0 => "c3.part", 1 => "c3.none", _ => "c3.done" },
        "painkiller" => person.Dice.Next(10) == 0 ? "painkiller.yes" : "painkiller.no",
        "c5" => person.Dice.Next(50) == 0 ? "c5.something" : "c5.nothing",
        "gate.daily" => person.Usual(now) <= 4 ? "yes" : "no",
        "thumb" => "thumb.stay",
        "thrusts" when person.IsWilling => "thrusts.done",
        "soon" when person.IsWilling => "soon.seen",
        _ when prompt.StartsWith("quiz.", StringComparison.Ordinal) => "quiz.right",
        _ when prompt.StartsWith("gate.", StringComparison.Ordinal) => person.Dice.Next(8) == 0 ? "no" : "yes",
        "site" => person.Dice.Next(12) == 0 ? "site.leg" : "site.side",
        "CL-09" => "cl-09.can",
        "pain.zero" when person.Persona == Persona.LiftOnly => "zero.lift",
        "clearance" when person.Persona == Persona.SentHome => "clearance.home",
        _ when prompt.StartsWith("follow-up.", StringComparison.Ordinal) && person.Persona == Persona.SentHome => "held.seen",
        _ => null,
    };

    /// <summary>"v1.12.site.side" to "site.side".</summary>
    private static string IdOf(Button button) => button.Reply.Split('.', 3)[^1];
}
