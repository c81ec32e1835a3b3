using System.Globalization;
using CoachBot.Pictures.Bodies;

namespace CoachBot.Pictures.Posing;

/// <summary>Reads angles as coaching.md writes them: "T0 h60/0 k122 a-28 L0"; one number is for both sides, two are working/other.</summary>
internal static class AngleText
{
    public static IReadOnlyDictionary<Joint, double> Read(string text, Action<string> fault)
    {
        var angles = new Dictionary<Joint, double>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var letters = new string([.. word.TakeWhile(char.IsAsciiLetter)]);
            var (rows, numbers) = (JointTable.Of(letters), Numbers(word[letters.Length..]));
            if (rows.Count == 0) fault($"\"{word}\" names no joint; the letters are {string.Join(' ', JointTable.Rows.Select(row => row.Letter).Distinct(StringComparer.Ordinal))}.");
            else if (numbers is null || numbers.Count > rows.Count) fault($"\"{word}\" is no angle; write h60, or h60/0 for working and other side.");
            else Take(rows, numbers, angles, fault);
        }

        return angles;
    }

    public static IReadOnlyList<Joint> Letters(string text, Action<string> fault)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words.Where(word => JointTable.Of(word).Count == 0)) fault($"\"{word}\" names no joint.");
        return [.. words.SelectMany(JointTable.Of).Select(row => row.Joint)];
    }

    private static void Take(IReadOnlyList<JointRow> rows, List<double> numbers, Dictionary<Joint, double> angles, Action<string> fault)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var value = numbers[Math.Min(i, numbers.Count - 1)];
            if (value < rows[i].Least || value > rows[i].Most)
                fault($"{rows[i].Letter}{value} is more than a body can do; write {rows[i].Least} to {rows[i].Most}.");
            if (!angles.TryAdd(rows[i].Joint, value)) fault($"\"{rows[i].Letter}\" is written twice.");
        }
    }

    private static List<double>? Numbers(string text)
    {
        var numbers = new List<double>();
        foreach (var part in text.Split('/'))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return null;
            numbers.Add(number);
        }

        return numbers;
    }
}
