namespace CoachBot.Pictures.Bodies;

/// <summary>Every named place: central ones by name, sided ones as "knee.near" and "knee.far".</summary>
internal static class Landmarks
{
    private static readonly Dictionary<string, Func<Skeleton, Landmark>> central = new(StringComparer.Ordinal)
    {
        ["seat"] = body => new(body.Hips - (body.Pelvis.Up * 1), 6.2),
        ["hips"] = body => new(body.Hips, 5.5),
        ["low-back"] = body => new(body.OnTrunk(0.35) - (body.AxesOnTrunk(0.35).Front * 3), 1.2),
        ["belly"] = body => new(body.OnTrunk(0.4), 5),
        ["navel"] = body => new(body.OnTrunk(0.42) + (body.AxesOnTrunk(0.42).Front * 6.4), 0),
        ["ribs"] = body => new(body.OnTrunk(0.7) + (body.Thorax.Front * 5), 0.8),
        ["breastbone"] = body => new(body.OnTrunk(0.84) + (body.Thorax.Front * 7), 0),
        ["mid-back"] = body => new(body.OnTrunk(0.56), 5.4),
        ["blades"] = body => new(body.OnTrunk(0.85), 5.4),
        ["upper-back"] = body => new(body.OnTrunk(1.02) - (body.Thorax.Front * 5), 0),
        ["neck"] = body => new(Point.Between(body.Shoulders, body.NeckTop, 0.6), 2.6),
        ["head"] = body => new(body.HeadCentre, 6),
        ["crease"] = body => new(body.OnTrunk(0.02) + (body.Pelvis.Front * 7.2), 0),
    };

    private static readonly Dictionary<string, Func<Skeleton, Limb, Limb, Landmark>> sided = new(StringComparer.Ordinal)
    {
        ["hip"] = (_, leg, _) => new(leg.Root, 5.6),
        ["thigh"] = (_, leg, _) => new(Point.Between(leg.Root, leg.Middle, 0.5), 5.2),
        ["thigh-back"] = (_, leg, _) => new(Point.Between(leg.Root, leg.Middle, 0.72) - (leg.First.Front * 5.6), 0),
        ["thigh-front"] = (_, leg, _) => new(Point.Between(leg.Root, leg.Middle, 0.62) + (leg.First.Front * 6.6), 0),
        ["above-knee"] = (_, leg, _) => new(Point.Between(leg.Root, leg.Middle, 0.82), 4.3),
        ["knee"] = (_, leg, _) => new(leg.Middle, 3.7),
        ["bar-grip"] = (body, leg, _) => new(body.OnTrunk(0.02) + (body.Pelvis.Front * 8.2) + (body.Pelvis.Right * (leg.Root - body.Hips).Dot(body.Pelvis.Right) * 2), 0),
        ["rack-grip"] = (body, _, arm) => new(body.OnTrunk(1) - (body.Thorax.Front * 3.4) + ((arm.Root - body.Shoulders) * 2.3), 0),
        ["nape"] = (body, _, arm) => new(body.HeadCentre - (body.Head.Front * 5.5) + ((arm.Root - body.Shoulders) * 0.3), 0),
        ["calf"] = (_, leg, _) => new(Point.Between(leg.Middle, leg.End, 0.45), 4),
        ["shin"] = (_, leg, _) => new(Point.Between(leg.Middle, leg.End, 0.55) + (leg.Second.Front * 3.6), 0),
        ["ankle"] = (_, leg, _) => new(leg.End, 2.4),
        ["heel"] = (_, leg, _) => new(leg.End + leg.Last.At(-Skeleton.AnkleHeight, -2.6, 0), 0),
        ["heel-inside"] = (body, leg, _) => new(leg.End + leg.Last.At(-Skeleton.AnkleHeight, -2.6, 0) - (leg.Last.Right * (2.4 * Math.Sign((leg.Root - body.Hips).Dot(body.Pelvis.Right)))), 0),
        ["ball"] = (_, leg, _) => new(leg.End + leg.Last.At(-Skeleton.AnkleHeight, 5.6, 0), 0),
        ["sole"] = (_, leg, _) => new(leg.End + leg.Last.At(-Skeleton.AnkleHeight, 1.6, 0), 0),
        ["instep"] = (_, leg, _) => new(leg.End + leg.Last.At(-2.6, 6.2, 0), 1),
        ["shoulder"] = (_, _, arm) => new(arm.Root, 3.6),
        ["elbow"] = (_, _, arm) => new(arm.Middle, 2.3),
        ["forearm"] = (_, _, arm) => new(Point.Between(arm.Middle, arm.End, 0.6), 2),
        ["wrist"] = (_, _, arm) => new(arm.End, 1.5),
        ["palm"] = (_, _, arm) => new(arm.End, 2),
        ["hand"] = (_, _, arm) => new(arm.End - (arm.Last.Up * 3), 1.6),
    };

    public static IReadOnlyCollection<string> Names { get; } =
        [.. central.Keys, .. sided.Keys.SelectMany(name => new[] { $"{name}.near", $"{name}.far" })];

    /// <summary>What nobody wants to see below the floor.</summary>
    public static IReadOnlyList<string> Solid { get; } =
    [
        "seat", "blades", "head", "knee.near", "knee.far", "ankle.near", "ankle.far", "heel.near", "heel.far", "ball.near", "ball.far",
        "elbow.near", "elbow.far", "palm.near", "palm.far", "shoulder.near", "shoulder.far", "hip.near", "hip.far",
    ];

    /// <summary>"knee" is both knees, "foot" and "feet" the whole soles; any other name is itself.</summary>
    public static IReadOnlyList<string> Spread(string name) => name switch
    {
        "feet" => [.. Spread("heel"), .. Spread("ball")],
        "foot.near" or "foot.far" => [$"heel.{name[5..]}", $"ball.{name[5..]}"],
        _ when sided.ContainsKey(name) => [$"{name}.near", $"{name}.far"],
        _ => [name],
    };

    public static bool IsKnown(string name) => Spread(name).All(each => central.ContainsKey(each) || sided.ContainsKey(Stem(each)));

    public static Landmark Find(Skeleton body, string name) => name switch
    {
        _ when central.TryGetValue(name, out var find) => find(body),
        _ when name.EndsWith(".near", StringComparison.Ordinal) => sided[Stem(name)](body, body.Near, body.NearArm),
        _ when name.EndsWith(".far", StringComparison.Ordinal) => sided[Stem(name)](body, body.Far, body.FarArm),
        _ => throw new ArgumentException($"No landmark is called {name}.", nameof(name)),
    };

    private static string Stem(string name) => name.Split('.')[0];
}
