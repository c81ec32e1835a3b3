using CoachBot.Discord.Wire.Rest;
using NodaTime;
using Xunit;
using static CoachBot.Channels.Tests.Discord.ScriptedServer;

namespace CoachBot.Channels.Tests.Discord;

public sealed class RestTests
{
    [Fact]
    public async Task The_token_and_our_name_go_where_they_are_wanted()
    {
        using var room = new RestRoom();
        await room.Rest.Send(room.Message(), default);
        await room.Rest.Send(room.Callback(), default);
        await room.Rest.Send(room.FollowUp(), default);
        var asked = room.Server.All.ToList();
        Assert.All(asked, one => Assert.Contains("DiscordBot (", one.Headers));
        Assert.Contains("Authorization: Bot secret", asked[0].Headers);
        Assert.All(asked.Skip(1), one => Assert.DoesNotContain("Authorization", one.Headers));
        Assert.Equal("POST /api/v10/channels/7/messages", asked[0].Line);
    }

    [Fact]
    public async Task A_401_ends_the_use_of_the_token_at_once()
    {
        using var room = new RestRoom();
        room.Server.Otherwise = _ => Json("""{"code":0,"message":"401: Unauthorized"}""", 401);
        Assert.IsType<Answer.TokenRefused>(await room.Rest.Send(room.Message(), default));
        Assert.True(room.Rest.TokenRefused.IsCompleted);
        Assert.IsType<Answer.TokenRefused>(await room.Rest.Send(room.Message("8"), default));
        Assert.Single(room.Server.All);
    }

    [Fact]
    public async Task A_401_of_an_interaction_is_its_own_and_not_the_tokens()
    {
        using var room = new RestRoom();
        room.Server.Next(_ => Json("""{"code":50027}""", 401));
        Assert.Equal(new Answer.Refused(401, Codes.InvalidWebhookToken, false), await room.Rest.Send(room.FollowUp(), default));
        Assert.False(room.Rest.TokenRefused.IsCompleted);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(522)]
    public async Task A_server_that_fails_in_HTML_is_asked_again_where_that_does_no_harm(int status)
    {
        using var room = new RestRoom();
        room.Server.Next(_ => Answer(status, "<html>", "text/html"), _ => Answer(status, "", null));
        Assert.IsType<Answer.Done>(await room.Send(DiscordApi.Gateway));
        Assert.Equal(3, room.Server.All.Count);
    }

    [Fact]
    public async Task A_follow_up_that_may_have_arrived_is_not_repeated_blindly()
    {
        using var room = new RestRoom();
        room.Server.Next(_ => Answer(502, "", null));
        Assert.Equal(new Answer.Failed(MayHaveArrived: true), await room.Rest.Send(room.FollowUp(), default));
        room.Server.Next(_ => Lost(HttpRequestError.ResponseEnded));
        Assert.Equal(new Answer.Failed(MayHaveArrived: true), await room.Rest.Send(room.FollowUp(), default));
        Assert.Equal(2, room.Server.All.Count);
    }

    [Fact]
    public async Task A_follow_up_that_cannot_have_left_is_tried_again()
    {
        using var room = new RestRoom();
        room.Server.Next(_ => Lost(HttpRequestError.ConnectionError), _ => Lost(HttpRequestError.NameResolutionError));
        Assert.IsType<Answer.Done>(await room.Send(room.FollowUp()));
    }

    [Fact]
    public async Task A_first_response_is_not_tried_after_two_and_a_half_seconds()
    {
        using var room = new RestRoom();
        var begin = room.Now;
        room.Server.Otherwise = _ => Lost(HttpRequestError.ConnectionError);
        Assert.Equal(new Answer.Failed(MayHaveArrived: false), await room.Send(room.Callback() with { MostTries = 100 }));
        Assert.InRange(room.Now - begin, Duration.Zero, Duration.FromMilliseconds(2500));
    }

    [Fact]
    public async Task A_refusal_is_never_repeated()
    {
        using var room = new RestRoom();
        room.Server.Next(_ => Json("""{"code":50035,"errors":{"content":{"_errors":[{"code":"X"}]}}}""", 400));
        Assert.Equal(new Answer.Refused(400, 50_035, false), await room.Rest.Send(room.Message(), default));
        Assert.Single(room.Server.All);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("text/html")]
    public async Task A_204_has_no_body_whatever_it_says_of_its_type(string? type)
    {
        using var room = new RestRoom();
        room.Server.Next(_ => Answer(204, "", type));
        var done = Assert.IsType<Answer.Done>(await room.Rest.Send(room.Callback(), default));
        Assert.Null(done.Read(AnswerJson.Default.CallbackAnswer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("""{"id":{}}""")]
    [InlineData("not json")]
    public async Task An_odd_answer_to_a_call_that_was_taken_is_no_failure(string body)
    {
        using var room = new RestRoom();
        room.Server.Next(_ => Json(body));
        var done = Assert.IsType<Answer.Done>(await room.Rest.Send(room.Message(), default));
        Assert.Null(done.Read(AnswerJson.Default.MessageAnswer)?.Id);
    }

    [Fact]
    public async Task A_file_name_that_is_not_ASCII_arrives_whole()
    {
        using var room = new RestRoom();
        var body = new Payload("""{"attachments":[{"id":"0"}]}"""u8.ToArray()) { Files = [new("étirement.png", "image/png", new byte[] { 1 })] };
        await room.Rest.Send(room.Message() with { Body = body }, default);
        var sent = room.Server.All.Single().Body;
        Assert.Contains("filename*=utf-8''%C3%A9tirement.png", sent);
        Assert.Contains("name=\"files[0]\"", sent);
        Assert.Contains("filename=\"_tirement.png\"", sent);
        Assert.Contains("name=payload_json", sent);
    }

    [Fact]
    public void A_call_that_is_printed_names_nobody()
    {
        using var room = new RestRoom();
        Assert.Equal("POST /interactions/{id}/{token}/callback", room.Callback().ToString());
    }
}
