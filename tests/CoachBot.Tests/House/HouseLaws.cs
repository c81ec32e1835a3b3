using Xunit;

namespace CoachBot.Tests.House;

/// <summary>The house habits that a text can show: sizes, words for folders, nothing left for later.</summary>
public sealed class HouseLaws
{
    private const int LongestFile = 250;
    private const int LongestMethod = 30;

    private static readonly string[] EmptyWords =
        ["Service", "Services", "Helper", "Helpers", "Util", "Utils", "Manager", "Managers", "Models", "Context", "Data", "Info", "Processor"];

    [Fact]
    public void A_file_stops_at_250_lines() =>
        AllKept(SourceFile.All.Where(file => file.Lines > LongestFile).Select(file => $"{file.Path}: {file.Lines} lines"));

    [Fact]
    public void A_method_stops_at_30_lines() =>
        AllKept(
            from file in SourceFile.All
            from method in MethodScan.Of(file)
            where method.Lines > LongestMethod
            select $"{file.Path}:{method.Line}: {method.Lines} lines, {method.Head.Split('\n')[^1].Trim()}");

    [Fact]
    public void The_scan_finds_methods_and_their_length()
    {
        var file = SourceFile.Of("a.cs", "class A(int b)\n{\n    int[] c = [1];\n    void D() { }\n    A() : this(1)\n    {\n        // }\n        if (b) { return \"}\"; }\n    }\n}\n");
        Assert.Equal([("void D()", 0), ("A() : this(1)", 2)], MethodScan.Of(file).Select(method => (method.Head, method.Lines)));
    }

    [Fact]
    public void The_scan_finds_literals_whatever_their_quotes()
    {
        var file = SourceFile.Of("a.cs", "x = \"a \\\" b\" + @\"c \"\" d\" + $\"e {f(\"g\")} {{h}}\" + \"\"\"i \"j\" k\"\"\" + '\"' + \"l\"; // \"m\"");
        Assert.Equal(["a \\\" b", "c \"\" d", "g", "e {} {{h}}", "i \"j\" k", "l"], file.Literals.Select(literal => literal.Words));
        Assert.DoesNotContain('"', file.Code);
    }

    [Fact]
    public void Nothing_is_left_for_later() =>
        AllKept(SourceFile.Under("src/").Where(file => file.Text.Contains("TODO", StringComparison.Ordinal) || file.Text.Contains("FIXME", StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void No_warning_is_silenced_in_a_file() =>
        AllKept(SourceFile.All.Where(file => file.Code.Contains("#pragma warning", StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void Folders_are_words_of_the_domain() =>
        AllKept(SourceFile.Under("src/").Where(file => file.Path.Split('/')[..^1].Any(part => EmptyWords.Contains(part))).Select(file => file.Path));

    [Fact]
    public void Types_are_words_of_the_domain() =>
        AllKept(SourceFile.Under("src/").Where(file => EmptyWords[..7].Any(word => Path.GetFileNameWithoutExtension(file.Path).EndsWith(word, StringComparison.Ordinal))).Select(file => file.Path));

    [Fact]
    public void Tests_never_wait_for_the_wall_clock() =>
        AllKept(
            from file in SourceFile.Under("tests/CoachBot.Tests/")
            from call in new[] { "Thread.Sleep(", "Task.Delay(" }
            where file.Code.Replace("Task.Delay(Timeout.Infinite", "", StringComparison.Ordinal).Contains(call, StringComparison.Ordinal)
            select $"{file.Path}: {call}");

    /// <summary>Names every breach, not only how many there are.</summary>
    internal static void AllKept(IEnumerable<string?> breaches)
    {
        var found = breaches.ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
