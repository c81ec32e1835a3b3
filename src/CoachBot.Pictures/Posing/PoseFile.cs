using System.Text.Json;
using CoachBot.Pictures.Bodies;

namespace CoachBot.Pictures.Posing;

/// <summary>Reads one pose file of the catalogue and says everything that is wrong in it.</summary>
internal sealed class PoseFile(string path, ICollection<PoseFault> faults)
{
    private readonly List<(string Id, string Like)> alikes = [];

    private static readonly View beside = new(12, 7), before = new(0, 7);

    /// <summary>Ids that are drawn as another one is.</summary>
    public IReadOnlyList<(string Id, string Like)> Alikes => alikes;

    public IReadOnlyList<PoseSheet> Read(string json)
    {
        try
        {
            var written = JsonSerializer.Deserialize(json, WrittenJson.Default.IReadOnlyListWrittenSheet) ?? [];
            alikes.AddRange(written.Where(sheet => sheet.Like is not null).Select(sheet => (sheet.Id, sheet.Like!)));
            return [.. written.Where(sheet => sheet.Like is null).Select(One).OfType<PoseSheet>()];
        }
        catch (JsonException wrong)
        {
            faults.Add(new(path, $"line {wrong.LineNumber + 1}", wrong.Message));
            return [];
        }
    }

    private PoseSheet? One(WrittenSheet written)
    {
        var had = faults.Count;
        if (!Enum.TryParse<Facing>(written.Facing, out var facing)) Fault(written, $"\"{written.Facing}\" is no facing; write one of {string.Join(", ", Enum.GetNames<Facing>())}.");
        if (string.IsNullOrWhiteSpace(written.Source)) Fault(written, "needs a \"source\", as in \"coaching.md 5.2 EX-05\".");
        var poses = written.Poses.ToDictionary(pose => pose.Key, pose => PoseOf(written, pose.Key, pose.Value), StringComparer.Ordinal);
        var sheet = Sheet(written, facing, poses);
        Check(written, sheet);
        return faults.Count == had ? sheet : null;
    }

    private static PoseSheet Sheet(WrittenSheet written, Facing facing, Dictionary<string, Pose> poses) =>
        new(written.Id, facing, ViewOf(written, facing), poses, [.. written.Things.Select(ThingOf)])
        {
            First = written.First ?? PoseSheet.Start,
            Loop = written.Loop ?? [PoseSheet.Start, PoseSheet.End],
            Line = Words(written.Line),
            Mark = written.Mark is { } mark ? new(mark.At, mark.Fix) : new("low-back", null),
            Source = written.Source,
            Right = written.Right ?? PoseSheet.End,
            Choices = written.Choices.ToDictionary(choices => choices.Key, choices => new Choices(choices.Value.Poses, Words(choices.Value.Look)), StringComparer.Ordinal),
            Work = written.Work,
            Inset = written.Inset is { View: [var yaw, var pitch] } inset ? new(inset.Pose, new(yaw, pitch), new(inset.Mark.At, inset.Mark.Fix), inset.Zoom) : null,
        };

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static View ViewOf(WrittenSheet written, Facing facing) => written.View switch
    {
        [var yaw, var pitch] => new(yaw, pitch),
        _ => facing is Facing.FRONT or Facing.SIDE ? before : beside,
    };

    private static Thing ThingOf(WrittenThing written) =>
        new(written.Kind, written.At, written.Top, written.Right, written.To) { Wide = written.Wide, Up = written.Up };

    private Pose PoseOf(WrittenSheet sheet, string name, WrittenPose written)
    {
        void Wrong(string sentence) => Fault(sheet, $"pose \"{name}\": {sentence}");
        var touches = written.Touch.Select(text => text.Split(' ')).ToList();
        foreach (var words in touches.Where(words => words.Length != 2)) Wrong($"\"{string.Join(' ', words)}\" is no contact; write as in \"feet floor\".");
        return new(
            AngleText.Read(written.Angles, Wrong), [.. touches.Where(words => words.Length == 2).Select(words => new Touch(words[0], words[1]))],
            Words(written.Keep), AngleText.Letters(written.Loose, Wrong))
        {
            Mark = written.Mark is { } mark ? new(mark.At, mark.Fix) : null,
        };
    }

    private void Check(WrittenSheet written, PoseSheet sheet)
    {
        if (written.View is { Count: not 2 } || written.Inset is { View.Count: not 2 }) Fault(written, "\"view\" is two numbers: turned and raised, in degrees.");
        string[] needed = [PoseSheet.Start, PoseSheet.End, PoseSheet.Fault, sheet.First, sheet.Right, .. sheet.Loop, .. sheet.Choices.Values.SelectMany(choices => choices.Poses), .. sheet.Inset is { } inset ? [inset.Pose] : Array.Empty<string>()];
        foreach (var name in needed.Where(name => !sheet.Poses.ContainsKey(name)).Distinct(StringComparer.Ordinal)) Fault(written, $"has no pose \"{name}\".");
        foreach (var thing in sheet.Things.Where(thing => !ThingKinds.All.Contains(thing.Kind))) Fault(written, $"\"{thing.Kind}\" is not drawn; write one of {string.Join(", ", ThingKinds.All)}.");
        var surfaces = sheet.Things.Select(thing => thing.Kind).Append("floor").ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> named =
        [
            sheet.Mark.At, .. sheet.Choices.Values.SelectMany(choices => choices.Look).Where(name => !surfaces.Contains(name)), sheet.Inset?.Mark.At ?? "hips", sheet.Work ?? "hips", .. sheet.Poses.Values.Select(pose => pose.Mark?.At).OfType<string>(), .. sheet.Line, .. sheet.Things.SelectMany(thing => new[] { thing.At, thing.To }).Where(name => name.Length > 0),
            .. sheet.Poses.Values.SelectMany(pose => pose.Keep.Concat(pose.Touches.Select(touch => touch.Landmark).Where(name => name != Touch.Balance))),
            .. sheet.Poses.Values.SelectMany(pose => pose.Touches).Select(touch => touch.On.Replace(".same", "", StringComparison.Ordinal)).Where(on => !surfaces.Contains(on)),
        ];
        foreach (var name in named.Where(name => !Landmarks.IsKnown(name)).Distinct(StringComparer.Ordinal)) Fault(written, $"nothing of the body is called \"{name}\".");
    }

    private void Fault(WrittenSheet sheet, string sentence) => faults.Add(new(path, sheet.Id, sentence));
}
