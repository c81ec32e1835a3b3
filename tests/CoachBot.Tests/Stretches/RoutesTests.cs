using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Stretches;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Stretches;

/// <summary>/stretch by phase, contributor, direction and what has to be left out (coaching.md 5.3).</summary>
public sealed class RoutesTests
{
    private static readonly LocalDate Today = new(2026, 1, 20);

    [Theory]
    [InlineData("P0", "both", "", "ST-08 ST-11 EX-01", "5.3 settle")]
    [InlineData("P0", "arching", "hips", "ST-08 ST-07 EX-01", "5.3 settle")]
    [InlineData("P1", "both", "", "ST-08 ST-05 ST-11", "5.3|5.3 buttock")]
    [InlineData("P1", "arching", "", "ST-08 ST-05 ST-09", "5.3 AV-E|5.3 buttock")]
    [InlineData("P2", "bending", "", "ST-08 ST-05 ST-10", "5.3 AV-F|5.3 buttock")]
    [InlineData("P1", "both", "hips", "ST-04 ST-05", "5.3")]
    [InlineData("P3", "lift", "hips", "ST-04 ST-05 ST-06", "5.3")]
    [InlineData("P3", "both", "hips", "ST-04 ST-05", "5.3")]
    [InlineData("P3", "arching", "hips", "ST-04 ST-05", "5.3 AV-E")]
    [InlineData("P1", "both", "hamstrings", "ST-01", "5.3")]
    [InlineData("P2", "lift", "hamstrings", "ST-01 ST-02 ST-03", "5.3")]
    [InlineData("P2", "both", "hamstrings", "ST-01", "5.3")]
    [InlineData("P2", "bending", "hamstrings", "ST-01", "5.3 AV-F")]
    [InlineData("P1", "both", "back", "ST-08 ST-11", "5.3")]
    [InlineData("P1", "arching", "back", "ST-08 ST-11 ST-09", "5.3 AV-E")]
    [InlineData("P1", "bending", "back", "ST-08 ST-11 ST-10", "5.3 AV-F")]
    [InlineData("P1", "both", "glutes", "ST-05 ST-13", "5.3")]
    [InlineData("P2", "both", "calves", "ST-17", "5.3")]
    [InlineData("P1", "both", "upper-back", "ST-12", "5.3")]
    [InlineData("P1", "both", "inner-thighs", "ST-14", "5.3")]
    [InlineData("P2", "arching", "sides", "ST-16", "5.3 AV-E")]
    public void The_route_follows_phase_direction_and_area(string phase, string aggravate, string area, string ids, string rules)
    {
        var found = For(Somebody(phase, aggravate), area);
        Assert.Equal((ids, rules), (string.Join(' ', found.Ids), string.Join('|', found.Rules)));
    }

    [Theory]
    [InlineData("calves", "stretch.lead.later")]
    [InlineData("sides", "stretch.lead.not")]
    [InlineData("", "stretch.lead")]
    public void What_cannot_be_had_is_said_and_the_best_three_come_instead(string area, string lead)
    {
        var found = For(Somebody("P1", "both"), area);
        Assert.Equal((lead, 3), (found.Lead, found.Ids.Count));
    }

    [Fact]
    public void In_the_settling_days_an_area_is_answered_with_the_easy_ones_and_a_word() =>
        Assert.Equal("stretch.lead.early", For(Somebody("P0", "both"), "hips").Lead);

    [Theory]
    [InlineData("F1", "ST-04", "5.3 hip-front")]
    [InlineData("none", "ST-05", "5.3 buttock")]
    public void The_leading_contributor_picks_the_second(string factor, string second, string rule)
    {
        var person = Somebody("P1", "both");
        var found = For(factor == "F1" ? With(person, ("form-top", "top.ribs")) : person, "");
        Assert.Equal((second, rule), (found.Ids[1], found.Rules[1]));
    }

    [Fact]
    public void Nothing_pulls_on_a_leg_with_symptoms()
    {
        var person = With(Somebody("P2", "bending"), ("site", "site.leg"));
        foreach (var area in Areas.All.Append(""))
        {
            var found = For(person, area);
            Assert.DoesNotContain(found.Ids, id => TheScript.Script.Catalog.Exercises[id].Cautions.Contains(Caution.LegSymptoms));
            Assert.Contains("5.3 leg", found.Rules);
            Assert.NotEmpty(found.Ids);
        }
    }

    [Theory]
    [InlineData("RF-PRG-02", "EX-01", "stretch.pregnant")]
    [InlineData("RF-HIP-01", "EX-01 EX-04", "stretch.lead.star")]
    [InlineData("RF-SEV-01", "ST-08 ST-11 EX-01", "stretch.lead.star")]
    public void What_is_to_be_looked_at_comes_before_any_wish(string flag, string ids, string lead)
    {
        var person = Somebody("P2", "both") with { Flags = [new OpenFlag(flag, Level.Soon, IsStarred: true, Instant.FromUtc(2026, 1, 10, 0, 0))] };
        var found = For(person, "hips");
        Assert.Equal((ids, lead), (string.Join(' ', found.Ids), found.Lead));
    }

    [Theory]
    [InlineData("about.thinners", "glutes", "ST-13")]
    [InlineData("about.known", "upper-back", "ST-12")]
    [InlineData("about.known", "back", "ST-10")]
    public void What_an_answer_forbids_is_left_out(string told, string area, string left) =>
        Assert.DoesNotContain(left, For(With(Somebody("P2", "bending"), ("about.list", told)), area).Ids);

    [Fact]
    public void What_was_done_yesterday_or_today_makes_room_for_another()
    {
        var person = Somebody("P1", "arching");
        var tired = person with { Practice = new() { Done = [new("ST-05", Today), new("ST-09", Today.PlusDays(-1))] } };
        Assert.Equal(["ST-08", "ST-04", "ST-07"], For(tired, "").Ids);
        Assert.Equal(["5.3 AV-E", "5.3 turns"], For(tired, "").Rules);
        var rested = person with { Practice = new() { Done = [new("ST-05", Today.PlusDays(-2)), new("ST-09", Today.PlusDays(-2))] } };
        Assert.Equal(["ST-08", "ST-05", "ST-09"], For(rested, "").Ids);
    }

    [Fact]
    public void Every_route_leads_to_stretches_of_its_area()
    {
        var person = Somebody("P5", "both");
        foreach (var area in Areas.All)
        {
            var found = For(person, area);
            Assert.All(
                found.Lead == Routes.Easy ? found.Ids : [],
                id => Assert.Contains(area, TheScript.Script.Catalog.Exercises[id].Areas));
        }
    }

    private static Suggestion For(Conversation conversation, string area) => Routes.For(conversation, TheScript.Script.Catalog, (area, Today));

    private static Conversation Somebody(string phase, string aggravate) => Conversation.New with
    {
        Plan = new PlanState(Enum.Parse<Phase>(phase), new(2026, 1, 1), new(2026, 1, 8), 3, IsLiftOnly: false),
        Answers = new Dictionary<string, string> { ["aggravate"] = $"aggravate.{aggravate}" },
    };

    private static Conversation With(Conversation conversation, params (string Question, string Answer)[] more) =>
        conversation with { Answers = conversation.Answers.Concat(more.Select(one => KeyValuePair.Create(one.Question, one.Answer))).ToDictionary() };
}
