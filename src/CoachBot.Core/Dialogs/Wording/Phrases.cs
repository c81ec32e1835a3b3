namespace CoachBot.Core.Dialogs.Wording;

/// <summary>Phrases by their first word, so that a text is walked once.</summary>
internal sealed class Phrases
{
    readonly Dictionary<string, List<List<string>>> byFirst = new(StringComparer.Ordinal);

    public Phrases(IEnumerable<string> phrases)
    {
        foreach (var tokens in phrases.Select(Tokens.Of).Where(tokens => tokens.Count > 0))
        {
            if (byFirst.TryGetValue(tokens[0], out var same))
                same.Add(tokens);
            else
                byFirst[tokens[0]] = [tokens];
        }
    }

    public bool IsEmpty => byFirst.Count == 0;

    /// <summary>Where they stand among the tokens.</summary>
    public IEnumerable<Range> In(List<string> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            foreach (var phrase in From(tokens[at]).Where(phrase => StandsAt(tokens, at, phrase)))
                yield return at..(at + phrase.Count);
        }
    }

    IEnumerable<List<string>> From(string token)
    {
        IEnumerable<List<string>> exact = byFirst.GetValueOrDefault(token) ?? [];
        return char.IsAsciiDigit(token[0]) && byFirst.TryGetValue("#", out var numbers) ? exact.Concat(numbers.Where(_ => Tokens.Fits("#", token))) : exact;
    }

    static bool StandsAt(List<string> tokens, int at, List<string> phrase)
    {
        if (at + phrase.Count > tokens.Count)
            return false;
        for (var index = 1; index < phrase.Count; index++)
        {
            if (!Tokens.Fits(phrase[index], tokens[at + index]))
                return false;
        }

        return true;
    }
}
