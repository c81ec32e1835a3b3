using System.Text.Json;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Loading;

/// <summary>Builds one language's lexicon from its files.</summary>
internal sealed class LexiconLoader(Concepts concepts, IReadOnlyList<(int One, int Other)> contradictions, ICollection<ScriptFault> faults)
{
    private const int KeptForRoles = 32;
    private readonly Vocabulary words = new();
    private readonly PhraseNet net = new();
    private readonly Dictionary<int, (JsonPiece Phrase, FaultList Faults)> phraseAt = [];
    private readonly List<NumberRange> numbers = [];
    private readonly Dictionary<string, (JsonPiece Phrases, FaultList Faults)> phrasesOf = [];

    /// <param name="shared">How letters are made plain in every language; the files may add to it.</param>
    public Lexicon Load(IReadOnlyList<ScriptFile> files, Folding? shared)
    {
        var pieces = files.Select(file => (Piece: JsonPiece.Parse(file, faults), Faults: new FaultList(file.Path, faults)))
            .Where(file => file.Piece is not null).Select(file => (Piece: file.Piece!, file.Faults)).ToList();
        var folding = new Folding(shared, pieces.SelectMany(file => Members(file.Piece, "folds")).SelectMany(LookAlikes), pieces.SelectMany(file => Pairs(file.Piece)));
        var groups = pieces.SelectMany(file => Members(file.Piece, "groups")).DistinctBy(group => group.Key)
            .ToDictionary(group => group.Key, group => group.Value.Strings.Select(one => one.Text).ToArray());
        var grower = new PhraseGrower(words, net, folding, groups);
        foreach (var (piece, list) in pieces) LoadWords(piece, grower, list);
        foreach (var (piece, list) in pieces) LoadMisspellings(piece, grower, list);
        foreach (var (piece, list) in pieces)
            foreach (var (name, phrases) in Members(piece, "concepts")) Register(name, phrases, list);
        foreach (var name in phrasesOf.Keys) GrowConcept(name, concepts.Add(name), grower, []);
        foreach (var (piece, list) in pieces) LoadNumbers(piece, list);
        words.Inflect(pieces.SelectMany(file => file.Piece["endings"]?.Strings ?? []).Select(ending => ending.Text));
        words.Hear(new(pieces.SelectMany(file => Members(file.Piece, "sounds")).Select(one => KeyValuePair.Create(one.Key, one.Value.Strings.Select(sound => sound.Text).ToArray()))));
        foreach (var (piece, _) in pieces) LoadElisions(piece);
        var graph = Pressing.Press(net, out var together);
        foreach (var ends in together) Contradict(ends);
        return new(words, graph, folding, numbers);
    }

    /// <summary>Whether the language has words for the concept.</summary>
    public bool Knows(string concept) => phrasesOf.ContainsKey(concept);

    private static IEnumerable<KeyValuePair<string, JsonPiece>> Members(JsonPiece piece, string name) => piece[name]?.Members ?? [];

    private static IEnumerable<KeyValuePair<char, char>> LookAlikes(KeyValuePair<string, JsonPiece> fold) =>
        fold.Value.Text.Select(foreign => KeyValuePair.Create(foreign, fold.Key[0]));

    private static IEnumerable<string> Pairs(JsonPiece piece) => (piece["silent"]?.Strings ?? []).Select(pair => pair.Text).Where(pair => pair.Length == 2);

