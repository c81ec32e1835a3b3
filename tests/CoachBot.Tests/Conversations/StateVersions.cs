using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using CoachBot.Tests.Dialogs;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>
/// tests/states/vN keeps real states of every version that people may have stored; each must take one more turn in this build.
/// ACCEPT=1 writes the states of this version that have no file yet, and never changes one that has.
/// </summary>
public sealed class StateVersions
{
    private static string Folder => Path.Combine(DialogFolder.Repository, "tests", "states");

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_family_of_stages_has_a_stored_state()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, $"v{Conversation.CurrentVersion}")).FullName;
        foreach (var (name, make) in Seeds.Named)
        {
            var path = Path.Combine(folder, $"{name}.json");
            if (Environment.GetEnvironmentVariable("ACCEPT") == "1" && !File.Exists(path))
                File.WriteAllText(path, JsonNode.Parse(ConversationJson.Write(make().Conversation))!.ToJsonString(new() { WriteIndented = true }) + "\n", new UTF8Encoding(false));
            Assert.True(File.Exists(path), $"There is no {name}.json in tests/states/v{Conversation.CurrentVersion}.");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_stored_state_is_read_as_it_was(string file)
    {
        var written = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!;
        var read = Read(file);
        Assert.Equal((string?)written["stage"], read.Stage);
        Assert.Equal(written["held"] is not null, read.Held is not null);
        Assert.Equal(written["flags"]?.AsArray().Count ?? 0, read.Flags.Count);
        Assert.Equal((string?)written["open"]?["question"], read.Open?.Question);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_stored_state_takes_one_more_turn(string file)
    {
        var stored = Read(file);
        foreach (var words in Walker.Words)
        {
            Assert.NotEmpty(Walker.Take(stored, new Input.Text(words)).Messages);
        }

        foreach (var timer in stored.Timers)
        {
            Assert.NotNull(Walker.Take(stored, new Input.Due(timer.Key)).After);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_stored_lock_holds_in_the_next_turn(string file)
    {
        var stored = Read(file);
        Assert.True(stored.Held is null || Walker.Take(stored, new Input.Text("hi")).After.Held?.Level >= Level.Urgent);
    }

    private static Conversation Read(string file) => ConversationJson.Read(Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(Folder, file))));
}
