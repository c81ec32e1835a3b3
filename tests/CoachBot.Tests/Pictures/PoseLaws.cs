using System.Text.Json;
using CoachBot.Pictures.Bodies;
using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Posing;
using CoachBot.Tests.Dialogs;
using CoachBot.Tests.House;
using Xunit;

namespace CoachBot.Tests.Pictures;

/// <summary>What a physiotherapist would see at once, computed: joints in human range, contacts that hold, nobody in the floor.</summary>
public sealed class PoseLaws
{
    /// <summary>Percent of the height: a quarter is under half a centimetre.</summary>
    private const double MostMiss = 0.25, MostSunk = 0.8, RangeSlack = 3;

    public static TheoryData<string> Ids => Poses.Ids;

    [Fact]
    public void The_pose_files_have_no_fault() => HouseLaws.AllKept(Poses.Faults.Select(fault => fault.ToString()));

    [Fact]
    public void Every_exercise_stretch_and_form_guide_is_drawn()
    {
        using var read = JsonDocument.Parse(File.ReadAllText(Path.Combine(DialogFolder.Repository, "dialogs", "catalog", "exercises.json")));
        var catalogue = read.RootElement.EnumerateArray().Select(entry => entry.GetProperty("id").GetString()!).ToList();
        string[] forms = ["HT", "GB", "DB", "RDL", "DL", "SQ", "SS", "BD", "SP", "CL", "BE", "KB", "PT", "SW", "GM", "GHR", "RH"];
        HouseLaws.AllKept(catalogue.Concat(forms.Select(form => $"FORM-{form}")).Except(Poses.Book.Ids));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Contacts_hold(string id) => HouseLaws.AllKept(
        from pose in Poses.Book.Find(id)!.Sheet.Poses.Keys
        let miss = Poses.Book.Find(id)!.WorstMiss(pose)
        where miss > MostMiss
        select $"{id}.{pose}: {miss:0.00}");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Joints_stay_in_human_range(string id) => HouseLaws.AllKept(
        from pose in Poses.Book.Find(id)!.Sheet.Poses.Keys
        from row in JointTable.Rows
        let angle = Poses.Book.Find(id)!.Joints(pose)[(int)row.Joint]
        where angle < row.Least - RangeSlack || angle > row.Most + RangeSlack
        select $"{id}.{pose}: {row.Joint} {angle:0}");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nobody_sinks_into_the_floor(string id) => HouseLaws.AllKept(
        from pose in Poses.Book.Find(id)!.Sheet.Poses.Keys
        from name in Landmarks.Solid
        let mark = Landmarks.Find(Poses.Book.Find(id)!.Body(pose), name)
        where mark.Place.Y - mark.Flesh < -MostSunk
        select $"{id}.{pose}: {name} {mark.Place.Y - mark.Flesh:0.0}");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_of_the_body_leaves_the_picture(string id)
    {
        var posed = Poses.Book.Find(id)!;
        var frame = new Frame(0, 0, 800, 436);
        var poses = posed.Sheet.Poses.Keys.ToList();
        var camera = Framing.Fit(posed, poses, new(20, 20, 760, 380));
        HouseLaws.AllKept(
            from pose in poses
            from spot in Framing.Edges(camera, posed.Body(pose))
            where !frame.Holds(spot)
            select $"{id}.{pose}: {spot}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_fault_is_far_enough_from_the_right_pose_to_be_seen(string id)
    {
        var posed = Poses.Book.Find(id)!;
        var (fault, right) = (posed.Body(PoseSheet.Fault), posed.Body(posed.Sheet.Right));
        var moved = Landmarks.Names.Max(name => (Landmarks.Find(fault, name).Place - Landmarks.Find(right, name).Place).Length);
        var arched = Math.Abs(posed.Joints(PoseSheet.Fault)[(int)Joint.Lumbar] - posed.Joints(posed.Sheet.Right)[(int)Joint.Lumbar]);
        Assert.True(moved > 6 || arched > 14, $"{id}: {moved:0.0}, {arched:0}");
    }

    [Theory]
    [InlineData("EX-05")]
    [InlineData("EX-09")]
    [InlineData("EX-13")]
    [InlineData("ST-08")]
    public void What_is_planted_stays_planted_all_the_way(string id)
    {
        var posed = Poses.Book.Find(id)!;
        var (from, to) = (posed.Sheet.Loop[0], posed.Sheet.Loop[^1]);
        var kept = posed.Sheet.Poses[posed.Sheet.First == from ? to : from].Keep.SelectMany(Landmarks.Spread).ToList();
        var first = posed.Body(posed.Sheet.First);
        Assert.NotEmpty(kept);
        Assert.All(Enumerable.Range(0, 11), step => Assert.All(kept, name =>
            Assert.True((Landmarks.Find(posed.Between(from, to, step / 10.0), name).Place - Landmarks.Find(first, name).Place).Length < 0.5, $"{name} at {step}")));
    }
}