    private void LoadWords(JsonPiece piece, PhraseGrower grower, FaultList list)
    {
        foreach (var word in piece["ordinary"]?.Strings ?? []) words.Add(grower.Plain(word.Text));
        foreach (var (name, listed) in Members(piece, "words"))
        {
            if (!Enum.TryParse<WordKinds>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind)) list.Add(listed, "R013", $"\"{name}\" is not a kind of word.");
            else foreach (var word in listed.Strings) words.Add(grower.Plain(word.Text), kind);
        }
    }

    private void Register(string name, JsonPiece phrases, FaultList list)
    {
        if (phrases.Items.Count == 0) list.Add(phrases, "R003", $"The concept \"{name}\" has no words.");
        if (!phrasesOf.TryAdd(name, (phrases, list))) list.Add(phrases, "R008", $"The concept \"{name}\" is there twice.");
        if (phrasesOf.Count >= Concepts.Most - KeptForRoles) list.Add(phrases, "R015", $"There are more than {Concepts.Most - KeptForRoles} concepts.");
    }

    private void GrowConcept(string name, int concept, PhraseGrower grower, HashSet<string> seen)
    {
        if (!seen.Add(name)) return;
        var (phrases, list) = phrasesOf[name];
        foreach (var twice in phrases.Strings.GroupBy(one => one.Text).SelectMany(same => same.Skip(1))) list.Add(twice, "R008", $"\"{twice.Text}\" is there twice.");
        foreach (var phrase in phrases.Strings)
        {
            if (phrase.Text.StartsWith('@')) Include(phrase, concept, grower, seen, list);
            else GrowPhrase(phrase, concept, grower, list);
        }
    }

    private void Include(JsonPiece phrase, int concept, PhraseGrower grower, HashSet<string> seen, FaultList list)
    {
        if (phrasesOf.ContainsKey(phrase.Text[1..])) GrowConcept(phrase.Text[1..], concept, grower, seen);
        else list.Add(phrase, "R004", $"\"{phrase.Text}\" takes in a concept that does not exist.");
    }

    private void GrowPhrase(JsonPiece phrase, int concept, PhraseGrower grower, FaultList list)
    {
        var end = net.AddEnd(concept);
        phraseAt.Add(end, (phrase, list));
        grower.Grow(phrase.Text, end);
        if (grower.HasTooManyWays) list.Add(phrase, "R016", "This phrase can be said in too many ways: split it.");
        else if (grower.UnknownGroup is { } group) list.Add(phrase, "R009", $"There is no group <{group}>.");
    }

    /// <summary>Phrases that the same words say must not stand for what contradicts itself.</summary>
    private void Contradict(int[] ends)
    {
        var met = ends.Select(end => net.ConceptAt(end)).ToHashSet();
        foreach (var (one, other) in contradictions.Where(pair => met.Contains(pair.One) && met.Contains(pair.Other)))
        {
            var (phrase, list) = phraseAt[ends.Last(end => net.ConceptAt(end) == one || net.ConceptAt(end) == other)];
            list.Add(phrase, "R007", $"\"{phrase.Text}\" stands for {concepts.NameOf(one)} and for {concepts.NameOf(other)}, which contradict each other.");
        }
    }

    private void LoadNumbers(JsonPiece piece, FaultList list)
    {
        foreach (var (name, ranges) in Members(piece, "numbers"))
        {
            foreach (var range in ranges.Items)
            {
                if (range.Items is [{ Kind: JsonValueKind.Number } from, { Kind: JsonValueKind.Number } to])
                    numbers.Add(new(concepts.Add(name), decimal.Parse(from.Text), decimal.Parse(to.Text)));
                else list.Add(range, "R002", "A range of numbers is written as [from, to].");
            }
        }
    }

    private void LoadMisspellings(JsonPiece piece, PhraseGrower grower, FaultList list)
    {
        foreach (var (right, wrong) in Members(piece, "misspellings"))
            foreach (var word in wrong.Strings)
                if (!words.AddMisspelling(grower.Plain(word.Text), right.Split(' '))) list.Add(word, "R008", $"The misspelling \"{word.Text}\" is there twice.");
    }

    /// <summary>"jarrive" is "j arrive": a little word and the letters that it runs into, where the apostrophe was left out.</summary>
    private void LoadElisions(JsonPiece piece)
    {
        foreach (var (little, letters) in Members(piece, "elisions"))
            foreach (var word in words.All.Where(one => one.Length > 1 && letters.Text.Contains(one[0], StringComparison.Ordinal)).ToList())
                if (words.Exactly(little + word) < 0 && words.Exactly(word) >= 0) words.AddMisspelling(little + word, [little, word]);
    }
}
