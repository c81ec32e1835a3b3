using CoachBot.Settings;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CoachBot.Tests.Host;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Without_any_setting_the_page_is_on_loopback_and_the_file_in_data()
    {
        var settings = Read().Settings!;
        Assert.Equal("http://localhost:5080", settings.Web.Url);
        Assert.Equal("/home/ana/data/coach.db", settings.Store.Path);
        Assert.Null(settings.Safety.Country);
    }

    [Theory]
    [InlineData("Web:Url", "localhost", "http://localhost:5080")]
    [InlineData("Web:PublicUrl", "ftp://x", "https://coach.example.org")]
    [InlineData("Store:Connection", "Data Source=coach.db", "data/coach.db")]
    [InlineData("Store:Connection", "/", "data/coach.db")]
    [InlineData("Store:Key", "secret", "44 characters")]
    [InlineData("Safety:Country", "England", "GB")]
    [InlineData("Safety:Country", "ZZ", "no country's code")]
    [InlineData("Logging:LogLevel:Default", "Banana", "Information, Warning")]
    [InlineData("Logging:Console:LogLevel:Microsoft", "Banana", "Information, Warning")]
    [InlineData("Operator:Name", "a\nb", "one line")]
    public void A_wrong_setting_is_named_with_what_is_expected(string name, string value, string expected)
    {
        var fault = Assert.Single(Read((name, value)).Faults);
        Assert.StartsWith($"{name} is ", fault);
        Assert.Contains(expected, fault);
    }

    [Theory]
    [InlineData("Logging:LogLevel:Default", "warning")]
    [InlineData("Logging:LogLevel:Default", "")]
    [InlineData("Logging:Console:LogLevel:Default", "None")]
    [InlineData("Logging:Console:FormatterName", "json")]
    public void A_log_level_that_the_logger_takes_is_no_fault(string name, string value) => Assert.Empty(Read((name, value)).Faults);

    [Fact]
    public void All_wrong_settings_are_named_at_once() =>
        Assert.Equal(2, Read(("Web:Url", "x"), ("Safety:Country", "x")).Faults.Count);

    [Fact]
    public void A_secret_is_never_printed()
    {
        Assert.DoesNotContain("secret", Read(("Store:Key", "secret")).Faults[0]);
        Assert.DoesNotContain("c2VjcmV0", $"{Read(("Store:Key", Convert.ToBase64String(new byte[32]))).Settings!.Store}");
    }

    [Fact]
    public void A_token_makes_a_channel_of_a_platform()
    {
        var settings = Read(("Telegram:Token", "123:abc"), ("Discord:Token", "x.y.z"), ("Discord:Shards", "4"),
            ("Operator:Name", "Ana"), ("Operator:Contact", "a@b.c"), ("Safety:Country", "GB")).Settings!;
        Assert.Equal("https://api.telegram.org", settings.Telegram!.ApiUrl);
        Assert.Equal(4, settings.Discord!.Shards);
        Assert.Empty(settings.Warnings);
        Assert.Null(Read().Settings!.Telegram);
    }

    [Fact]
    public void Who_runs_a_coach_on_a_public_platform_has_to_say_so()
    {
        var faults = Read(("Telegram:Token", "123:abc")).Faults;
        Assert.Contains("Operator:Name is not set: the coach cannot say who runs it. It is required for Telegram and Discord.", faults);
        Assert.Equal(2, faults.Count);
    }

    [Fact]
    public void A_token_and_an_address_are_enough_for_a_server_of_ones_own()
    {
        var settings = Read(("Telegram:Token", "1"), ("Telegram:ApiUrl", "http://127.0.0.1:8081"), ("Discord:Token", "x"), ("Discord:ApiUrl", "http://127.0.0.1:8082/api/v10")).Settings!;
        Assert.NotNull(settings.Telegram);
        Assert.NotNull(settings.Discord);
    }

    [Theory]
    [InlineData("Telegram:ApiUrl", "ftp://x")]
    [InlineData("Telegram:WebhookUrl", "here")]
    [InlineData("Telegram:DeleteWebhook", "perhaps")]
    [InlineData("Discord:ApiUrl", "http://example.org")]
    [InlineData("Discord:Shards", "many")]
    [InlineData("Discord:Shards", "0")]
    public void A_wrong_setting_of_a_platform_is_named(string name, string value)
    {
        var fault = Assert.Single(Read(("Telegram:Token", "1"), ("Discord:Token", "x"), ("Telegram:WebhookSecret", "s"),
            ("Operator:Name", "Ana"), ("Operator:Contact", "a@b.c"), (name, value)).Faults);
        Assert.StartsWith(name + " is ", fault);
    }

    [Fact]
    public void A_token_is_never_printed()
    {
        var settings = Read(("Telegram:Token", "123:secret"), ("Discord:Token", "secret"), ("Operator:Name", "Ana"), ("Operator:Contact", "a@b.c")).Settings!;
        Assert.DoesNotContain("secret", settings.ToString());
    }

    private static (CoachSettings? Settings, IReadOnlyList<string> Faults) Read(params (string Name, string Value)[] values)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Name, (string?)v.Value))).Build();
        return SettingsReader.Read(configuration, "/home/ana");
    }
}
