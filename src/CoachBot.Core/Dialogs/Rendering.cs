using System.Runtime.CompilerServices;

namespace CoachBot.Core.Dialogs;

/// <summary>From a prompt's words to what is said: the variant by turn number, placeholders by name.</summary>
public static class Rendering
{
    /// <summary>The same turn says the same words, so a replay repeats itself.</summary>
    public static string Variant(Prompt prompt, int turnNumber) => prompt.Say[turnNumber % prompt.Say.Count];

    /// <summary>The prompt's variant with its placeholders filled.</summary>
    /// <exception cref="InvalidOperationException">A placeholder has no value: our bug.</exception>
    public static string Words(Prompt prompt, int turnNumber, params (string Name, string Value)[] facts) => Fill(Variant(prompt, turnNumber), facts);

    /// <summary>Puts values where the {names} stand; the first fact of a name wins.</summary>
    /// <exception cref="InvalidOperationException">A placeholder has no value: our bug.</exception>
    public static string Fill(string say, params (string Name, string Value)[] facts) => Fill(say, facts, static (facts, name) => Value(name, facts));

    /// <summary>As above, with values looked up by name. A value is never searched for placeholders itself.</summary>
    public static string Fill<T>(string say, T from, Func<T, string, string> value)
    {
        var open = say.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return say;
        }

        // Its letters are gathered in a buffer that is lent, not made.
        var text = new DefaultInterpolatedStringHandler(say.Length, 1);
        var done = 0;
        for (; open >= 0; open = say.IndexOf('{', done))
        {
            var close = say.IndexOf('}', open);
            if (close < 0)
            {
                throw new InvalidOperationException("A placeholder is not closed; the loader refuses that.");
            }

            text.AppendFormatted(say.AsSpan(done, open - done));
            text.AppendLiteral(value(from, say[(open + 1)..close]));
            done = close + 1;
        }

        text.AppendFormatted(say.AsSpan(done));
        return text.ToStringAndClear();
    }

    private static string Value(string name, (string Name, string Value)[] facts)
    {
        foreach (var fact in facts)
        {
            if (fact.Name == name)
            {
                return fact.Value;
            }
        }

        throw new InvalidOperationException($"The placeholder {{{name}}} has no value.");
    }
}
