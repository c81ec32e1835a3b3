using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using CoachBot.Core.Dialogs;
using NodaTime.Text;

namespace CoachBot.Core.Listening;

/// <summary>Reads lexicon/answers.json and says what is wrong in it, line by line.</summary>
internal sealed class AnswerWordsFile
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly FaultPlace place;
    private readonly List<Phrase> phrases = [];
    private readonly HashSet<(Sense, string)> seen = [];

    private AnswerWordsFile(FaultPlace place) => this.place = place;

    private sealed record Phrase(string Text, Sense Sense, int Value, string Id, int Line);

    public static AnswerWords? Load(IReadOnlyList<ScriptFile> files, string language, ICollection<ScriptFault> faults)
    {
        var path = $"{language}/lexicon/answers.json";
        var file = files.FirstOrDefault(file => file.Path == path);
        if (file is null)
        {
            faults.Add(new ScriptFault(path, 0, "D070", "This file is missing: without it no typed answer is understood."));
            return null;
        }

        var reading = new AnswerWordsFile(new FaultPlace(file, faults));
        if (reading.place.Parse() is not { } groups)
            return null;
        foreach (var group in groups)
            reading.Group(group);
        return reading.place.HasFaults ? null : reading.Build();
    }

    private void Group(JsonLine group)
    {
        if (group.Name is "$schema" or "note")
            return;
        if (!AnswerGroups.ByName.TryGetValue(group.Name, out var known))
        {
            place.Add(group.Line, "D072", $"\"{group.Name}\" is no group of this file; known are {string.Join(", ", AnswerGroups.ByName.Keys.Order())}.");
            return;
        }

        foreach (var entry in group.Children)
            Entry(entry, known.Sense, known.Shape);
    }

    private void Entry(JsonLine entry, Sense sense, GroupShape shape)
    {
        switch (shape)
        {
            case GroupShape.Phrases when entry.Name == "" && entry.Text is { } text:
                Take(new Phrase(text, sense, 0, "", entry.Line));
                return;
            case GroupShape.Numbers when entry.Name != "" && entry.Number is { } number:
                Take(new Phrase(entry.Name, sense, number, "", entry.Line));
                return;
            case GroupShape.Times when entry.Name != "" && entry.Text is { } time && Clock.Parse(time) is { Success: true } clock:
                Take(new Phrase(entry.Name, sense, clock.Value.Hour * 60 + clock.Value.Minute, "", entry.Line));
                return;
            case GroupShape.Named when entry.Name != "" && entry.Children.All(child => child.Text is not null):
                foreach (var child in entry.Children)
                    Take(new Phrase(child.Text!, sense, 0, entry.Name, child.Line));
                return;
            default:
                place.Add(entry.Line, "D073", $"An entry of this group looks like {Example(shape)}.");
                return;
        }
    }

    private static string Example(GroupShape shape) => shape switch
    {
        GroupShape.Phrases => "\"yes please\" in a list",
        GroupShape.Numbers => "\"six\": 6",
        GroupShape.Times => "\"noon\": \"12:00\"",
        _ => "\"back\": [\"go back\", \"previous\"]",
    };

    private void Take(Phrase phrase)
    {
        if (!seen.Add((phrase.Sense, phrase.Text)))
            place.Add(phrase.Line, "D074", $"\"{phrase.Text}\" stands twice in the same group.");
        else
            phrases.Add(phrase);
    }

    private AnswerWords? Build()
    {
        var emoji = phrases.SelectMany(phrase => phrase.Text.EnumerateRunes()).Where(IsEmoji)
            .Select(rune => rune.Value).ToFrozenSet();
        var tree = new PhraseTree();
        foreach (var phrase in phrases)
        {
            var plain = Tokens.Split(Plain.Fold(phrase.Text, emoji), out var tokens);
            if (tokens.Length == 0)
                place.Add(phrase.Line, "D075", $"\"{phrase.Text}\" has no word in it.");
            else
                tree.Add(plain, tokens, (phrase.Sense, phrase.Value, phrase.Id));
        }

        tree.Freeze();
        return place.HasFaults ? null : new AnswerWords(emoji, tree);
    }

    /// <summary>Pictures that stand for a word; not their skin tones, joiners and variation marks.</summary>
    private static bool IsEmoji(Rune rune) =>
        rune.Value is >= 0x2190 and < 0xFE00 or >= 0x1F000 && rune.Value is < 0x1F3FB or > 0x1F3FF && !Rune.IsLetter(rune);
}
