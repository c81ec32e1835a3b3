using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Following;

public sealed class MonthsWriter
{
    [Fact]
    public void Write()
    {
        if (Environment.GetEnvironmentVariable("MONTHS") is not { } folder) return;
        var mild = new Living(Chat.Kept("2")).Days(1, 30, (day, question) => Living.Steady(question, day < 4 ? 2 : 1));
        File.WriteAllLines(Path.Combine(folder, "mild.txt"), mild.Lines);
        var moderate = new Living(Chat.Kept("5", "Ribs pop up")).Days(1, 30, (day, question) =>
            day is 11 && question == "c4" ? "4" : day is 13 && question == "c2" ? "Worse" : day == 20 && question == "mood" ? "Up and down" : Living.Steady(question, day switch { < 3 => 5, < 8 => 3, 13 => 4, < 20 => 3, _ => 2 }, day < 15 ? 2 : 1));
        File.WriteAllLines(Path.Combine(folder, "moderate.txt"), moderate.Lines);
    }
}
