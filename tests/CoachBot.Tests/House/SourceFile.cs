using System.Text;
using CoachBot.Tests.Dialogs;

namespace CoachBot.Tests.House;

/// <summary>One C# file of the repository, with its string literals set apart from its code.</summary>
/// <param name="Path">From the repository's root, with slashes.</param>
/// <param name="Code">The text with comments and literals blanked; every line and column stays where it was.</param>
public sealed record SourceFile(string Path, string Text, string Code, IReadOnlyList<SourceFile.Literal> Literals)
{
    /// <param name="At">Where it begins in the text.</param>
    /// <param name="Words">Between the quotes, with "{}" in the place of each hole.</param>
    public sealed record Literal(int At, string Words);

    private static readonly Lazy<IReadOnlyList<SourceFile>> Files = new(Read);

    public static IReadOnlyList<SourceFile> All => Files.Value;

    public static IEnumerable<SourceFile> Under(string folder) => All.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal));

    public static SourceFile Of(string path, string text)
    {
        var reader = new LiteralReader(text);
        var literals = reader.Read(out var code);
        return new(path, text, code, literals);
    }

    public int LineOf(int at) => Text.AsSpan(0, at).Count('\n') + 1;

    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    public string Line(int at)
    {
        var from = Text.LastIndexOf('\n', Math.Max(at - 1, 0)) + 1;
        var to = Text.IndexOf('\n', at);
        return Text[from..(to < 0 ? Text.Length : to)];
    }

    private static IReadOnlyList<SourceFile> Read()
    {
        var root = DialogFolder.Repository;
        return
        [
            .. new[] { "src", "tests" }
                .SelectMany(folder => Directory.EnumerateFiles(System.IO.Path.Combine(root, folder), "*.cs", SearchOption.AllDirectories))
                .Select(path => (Full: path, Path: System.IO.Path.GetRelativePath(root, path).Replace('\\', '/')))
                .Where(file => !file.Path.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
                .Select(file => Of(file.Path, File.ReadAllText(file.Full, Encoding.UTF8).ReplaceLineEndings("\n")))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }
}
