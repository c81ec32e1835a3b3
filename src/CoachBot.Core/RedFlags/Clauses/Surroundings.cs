using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Clauses;

/// <summary>What is said near a clause: in its own sentence and the sentences next to it. Farther off it is about something else.</summary>
internal static class Surroundings
{
    private const int Sentences = 1;

    public static void Mark(Sheet sheet)
    {
        var clauses = sheet.Clauses;
        for (var at = 0; at < clauses.Length; at++)
        {
            var near = clauses[at].Said;
            for (var (back, left) = (at, Sentences); back > 0 && (!BeginsSentence(clauses[back]) || left-- > 0); back--) near.Add(clauses[back - 1].Said);
            for (var (on, left) = (at + 1, Sentences); on < clauses.Length && (!BeginsSentence(clauses[on]) || left-- > 0); on++) near.Add(clauses[on].Said);
            clauses[at].Near = near;
        }
    }

    private static bool BeginsSentence(in Clause clause) => clause.Break >= Break.Question;
}
