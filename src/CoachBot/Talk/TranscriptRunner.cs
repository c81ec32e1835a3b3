using CoachBot.Core.Linking;
using CoachBot.Router;
using CoachBot.Router.Turns;
using Microsoft.Extensions.Logging;

namespace CoachBot.Talk;

/// <summary>Replays what the person says in a transcript, and writes the transcript anew with what the coach says today.</summary>
/// <remarks>
/// Lines: "# comment", "&gt; header", "user: words", "user: [Label]", "@+1d 08:30", "as: Ana@telegram" (another chat), "coach: ...", and under a coach line what belongs
/// to it, indented by seven spaces. Everything but the coach's lines is kept as it stands.
/// </remarks>
internal sealed class TranscriptRunner(Func<IStore> newStore, Coaching coaching, ILoggerFactory logs)
{
    private const string User = "user:";
    private const string Coach = "coach:";
    private const string Chat = "as:";
    private const string Indent = "       ";

    /// <summary>How settings of a transcript are completed before it is played.</summary>
    public Func<TalkSettings, TalkSettings> Complete { get; init; } = settings => settings;

    /// <exception cref="FormatException">A line of the transcript cannot be played.</exception>
    public async Task<string> Replay(string transcript)
    {
        var lines = WithoutCoach(transcript.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
        var header = lines.FirstOrDefault(line => line.StartsWith('>')) ?? ">";
        await using var store = newStore();
        using var output = new StringWriter { NewLine = "\n" };
        // Codes that are the same each time: "2222-2223", and so on.
        var codes = 0;
        var session = new TalkSession(store, coaching with { NewLinkCode = () => $"2222222{LinkCode.Alphabet[++codes % LinkCode.Alphabet.Length]}" }, Complete(TranscriptHeader.Parse(header)), output, logs);
        foreach (var line in lines) await Play(session, line, output);
        return output.ToString();
    }

    private static async Task Play(TalkSession session, string line, StringWriter output)
    {
        var isTyped = line.StartsWith('@') || line.StartsWith(Chat, StringComparison.Ordinal);
        if (isTyped || line.StartsWith(User, StringComparison.Ordinal))
        {
            var typed = isTyped ? line : line[User.Length..].Trim();
            if (await session.Take(typed) is { } wrong) throw new FormatException($"{line}\n{wrong}");
            return;
        }

        if (line.Length > 0 && line[0] is not ('#' or '>')) throw new FormatException($"\"{line}\" is no line of a transcript.");
        await output.WriteLineAsync(line);
    }

    private static List<string> WithoutCoach(string[] lines)
    {
        var kept = new List<string>();
        var isCoach = false;
        for (var i = 0; i < lines.Length; i++)
        {
            isCoach = lines[i].StartsWith(Coach, StringComparison.Ordinal) || (isCoach && Continues(lines, i));
            if (!isCoach) kept.Add(lines[i]);
        }

        return kept;
    }

    /// <summary>An empty line belongs to the coach when an indented one follows it: it parts two paragraphs.</summary>
    private static bool Continues(string[] lines, int at)
    {
        while (at < lines.Length && lines[at].Trim().Length == 0) at++;
        return at < lines.Length && lines[at].StartsWith(Indent, StringComparison.Ordinal);
    }
}
