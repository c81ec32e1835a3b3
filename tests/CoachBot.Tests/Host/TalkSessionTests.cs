using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.RedFlags;
using CoachBot.Router.Turns;
using CoachBot.Store;
using CoachBot.Talk;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Host;

public sealed class TalkSessionTests : IDisposable
{
    private static readonly Instant start = Instant.FromUtc(2026, 1, 5, 18, 0);
    private readonly StringWriter output = new() { NewLine = "\n" };

    [Fact]
    public async Task Each_line_is_answered_before_the_next_one()
    {
        var session = Session();
        await session.Take("one");
        await session.Take("two");
        Assert.Equal("coach: one\ncoach: two\n", output.ToString());
    }

    [Fact]
    public async Task A_message_shows_its_paragraphs_pictures_and_buttons_indented()
    {
        var message = new Message("First.\n\nSecond.", "p")
        {
            Buttons = [new("A", "v1.1.a"), new("B b", "v1.1.b")],
            Pictures = [new("x", "a flat back")],
        };
        await Session(_ => [new Effect.Say(message)]).Take("hi");
        Assert.Equal("coach: First.\n\n       Second.\n       (picture: a flat back)\n       [A] [B b]\n", output.ToString());
    }

    [Fact]
    public async Task A_label_taps_the_newest_button_of_that_name_and_an_old_one_can_still_be_tapped()
    {
        var asked = 0;
        var inputs = new List<Input>();
        var session = Session(turn =>
        {
            inputs.Add(turn.Input);
            asked++;
            return [new Effect.Say(new("?", "p") { Buttons = [new("Yes", $"v1.{asked}.yes"), new($"Only {asked}", $"v1.{asked}.only")] })];
        });
        foreach (var line in new[] { "hi", "ho", "[yes]", "[Only 1]", "[Yes] [Only 2]" }) Assert.Null(await session.Take(line));
        Assert.Equal(
            [new Input.Tap("v1.2.yes"), new Input.Tap("v1.1.only"), new Input.Tap("v1.2.yes,only")], inputs.Skip(2));
    }

    [Fact]
    public async Task A_label_that_was_never_shown_is_explained_and_sends_nothing()
    {
        var session = Session();
        Assert.Equal("No message has the button [Yes], nor any other.", await session.Take("[Yes]"));
        Assert.Empty(output.ToString());
    }

    [Fact]
    public async Task The_clock_moves_on_and_what_is_due_happens_in_order_each_at_its_own_time()
    {
        var at = new List<Instant>();
        var session = Session(turn =>
        {
            at.Add(turn.Now);
            return turn.Input is Input.Due(var timer)
                ? [new Effect.Say(new(timer.Key, "p"))]
                : [Set("b", 5), Set("a", 2), Set("late", 48)];
        });
        await session.Take("hi");
        await session.Take("@+1d 08:30");
        Assert.Equal("coach: a\ncoach: b\n", output.ToString());
        Assert.Equal([start, start + Duration.FromHours(2), start + Duration.FromHours(5)], at);
        Assert.Equal(Instant.FromUtc(2026, 1, 6, 8, 30), session.Clock.GetCurrentInstant());
        Assert.Contains("only goes on", await session.Take("@2026-01-06T08:29"));
    }

    [Fact]
    public async Task A_transcript_shows_what_was_said_too()
    {
        var session = Session(isTranscript: true);
        foreach (var line in new[] { "hello", "@+1h", "bye" }) await session.Take(line);
        Assert.Equal("user: hello\ncoach: hello\n@+1h\nuser: bye\ncoach: bye\n", output.ToString());
    }

    [Fact]
    public async Task When_nothing_works_the_service_failure_text_is_said()
    {
        await Session(_ => throw new ScriptUnavailableException()).Take("hi");
        Assert.StartsWith("coach: I'm having a technical problem", output.ToString());
    }

    public void Dispose() => output.Dispose();

    private static Effect.SetTimer Set(string key, int hours) => new(new(Timers.FollowUp, key), start + Duration.FromHours(hours));

    private TalkSession Session(Func<Turn, IReadOnlyList<Effect>>? effects = null, bool isTranscript = false) => new(
        new MemoryStore(), Coaches.With(effects ?? Coaches.Echo), new("Ana", start, ClientHints.None) { IsTranscript = isTranscript },
        output, NullLoggerFactory.Instance);
}

/// <summary>Coaches that do as they are told.</summary>
internal static class Coaches
{
    public static Coaching With(Func<Turn, IReadOnlyList<Effect>> effects) => new(
        (conversation, turn) => new(conversation with { TurnNumber = conversation.TurnNumber + 1 }, effects(turn)),
        _ => Level.None, () => "112");

    public static IReadOnlyList<Effect> Echo(Turn turn) =>
        [new Effect.Say(new(turn.Input is Input.Text(var words) ? words : $"{turn.Input}", "echo"))];
}
