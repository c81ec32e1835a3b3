using CoachBot.Emulators.Telegram;
using CoachBot.Telegram;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>Wrong settings are named, and secrets never are.</summary>
public sealed class SettingsTests
{
    private static readonly TelegramSettings good = new("1:token");

    [Fact]
    public void A_token_is_all_that_is_needed() => Assert.Empty(good.Faults());

    [Theory]
    [InlineData("", null, "Telegram:Token")]
    [InlineData("1:token", "http://example.org", "Telegram:ApiUrl")]
    [InlineData("1:token", "ftp://localhost", "Telegram:ApiUrl")]
    [InlineData("1:token", "api.telegram.org", "Telegram:ApiUrl")]
    public void What_is_wrong_is_named(string token, string? url, string setting) =>
        Assert.StartsWith(setting, Assert.Single(new TelegramSettings(token) { ApiUrl = url ?? TelegramSettings.PlatformUrl }.Faults()));

    [Fact]
    public void A_webhook_needs_a_path_a_secret_and_no_deleting()
    {
        var hook = good with { WebhookUrl = "https://coach.example.org/telegram", WebhookSecret = "abc_-1" };
        Assert.Empty(hook.Faults());
        Assert.Contains("Telegram:WebhookUrl", Assert.Single((hook with { WebhookUrl = "https://coach.example.org" }).Faults()));
        Assert.Contains("Telegram:WebhookSecret", Assert.Single((hook with { WebhookSecret = "with space" }).Faults()));
        Assert.Contains("Telegram:DeleteWebhook", Assert.Single((hook with { DeleteWebhook = true }).Faults()));
    }

    [Fact]
    public async Task Neither_token_nor_address_nor_a_word_is_ever_logged()
    {
        await using var room = await TelegramRoom.Open();
        var ana = room.Platform.Person("Annabella");
        foreach (var fault in new[] { TelegramFaults.Internal, TelegramFaults.CutAfter, TelegramFaults.CannotParse, TelegramFaults.Error(400, "Bad Request: odd") })
        {
            room.Platform.Faults.Next("sendMessage", fault);
            ana.Writes("SECRETWORD");
            await room.Arrivals.Next();
            await room.Send(ana.Id, "SECRETWORD **x**");
        }

        Assert.NotEmpty(room.Log.All);
        var log = string.Join('\n', room.Log.All);
        foreach (var secret in new[] { room.Platform.Token, room.Platform.Url, "Annabella", "SECRETWORD", ana.Id.ToString() }) Assert.DoesNotContain(secret, log);
        Assert.DoesNotContain(room.Platform.Token, $"{good with { Token = room.Platform.Token }}");
    }
}
