using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>In which language a text is heard: the one it is surely written in, then the person's, then English, which the coaching is in.</summary>
internal static class Hearing
{
    private static readonly Signal otherLanguage = new Signal.Meant("other-language");

    public static Signal Hear(TurnFrame frame, string text, Func<Language, Signal> read)
    {
        var written = frame.Script.RedFlags.LanguageOf(text, frame.Language.Code);
        var isForeign = !IsOurs(frame, written);
        if (isForeign && !MayBeAName(frame)) return Foreign(frame);
        if (written is not null) frame.SpeakIn(written);

        var signal = read(frame.Language);
        if (IsUnderstood(signal)) return signal;
        if (GreetedIn(frame, text) is { } greeted)
        {
            frame.SpeakIn(greeted);
            return read(frame.Language);
        }

        if (frame.Language.IsComplete) return isForeign ? Foreign(frame) : signal;
        var inEnglish = read(frame.Script.English);
        if (IsUnderstood(inEnglish) || signal is Signal.Wordless) return inEnglish;
        return isForeign ? Foreign(frame) : otherLanguage;
    }

    /// <summary>Words in a language that nobody here reads, where no town is asked for.</summary>
    public static bool IsForeign(TurnFrame frame) =>
        frame.Turn.Input is Input.Text(var text) && !MayBeAName(frame) && !IsOurs(frame, frame.Script.RedFlags.LanguageOf(text, frame.Language.Code));

    private static bool IsOurs(TurnFrame frame, string? written) => written is not null && frame.Script.Languages.ContainsKey(written);

    /// <summary>"Hola" alone is too little to tell a language by, and yet a wish for one: where nothing has been said so far, it is granted.</summary>
    private static string? GreetedIn(TurnFrame frame, string text) => frame.Now.LastHeardAt is not null ? null
        : frame.Script.Languages.Values.FirstOrDefault(other => other.IsComplete && other != frame.Language && other.Phrases.Find(text)?.Intent == "greeting")?.Code;

    /// <summary>The warning signs, in the client's language where it is one of ours (coaching.md 2.5 rule 9).</summary>
    private static Signal Foreign(TurnFrame frame)
    {
        if (frame.Turn.Hints.Locale is { } locale) frame.SpeakIn(locale.Split('-')[0]);
        return otherLanguage;
    }

    /// <summary>Where a town may be typed, strange words are no foreign language yet.</summary>
    private static bool MayBeAName(TurnFrame frame) =>
        frame.Now.Open is { } open && Questions.Of(open.Question).Kind is AnswerKind.Place or AnswerKind.Clock or AnswerKind.Text;

    private static bool IsUnderstood(Signal signal) =>
        signal is not (Signal.Unclear or Signal.Wordless or Signal.Meant { Intent: "unknown-question" or "other-language" } or Signal.Corrected { Topic: null });
}
