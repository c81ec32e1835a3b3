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
    public void A_token_for_a_channel_that_is_not_there_yet_is_a_warning()
    {
        var settings = Read(("Telegram:Token", "123:abc"), ("Operator:Name", "Ana"), ("Operator:Contact", "a@b.c"), ("Safety:Country", "GB")).Settings!;
        Assert.StartsWith("Telegram:Token is set, but this version has no Telegram channel yet", Assert.Single(settings.Warnings));
        Assert.DoesNotContain("123", settings.Warnings[0]);
    }

    private static (CoachSettings? Settings, IReadOnlyList<string> Faults) Read(params (string Name, string Value)[] values)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Name, (string?)v.Value))).Build();
        return SettingsReader.Read(configuration, "/home/ana");
    }
}
