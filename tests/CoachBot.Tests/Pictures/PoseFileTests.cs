using Xunit;

namespace CoachBot.Tests.Pictures;

/// <summary>A pose file says what is wrong in it, all of it.</summary>
public sealed class PoseFileTests
{
    private const string Bodies = "\"poses\": { \"start\": { \"angles\": \"T90\" }, \"end\": { \"angles\": \"T90 h20\" }, \"fault\": { \"angles\": \"T90 L-20\" } }";

    [Fact]
    public void A_small_sheet_is_enough()
    {
        var book = Poses.Of($"[{{ \"id\": \"EX-99\", \"facing\": \"UPR\", \"source\": \"coaching.md 5.2\", {Bodies} }}]", out var faults);
        Assert.Empty(faults);
        Assert.Equal(["EX-99"], book.Ids);
    }

    [Theory]
    [InlineData("\"facing\": \"LEFT\", \"source\": \"s\"", "is no facing")]
    [InlineData("\"facing\": \"UPR\"", "needs a \"source\"")]
    [InlineData("\"facing\": \"UPR\", \"source\": \"s\", \"line\": \"tail\"", "nothing of the body is called \"tail\"")]
    [InlineData("\"facing\": \"UPR\", \"source\": \"s\", \"first\": \"top\"", "has no pose \"top\"")]
    [InlineData("\"facing\": \"UPR\", \"source\": \"s\", \"view\": [1]", "\"view\" is two numbers")]
    [InlineData("\"facing\": \"UPR\", \"source\": \"s\", \"things\": [{ \"kind\": \"sofa\" }]", "\"sofa\" is not drawn")]
    [InlineData("\"facing\": \"UPR\", \"source\": \"s\", \"colour\": \"red\"", "colour")]
    public void A_wrong_sheet_is_named_with_its_fault(string rest, string sentence)
    {
        var book = Poses.Of($"[{{ \"id\": \"EX-99\", {rest}, {Bodies} }}]", out var faults);
        Assert.Contains(sentence, Assert.Single(faults).ToString(), StringComparison.Ordinal);
        Assert.Empty(book.Ids);
    }

    [Theory]
    [InlineData("T90 q10", "names no joint")]
    [InlineData("T90 h", "is no angle")]
    [InlineData("T90 h10/20/30", "is no angle")]
    [InlineData("T90 T80", "written twice")]
    [InlineData("T90 k200", "more than a body can do")]
    public void A_wrong_angle_is_said_in_words(string angles, string sentence)
    {
        Poses.Of($"[{{ \"id\": \"EX-99\", \"facing\": \"UPR\", \"source\": \"s\", {Bodies.Replace("T90 h20", angles, StringComparison.Ordinal)} }}]", out var faults);
        Assert.Contains(sentence, faults[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_json_is_a_fault_with_its_line()
    {
        var book = Poses.Of("[\n{ \"id\": }]", out var faults);
        Assert.Equal("line 2", Assert.Single(faults).Where);
        Assert.Empty(book.Ids);
    }

    [Fact]
    public void An_alias_needs_somebody_to_be_like()
    {
        Poses.Of("[{ \"id\": \"FORM-X\", \"like\": \"EX-77\" }]", out var faults);
        Assert.Contains("EX-77", Assert.Single(faults).Sentence, StringComparison.Ordinal);
    }
}
