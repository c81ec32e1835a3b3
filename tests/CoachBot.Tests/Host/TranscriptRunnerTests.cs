using CoachBot.Core.Conversations;
using CoachBot.Store;
using CoachBot.Talk;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CoachBot.Tests.Host;

public sealed class TranscriptRunnerTests
{
    private const string Good = """
        # Said by Ana.
        > at: 2026-01-05T18:00 as: Ana lang: en zone: Europe/London locale: en-GB operator: GB

        user: hello
        coach: hello

               there

        # later
        @+1d 08:30
        user: (file: my back)
        coach: a file

               there

        """;

    [Fact]
    public async Task A_transcript_that_is_still_true_comes_out_as_it_went_in() =>
        Assert.Equal(Good.TrimEnd() + "\n", await Replay(Good));

    [Fact]
    public async Task The_coachs_lines_are_written_anew()
    {
        var old = Good.Replace("coach: hello", "coach: what I said last year").Replace("       there", "       [A] [B]\n       nowhere");
        Assert.Equal(Good.TrimEnd() + "\n", await Replay(old));
    }

    [Theory]
    [InlineData("> at: yesterday")]
    [InlineData("> name: Ana")]
    [InlineData("> zone: Europe/Atlantis")]
    [InlineData("hello")]
    [InlineData("user: [Nowhere]")]
    [InlineData("@-3h")]
    [InlineData("as: Ana@pigeon")]
    public async Task A_line_that_cannot_be_played_is_refused(string line) =>
        Assert.NotNull(await Record.ExceptionAsync(() => Replay(line)));

    private static Task<string> Replay(string transcript)
    {
        var coaching = Coaches.With(turn =>
            [new Effect.Say(new((turn.Input is Input.Text(var words) ? words : "a file") + "\n\nthere", "p"))]);
        return new TranscriptRunner(() => new MemoryStore(), coaching, NullLoggerFactory.Instance).Replay(transcript);
    }
}
