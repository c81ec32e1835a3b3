using CoachBot.Pictures.Bodies;

namespace CoachBot.Pictures.Posing;

/// <summary>A pose sheet with every pose solved and every thing in its place.</summary>
internal sealed class Posed
{
    private readonly Dictionary<string, IReadOnlyList<double>> solved = new(StringComparer.Ordinal);

    public Posed(PoseSheet sheet)
    {
        Sheet = sheet;
        solved[sheet.First] = Solve(sheet.Poses[sheet.First], null);
        var first = Body(sheet.First);
        foreach (var (name, pose) in sheet.Poses)
        {
            if (name != sheet.First) solved[name] = Solve(pose, first);
        }

        Things = [.. sheet.Things.Select(thing => (thing, Origin(thing, first)))];
    }

    public PoseSheet Sheet { get; }

    /// <summary>Each thing, and the place its landmark had in the first pose.</summary>
    public IReadOnlyList<(Thing Thing, Point Place)> Things { get; }

    public IReadOnlyList<double> Joints(string pose) => solved[pose];

    public Skeleton Body(string pose) => new(Sheet.Facing, solved[pose]);

    /// <summary>On the way from one pose to another; what touches in both touches all the way.</summary>
    public Skeleton Between(string from, string to, double share)
    {
        if (share <= 0) return Body(from);
        if (share >= 1) return Body(to);
        var angles = solved[from].Zip(solved[to], (a, b) => a + ((b - a) * share)).ToArray();
        var (a, b, first) = (Sheet.Poses[from], Sheet.Poses[to], Body(Sheet.First));
        var shared = new Pose(
            a.Angles, [.. a.Touches.Intersect(b.Touches)], Kept(a, from).Intersect(Kept(b, to)).ToList(), [.. a.Loose.Union(b.Loose)]);
        return new(Sheet.Facing, new Solver(Sheet.Facing, shared, Ties(shared, first), angles).Solve());
    }

    /// <summary>By how much contacts of a solved pose miss, the worst of them; percent of the height.</summary>
    public double WorstMiss(string pose)
    {
        var first = pose == Sheet.First ? null : Body(Sheet.First);
        return Ties(Sheet.Poses[pose], first).Where(tie => tie is not Tie.Balanced).SelectMany(tie => tie.Missed(Body(pose))).Select(Math.Abs).DefaultIfEmpty(0).Max();
    }

    /// <summary>In the first pose everything that others keep to is where it is.</summary>
    private IEnumerable<string> Kept(Pose pose, string name) =>
        name == Sheet.First ? Sheet.Poses.Values.SelectMany(other => other.Keep) : pose.Keep;

    private IReadOnlyList<double> Solve(Pose pose, Skeleton? first) =>
        new Solver(Sheet.Facing, pose, Ties(pose, first), Wanted(pose, first)).Solve();

    /// <summary>The written angles, begun beside the first pose, or standing on the floor.</summary>
    private double[] Wanted(Pose pose, Skeleton? first)
    {
        var begun = pose.Written.ToArray();
        var body = new Skeleton(Sheet.Facing, begun);
        var kept = pose.Keep.SelectMany(Landmarks.Spread).ToList();
        if (first is not null && kept.Count > 0)
        {
            begun[(int)Joint.X] += kept.Average(name => Landmarks.Find(first, name).Place.X - Landmarks.Find(body, name).Place.X);
            begun[(int)Joint.Y] += kept.Average(name => Landmarks.Find(first, name).Place.Y - Landmarks.Find(body, name).Place.Y);
        }
        else
        {
            begun[(int)Joint.Y] -= Landmarks.Solid.Min(name => Landmarks.Find(body, name) is var mark ? mark.Place.Y - mark.Flesh : 0);
        }

        return begun;
    }

    private List<Tie> Ties(Pose pose, Skeleton? first)
    {
        var ties = new List<Tie>();
        ties.AddRange(pose.Touches.Where(touch => touch.Landmark == Touch.Balance).Select(touch => new Tie.Balanced(Landmarks.Spread(touch.On))));
        foreach (var touch in pose.Touches.Where(touch => touch.Landmark != Touch.Balance)) ties.AddRange(Landmarks.Spread(touch.Landmark).Select(name => TieOf(name, touch.On)));
        if (first is null) return ties;
        foreach (var touch in pose.Touches.Where(touch => touch.On == "roller"))
            ties.Add(new Tie.Level(touch.Landmark, Origin(Sheet.Things.First(thing => thing.Kind == "roller"), first).X));
        ties.AddRange(pose.Keep.SelectMany(Landmarks.Spread).Select(name => new Tie.Staying(name, Landmarks.Find(first, name).Place)));
        return ties;
    }

    private Tie TieOf(string name, string on) => on switch
    {
        "floor" => new Tie.Resting(name, 0),
        _ when Sheet.Things.FirstOrDefault(thing => thing.Kind == on) is { } thing => new Tie.Resting(name, thing.Top),
        _ => new Tie.Meeting(name, on.EndsWith(".same", StringComparison.Ordinal) ? on[..^5] + name[name.IndexOf('.', StringComparison.Ordinal)..] : on),
    };

    private static Point Origin(Thing thing, Skeleton first)
    {
        var at = thing.At.Length == 0 ? Point.Zero : Landmarks.Find(first, Landmarks.Spread(thing.At)[0]).Place;
        return at + new Point(thing.Right, thing.Up, 0);
    }
}
