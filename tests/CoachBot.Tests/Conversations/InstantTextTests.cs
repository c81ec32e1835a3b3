using System.Text.Json;
using CoachBot.Core.Conversations;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CoachBot.Tests.Conversations;

public sealed class InstantTextTests
{
    private static readonly JsonSerializerOptions options = new() { Converters = { new InstantText() } };

    [Theory]
    [InlineData("2026-01-05T18:00:00Z")]
    [InlineData("2026-01-05T18:00:00.5Z")]
    [InlineData("2026-01-05T18:00:10.0000001Z")]
    [InlineData("2026-01-05T18:00:00.123456789Z")]
    public void An_instant_is_written_as_the_pattern_has_it(string text) =>
        Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(InstantPattern.ExtendedIso.Parse(text).Value, options));

    [Fact]
    public void Any_instant_comes_back_as_it_went() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).Two().ToArbitrary(), parts =>
        {
            var instant = Instant.FromUnixTimeSeconds(parts.Item1) + Duration.FromNanoseconds(parts.Item2 % 1_000_000_000);
            var written = JsonSerializer.Serialize(instant, options);
            return written == $"\"{InstantPattern.ExtendedIso.Format(instant)}\"" && JsonSerializer.Deserialize<Instant>(written, options) == instant;
        }).QuickCheckThrowOnFailure();
}
