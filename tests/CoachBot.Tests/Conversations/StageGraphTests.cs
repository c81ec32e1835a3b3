using System.Text;
using CoachBot.Core.Conversations;
using CoachBot.Tests.Dialogs;
using Xunit;

namespace CoachBot.Tests.Conversations;

/// <summary>The picture of the product in ARCHITECTURE.md is the machine's own. ACCEPT=1 draws it anew.</summary>
public sealed class StageGraphTests
{
    private const string Begin = "<!-- stages -->";
    private const string End = "<!-- /stages -->";

    private static readonly Stage[] Super = [Stage.Anywhere, Stage.FirstContact, Stage.Held, Stage.Quiet];

    private static string Path => System.IO.Path.Combine(DialogFolder.Repository, "ARCHITECTURE.md");

    private static string[] Arrows => [.. StageMachine.Picture().ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Contains(" --> ", StringComparison.Ordinal))];

    [Fact]
    public void The_picture_in_the_architecture_page_is_not_stale()
    {
        var drawn = $"{Begin}\n```mermaid\n{StageMachine.Picture().ReplaceLineEndings("\n")}\n```\n{End}";
        var page = File.Exists(Path) ? File.ReadAllText(Path).ReplaceLineEndings("\n") : $"# Architecture\n\n## Stages\n\n{Begin}\n{End}\n";
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal), page.IndexOf(End, StringComparison.Ordinal));
        Assert.True(from >= 0 && to > from, $"ARCHITECTURE.md needs the lines {Begin} and {End}.");
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
            File.WriteAllText(Path, page[..from] + drawn + page[(to + End.Length)..], new UTF8Encoding(false));
        else
            Assert.Equal(drawn, page[from..(to + End.Length)]);
    }

    [Fact]
    public void Every_stage_is_in_the_picture() =>
        Assert.All(Enum.GetNames<Stage>(), stage => Assert.Contains(Arrows, arrow => arrow.Split(' ').Contains(stage)));

    /// <summary>What holds in a super-stage holds below it, so a way out of the box is one for all in it.</summary>
    [Fact]
    public void No_stage_is_without_a_way_out() =>
        Assert.All(Enum.GetValues<Stage>().Except(Super), stage =>
            Assert.Contains(Triggers, trigger => Destination(stage, trigger) is { } there && there != stage));

    [Fact]
    public void Every_trigger_leads_somewhere() =>
        Assert.All(Triggers, trigger => Assert.Contains(Enum.GetValues<Stage>(), stage => Destination(stage, trigger) is not null));

    [Fact]
    public void Every_trigger_is_fired_by_the_coach()
    {
        var fired = House.SourceFile.Under("src/CoachBot.Core/").Where(file => !file.Path.EndsWith("/StageMachine.cs", StringComparison.Ordinal)).ToList();
        Assert.All(Triggers, trigger => Assert.Contains(fired, file => file.Code.Contains($"Trigger.{trigger}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Red_flags_lead_out_of_every_stage_in_one_step()
    {
        Assert.All(Enum.GetValues<Stage>().Except(Super), stage => Assert.Equal(Stage.Emergency, Destination(stage, Trigger.RaiseEmergency)));
        Assert.All(Enum.GetValues<Stage>().Except([.. Super, Stage.Emergency]), stage => Assert.Equal(Stage.Urgent, Destination(stage, Trigger.RaiseUrgent)));
    }

    [Fact]
    public void Only_release_leads_out_of_held() =>
        Assert.All([Stage.Emergency, Stage.Urgent, Stage.Clearance], stage =>
            Assert.All(Triggers.Where(trigger => trigger != Trigger.Release), trigger =>
                Assert.Contains(Destination(stage, trigger) ?? stage, new[] { Stage.Emergency, Stage.Urgent, Stage.Clearance })));

    [Fact]
    public void Screens_are_not_passed_unanswered()
    {
        Assert.Null(Destination(Stage.Opening, Trigger.Begin, Conversation.New));
        Assert.Null(Destination(Stage.ScreenA, Trigger.PassScreenA, Conversation.New));
        Assert.Null(Destination(Stage.ScreenB, Trigger.PassScreenB, Conversation.New));
    }

    private static Trigger[] Triggers => Enum.GetValues<Trigger>();

    /// <summary>Where a trigger leads from a stage; null where it may not be fired. Ways that return to somewhere return to Lost.</summary>
    private static Stage? Destination(Stage from, Trigger trigger, Conversation? of = null)
    {
        var at = from;
        var somebody = of ?? Chat.WithPlan().Conversation;
        var frame = new TurnFrame(somebody, new Turn(default, default, new Input.Text(""), ClientHints.None), TheScript.Script) { Target = Stage.Lost };
        try
        {
            StageMachine.Build(() => at, stage => at = stage, () => frame).Fire(trigger);
            return at;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
