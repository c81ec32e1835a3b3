using CoachBot.Commands;
using Xunit;

namespace CoachBot.Tests.Host;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("juggle")]
    [InlineData("run --fast")]
    [InlineData("talk --at yesterday")]
    [InlineData("talk --at")]
    [InlineData("talk --lang e?")]
    [InlineData("talk --store /")]
    [InlineData("check /nowhere/at/all")]
    [InlineData("trouble retry")]
    [InlineData("redflags --lang tlh")]
    [InlineData("redflags --score /nowhere/at/all")]
    [InlineData("backup")]
    [InlineData("simulate --people 0")]
    [InlineData("simulate --days many")]
    [InlineData("restore /nowhere/at/all")]
    [InlineData("bench")]
    [InlineData("bench everything")]
    public async Task Wrong_use_is_one_sentence_on_stderr_and_status_2(string line)
    {
        var (status, output, error) = await Run(line);
        Assert.Equal(ExitStatus.UsedWrongly, status);
        Assert.Empty(output);
        Assert.Single(error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Without_a_verb_the_verbs_are_listed_on_stderr()
    {
        var (status, output, error) = await Run("");
        Assert.Equal((ExitStatus.UsedWrongly, ""), (status, output));
        Assert.Contains("trouble", error);
    }

    [Fact]
    public async Task Help_is_no_mistake() => Assert.Equal(ExitStatus.Done, (await Run("talk --help")).Status);

    private static async Task<(int Status, string Output, string Error)> Run(string line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await CommandLine.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), new(TextReader.Null, output, error));
        return (status, output.ToString(), error.ToString());
    }
}
