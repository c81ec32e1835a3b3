namespace CoachBot.Tests.House;

/// <summary>Finds the bodies of methods by their braces: a block whose head ends with a parameter list and which stands in a type.</summary>
internal static class MethodScan
{
    private static readonly string[] types = ["class", "record", "struct", "interface", "enum", "namespace"];
    private static readonly string[] statements = ["if", "for", "foreach", "while", "switch", "using", "lock", "catch", "fixed"];

    /// <returns>The head, its line, and the lines between the braces.</returns>
    public static IEnumerable<(string Head, int Line, int Lines)> Of(SourceFile file)
    {
        var open = new Stack<(bool IsType, string? Method, int At)>();
        var from = 0;
        for (var at = 0; at < file.Code.Length; at++)
        {
            var sign = file.Code[at];
            if (sign == '{')
            {
                var head = WithoutAttributes(file.Code[from..at].Trim());
                var isType = IsType(head);
                var isInType = open.Count == 0 || open.Peek().IsType;
                open.Push((isType, !isType && isInType && IsMethod(head) ? head : null, at));
            }
            else if (sign == '}' && open.Count > 0)
            {
                var block = open.Pop();
                if (block.Method is { } method)
                    yield return (method, file.LineOf(block.At), Math.Max(0, file.LineOf(at) - file.LineOf(block.At) - 1));
            }

            if (sign is '{' or '}' or ';') from = at + 1;
        }
    }

    private static string WithoutAttributes(string head)
    {
        while (head.StartsWith('[') && head.IndexOf("]\n", StringComparison.Ordinal) is > 0 and var end) head = head[(end + 2)..].TrimStart();
        return head;
    }

    private static bool IsType(string head) => Words(head.Split('(')[0]).Any(types.Contains) && !head.Contains('=', StringComparison.Ordinal);

    private static bool IsMethod(string head)
    {
        var words = Words(head.Split('(')[0]);
        return head.Contains('(', StringComparison.Ordinal)
            && (head[^1] == ')' || head.Contains(" where ", StringComparison.Ordinal) || head.Contains(": base", StringComparison.Ordinal))
            && !head.Contains(" = ", StringComparison.Ordinal)
            && words.Length > 0 && !statements.Contains(words[0]);
    }

    private static string[] Words(string text) => text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
