using CoachBot.Emulators.Discord;
using CoachBot.Emulators.Discord.World;

namespace CoachBot.EndToEnd.Tests;

/// <summary>Somebody on Discord: three questions in one breath, a command, a press; each time until the coach has answered.</summary>
internal sealed class DiscordTalker(DiscordEmulator discord, DiscordPerson person, Pace pace)
{
    public const int StepsInRound = 3;

    /// <summary>Asked in this order, and answered in this order.</summary>
    private static readonly string[] breath = ["/about", "/privacy", "/about"];

    private static readonly TimeSpan longest = TimeSpan.FromMinutes(3);

    // Of the answers to the breath.
    private List<string> firstWords = [];

    public DiscordPerson Person => person;

    /// <summary>What the coach heard of them; each is one turn.</summary>
    public int Turns { get; private set; }

    /// <summary>What the coach said, in the private chat and alone.</summary>
    public int Messages => person.Heard.Count(message => !message.IsThinking) + person.Ephemeral.Count;

    public async Task SayHello()
    {
        await Heard(() => person.Says("Hello"), 1);
        var before = person.Heard.Count;
        foreach (var words in breath) await Heard(() => person.Says(words), 1);
        firstWords = [.. person.Heard.Skip(before).Select(message => Start(message.Content))];
    }

    public async Task Talk(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            await Step(() => breath.ToList().ForEach(words => person.Says(words)), breath.Length);
            await Step(() => person.Commands("help"), 1);
            await Step(Press, 1);
        }
    }

    /// <summary>Which question of the breath each message answers, in the order in which they stand there.</summary>
    public IReadOnlyList<int> Order() =>
        [.. person.Heard.Select(message => firstWords.IndexOf(Start(message.Content))).Where(index => index >= 0)];

    /// <summary>The order, when every breath was answered once and in its order.</summary>
    public IEnumerable<int> Expected(int rounds) =>
        Enumerable.Repeat(breath.Select(words => Array.IndexOf(breath, words)), rounds + 1).SelectMany(order => order);

    private async Task Step(Action act, int turns)
    {
        await pace.Begin();
        await Heard(act, turns);
        pace.Done();
    }

    private void Press()
    {
        var (message, button) = person.Heard.Reverse()
            .SelectMany(message => message.Controls.Select(control => (message, control)))
            .First(pair => pair.control is { Type: 2, CustomId: not null, IsDisabled: false });
        person.Presses(message, button.CustomId!);
    }

    private async Task Heard(Action act, int turns)
    {
        var before = Messages;
        act();
        Turns += turns;
        await discord.Until(() => Messages >= before + turns, longest);
    }

    private static string Start(string words) => words.Length > 24 ? words[..24] : words;
}
