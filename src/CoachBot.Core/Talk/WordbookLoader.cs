using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags.Loading;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.Talk;

/// <summary>Makes a wordbook of lists of phrases; "parts" are groups, "skipped" may stand inside a phrase unread, as in the red-flag lexicon.</summary>
internal sealed class WordbookLoader
{
    private readonly PhraseNet net = new();
    private readonly Concepts meanings = new();
    private readonly Folding folding;
    private readonly Vocabulary words = new();
    private readonly PhraseGrower grower;
    private readonly string path;
    private readonly string code;
    private readonly ICollection<ScriptFault> faults;

    /// <param name="files">All of them: the language's folds, misspellings and ordinary words are shared with the red-flag reader.</param>
    /// <param name="place">The file, and the code of a fault in it.</param>
    public WordbookLoader(JsonPiece root, IReadOnlyList<ScriptFile> files, (string Path, string Code) place, ICollection<ScriptFault> faults)
    {
        (path, code, this.faults) = (place.Path, place.Code, faults);
        var language = path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)];
        var lexicon = files.Where(file => file.Path.StartsWith($"{language}lexicon/", StringComparison.Ordinal))
            .Select(file => JsonPiece.Parse(file, [])).OfType<JsonPiece>().ToList();
        folding = new Folding(null, lexicon.SelectMany(piece => Members(piece, "folds"))
            .SelectMany(fold => fold.Value.Text.Select(foreign => KeyValuePair.Create(foreign, fold.Key[0]))), []);
        var parts = Members(root, "parts").ToDictionary(part => part.Key, part => part.Value.Strings.Select(one => one.Text).ToArray());
        grower = new PhraseGrower(words, net, folding, parts);
        foreach (var skipped in root["skipped"]?.Strings ?? [])
        {
            words.Add(grower.Plain(skipped.Text), WordKinds.Filler);
        }

        if (lexicon.Select(piece => piece["words"]?["and"]).OfType<JsonPiece>().FirstOrDefault()?.Strings.FirstOrDefault() is { } and)
        {
            // "A&E" is "a and e".
            words.Add(grower.Plain(and.Text), WordKinds.And);
        }

        AddSpelling(lexicon);
    }

    /// <summary>The book of what has been added so far.</summary>
    public Wordbook Book() => new(words, Pressing.Press(net, out _), folding, meanings);

    public void Add(string meaning, IEnumerable<JsonPiece> phrases)
    {
        foreach (var phrase in phrases)
        {
            Add(meaning, phrase.Text);
            if (grower.UnknownGroup is { } group)
            {
                faults.Add(new(path, phrase.Line, code, $"\"{phrase.Text}\" uses <{group}>, and \"parts\" has no such entry."));
            }
            else if (grower.HasTooManyWays)
            {
                faults.Add(new(path, phrase.Line, code, $"\"{phrase.Text}\" can be said in too many ways: split it."));
            }
        }
    }

    public void Add(string meaning, string phrase) => grower.Grow(phrase, net.AddEnd(meanings.Add(meaning)));

    public static IReadOnlyList<KeyValuePair<string, JsonPiece>> Members(JsonPiece piece, string name) => piece[name]?.Members ?? [];

    private void AddSpelling(List<JsonPiece> lexicon)
    {
        foreach (var ordinary in lexicon.SelectMany(piece => piece["ordinary"]?.Strings ?? []))
        {
            words.Add(grower.Plain(ordinary.Text));
        }

        foreach (var (right, wrong) in lexicon.SelectMany(piece => Members(piece, "misspellings")))
        {
            foreach (var word in wrong.Strings)
            {
                words.AddMisspelling(grower.Plain(word.Text), right.Split(' '));
            }
        }
    }
}
