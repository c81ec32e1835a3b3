using CoachBot.Talk;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Host;

public sealed class TalkLineTests
{
    private static readonly DateTimeZone london = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Fact]
    public void Words_and_commands_are_words() =>
        Assert.All(["hello", "/stop", "my [left] side", "[left] side", "[]", "a@b", "as: I said", "as: Ana@pigeon"], line => Assert.Equal(new TalkLine.Words(line), TalkLine.Parse(line)));

    [Theory]
    [InlineData("[None of these]", "None of these")]
    [InlineData(" [A] [B]  [Done] ", "A|B|Done")]
    [InlineData("[3]", "3")]
    public void Labels_in_brackets_are_a_tap(string line, string labels) =>
        Assert.Equal(labels.Split('|'), Assert.IsType<TalkLine.Tap>(TalkLine.Parse(line)).Labels);

    [Fact]
    public void A_file_may_have_a_caption()
    {
        Assert.Equal(new TalkLine.Attachment(null), TalkLine.Parse("(file)"));
        Assert.Equal(new TalkLine.Attachment("my back"), TalkLine.Parse("(file: my back)"));
    }

    [Fact]
    public void Another_chat_is_a_name_and_a_channel() =>
        Assert.Equal(new TalkLine.As("Ana", "telegram"), TalkLine.Parse("as: Ana@telegram"));

    [Fact]
    public void A_message_may_be_changed_after_it_was_sent() =>
        Assert.Equal(new TalkLine.Edited("my crotch is numb"), TalkLine.Parse("(edited: my crotch is numb)"));

    [Theory]
    [InlineData("@+3h", "2026-03-28T21:00")]
    [InlineData("@+90m", "2026-03-28T19:30")]
    [InlineData("@+1d", "2026-03-29T18:00")]
    [InlineData("@+1d 08:30", "2026-03-29T08:30")]
    [InlineData("@+1w 08:30", "2026-04-04T08:30")]
    [InlineData("@+1d3h", "2026-03-29T21:00")]
    [InlineData("@2026-06-01T07:05", "2026-06-01T07:05")]
    public void A_clock_move_is_local_also_over_a_clock_change(string line, string expected)
    {
        var now = new LocalDateTime(2026, 3, 28, 18, 0).InZoneStrictly(london).ToInstant();
        var move = Assert.IsType<TalkLine.Clock>(TalkLine.Parse(line)).Move;
        Assert.Equal(expected, move.From(now, london).InZone(london).ToString("uuuu'-'MM'-'dd'T'HH':'mm", null));
    }

    [Theory]
    [InlineData("@")]
    [InlineData("@+")]
    [InlineData("@tomorrow")]
    [InlineData("@+3x")]
    [InlineData("@+3h 08:30")]
    [InlineData("@+1d 25:00")]
    [InlineData("@+99999d")]
    [InlineData("@2026-02-30T08:00")]
    public void What_only_looks_like_a_clock_move_is_explained(string line) =>
        Assert.Contains("@+1d 08:30", Assert.IsType<TalkLine.Wrong>(TalkLine.Parse(line)).Sentence);
}
