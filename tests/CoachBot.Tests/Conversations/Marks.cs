using System.Text.RegularExpressions;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;

namespace CoachBot.Tests.Conversations;

/// <summary>The product's script with every piece of every prompt between marks that name it: what is said shows where it comes from.</summary>
internal static partial class Marks
{
    public static Script Script { get; } = TheScript.Script with
    {
        Languages = TheScript.Script.Languages.ToDictionary(language => language.Key, language => language.Value with
        {
            Prompts = language.Value.Prompts.ToDictionary(
                prompt => prompt.Key, prompt => prompt.Value with { Say = [.. prompt.Value.Say.Select(say => Put(prompt.Key, say))] }),
        }),
    };

    public static string Put(string prompt, string say) => Placeholder().Replace($"⟦{prompt}¦{say}⟧", $"⟧$0⟦{prompt}¦");

    /// <summary>The prompts that a text is made of.</summary>
    public static IEnumerable<string> PromptsIn(string text) => Names().Matches(text).Select(match => match.Groups["prompt"].Value);

    /// <summary>What stands outside all marks and has a letter in it.</summary>
    public static IEnumerable<string> Outside(string text) =>
        Spoken().Split(text).SelectMany(rest => rest.Split('\n')).Select(rest => rest.Trim()).Where(rest => rest.Any(char.IsLetter));

    /// <summary>Takes the turns of a chat again, with marks.</summary>
    public static IEnumerable<Message> Again(Chat chat) =>
        chat.Turns.SelectMany(taken => Coach.Take(taken.Before, taken.Turn, Script).Effects).OfType<Effect.Say>().Select(say => say.Message);

    [GeneratedRegex(@"\{[^{}]+\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("⟦[^⟦⟧]*⟧", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Spoken();

    [GeneratedRegex("⟦(?<prompt>[^¦⟦⟧]*)¦", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Names();
}
