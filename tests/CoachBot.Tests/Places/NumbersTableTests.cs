using CoachBot.Tests.Conversations;
using CoachBot.Tests.Dialogs;
using Xunit;

namespace CoachBot.Tests.Places;

/// <summary>Every row of the table of coaching.md 8.7 is in the catalogue as it stands there (tests/reference/numbers.txt).</summary>
public sealed class NumbersTableTests
{
    private const string None = "–";

    private static readonly IReadOnlyList<string[]> Table =
    [
        .. File.ReadLines(Path.Combine(DialogFolder.Repository, "tests", "reference", "numbers.txt"))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split(" | ")),
    ];

    public static TheoryData<string> Countries => [.. Table.Select(row => row[0])];

    [Fact]
    public void There_is_no_row_that_the_table_does_not_have() =>
        Assert.Equal(Table.Select(row => row[0]).Order(StringComparer.Ordinal), TheScript.Script.Catalog.Numbers.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Countries))]
    public void A_row_is_as_in_the_table(string country)
    {
        var (cells, row) = (Table.Single(cells => cells[0] == country), TheScript.Script.Catalog.Numbers[country]);
        var numbers = Dialled(cells[2]);
        Assert.Equal(numbers[0], row.Emergency[0]);
        Assert.All(row.Emergency, number => Assert.Contains(number, numbers));
        Assert.Equal(cells[3] == None ? null : cells[3], row.Urgent);
        Assert.Equal(cells[5] == "H", row.IsHighConfidence);
        Assert.Equal(cells[5] == "H" && cells[4] != None ? cells[4] : null, row.Crisis);
        Assert.Null(row.VerifiedBy);
    }

    [Theory]
    [InlineData("NO", "113")]
    [InlineData("AE", "998")]
    public void A_number_of_the_police_is_not_dialled_for_an_ambulance(string country, string only) =>
        Assert.Equal([only], TheScript.Script.Catalog.Numbers[country].Emergency);

    [Fact]
    public void A_row_of_medium_confidence_has_no_crisis_line_and_the_chat_falls_back()
    {
        Assert.All(TheScript.Script.Catalog.Numbers.Values.Where(row => !row.IsHighConfidence), row => Assert.Null(row.Crisis));
        var chat = new Chat { Hints = Core.Conversations.ClientHints.None with { OperatorCountry = "MX" } }.Say("i want to die");
        Assert.Contains("call 911 now", chat.Text, StringComparison.Ordinal);
        Assert.Contains("findahelpline.com", chat.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("800 911 2000", chat.Text, StringComparison.Ordinal);
    }

    /// <summary>The numbers in a cell, as dialled.</summary>
    private static List<string> Dialled(string cell)
    {
        var numbers = new List<string>();
        foreach (var part in cell.Split([' ', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.All(char.IsAsciiDigit))
            {
                numbers.Add(part);
            }
        }

        return numbers;
    }
}
