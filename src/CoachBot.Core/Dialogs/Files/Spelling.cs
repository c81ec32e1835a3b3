namespace CoachBot.Core.Dialogs.Files;

/// <summary>How far two words are apart, so that a fault can ask "did you mean".</summary>
internal static class Spelling
{
    /// <summary>Letters to add, drop or change.</summary>
    public static int Distance(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[above.Length];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            }

            above = row;
        }

        return above[^1];
    }

    /// <summary>" Did you mean "x"?", or nothing when no word is near.</summary>
    public static string Hint(string word, IEnumerable<string> known)
    {
        var near = known.Where(name => Math.Abs(name.Length - word.Length) <= 3).MinBy(name => Distance(name, word));
        return near is not null && Distance(near, word) <= 3 ? $" Did you mean \"{near}\"?" : "";
    }
}
