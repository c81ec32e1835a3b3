namespace CoachBot.Core.Dialogs.Wording;

/// <summary>Phrases by their first word, so that a text is walked once.</summary>
internal sealed class Phrases
{
    private readonly Dictionary<string, List<List<string>>> byFirst = new(StringComparer.Ordinal);

    public Phrases(IEnumerable<string> phrases)
    {
        foreach (var tokens in phrases.Select(Tokens.Of).Where(tokens => tokens.Count > 0))
        {
            if (byFirst.TryGetValue(tokens[0], out var same))
            {
                same.Add(tokens);
            }
            else
            {
                byFirst[tokens[0]] = [tokens];
            }
        }
    }

    public bool IsEmpty => byFirst.Count == 0;

    /// <summary>Where they stand among the tokens; null when they stand nowhere.</summary>
    public List<Range>? In(List<string> tokens)
    {
        List<Range>? found = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            var first = char.IsAsciiDigit(tokens[at][0]) && !byFirst.ContainsKey(tokens[at]) ? Tokens.AnyNumber : tokens[at];
            if (!byFirst.TryGetValue(first, out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases.Where(phrase => StandsAt(tokens, at, phrase)))
            {
                (found ??= []).Add(at..(at + phrase.Count));
            }
        }

        return found;
    }

    private static bool StandsAt(List<string> tokens, int at, List<string> phrase)
    {
        if (at + phrase.Count > tokens.Count)
        {
            return false;
        }

        for (var index = 1; index < phrase.Count; index++)
        {
            if (!Tokens.Fits(phrase[index], tokens[at + index]))
            {
                return false;
            }
        }

        return true;
    }
}
