using CoachBot.Discord.Wire.Rest;
using NodaTime;
using Xunit;
using static CoachBot.Channels.Tests.Discord.ScriptedServer;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>Pain 9 of the digest: 429 storms and bans.</summary>
public sealed class RateLimitTests
{
    [Fact]
    public async Task A_bucket_that_is_used_up_is_waited_for_by_the_own_clock()
    {
        using var room = new RestRoom();
        var begin = room.Now;
        // The absolute reset is a minute off: only the relative one counts.
        room.Server.Next(_ => Json("{}", 200, [.. Bucket("b", 0, 1.5), ("X-RateLimit-Reset", "99999999999")]));
        await room.Send(room.Message());
        await room.Send(room.Message("8"));
        Assert.Equal(begin, room.Now);
        await room.Send(room.Message());
        Assert.Equal(begin + Duration.FromMilliseconds(1500), room.Now);
    }

    [Fact]
    public async Task Routes_share_a_bucket_of_the_same_channel()
    {
        using var room = new RestRoom();
        var begin = room.Now;
        var edit = DiscordApi.EditMessage("7", "9", Payload.Empty, begin + Duration.FromHours(1));
        room.Server.Next(_ => Json("{}", 200, Bucket("b", 3, 1)), _ => Json("{}", 200, Bucket("b", 0, 1)));
        await room.Send(room.Message());
        await room.Send(edit);
        await room.Send(room.Message());
        Assert.Equal(begin + Duration.FromSeconds(1), room.Now);
    }

    [Fact]
    public async Task A_bucket_hash_that_changes_mid_flight_is_followed()
    {
        using var room = new RestRoom();
        var begin = room.Now;
        room.Server.Next(_ => Json("{}", 200, Bucket("old", 5, 60)), _ => Json("{}", 200, Bucket("new", 0, 2)));
        await room.Send(room.Message());
        await room.Send(room.Message());
        await room.Send(room.Message());
        Assert.Equal(begin + Duration.FromSeconds(2), room.Now);
    }

    [Fact]
    public async Task Without_headers_there_is_no_known_limit()
    {
        using var room = new RestRoom();
        for (var i = 0; i < 20; i++) Assert.IsType<Answer.Done>(await room.Rest.Send(room.Message(), default));
    }

    [Fact]
    public async Task A_429_is_waited_for_and_the_call_goes_out_again()
    {
        using var room = new RestRoom();
        var begin = room.Now;
        room.Server.Next(_ => Json("""{"message":"slow","retry_after":0.75,"global":false}""", 429, ("X-RateLimit-Scope", "user"), ("Retry-After", "1")));
        Assert.IsType<Answer.Done>(await room.Send(room.Message()));
        Assert.Equal(2, room.Server.All.Count);
        Assert.Equal(begin + Duration.FromMilliseconds(750), room.Now);
    }

    [Fact]
    public async Task A_global_429_stops_all_that_carries_the_token_and_no_interaction()
    {
        using var room = new RestRoom();
        room.Server.Next(_ => Json("""{"retry_after":5,"global":true}""", 429, ("X-RateLimit-Global", "true"), ("X-RateLimit-Scope", "global")));
        var first = room.Rest.Send(room.Message(), default);
        var other = await room.Rest.Send(room.Message("8") with { Until = room.Now }, default);
        Assert.Equal(new Answer.Later(room.Now + Duration.FromSeconds(5), WholeChannel: true), other);
        Assert.IsType<Answer.Done>(await room.Rest.Send(room.Callback(), default));
        room.Clock.Advance(Duration.FromSeconds(5));
        Assert.IsType<Answer.Done>(await first);
    }

    [Theory]
    [InlineData("Retry-After", "3600", 3600)]
    [InlineData("X-Nothing", "", 60)]
    public async Task An_HTML_429_stops_everything_for_its_Retry_After(string header, string value, int seconds)
    {
        using var room = new RestRoom();
        room.Server.Next(_ => Answer(429, "<html>error code: 1015</html>", "text/html", (header, value)));
        var until = room.Now + Duration.FromSeconds(seconds);
        Assert.Equal(new Answer.Later(until, true), await room.Rest.Send(room.Message() with { Until = room.Now }, default));
        Assert.Equal(new Answer.Later(until, true), await room.Rest.Send(room.Callback(), default));
        Assert.Single(room.Server.All);
        Assert.Single(room.Log.All);
        Assert.Contains("nothing is sent until", room.Rest.Trouble);
        room.Clock.AdvanceTo(until);
        Assert.Null(room.Rest.Trouble);
    }

    [Fact]
    public async Task A_Retry_After_of_an_hour_does_not_hold_an_interaction()
    {
        using var room = new RestRoom();
        room.Server.Next(_ => Json("""{"retry_after":3600.0,"global":false}""", 429, ("X-RateLimit-Scope", "user"), ("Retry-After", "3600")));
        var answer = await room.Rest.Send(room.Callback(), default);
        Assert.Equal(new Answer.Later(room.Now + Duration.FromHours(1), WholeChannel: false), answer);
    }

    [Fact]
    public async Task A_thousand_refusals_in_ten_minutes_stop_us_and_a_shared_429_is_none_of_them()
    {
        using var room = new RestRoom();
        room.Server.Otherwise = _ => Json("""{"code":50007}""", 403);
        for (var i = 0; i < InvalidRequests.Most - 1; i++) await room.Send(room.Message($"{i}"));
        room.Server.Next(_ => Json("""{"retry_after":0.1}""", 429, ("X-RateLimit-Scope", "shared")), _ => Json("{}"));
        Assert.IsType<Answer.Done>(await room.Send(room.Message("x")));
        await room.Send(room.Message("y"));
        var asked = room.Server.All.Count;
        var stopped = await room.Rest.Send(room.Message("z") with { Until = room.Now }, default);
        Assert.True(Assert.IsType<Answer.Later>(stopped).WholeChannel);
        Assert.Equal(asked, room.Server.All.Count);
        room.Clock.Advance(Duration.FromMinutes(10));
        Assert.IsType<Answer.Refused>(await room.Send(room.Message("z")));
    }

    [Fact]
    public async Task At_most_forty_five_requests_a_second_carry_the_token()
    {
        using var room = new RestRoom();
        var begin = room.Now;
        for (var i = 0; i < 135; i++) await room.Send(room.Message($"{i}"));
        Assert.InRange(room.Now - begin, Duration.FromMilliseconds(1950), Duration.FromMilliseconds(2100));
    }

    [Fact]
    public async Task Buckets_that_ran_out_are_swept()
    {
        using var room = new RestRoom();
        room.Server.Otherwise = _ => Json("{}", 200, Bucket("b", 4, 0.01));
        for (var i = 0; i < 3_000; i++) await room.Send(room.Message($"{i}"));
        Assert.InRange(room.Rest.BucketCount, 1, 1_100);
    }

    private static (string, string)[] Bucket(string name, int remaining, double seconds) =>
    [
        ("X-RateLimit-Bucket", name), ("X-RateLimit-Limit", "5"), ("X-RateLimit-Remaining", $"{remaining}"), ("X-RateLimit-Reset-After", $"{seconds}"),
    ];
}
